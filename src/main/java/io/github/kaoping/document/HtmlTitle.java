package io.github.kaoping.document;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds the title of an article that stands outside of it: a heading that the page's own title confirms. */
final class HtmlTitle {
    private static final Pattern SITE = Pattern.compile("\\s*[_|｜\\-–—]\\s*");
    private static final int SHORTEST = 6;
    private static final int OPENING = 400;

    private HtmlTitle() {}

    /** The title as one line, empty if the article has it already or the page names none. */
    static String of(Document page, Element article) {
        String told = plain(page.title());
        String metadata = plain(page.select("meta[name=ArticleTitle]").attr("content"));
        String opening = plain(article.text());
        opening = opening.substring(0, Math.min(OPENING, opening.length()));
        for (Element heading : page.select("h1, h2, h3")) {
            String text = plain(heading.text());
            boolean confirmed = told.contains(text) || metadata.contains(text);
            if (text.length() >= SHORTEST && confirmed && !HtmlHiding.isHidden(heading)) {
                return opening.contains(text) ? "" : heading.text().strip();
            }
        }
        String best = metadata;
        for (String part : SITE.split(page.title(), -1)) {
            best = best.isEmpty() && plain(part).length() >= SHORTEST ? plain(part) : best;
        }
        return opening.contains(best) ? "" : best;
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]+", "");
    }
}
