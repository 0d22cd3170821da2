package io.github.kaoping.document;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/** Tells what a browser would not show of a page: by attribute, by the style of an element, by the style sheets in the page. */
final class HtmlHiding {
    private static final Pattern HIDES =
            Pattern.compile("(^|;)(display:none|visibility:(hidden|collapse)|opacity:0?\\.?0+(?![.1-9])"
                    + "|font-size:0+(\\.0+)?(px|pt|em|rem|%)?(?=;|!|$)|(text-indent|left|top|margin-left):-\\d{3,}(px|pt|em)?"
                    + "|clip:rect\\((0|1px)[,0px1 ]*\\))");
    private static final Pattern WHITE = Pattern.compile(
            "(^|;)color:(#f{3}(f{3})?|white|rgb\\(25[0-5],25[0-5],25[0-5]\\)|transparent|rgba\\([^)]*,0\\))(?=;|!|$)");
    private static final Pattern BACKGROUND =
            Pattern.compile("(^|;)background(-color|-image)?:(?!(#f{3}(f{3})?|white|none|transparent)(;|$))");
    private static final Pattern RULE = Pattern.compile("([^{}]{1,300})\\{([^{}]{0,2000})\\}");
    private static final int MOST_RULES = 2000;
    private static final String MARK = "data-kaoping-hidden";

    private HtmlHiding() {}

    /**
     * Marks the elements that the page's own style sheets hide.
     *
     * @return whether all rules were looked at; a page has no more than some hundreds
     */
    static boolean applySheets(Document page) throws UnreadableException {
        int seen = 0;
        for (Element style : page.select("style")) {
            String css = withoutConditions(style.data().replaceAll("(?s)/\\*.*?\\*/", ""));
            Matcher rule = RULE.matcher(css);
            while (rule.find()) {
                Watch.check();
                if (++seen > MOST_RULES) {
                    return false;
                }
                if (hides(plain(rule.group(2)))) {
                    mark(page, rule.group(1).strip());
                }
            }
        }
        return true;
    }

    private static void mark(Document page, String selector) {
        try {
            for (Element hidden : page.select(selector)) {
                hidden.attr(MARK, "");
            }
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            // :hover and the like hide nothing as the page stands
            return;
        }
    }

    /** Rules for printing or small screens do not count. */
    private static String withoutConditions(String css) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        while (at < css.length()) {
            int rule = css.indexOf('@', at);
            int open = rule < 0 ? -1 : css.indexOf('{', rule);
            if (open < 0) {
                return out.append(css, at, css.length()).toString();
            }
            out.append(css, at, rule);
            int depth = 1;
            at = open + 1;
            while (at < css.length() && depth > 0) {
                char c = css.charAt(at++);
                depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            }
        }
        return out.toString();
    }

    static boolean isHidden(Element element) {
        if (element.hasAttr("hidden") || element.hasAttr(MARK)) {
            return true;
        }
        String style = plain(element.attr("style"));
        String colour = element.normalName().equals("font") ? "color:" + plain(element.attr("color")) : "";
        return HIDES.matcher(style).find()
                || ((WHITE.matcher(style).find() || WHITE.matcher(colour).find()) && !hasBackground(element));
    }

    private static boolean hides(String declarations) {
        return HIDES.matcher(declarations).find()
                || (WHITE.matcher(declarations).find()
                        && !BACKGROUND.matcher(declarations).find());
    }

    private static boolean hasBackground(Element element) {
        for (Element e = element; e != null; e = e.parent()) {
            boolean attribute = !e.attr("bgcolor").isEmpty()
                    && !WHITE.matcher("color:" + plain(e.attr("bgcolor"))).find();
            if (attribute || BACKGROUND.matcher(plain(e.attr("style"))).find()) {
                return true;
            }
        }
        return false;
    }

    private static String plain(String style) {
        return style.toLowerCase(Locale.ROOT).replaceAll("\\s+", "");
    }
}
