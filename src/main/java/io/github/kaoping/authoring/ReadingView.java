package io.github.kaoping.authoring;

import io.github.kaoping.authoring.ReadingTable.PairCount;
import io.github.kaoping.authoring.ReadingTable.Side;
import io.github.kaoping.authoring.ReadingTable.Unit;
import io.github.kaoping.model.Name;
import io.github.kaoping.model.State;
import io.github.kaoping.render.DisplayWidth;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows on the terminal how far several sides agree: alpha, pairs of sides, tables of confusion, the differences. */
public final class ReadingView {
    private static final int LABEL = 46;

    private final ReadingTable readings;
    private final Map<String, Name> names;
    private final Texts texts;
    private final StringBuilder out = new StringBuilder();

    private ReadingView(ReadingTable readings, Map<String, Name> names, Language language) {
        this.readings = readings;
        this.names = names;
        this.texts = Texts.in(language);
    }

    /** The number of reports, items and readers, and exact agreement of each two sides. */
    public static String head(ReadingTable readings, Map<String, Name> names, Language language) {
        ReadingView view = new ReadingView(readings, names, language);
        List<Unit> units = readings.units();
        view.line(
                "agree.reports",
                String.valueOf(units.stream().map(Unit::report).distinct().count()));
        view.line("agree.units", String.valueOf(units.size()));
        view.line(
                "agree.readers",
                readings.readers().stream().map(Side::name).collect(Collectors.joining(view.texts.say("spoken.and"))));
        readings.unknown().forEach(u -> view.line("agree.unknown", u.report() + " " + u.item()));
        view.heading("agree.pairs");
        readings.pairs().forEach(view::pair);
        return view.out.toString();
    }

    /** Alpha among the readers, if there are several, and with the program, if it takes part. */
    public static String alphas(ReadingTable readings, Map<String, Name> names, Language language) {
        ReadingView view = new ReadingView(readings, names, language);
        if (readings.readers().size() > 1) {
            view.alpha("agree.alpha.readers", readings.readers());
        }
        if (readings.withProgram()) {
            view.alpha("agree.alpha.program", readings.sides());
        }
        return view.out.toString();
    }

    /** The table over all items and those of single items: none, the ones with any disagreement, or all. */
    public static String tables(ReadingTable readings, Map<String, Name> names, Language language, Items items) {
        ReadingView view = new ReadingView(readings, names, language);
        Confusion total = readings.total();
        if (total.total() == 0) {
            return "";
        }
        view.heading(readings.withProgram() ? "agree.confusion" : "agree.confusion.readers");
        view.confusion(total);
        for (Map.Entry<String, Confusion> item : readings.byItem(names.keySet()).entrySet()) {
            Confusion table = item.getValue();
            if (items == Items.ALL || (items == Items.DIFFERING && table.same() < table.total())) {
                view.item(item.getKey(), table);
            }
        }
        return view.out.toString();
    }

    /** For which items a table is shown. */
    public enum Items {
        NONE,
        DIFFERING,
        ALL
    }

    /** Every item that the sides did not all read alike, with what each of them read. */
    public static String differences(ReadingTable readings, Map<String, Name> names, Language language) {
        ReadingView view = new ReadingView(readings, names, language);
        view.heading("agree.differences");
        for (Unit unit : readings.differences()) {
            List<String> said = new ArrayList<>();
            for (Side side : readings.sides()) {
                readings.state(side, unit).ifPresent(s -> said.add(view.name(side) + " " + s.id()));
            }
            view.out.append(unit.report()).append(' ').append(unit.item()).append("  ");
            view.out.append(String.join(view.texts.say("agree.comma"), said)).append('\n');
        }
        return view.out.toString();
    }

    private void alpha(String key, List<Side> among) {
        heading(key);
        for (Alpha.Metric metric : Alpha.Metric.values()) {
            line("agree.metric." + metric.name().toLowerCase(Locale.ROOT), words(readings.alpha(metric, among)));
        }
    }

    private String words(Alpha alpha) {
        if (alpha instanceof Alpha.Value value) {
            String figure = String.format(Locale.ROOT, "%.3f", value.alpha());
            return texts.say("agree.alpha.value", figure, value.units(), value.values());
        }
        Alpha.Reason reason = ((Alpha.Undefined) alpha).reason();
        return texts.say("agree.alpha." + id(reason));
    }

    static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void pair(PairCount pair) {
        String share = pair.both() == 0
                ? texts.say("agree.nothing-shared")
                : String.format(
                        Locale.ROOT, "%d/%d  %.1f%%", pair.same(), pair.both(), 100.0 * pair.same() / pair.both());
        labelled(name(pair.first()) + " / " + name(pair.second()), share);
    }

    private void item(String id, Confusion table) {
        Name name = names.getOrDefault(id, new Name("", ""));
        out.append('\n').append(id).append(' ').append(texts.name(name)).append("  ");
        out.append(texts.say("agree.alike", table.same(), table.total())).append('\n');
        confusion(table);
    }

    private void confusion(Confusion table) {
        List<State> columns = table.columns();
        String corner = texts.say(readings.withProgram() ? "agree.corner" : "agree.corner.readers");
        int first = DisplayWidth.of(corner);
        for (State row : table.rows()) {
            first = Math.max(first, DisplayWidth.of(texts.state(row)));
        }
        out.append("  ").append(corner).append(" ".repeat(first - DisplayWidth.of(corner)));
        columns.forEach(c -> out.append("  ").append(texts.state(c)));
        out.append('\n');
        for (State row : table.rows()) {
            String name = texts.state(row);
            out.append("  ").append(name).append(" ".repeat(first - DisplayWidth.of(name)));
            for (State column : columns) {
                String count = String.valueOf(table.count(row, column));
                int width = DisplayWidth.of(texts.state(column));
                out.append(" ".repeat(2 + Math.max(0, width - count.length()))).append(count);
            }
            out.append('\n');
        }
    }

    private String name(Side side) {
        return side.program() ? texts.say("agree.program") : side.name();
    }

    private void heading(String key) {
        out.append('\n').append(texts.say(key)).append('\n');
    }

    private void line(String key, String value) {
        labelled(texts.say(key), value);
    }

    private void labelled(String label, String value) {
        out.append(label)
                .append(" ".repeat(Math.max(1, LABEL - DisplayWidth.of(label))))
                .append(value)
                .append('\n');
    }
}
