package io.github.kaoping.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/**
 * Builds PDF files with the standard Chinese CID font, which need not be embedded, so that no font has to be on the machine.
 * Places are in points from the upper left corner of the page; a Chinese character is as wide as its size, others half as wide.
 */
public final class PdfFixture {
    public static final double WIDTH = 595;
    public static final double HEIGHT = 842;
    public static final double LEFT = 80;
    public static final double TOP = 90;
    public static final double LEADING = 28;
    public static final double SIZE = 16;

    /** Characters of 16 points that fit into a line. */
    public static final int COLUMNS = 27;

    private static final int LINES = 24;
    private static final String CLOSING = "，。、；：！？）》”";

    private final List<StringBuilder> pages = new ArrayList<>();
    private final List<Integer> rotations = new ArrayList<>();
    private boolean toUnicode = true;
    private String password = "";

    public static PdfFixture pdf() {
        return new PdfFixture();
    }

    public PdfFixture page() {
        pages.add(new StringBuilder());
        rotations.add(0);
        return this;
    }

    /** A page that viewers turn by so many degrees. */
    public PdfFixture page(int rotation) {
        page();
        rotations.set(rotations.size() - 1, rotation);
        return this;
    }

    public PdfFixture text(double x, double y, String text) {
        return text(x, y, SIZE, text);
    }

    public PdfFixture text(double x, double y, double size, String text) {
        return matrix(1, 0, 0, 1, x, HEIGHT - y, size, text);
    }

