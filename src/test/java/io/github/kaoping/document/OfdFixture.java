package io.github.kaoping.document;

import io.github.kaoping.model.SourceText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Builds the smallest OFD files that show one behaviour. Lengths are in millimetres; a page is 210 wide and 297 high. */
final class OfdFixture {
    static final double LEFT = 28;
    static final double TOP = 35;
    static final double LEADING = 10;
    static final double SIZE = 5;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final List<String> pages = new ArrayList<>();
    private String common = "";

    static OfdFixture ofd() {
        return new OfdFixture()
                .part("OFD.xml", element("OFD", "<DocBody><DocRoot>Doc_0/Document.xml</DocRoot></DocBody>"));
    }

    /** A page whose content is these objects. */
    OfdFixture page(String... objects) {
        return wholePage("<Content><Layer ID=\"1\">" + String.join("", objects) + "</Layer></Content>");
    }

    OfdFixture wholePage(String content) {
        pages.add("Pages/Page_" + pages.size() + "/Content.xml");
        return part("Doc_0/" + pages.get(pages.size() - 1), element("Page", content));
    }

    /** Something in the common data of the document: templates, resources. */
    OfdFixture common(String xml) {
        common += xml;
        return this;
    }

    OfdFixture part(String name, String xml) {
        return part(name, xml.getBytes(StandardCharsets.UTF_8));
    }

    OfdFixture part(String name, byte[] bytes) {
        parts.put(name, bytes);
        return this;
    }

    OfdFixture without(String name) {
        parts.remove(name);
        return this;
    }

    /** A line of text with the same distance between all its characters. */
    static String text(double x, double y, String text) {
        return text(x, y, "", text);
    }

    static String text(double x, double y, String attributes, String text) {
        return String.format(
                Locale.ROOT,
                "<TextObject Boundary=\"%s %s 180 10\" Size=\"%s\" %s><TextCode X=\"0\" Y=\"5\" DeltaX=\"g %d %s\">%s</TextCode></TextObject>",
                x,
                y - 5,
                SIZE,
                attributes,
                Math.max(1, text.length() - 1),
                SIZE,
                text);
    }

    /** A dozen lines that fill the page's width. */
    static String body(String mark) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            body.append(text(LEFT, TOP + i * LEADING, mark + "队执法人员依法开展检查并如实记录检查情况和处理结果，"));
        }
        return body.toString();
    }

    static String line(double x0, double y0, double x1, double y1) {
        return "<PathObject Boundary=\"0 0 210 297\"><AbbreviatedData>M " + x0 + " " + y0 + " L " + x1 + " " + y1
                + "</AbbreviatedData></PathObject>";
    }

    /** An area in a colour, {@code red green blue}. */
    static String area(double x, double y, double width, double height, String colour) {
        return "<PathObject Boundary=\"" + x + " " + y + " " + width + " " + height
                + "\" Stroke=\"false\" Fill=\"true\"><FillColor Value=\"" + colour + "\"/><AbbreviatedData>M 0 0 L "
                + width + " 0 L " + width + " " + height + " L 0 " + height + " C</AbbreviatedData></PathObject>";
    }

    static String picture(double x, double y, double width, double height) {
        return "<ImageObject Boundary=\"" + x + " " + y + " " + width + " " + height + "\" ResourceID=\"9\"/>";
    }

    static String element(String name, String content) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><" + name + " xmlns=\"http://www.ofdspec.org/2016\">"
                + content + "</" + name + ">";
    }

    byte[] bytes() {
        StringBuilder list = new StringBuilder();
        for (int i = 0; i < pages.size(); i++) {
            list.append("<Page ID=\"p")
                    .append(i)
                    .append("\" BaseLoc=\"")
                    .append(pages.get(i))
                    .append("\"/>");
        }
        parts.putIfAbsent(
                "Doc_0/Document.xml",
                element(
                                "Document",
                                "<CommonData><PageArea><PhysicalBox>0 0 210 297</PhysicalBox></PageArea>" + common
                                        + "</CommonData><Pages>" + list + "</Pages>"
                                        + "<Annotations>Annots.xml</Annotations>")
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
        return Documents.read("报告.ofd", bytes(), ReadLimits.DEFAULT);
    }
}
