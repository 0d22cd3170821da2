package io.github.kaoping.tables;

import io.github.kaoping.model.Message;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.apache.xmlbeans.XmlCursor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/**
 * A letter that people edit in Word (信函模板): {@code {{name}}} is replaced by a value; a paragraph with the name of a list is
 * repeated for each of its lines, in the form that the paragraph has.
 */
public final class WordTemplate {
    private static final Pattern NAME = Pattern.compile("\\{\\{\\s*([^{}]+?)\\s*}}");
    private static final int TITLE_SIZE = 22;
    private static final int BODY_SIZE = 16;

    private WordTemplate() {}

    /** Kinds of paragraphs of a new template. */
    public enum Kind {
        TITLE,
        HEAD,
        BODY,
        RIGHT
    }

    /** One paragraph of a new template. */
    public record Paragraph(Kind kind, String text) {}

    /** A new template in the usual form of official letters. */
    public static byte[] of(List<Paragraph> paragraphs) {
        try (XWPFDocument document = new XWPFDocument()) {
            for (Paragraph p : paragraphs) {
                XWPFParagraph made = document.createParagraph();
                XWPFRun run = made.createRun();
                run.setText(p.text());
                run.setFontFamily(p.kind() == Kind.BODY || p.kind() == Kind.RIGHT ? "仿宋" : "黑体");
                run.setFontSize(p.kind() == Kind.TITLE ? TITLE_SIZE : BODY_SIZE);
                made.setSpacingBetween(1.5);
                switch (p.kind()) {
                    case TITLE -> made.setAlignment(ParagraphAlignment.CENTER);
                    case RIGHT -> made.setAlignment(ParagraphAlignment.RIGHT);
                    case HEAD, BODY -> made.setIndentationFirstLine(2 * BODY_SIZE * 20);
                }
            }
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The names that a template holds.
     *
     * @throws UnreadableTable if the file is no Word document
     */
    public static SortedSet<String> names(byte[] template) throws UnreadableTable {
        SortedSet<String> names = new TreeSet<>();
        try (XWPFDocument document = open(template)) {
            paragraphs(document).forEach(p -> {
                Matcher m = NAME.matcher(p.getText());
                while (m.find()) {
                    names.add(m.group(1));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return names;
    }

    /** The template's bytes. */
    public static Optional<byte[]> read(Path file) {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * The letter.
     *
     * @throws UnreadableTable if the template is no Word document
     */
    public static byte[] fill(byte[] template, Map<String, String> values, Map<String, List<String>> lists)
            throws UnreadableTable {
        try (XWPFDocument document = open(template)) {
            for (XWPFParagraph p : paragraphs(document)) {
                Matcher name = NAME.matcher(p.getText());
                if (name.find()) {
                    fill(p, name.group(1), values, lists);
                }
            }
            return bytes(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(
            XWPFParagraph p, String first, Map<String, String> values, Map<String, List<String>> lists) {
        List<String> lines = lists.get(first);
        String text = p.getText();
        if (lines == null) {
            say(p, filled(text, values));
            return;
        }
        for (String line : lines) {
            String said = NAME.matcher(text).replaceFirst(Matcher.quoteReplacement(line));
            try (XmlCursor before = p.getCTP().newCursor()) {
                XWPFParagraph copy = p.getBody().insertNewParagraph(before);
                copy.getCTP().set((CTP) p.getCTP().copy());
                say(new XWPFParagraph(copy.getCTP(), p.getBody()), filled(said, values));
            }
        }
        say(p, "");
        try (XmlCursor own = p.getCTP().newCursor()) {
            own.removeXml();
        }
    }

    private static String filled(String text, Map<String, String> values) {
        return NAME.matcher(text).replaceAll(m -> Matcher.quoteReplacement(values.getOrDefault(m.group(1), m.group())));
    }

    /** Puts a text into a paragraph in the form of its first run. */
    private static void say(XWPFParagraph p, String text) {
        List<XWPFRun> runs = new ArrayList<>(p.getRuns());
        for (int i = runs.size() - 1; i > 0; i--) {
            p.removeRun(i);
        }
        XWPFRun run = runs.isEmpty() ? p.createRun() : runs.get(0);
        while (run.getCTR().sizeOfTArray() > 1) {
            run.getCTR().removeT(run.getCTR().sizeOfTArray() - 1);
        }
        run.setText(text, 0);
    }

    private static List<XWPFParagraph> paragraphs(XWPFDocument document) {
        List<XWPFParagraph> all = new ArrayList<>(document.getParagraphs());
        for (XWPFTable table : document.getTables()) {
            for (XWPFTableRow row : table.getRows()) {
                for (XWPFTableCell cell : row.getTableCells()) {
                    all.addAll(cell.getParagraphs());
                }
            }
        }
        return all;
    }

    private static XWPFDocument open(byte[] template) throws UnreadableTable {
        try (InputStream in = new ByteArrayInputStream(template)) {
            return new XWPFDocument(in);
        } catch (IOException | RuntimeException e) {
            // POI tells of damage by runtime exceptions of many kinds.
            throw new UnreadableTable(Message.of("模板不是 Word 文档（docx），或已损坏；请用 Word 或 WPS 另存为 docx。"), 0, e);
        }
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        SteadyZip.withoutTime(document);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.write(out);
        return SteadyZip.of(out.toByteArray());
    }
}
