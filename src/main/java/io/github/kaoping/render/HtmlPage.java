package io.github.kaoping.render;

import java.util.function.Consumer;

/**
 * A page of text and tables that needs nothing else (独立网页): for the screen and for A4 paper, without script and without a network.
 */
public final class HtmlPage {
    private static final String STYLE = PageAssets.read("page.css");

    private HtmlPage() {}

    /** The page with that title and what {@code body} writes into it. */
    public static String of(String title, Language language, Consumer<Html> body) {
        Html html = new Html();
        html.open("html", "lang", language == Language.CHINESE ? "zh-CN" : "en")
                .open("head")
                .line();
        html.single("meta", "charset", "utf-8").line();
        html.single("meta", "http-equiv", "Content-Security-Policy", "content", PageAssets.policy(STYLE))
                .line();
        html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.single("meta", "name", "referrer", "content", "no-referrer").line();
        html.element("title", title).line();
        html.resource("style", STYLE).line().close().line();
        html.open("body").line().open("main").line();
        body.accept(html);
        html.close().line().close().line().close().line();
        return html.page();
    }
}
