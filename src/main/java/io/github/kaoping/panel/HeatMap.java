package io.github.kaoping.panel;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kaoping.render.Html;
import io.github.kaoping.render.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Bodies by indicators (热图), each cell of which leads to the indicator on the body's page. */
final class HeatMap {
    private final Html html;
    private final Texts texts;

    HeatMap(Html html, Texts texts) {
        this.html = html;
        this.texts = texts;
    }

    /**
     * One cell.
     *
     * @param look its class in the style sheet
     * @param shown what stands in it
     */
    private record Spot(String look, String shown) {
        /** For an indicator that the body's criteria do not have. */
        static final Spot NONE = new Spot("hx", "–");

        static Spot of(JsonNode indicator) {
            String status = indicator.path("status").asText();
            boolean missing = indicator.path("missing").asBoolean();
            if (status.startsWith("not-")) {
                return new Spot(missing ? "hx m" : "hx", status.equals("not-checked") ? "?" : "–");
            }
            double checked = indicator.path("checked").asDouble();
            double share = checked > 0 ? indicator.path("score").asDouble() / checked : 0;
            String look = "h" + (share >= 1 ? 4 : (int) Math.ceil(share * 4 - 1e-9));
            return new Spot(missing ? look + " m" : look, Math.round(share * 100) + (missing ? "★" : ""));
        }
    }

    /**
     * The table; each sheet is looked at once and not kept.
     *
     * @param paged whether each report has a page of its own to lead to
     */
    void write(List<Entry> entries, Function<String, StoredSheet> sheets, boolean paged) {
        Map<String, String> columns = new LinkedHashMap<>();
        Map<Spot, Spot> known = new LinkedHashMap<>();
        Map<Entry, Map<String, Spot>> rows = new LinkedHashMap<>();
        for (Entry e : entries) {
            Map<String, Spot> row = new LinkedHashMap<>();
            for (JsonNode i : sheets.apply(e.id()).indicators()) {
                String id = i.path("id").asText();
                columns.putIfAbsent(id, i.path("name").asText());
                Spot spot = Spot.of(i);
                row.put(id, known.computeIfAbsent(spot, s -> s));
            }
            if (!row.isEmpty()) {
                rows.put(e, row);
            }
        }
        Scroll.open(html, texts.say("panel.part-heat"));
        html.open("table", "class", "heat")
                .open("thead")
                .open("tr")
                .element("th", texts.say("panel.col-body"), "scope", "col");
        columns.forEach((id, name) -> html.element("th", id, "scope", "col", "title", name));
        html.close().close().open("tbody").line();
        rows.forEach((e, row) -> {
            html.open("tr").open("th", "scope", "row");
            Scroll.name(html, e, paged);
            html.close();
            columns.forEach((id, name) -> cell(e, id, name, row.get(id), paged));
            html.close().line();
        });
        html.close().close().close();
    }

    private void cell(Entry e, String id, String name, @Nullable Spot spot, boolean paged) {
        Spot shown = spot == null ? Spot.NONE : spot;
        String title = e.name() + " " + id + " " + name;
        html.open("td", "class", shown.look());
        if (paged && spot != null) {
            String to = Scroll.address(e.id()) + "#" + id;
            html.element("a", shown.shown(), "href", to, "title", title, "tabindex", "-1");
        } else {
            html.element("span", shown.shown(), "title", title);
        }
        html.close();
    }
}
