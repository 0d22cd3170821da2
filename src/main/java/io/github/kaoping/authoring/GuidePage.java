package io.github.kaoping.authoring;

import io.github.kaoping.render.Html;
import io.github.kaoping.render.HtmlPage;
import io.github.kaoping.render.Language;
import io.github.kaoping.tables.Grid;
import java.util.List;

/** A printed table as one HTML page (网页表格). */
public final class GuidePage {
    private GuidePage() {}

    public static String of(Grid grid, Language language) {
        return HtmlPage.of(grid.title(), language, html -> {
            html.open("div", "class", "wide");
            html.element("h1", grid.title());
            grid.above().forEach(line -> html.element("p", line, "class", "note"));
            html.open("table").open("thead").open("tr");
            grid.columns().forEach(c -> html.element("th", c.head(), "scope", "col"));
            html.close().close().open("tbody").line();
            grid.rows().forEach(row -> row(html, row, grid));
            html.close().close().line();
            html.open("ul");
            grid.below().forEach(line -> html.element("li", line));
            html.close().close().line();
        });
    }

    private static void row(Html html, Grid.Row row, Grid grid) {
        html.open("tr");
        List<Grid.Cell> cells = row.cells();
        for (int c = 0; c < cells.size(); c++) {
            Grid.Cell cell = cells.get(c);
            if (cell.rows() == 0) {
                continue;
            }
            String kind = cell.rows() > 1 ? "group" : grid.columns().get(c).number() ? "centre" : "";
            html.open("td", "class", kind, "rowspan", String.valueOf(cell.rows()));
            cell.lines().forEach(line -> html.open("div").text(line).close());
            html.close();
        }
        html.close().line();
    }
}
