package io.github.kaoping.authoring;

import io.github.kaoping.authoring.Handbook.Page;
import io.github.kaoping.render.Html;
import io.github.kaoping.render.HtmlPage;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Texts;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/** The whole handbook as one HTML page (网页手册), its topics in order under a table of contents. */
public final class HandbookPage {
    private static final Parser PARSER = Parser.builder().build();
    /** The pages come with the program; still nothing in them may be markup of its own. */
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .escapeHtml(true)
            .attributeProviderFactory(context -> (node, tag, attributes) -> {
                // What a snippet is for is said to the tests and to nobody else.
                if (tag.equals("code")) {
                    attributes.remove("class");
                }
            })
            .build();

    private HandbookPage() {}

    public static String of(Handbook handbook, Language language) {
        Texts texts = Texts.in(language);
        return HtmlPage.of(texts.say("help.title"), language, html -> {
            html.element("h1", texts.say("help.title"));
            html.element("p", texts.say("help.intro"));
            html.element("p", texts.say("note"), "class", "note");
            html.open("nav").open("ul");
            handbook.pages().forEach(p -> html.open("li")
                    .element("a", p.title(language), "href", "#" + p.id())
                    .close());
            html.open("li")
                    .element("a", texts.say("help.codes"), "href", "#" + Handbook.CODES)
                    .close();
            html.close().close().line();
            handbook.pages().forEach(p -> section(html, p));
            Handbook.code(Handbook.CODES, language).ifPresent(p -> section(html, p));
        });
    }

    private static void section(Html html, Page page) {
        Node tree = PARSER.parse(page.markdown());
        html.open("section", "id", page.id()).line();
        html.rendered(RENDERER.render(tree));
        html.close().line();
    }
}
