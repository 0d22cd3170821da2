package io.github.kaoping.document;

import static io.github.kaoping.document.DocxFixture.body;
import static io.github.kaoping.document.DocxFixture.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class HostileDocxTest {
    private static void refused(byte[] bytes, String words) {
        assertThatThrownBy(() -> Documents.read("报告.docx", bytes, ReadLimits.DEFAULT))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining(words);
    }

    @Test
    void bombIsRefusedByItsRatioAndByItsSize() {
        byte[] bomb = body("").part("word/document.xml", new byte[50 << 20]).bytes();
        refused(bomb, "解压后异常庞大（word/document.xml）");

        ReadLimits small = new ReadLimits(1 << 20, 1000, 2000, 300, 100, 100, 10, 60);
        assertThatThrownBy(
                        () -> Documents.read("a.docx", body(p("文".repeat(900))).bytes(), small))
                .hasMessageContaining("解压后异常庞大");
    }

    @Test
    void dtdAndExternalEntitiesAreRefused() {
        refused(
                DocxFixture.document("<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><w:document xmlns:w=\""
                                + DocxFixture.WORD + "\"><w:body>" + p("&x;") + "</w:body></w:document>")
                        .bytes(),
                "DTD");
        refused(
                body(p("正文"))
                        .part("word/styles.xml", "<!DOCTYPE d [<!ENTITY a \"b\">]><s>&a;</s>")
                        .bytes(),
                "word/styles.xml");
    }

    @Test
    void deepNestingIsRefused() {
        refused(body("<w:ins>".repeat(3000) + "</w:ins>".repeat(3000)).bytes(), "嵌套过深");
    }

    @Test
    void tooMuchTextOrTooManyParagraphsAreRefused() {
        ReadLimits few = new ReadLimits(1 << 20, 20, 1 << 20, 300, 2, 100, 10, 60);
        assertThatThrownBy(
                        () -> Documents.read("a.docx", body(p("文".repeat(21))).bytes(), few))
                .hasMessageContaining("20字");
        assertThatThrownBy(() ->
                        Documents.read("a.docx", body(p("一") + p("二") + p("三")).bytes(), few))
                .hasMessageContaining("2个");
    }

    @Test
    void cutOffFileIsNamedIncomplete() {
        byte[] whole = body(p("正文")).bytes();
        refused(Arrays.copyOf(whole, whole.length - 30), "不完整");
    }

    @Test
    void brokenXmlIsToldWithItsPlace() {
        refused(
                DocxFixture.document("<w:document xmlns:w=\"" + DocxFixture.WORD + "\">\n<w:body><w:p>")
                        .bytes(),
                "第2行");
        refused(DocxFixture.document("<workbook/>").bytes(), "内容无法识别");
    }

    @Test
    void emptyDocumentIsToldAndPicturesAreNamed() {
        refused(body("<w:p/>").bytes(), "文件是空的");
        refused(body("<w:p><w:r><w:drawing><v:blip/></w:drawing></w:r></w:p>").bytes(), "只有1张图片");
    }

    @Test
    void oleFilesAreNamedWhateverTheyAreCalled() {
        refused(ole("EncryptedPackage"), "加了打开密码");
        refused(ole("WordDocument"), "doc 文件已损坏");
        refused(ole(""), "旧版 Office");
    }

    private static byte[] ole(String stream) {
        byte[] name = stream.getBytes(StandardCharsets.UTF_16LE);
        byte[] bytes = new byte[2048];
        System.arraycopy(
                new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, (byte) 0xa1, (byte) 0xb1, 0x1a, (byte) 0xe1},
                0,
                bytes,
                0,
                8);
        System.arraycopy(name, 0, bytes, 1024, name.length);
        return bytes;
    }

    @Test
    void damagedBytesAreAlwaysToldAndNeverBreakTheReader() {
        byte[] whole = body(p("一、举措") + p("正文。".repeat(200))).bytes();
        assertThat(refusals(hurt -> hurt, whole)).isGreaterThan(200);
    }

    @Test
    void damagedXmlIsAlwaysToldAndNeverBreaksTheReader() {
        String xml =
                "<w:document xmlns:w=\"" + DocxFixture.WORD + "\"><w:body>" + p("<w:outlineLvl w:val=\"1\"/>", "一、举措")
                        + "<w:tbl><w:tr><w:tc>" + p("甲") + "</w:tc></w:tr></w:tbl></w:body></w:document>";
        byte[] whole = xml.getBytes(StandardCharsets.UTF_8);
        assertThat(refusals(hurt -> body("").part("word/document.xml", hurt).bytes(), whole))
                .isGreaterThan(200);
    }

    private static int refusals(UnaryOperator<byte[]> packing, byte[] whole) {
        Random random = new Random(20230701);
        int refusals = 0;
        for (int i = 0; i < 2000; i++) {
            byte[] hurt = whole.clone();
            for (int n = 0; n < 3; n++) {
                hurt[random.nextInt(hurt.length)] = (byte) random.nextInt(256);
            }
            try {
                Documents.read("报告.docx", packing.apply(hurt), ReadLimits.DEFAULT);
            } catch (UnreadableException e) {
                assertThat(e.reason().chinese()).isNotBlank();
                refusals++;
            }
        }
        return refusals;
    }
}
