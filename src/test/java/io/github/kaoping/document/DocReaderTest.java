package io.github.kaoping.document;

import static io.github.kaoping.document.DocxFixture.lines;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kaoping.model.Block;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.SourceText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;

/** {@code features.docx} holds one of everything that Word documents hold; LibreOffice saved it as doc. */
class DocReaderTest {
    private static byte[] features() throws IOException {
        return Fixtures.bytes("features.doc");
    }

    @Test
    void sameDocumentInDocxAndDocGivesTheSameLines() throws Exception {
        SourceText doc = Documents.read("报告.wps", features(), ReadLimits.DEFAULT);
        SourceText docx = Documents.read("报告.docx", Fixtures.bytes("features.docx"), ReadLimits.DEFAULT);
        assertThat(doc.format()).isEqualTo("doc");
        assertThat(lines(doc))
                .containsExactly(
                        "澄蓼县水务局2024年度法治政府建设情况报告",
                        "一、工作情况",
                        "（一）履职情况",
                        "办理行政复议案件3件，见附表。",
                        "（二）执法情况",
                        "开展执法检查15次。办结案件7件。",
                        "项目\t数量",
                        "行政检查\t15次 （含联合）",
                        "手动换行",
                        "第二行",
                        "正文",
                        "文本框里的话",
                        "二、存在问题",
                        "（一）普法不够深入。",
                        "分页前")
                .isEqualTo(lines(docx));
        assertThat(doc.blocks())
                .extracting(Block::kind)
                .isEqualTo(docx.blocks().stream().map(Block::kind).toList())
                .startsWith(Block.Kind.TITLE, Block.Kind.HEADING, Block.Kind.PARAGRAPH);
        assertThat(doc.blocks().get(6).kind()).isEqualTo(Block.Kind.TABLE_ROW);
        assertThat(doc.blocks()).extracting(Block::page).containsOnlyNulls();
    }

    @Test
    void whatIsNoTextIsToldAlikeInDocxAndDoc() throws Exception {
        List<Message> doc =
                Documents.read("a.doc", features(), ReadLimits.DEFAULT).remarks();
        assertThat(doc)
                .containsExactly(
                        Message.of("修订中已删除的文字{0}处未计入正文，第一处是“{1}”", 1, "17件"),
                        Message.of("隐藏文字{0}处未计入正文，第一处是“{1}”", 1, "案件9件"),
                        Message.of("与底色相同或小得看不见的文字{0}处未计入正文，第一处是“{1}”", 1, "，白色文字8件"),
                        Message.of("批注{0}处未计入正文", 1),
                        Message.of("脚注和尾注{0}处未计入正文", 1),
                        Message.of("目录{0}行未计入正文", 2))
                .isEqualTo(Documents.read("a.docx", Fixtures.bytes("features.docx"), ReadLimits.DEFAULT)
                        .remarks());
    }

    @Test
    void tooMuchTextIsRefused() throws IOException {
        byte[] bytes = features();
        ReadLimits few = new ReadLimits(1 << 20, 50, 1 << 20, 300, 100, 100, 10, 60);
        assertThatThrownBy(() -> Documents.read("a.doc", bytes, few)).hasMessageContaining("50字");
    }

    @Test
    void encryptedDocumentIsNamed() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Biff8EncryptionKey.setCurrentUserPassword("秘密");
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(features()))) {
            document.write(out);
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
        assertThatThrownBy(() -> Documents.read("a.doc", out.toByteArray(), ReadLimits.DEFAULT))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("加了打开密码");
    }

    @Test
    void documentsOfWord95AndWorkbooksAreNamed() throws IOException {
        byte[] head = new byte[4096];
        head[0] = (byte) 0xdc;
        head[1] = (byte) 0xa5;
        head[2] = 0x68;
        try (POIFSFileSystem files = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            files.createDocument(new ByteArrayInputStream(head), "WordDocument");
            files.writeFilesystem(out);
            assertThatThrownBy(() -> Documents.read("a.doc", out.toByteArray(), ReadLimits.DEFAULT))
                    .hasMessageContaining("Word 95");
        }
        try (HSSFWorkbook book = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("表");
            book.write(out);
            assertThatThrownBy(() -> Documents.read("a.doc", out.toByteArray(), ReadLimits.DEFAULT))
                    .hasMessageContaining("电子表格");
        }
    }
}
