package io.github.kaoping.formats;

import io.github.kaoping.document.PdfFixture;
import io.github.kaoping.model.Block;
import io.github.kaoping.model.SourceText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The ways in which the same report may be saved; a format is one line here. */
public enum SavedAs {
    TEXT("txt", parts -> text(parts).getBytes(StandardCharsets.UTF_8)),
    GB18030("txt", parts -> text(parts).getBytes(Charset.forName("GB18030"))),
    UTF_16("txt", parts -> ("\ufeff" + text(parts)).getBytes(StandardCharsets.UTF_16LE)),
    MARKDOWN("md", parts -> markdown(parts).getBytes(StandardCharsets.UTF_8)),
    HTML("html", parts -> html(parts).getBytes(StandardCharsets.UTF_8)),
    PDF("pdf", parts -> PdfFixture.typeset(lines(parts)).bytes()),
    DOCX("docx", parts -> WordWriter.docx(lines(parts))),
    OFD("ofd", parts -> OfdrwWriter.typeset(lines(parts)));

    /** A longer paragraph without an end goes on in the next: its page was broken in mid-sentence. */
    private static final int LONG = 40;

    private final String ending;
    private final Function<List<Part>, byte[]> writer;

    SavedAs(String ending, Function<List<Part>, byte[]> writer) {
        this.ending = ending;
        this.writer = writer;
    }

    /** A paragraph, or a row of a table with tabs between its cells. */
    public record Part(boolean row, String text) {}

    public static List<Part> parts(SourceText source) {
        return source.blocks().stream()
                .map(b -> new Part(
                        b.kind() == Block.Kind.TABLE_ROW,
                        source.text()
                                .substring(b.span().start(), b.span().end())
                                .stripTrailing()))
                .toList();
    }

    public String fileName(String name) {
        return name.replaceFirst("\\.[a-z]+$", "") + "." + ending;
    }

    public byte[] write(List<Part> parts) {
        return writer.apply(parts);
    }

    /** As an office program sets them: paragraphs indented but for the title; lines that were broken already stay as they are. */
    private static List<String> lines(List<Part> parts) {
        long open = parts.stream()
                .filter(p -> p.text().length() > 20 && !p.text().matches(".*[。：；！？”]"))
                .count();
        List<String> lines = new ArrayList<>();
        for (Part part : parts) {
            boolean title = lines.isEmpty();
            String before = title ? "" : lines.get(lines.size() - 1);
            boolean rest = before.length() >= LONG && !before.matches("(?s).*[。：；！？”）]");
            boolean asIs = title
                    || rest
                    || part.row()
                    || open * 3 > parts.size()
                    || part.text().startsWith("\u3000");
            lines.add(asIs ? part.text() : "\u3000\u3000" + part.text().strip());
        }
        return lines;
    }

    private static String text(List<Part> parts) {
        return parts.stream().map(Part::text).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String markdown(List<Part> parts) {
        return parts.stream()
                .map(p -> p.row() ? "| " + p.text().replace("\t", " | ") + " |" : p.text())
                .collect(Collectors.joining("\n\n", "", "\n"));
    }

    private static String html(List<Part> parts) {
        List<String> out = new ArrayList<>();
        out.add("<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body>");
        out.add("<div><a href=\"/\">网站首页</a> <a href=\"/a\">政务公开</a> <a href=\"/b\">办事服务</a></div><div>");
        boolean table = false;
        for (Part part : parts) {
            if (part.row() != table) {
                out.add(table ? "</table>" : "<table>");
                table = part.row();
            }
            out.add(
                    part.row()
                            ? Arrays.stream(part.text().split("\t", -1))
                                    .map(SavedAs::escaped)
                                    .collect(Collectors.joining("</td><td>", "<tr><td>", "</td></tr>"))
                            : "<p>" + escaped(part.text()) + "</p>");
        }
        out.add(table ? "</table>" : "");
        out.add("</div><div><a href=\"/c\">关于我们</a> <a href=\"/d\">网站地图</a></div></body></html>");
        return String.join("\n", out);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
