package io.github.kaoping.document;

import org.jsoup.nodes.Element;

/** The numbers of list items, which a browser shows though the source does not hold them. */
final class HtmlLists {
    private final Element list;
    private int number;

    HtmlLists(Element list) {
        this.list = list;
        this.number = number(list.attr("start"), 1);
    }

    /** What stands before the next item. */
    String label(Element item) {
        String style = list.attr("style").replace(" ", "") + item.attr("style").replace(" ", "");
        number = number(item.attr("value"), number);
        int own = number++;
        if (style.contains("list-style:none") || style.contains("list-style-type:none")) {
            return "";
        }
        if (style.contains("cjk-ideographic") || style.contains("chinese")) {
            return NumberFormats.write("chineseCounting", own) + "、";
        }
        String format =
                switch (list.attr("type")) {
                    case "a" -> "lowerLetter";
                    case "A" -> "upperLetter";
                    case "i" -> "lowerRoman";
                    case "I" -> "upperRoman";
                    default -> "decimal";
                };
        return NumberFormats.write(format, own) + ". ";
    }

    private static int number(String attribute, int otherwise) {
        try {
            return attribute.isBlank() ? otherwise : Integer.parseInt(attribute.strip());
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
