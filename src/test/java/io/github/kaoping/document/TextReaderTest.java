package io.github.kaoping.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kaoping.model.Block;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.SourceText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextReaderTest {
    private static final String REPORT = "某局2023年法治政府建设年度报告\r\n　　一、办理行政复议案件3件，㐀𠮷。\r\n";

    private static SourceText read(byte[] bytes) throws UnreadableException {
        return Documents.read("报告.txt", bytes, ReadLimits.DEFAULT);
    }

    private static SourceText read(String text) throws UnreadableException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16LE", "UTF-16BE"})
    void everyEncodingGivesTheSameText(String charset) throws Exception {
        assertThat(read(REPORT.getBytes(Charset.forName(charset))).text()).isEqualTo(REPORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void byteOrderMarkIsNoText(String charset) throws Exception {
        SourceText read = read(("\ufeff" + REPORT).getBytes(Charset.forName(charset)));
        assertThat(read.text()).isEqualTo(REPORT);
        assertThat(read.blocks().get(0).span().start()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void wideTextFullOfCharactersThatEndInNulIsRead(String charset) throws Exception {
        String text = "一、一　一\n（一）一是一，一　一。";
        assertThat(read(text.getBytes(Charset.forName(charset))).text()).isEqualTo(text);
    }

    @Test
    void gb2312WithoutAnyAsciiIsRead() throws Exception {
        assertThat(read("行政复议".getBytes(Charset.forName("GBK"))).text()).isEqualTo("行政复议");
    }

    @Test
    void linesEndAtEveryKindOfEndAndKeepTheirBlanks() throws Exception {
        SourceText read = read("甲\r\n 乙 \r丙\n\n\u3000\u00a0\u200b\n\f丁\f\u3000戊");
        assertThat(DocxFixture.lines(read)).containsExactly("甲", " 乙 ", "丙", "丁", "\u3000戊");
        assertThat(read.blocks()).extracting(Block::line).containsExactly(1, 2, 3, 6, 6);
        assertThat(read.blocks()).extracting(Block::paragraph).containsExactly(1, 2, 3, 4, 5);
        assertThat(read.blocks()).extracting(Block::kind).containsOnly(Block.Kind.PARAGRAPH);
    }

    @Test
    void damagedUtf8IsReadWithARemarkNotAsAnotherEncoding() throws Exception {
        byte[] bytes = ("首行\n" + "法治政府建设".repeat(100)).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length / 2] = (byte) 0xff;
        SourceText read = read(bytes);
        assertThat(read.text()).startsWith("首行\n法治政府建设").contains("\ufffd");
        assertThat(read.remarks()).hasSize(1);
        assertThat(read.remarks().get(0).arguments().get(1)).isEqualTo("2");

        byte[] cut = "行政复议".getBytes(StandardCharsets.UTF_8);
        assertThat(read(Arrays.copyOf(cut, cut.length - 1)).text()).isEqualTo("行政复\ufffd");
    }

    @Test
    void hashIsOfTheBytes() throws Exception {
        assertThat(read("abc").sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        assertThat(read("abc").name()).isEqualTo("报告.txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\r\n\t\u3000\u00a0\n", "\ufeff\n"})
    void emptyOrBlankFilesAreRefused(String text) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("文件是空的");
    }

    static Map<String, String> kinds() {
        return Map.of(
                "\u0089PNG\r\n", "图片",
                "\u00ff\u00d8\u00ff\u00e0", "图片",
                "Rar!\u001a\u0007\u0001", "RAR",
                "7z\u00bc\u00af'\u001c", "7z",
                "{\\rtf1", "RTF",
                "<?xml version='1.0'?><pkg/>", "XML",
                "MIME-Version: 1.0", "mht",
                "\u001f\u008b\b", "gzip");
    }

    @Test
    void knownKindsAreNamedWhateverTheFileIsCalled() {
        assertThat(kinds()).hasSize(8).allSatisfy((head, words) -> assertThatThrownBy(
                        () -> read((head + "....").getBytes(StandardCharsets.ISO_8859_1)))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining(words)
                .hasMessageContaining("请"));
    }

    @Test
    void binaryJunkIsNoText() {
        byte[] nuls = "文字\0\0文字".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> read(nuls)).hasMessageContaining("不是可以读取的文本文件");
        assertThatThrownBy(() -> read("文\u0001\u0002\u0003\u0004字")).hasMessageContaining("不是可以读取的文本文件");
        assertThatThrownBy(() -> read(new byte[] {(byte) 0xff, (byte) 0xfd, (byte) 0x81, (byte) 0xff, 0x20}))
                .hasMessageContaining("不是可以读取的文本文件");
    }

    @Test
    void otherZipsAreNamed() {
        assertThatThrownBy(() -> Documents.read("a.docx", zip("OFD.xml"), ReadLimits.DEFAULT))
                .hasMessageContaining("OFD");
        assertThatThrownBy(() -> Documents.read("a.docx", zip("xl/workbook.xml"), ReadLimits.DEFAULT))
                .hasMessageContaining("电子表格");
        assertThatThrownBy(() -> Documents.read("a.docx", zip("报告.docx"), ReadLimits.DEFAULT))
                .hasMessageContaining("zip 压缩包");
    }

    private static byte[] zip(String name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(1);
        }
        return out.toByteArray();
    }

    @Test
    void contentNotNameTellsTheFormat() throws Exception {
        byte[] docx = DocxFixture.body(DocxFixture.p("正文")).bytes();
        assertThat(Documents.read("报告.txt", docx, ReadLimits.DEFAULT).format()).isEqualTo("docx");
        assertThat(read("# 某局报告\n正文").format()).isEqualTo("markdown");
        assertThat(read("#一 正文").format()).isEqualTo("text");
        assertThat(Documents.read("报告.MD", "正文".getBytes(StandardCharsets.UTF_8), ReadLimits.DEFAULT)
                        .format())
                .isEqualTo("markdown");
        assertThat(Documents.formats()).containsExactly("docx", "doc", "pdf", "ofd", "html", "markdown", "text");
    }

    @Test
    void limitsAreToldWithTheirNumbers() {
        ReadLimits small = new ReadLimits(10, 5, 100, 10, 2, 10, 10, 60);
        assertThatThrownBy(() -> Documents.read("a.txt", new byte[11], small)).hasMessageContaining("10B");
        assertThatThrownBy(() ->
                        Contents.of(new ByteArrayInputStream(new byte[99])).bytes(small))
                .hasMessageContaining("10B");
        assertThatThrownBy(() -> Documents.read("a.txt", "123456".getBytes(StandardCharsets.UTF_8), small))
                .hasMessageContaining("5字");
        assertThatThrownBy(() -> Documents.read("a.txt", "1\n2\n3".getBytes(StandardCharsets.UTF_8), small))
                .hasMessageContaining("2个");
    }

    @Test
    void everyRefusalSaysWhatToDo() {
        assertThat(FileKind.values()).hasSizeGreaterThan(15);
        assertThat(List.of(FileKind.values()))
                .extracting(FileKind::refusal)
                .extracting(Message::chinese)
                .allMatch(words -> words.contains("请"));
    }
}
