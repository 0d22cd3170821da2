package io.github.kaoping.document;

import io.github.kaoping.model.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds the smallest docx files that show one behaviour. */
final class DocxFixture {
    static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    private DocxFixture() {}

    /** A document whose body is the given WordprocessingML; {@code w}, {@code mc}, {@code v}, {@code wps} are bound. */
    static DocxFixture body(String xml) {
        return document("<w:document " + namespaces() + "><w:body>" + xml + "</w:body></w:document>");
    }

    static DocxFixture document(String xml) {
        DocxFixture fixture = new DocxFixture();
        return fixture.part("[Content_Types].xml", "<Types/>")
                .part("_rels/.rels", relationships("officeDocument", "word/document.xml"))
                .part("word/document.xml", xml);
    }

    DocxFixture part(String name, String xml) {
        parts.put(name, xml.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    DocxFixture part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    DocxFixture styles(String xml) {
        return part("word/styles.xml", "<w:styles " + namespaces() + ">" + xml + "</w:styles>");
    }

    DocxFixture numbering(String xml) {
        return part("word/numbering.xml", "<w:numbering " + namespaces() + ">" + xml + "</w:numbering>");
    }

    byte[] bytes() {
        parts.put(
                "word/_rels/document.xml.rels",
                relationships("styles", "styles.xml", "numbering", "/word/numbering.xml")
                        .getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    SourceText read() throws UnreadableException {
        return Documents.read("报告.docx", bytes(), ReadLimits.DEFAULT);
    }

    /** A paragraph with one run. */
    static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    /** A paragraph with properties and one run. */
    static String p(String properties, String text) {
        return "<w:p><w:pPr>" + properties + "</w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    static String numbered(int list, int level, String text) {
        return p("<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list + "\"/></w:numPr>", text);
    }

    /** {@code w:lvl} with the common parts and whatever else is given. */
    static String level(int level, String format, String text, String more) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format + "\"/>" + more
                + "<w:lvlText w:val=\"" + text + "\"/></w:lvl>";
    }

    static List<String> lines(SourceText source) {
        return source.blocks().stream()
                .map(b -> source.text().substring(b.span().start(), b.span().end()))
                .toList();
    }

    private static String namespaces() {
        return "xmlns:w=\"" + WORD + "\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
                + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
                + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"";
    }

    private static String relationships(String... typesAndTargets) {
        StringBuilder xml = new StringBuilder("<Relationships>");
        for (int i = 0; i < typesAndTargets.length; i += 2) {
            xml.append("<Relationship Id=\"r").append(i).append("\" Type=\"").append(OFFICE);
            xml.append(typesAndTargets[i])
                    .append("\" Target=\"")
                    .append(typesAndTargets[i + 1])
                    .append("\"/>");
        }
        return xml.append("</Relationships>").toString();
    }
}