    /** Text under a matrix of its own, its origin counted from the lower left corner as PDF does. */
    public PdfFixture matrix(double a, double b, double c, double d, double x, double y, double size, String text) {
        String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_16BE));
        return raw(String.format(
                Locale.ROOT, "BT /F1 %.2f Tf %f %f %f %f %.2f %.2f Tm <%s> Tj ET", size, a, b, c, d, x, y, hex));
    }

    public PdfFixture raw(String operators) {
        pages.get(pages.size() - 1).append(operators).append('\n');
        return this;
    }

    /** A picture over a part of the page, all black. */
    public PdfFixture picture(double x, double y, double width, double height) {
        return raw(String.format(
                Locale.ROOT, "q %.2f 0 0 %.2f %.2f %.2f cm /Im1 Do Q", width, height, x, HEIGHT - y - height));
    }

    public PdfFixture line(double x0, double y0, double x1, double y1) {
        return raw(String.format(Locale.ROOT, "%.2f %.2f m %.2f %.2f l S", x0, HEIGHT - y0, x1, HEIGHT - y1));
    }

    /** The font loses the names of its characters. */
    public PdfFixture withoutCharacterMap() {
        toUnicode = false;
        return this;
    }

    public PdfFixture password(String open) {
        password = open;
        return this;
    }

    /** Sets paragraphs as an office program would: first lines indented, lines broken at the edge, a number on each page;
     * a paragraph with tabs is a row of a table. */
    public static PdfFixture typeset(List<String> paragraphs) {
        PdfFixture pdf = pdf().page();
        int line = 0;
        int number = 1;
        for (String paragraph : paragraphs) {
            boolean first = true;
            String rest = paragraph;
            while (!rest.isEmpty()) {
                if (line == LINES) {
                    pdf.text(WIDTH / 2 - 20, HEIGHT - 40, 14, "— " + number++ + " —")
                            .page();
                    line = 0;
                }
                if (rest.indexOf('\t') > 0) {
                    pdf.row(TOP + line * LEADING, rest.split("\t", -1));
                    line++;
                    break;
                }
                boolean indented = rest.startsWith("\u3000\u3000") && first;
                String text = indented ? rest.substring(2) : rest;
                int fits = fitting(text, indented ? COLUMNS - 2 : COLUMNS);
                pdf.text(LEFT + (indented ? 2 * SIZE : 0), TOP + line * LEADING, text.substring(0, fits));
                rest = text.substring(fits);
                first = false;
                line++;
            }
        }
        return pdf.text(WIDTH / 2 - 20, HEIGHT - 40, 14, "— " + number + " —");
    }

    /** A row of a table with rulings around its cells, which touch those of the row below. */
    private void row(double y, String[] cells) {
        double width = COLUMNS * SIZE / cells.length;
        line(LEFT, y - 20, LEFT + COLUMNS * SIZE, y - 20).line(LEFT, y + 8, LEFT + COLUMNS * SIZE, y + 8);
        for (int i = 0; i <= cells.length; i++) {
            line(LEFT + i * width, y - 20, LEFT + i * width, y + 8);
        }
        for (int i = 0; i < cells.length; i++) {
            text(LEFT + i * width + 2, y, 12, cells[i]);
        }
    }

    /** How many characters stand in a line: no closing mark begins the next, no word or figure is parted. */
    private static int fitting(String text, int columns) {
        double used = 0;
        int end = 0;
        while (end < text.length()) {
            used += text.charAt(end) < 0x80 ? 0.5 : 1;
            if (used > columns) {
                break;
            }
            end++;
        }
        if (end == text.length()) {
            return end;
        }
        int back = end;
        while (back > 1
                && (CLOSING.indexOf(text.charAt(back)) >= 0
                        || "（《“".indexOf(text.charAt(back - 1)) >= 0
                        || (isWord(text.charAt(back)) && isWord(text.charAt(back - 1))))) {
            back--;
        }
        return back > end / 2 ? back : end;
    }

    private static boolean isWord(char c) {
        return c > ' ' && c < 0x80;
    }

    public byte[] bytes() {
        try (PDDocument document = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            COSDictionary font = font();
            COSStream picture = picture(document);
            for (int i = 0; i < pages.size(); i++) {
                PDPage page = new PDPage(new PDRectangle((float) WIDTH, (float) HEIGHT));
                page.setRotation(rotations.get(i));
                COSDictionary resources = new COSDictionary();
                resources.setItem(COSName.FONT, dictionary("F1", font));
                resources.setItem(COSName.XOBJECT, dictionary("Im1", picture));
                page.getCOSObject().setItem(COSName.RESOURCES, resources);
                COSStream content = document.getDocument().createCOSStream();
                try (OutputStream stream = content.createOutputStream(COSName.FLATE_DECODE)) {
                    stream.write(pages.get(i).toString().getBytes(StandardCharsets.US_ASCII));
                }
                page.getCOSObject().setItem(COSName.CONTENTS, content);
                document.addPage(page);
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
            }
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static COSDictionary dictionary(String name, org.apache.pdfbox.cos.COSBase value) {
        COSDictionary d = new COSDictionary();
        d.setItem(COSName.getPDFName(name), value);
        return d;
    }

    private COSDictionary font() {
        COSDictionary system = new COSDictionary();
        system.setString(COSName.REGISTRY, "Adobe");
        system.setString(COSName.ORDERING, toUnicode ? "GB1" : "Identity");
        system.setInt(COSName.SUPPLEMENT, toUnicode ? 4 : 0);
        COSArray widths = new COSArray();
        widths.add(COSInteger.get(1));
        widths.add(COSInteger.get(95));
        widths.add(COSInteger.get(500));
        COSDictionary descendant = new COSDictionary();
        descendant.setItem(COSName.TYPE, COSName.FONT);
        descendant.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
        descendant.setName(COSName.BASE_FONT, "STSong-Light");
        descendant.setItem(COSName.CIDSYSTEMINFO, system);
        descendant.setInt(COSName.DW, 1000);
        descendant.setItem(COSName.W, widths);
        COSArray descendants = new COSArray();
        descendants.add(descendant);
        COSDictionary font = new COSDictionary();
        font.setItem(COSName.TYPE, COSName.FONT);
        font.setItem(COSName.SUBTYPE, COSName.TYPE0);
        font.setName(COSName.BASE_FONT, "STSong-Light");
        font.setName(COSName.ENCODING, toUnicode ? "UniGB-UTF16-H" : "Identity-H");
        font.setItem(COSName.DESCENDANT_FONTS, descendants);
        return font;
    }

    private static COSStream picture(PDDocument document) throws IOException {
        COSStream picture = document.getDocument().createCOSStream();
        picture.setItem(COSName.TYPE, COSName.XOBJECT);
        picture.setItem(COSName.SUBTYPE, COSName.IMAGE);
        picture.setInt(COSName.WIDTH, 1);
        picture.setInt(COSName.HEIGHT, 1);
        picture.setInt(COSName.BITS_PER_COMPONENT, 8);
        picture.setItem(COSName.COLORSPACE, COSName.DEVICEGRAY);
        picture.setItem(COSName.getPDFName("Note"), new COSString("black"));
        try (OutputStream stream = picture.createOutputStream(COSName.FLATE_DECODE)) {
            stream.write(0);
        }
        return picture;
    }
}
