package io.github.kaoping.document;

import java.util.IdentityHashMap;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Finds the article in a page by its structure (正文): the smallest part that holds nearly all sentences. Sentences are runs of
 * text with punctuation that are no links.
 */
final class HtmlArticle {
    /** So much of all sentences the article holds. */
    private static final double NEARLY_ALL = 0.85;

    /** More of a list or paragraph than this in links: a menu, a share bar, attachments. */
    private static final double LINKS = 0.6;

    private static final Pattern SENTENCE = Pattern.compile("[，。；：！？,;]");
    private static final Weight NOTHING = new Weight(0, 0, 0);

    private final IdentityHashMap<Element, Weight> weights = new IdentityHashMap<>();
    private final Element body;
    private final int deepest;

    /** How many characters of an element stand in sentences, altogether, and in links. */
    private record Weight(int sentences, int all, int links) {
        Weight and(Weight other) {
            return new Weight(sentences + other.sentences, all + other.all, links + other.links);
        }
    }

    /**
     * @throws UnreadableException if the page is nested too deeply
     */
    HtmlArticle(Element body, ReadLimits limits) throws UnreadableException {
        this.body = body;
        this.deepest = limits.maxDepth();
        weigh(body, false, 0);
    }

    /** The part of the page that holds the article. */
    Element find() {
        Element article = body;
        int all = weight(body).sentences;
        while (true) {
            Element next = null;
            for (Element child : article.children()) {
                if (all > 0 && weight(child).sentences >= NEARLY_ALL * all) {
                    next = child;
                }
            }
            // A paragraph or a cell is no article: its headings may stand beside it.
            if (next == null || isLeaf(next)) {
                return article;
            }
            article = next;
        }
    }

    /** Whether nearly all words of an element lead elsewhere. */
    boolean isLinks(Element element) {
        Weight weight = weight(element);
        return weight.all > 0 && weight.links > LINKS * weight.all;
    }

    private Weight weight(Element element) {
        return weights.getOrDefault(element, NOTHING);
    }

    private static boolean isLeaf(Element element) {
        return switch (element.normalName()) {
            case "p", "span", "font", "tr", "li", "b", "strong", "h1", "h2", "h3", "ol", "ul" -> true;
            default -> false;
        };
    }

    private Weight weigh(Element element, boolean inLink, int depth) throws UnreadableException {
        Watch.check();
        if (depth > deepest) {
            throw UnreadableException.of("网页标记嵌套过深，没有读取，请复制正文另存为文本");
        }
        if (HtmlText.isNoText(element) || HtmlHiding.isHidden(element)) {
            return NOTHING;
        }
        boolean link = inLink || element.normalName().equals("a");
        Weight sum = NOTHING;
        for (Node child : element.childNodes()) {
            if (child instanceof Element e) {
                sum = sum.and(weigh(e, link, depth + 1));
            } else if (child instanceof TextNode text) {
                int length = text.text().strip().length();
                boolean sentence = !link && SENTENCE.matcher(text.text()).find();
                sum = sum.and(new Weight(sentence ? length : 0, length, link ? length : 0));
            }
        }
        weights.put(element, sum);
        return sum;
    }
}
