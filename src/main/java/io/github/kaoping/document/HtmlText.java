package io.github.kaoping.document;

import io.github.kaoping.model.Block;
import io.github.kaoping.model.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Writes out the text of an article as a browser would set it: paragraphs, headings, numbered lists, rows of tables. */
final class HtmlText {
    private static final Set<String> NO_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "select",
            "button",
            "input",
            "textarea",
            "nav",
            "footer",
            "aside",
            "head",
            "rt",
            "rp",
            "audio",
            "video",
            "map",
            "datalist",
            "dialog");
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "caption",
            "blockquote",
            "pre",
            "center",
            "figure",
            "figcaption",
            "form",
            "fieldset",
            "address",
            "hr",
            "details",
            "summary",
            "body",
            "tbody",
            "thead",
            "tfoot",
            "tr",
            "td",
            "th");
    private static final Set<String> LINE_PARTS =
            Set.of("p", "div", "ul", "ol", "li", "span", "section", "dd", "dl", "td", "tr");
    private static final Pattern NUMBERED =
            Pattern.compile("^\\s*(第?[一二三四五六七八九十]{1,3}[、.．章节]|[（(][一二三四五六七八九十]{1,3}[)）]).*");
    private static final Pattern NOTE_MARK = Pattern.compile("[\\[〔(（]?\\d{1,2}[\\]〕)）]?|[①-⑳]");

    private static final int LONGEST_HEADING = 80;
    private static final int LAYOUT_LENGTH = 400;

    private final HtmlArticle whole;
    private final Extraction extraction;
    private final ReadLimits limits;
    private final StringBuilder line = new StringBuilder();
    private final List<String> hidden = new ArrayList<>();
    private final List<String> struck = new ArrayList<>();
    private Block.Kind kind = Block.Kind.PARAGRAPH;
    private String label = "";
    private int bold;
    private int pictures;

    HtmlText(HtmlArticle whole, Extraction extraction, ReadLimits limits) {
        this.whole = whole;
        this.extraction = extraction;
        this.limits = limits;
    }

    static boolean isNoText(Element element) {
        return NO_TEXT.contains(element.normalName());
    }

    int pictures() {
        return pictures;
    }

    List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        if (!hidden.isEmpty()) {
            messages.add(Message.of("隐藏文字{0}处未计入正文，第一处是“{1}”", hidden.size(), Samples.of(hidden.get(0))));
        }
        if (!struck.isEmpty()) {
            messages.add(Message.of("带删除线的文字{0}处未计入正文，第一处是“{1}”", struck.size(), Samples.of(struck.get(0))));
        }
        return messages;
    }

    void write(Element article) throws UnreadableException {
        children(article, 0);
        end();
    }

    private void children(Element element, int depth) throws UnreadableException {
        if (depth > limits.maxDepth()) {
            throw UnreadableException.of("网页标记嵌套过深，没有读取，请复制正文另存为文本");
        }
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode text) {
                append(text.getWholeText(), element.normalName().equals("pre"));
            } else if (child instanceof Element e) {
                element(e, depth + 1);
            }
        }
    }

    private void element(Element e, int depth) throws UnreadableException {
        String name = e.normalName();
        if (isNoText(e)) {
            return;
        }
        if (HtmlHiding.isHidden(e)) {
            note(hidden, e);
            return;
        }
        switch (name) {
            case "br" -> end();
            case "img" -> pictures++;
            case "del", "s", "strike" -> note(struck, e);
            case "sup" -> {
                if (!NOTE_MARK.matcher(e.text().strip()).matches()) {
                    children(e, depth);
                }
            }
            case "table" -> table(e, depth);
            case "ol" -> list(e, depth);
            case "b", "strong" -> {
                bold += e.text().length();
                children(e, depth);
            }
            default -> {
                if (LINE_PARTS.contains(name) && whole.isLinks(e)) {
                    return;
                }
                if (BLOCKS.contains(name)) {
                    block(e, depth);
                } else {
                    children(e, depth);
                }
            }
        }
    }

    private void list(Element list, int depth) throws UnreadableException {
        end();
        HtmlLists numbers = new HtmlLists(list);
        for (Element item : list.children()) {
            label = item.normalName().equals("li") ? numbers.label(item) : "";
            element(item, depth + 1);
        }
        label = "";
    }

    private static void note(List<String> notes, Element e) {
        if (!Lines.isBlank(e.text())) {
            notes.add(e.text());
        }
    }

    private void block(Element e, int depth) throws UnreadableException {
        end();
        String name = e.normalName();
        boolean heading = name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) != 'r';
        kind = heading && e.text().length() <= LONGEST_HEADING ? Block.Kind.HEADING : Block.Kind.PARAGRAPH;
        line.append(label);
        label = "";
        if (e.attr("style").replace(" ", "").matches(".*font-weight:(bold|[6-9]00).*")) {
            bold += e.text().length();
        }
        children(e, depth);
        end();
    }

    /** Rows of data, or the paragraphs of a table that only lays out the page. */
    private void table(Element table, int depth) throws UnreadableException {
        end();
        boolean layout = !table.select("table table").isEmpty()
                || table.select("td").stream()
                        .anyMatch(c -> c.text().length() > LAYOUT_LENGTH
                                && c.select("p, br, div").size() >= 3);
        if (layout) {
            children(table, depth);
            end();
            return;
        }
        for (Element row : table.select("tr")) {
            List<String> cells = new ArrayList<>();
            for (Element cell : row.select("> td, > th")) {
                HtmlText inside = new HtmlText(whole, new Extraction(limits), limits);
                cells.add(inside.cell(cell, depth));
                hidden.addAll(inside.hidden);
                struck.addAll(inside.struck);
                pictures += inside.pictures;
            }
            if (!HtmlHiding.isHidden(row)) {
                Block.Kind rowKind = cells.size() > 1 ? Block.Kind.TABLE_ROW : Block.Kind.PARAGRAPH;
                extraction.add(rowKind, String.join("\t", cells), extraction.next(), null);
            } else {
                note(hidden, row);
            }
        }
    }

    private String cell(Element cell, int depth) throws UnreadableException {
        if (HtmlHiding.isHidden(cell)) {
            note(hidden, cell);
            return "";
        }
        children(cell, depth + 1);
        end();
        return extraction.text().replace('\n', ' ').replace('\t', ' ').strip();
    }

    private void append(String text, boolean lines) throws UnreadableException {
        if (lines) {
            for (String one : text.split("\\R", -1)) {
                line.append(one);
                end();
            }
            return;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean space = c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f';
            boolean again = line.length() == 0 || line.charAt(line.length() - 1) == ' ';
            if (!space) {
                line.append(c);
            } else if (!again) {
                line.append(' ');
            }
        }
        limits.checkCharacters(line.length());
    }

    private void end() throws UnreadableException {
        String text = line.toString().stripTrailing();
        boolean boldHeading = bold >= text.strip().length() * 0.9
                && text.length() <= LONGEST_HEADING
                && !text.endsWith("。")
                && NUMBERED.matcher(text).matches();
        Block.Kind told = boldHeading ? Block.Kind.HEADING : kind;
        line.setLength(0);
        bold = 0;
        if (!Lines.isBlank(text)) {
            extraction.add(told, text, extraction.next(), null);
        }
    }
}
