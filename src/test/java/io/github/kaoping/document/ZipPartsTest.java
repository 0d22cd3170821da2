package io.github.kaoping.document;

import static io.github.kaoping.document.DocxFixture.body;
import static io.github.kaoping.document.DocxFixture.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.junit.jupiter.api.Test;

class ZipPartsTest {
    /** The same parts with all lengths in the form for large archives, as some programs always write them. */
    private static byte[] large(byte[] zip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipArchiveOutputStream out = new ZipArchiveOutputStream(bytes)) {
            out.setUseZip64(Zip64Mode.Always);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putArchiveEntry(new ZipArchiveEntry(entry.getName()));
                out.write(in.readAllBytes());
                out.closeArchiveEntry();
            }
        }
        return bytes.toByteArray();
    }

    /** Where the directory begins is told only in the record of eight bytes. */
    private static byte[] withoutFirstForm(byte[] zip) {
        byte[] bytes = zip.clone();
        int end = bytes.length - 22;
        for (int at = end + 8; at < end + 20; at++) {
            bytes[at] = (byte) 0xff;
        }
        return bytes;
    }

    @Test
    void archivesInTheFormForLargeOnesAreRead() throws Exception {
        byte[] docx = body(p("正文在此。")).bytes();
        for (byte[] large : new byte[][] {large(docx), withoutFirstForm(large(docx))}) {
            assertThat(large.length).isGreaterThan(docx.length);
            assertThat(Documents.read("a.docx", large, ReadLimits.DEFAULT).text())
                    .isEqualTo("正文在此。");
        }
    }

    @Test
    void aRecordForLargeArchivesThatLeadsNowhereIsTold() throws Exception {
        byte[] large = withoutFirstForm(large(body(p("正文在此。")).bytes()));
        int locator = large.length - 22 - 20;
        for (int at = locator + 8; at < locator + 16; at++) {
            byte[] hurt = large.clone();
            hurt[at] = 0x7f;
            assertThatThrownBy(() -> ZipParts.open(hurt, ReadLimits.DEFAULT))
                    .isInstanceOf(UnreadableException.class)
                    .hasMessageContaining("目录");
        }
    }

    /** A part that packs to a 1,000th is refused before any room is taken for it. */
    @Test
    void aBombIsRefusedByWhatItsDirectoryTells() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("a.txt"));
            out.write(new byte[4 << 20]);
            out.closeEntry();
        }
        ZipParts bomb = ZipParts.open(bytes.toByteArray(), ReadLimits.DEFAULT);
        assertThatThrownBy(() -> bomb.part("a.txt")).hasMessageContaining("异常庞大");
    }

    @Test
    void aDirectoryThatTellsALengthThatIsNotSoIsDamaged() throws Exception {
        byte[] text = "正文在此。".repeat(40).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.putNextEntry(new ZipEntry("a.txt"));
            out.write(text);
            out.closeEntry();
        }
        byte[] zip = bytes.toByteArray();
        assertThat(ZipParts.open(zip, ReadLimits.DEFAULT).part("a.txt")).contains(text);
        int size = new String(zip, StandardCharsets.ISO_8859_1).indexOf("PK\u0001\u0002") + 24;
        for (int other : new int[] {text.length - 1, text.length + 1, 0, 0xffffff}) {
            byte[] hurt = zip.clone();
            for (int i = 0; i < 4; i++) {
                hurt[size + i] = (byte) (other >> 8 * i);
            }
            assertThatThrownBy(() -> ZipParts.open(hurt, ReadLimits.DEFAULT).part("a.txt"))
                    .isInstanceOf(UnreadableException.class)
                    .hasMessageContaining("a.txt");
        }
    }
}
