package io.github.kaoping.panel;

import io.github.kaoping.render.Html;

/** What the tables of the dashboard share (总览中的表): a region that scrolls by keyboard, and names that lead to pages. */
final class Scroll {
    private Scroll() {}

    /** Opens a region; whoever opens it closes it. */
    static void open(Html html, String label) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", label);
    }

    /** A body's name, with a link if it has a page. */
    static void name(Html html, Entry e, boolean paged) {
        if (paged && !e.file().isEmpty()) {
            html.element("a", e.name(), "href", address(e.id()));
        } else {
            html.text(e.name());
        }
    }

    /** The page of a body; names may hold what addresses give a meaning to. */
    static String address(String id) {
        return Results.page(id).replace("%", "%25").replace("#", "%23").replace("?", "%3F");
    }
}
