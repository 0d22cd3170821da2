package io.github.kaoping.bench;

import io.github.kaoping.render.DisplayWidth;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Figures as lines of a table (测得值表), beside the baseline if there is one to compare with. */
final class FigureTable {
    private static final int NAME = 64;

    private FigureTable() {}

    static String of(List<Figure> figures, @Nullable Baseline baseline) {
        StringBuilder text = new StringBuilder();
        text.append(padded("测得值 figure")).append("    数值 value");
        text.append(baseline == null ? "\n" : "                  现/基线 now/baseline\n");
        for (Figure figure : figures) {
            text.append(padded(figure.name())).append(value(figure));
            if (baseline != null) {
                text.append("  ").append(comparison(figure, baseline));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static String value(Figure figure) {
        if (Double.isNaN(figure.value())) {
            return "%10s  %-12s".formatted("未测", "not measured");
        }
        String number = figure.value() < 100 ? "%.1f".formatted(figure.value()) : "%.0f".formatted(figure.value());
        String unit = figure.unit().shown();
        return "%12s  ".formatted(number) + unit + " ".repeat(Math.max(0, 12 - DisplayWidth.of(unit)));
    }

    private static String comparison(Figure figure, Baseline baseline) {
        OptionalDouble before = baseline.ratio(figure.id());
        if (before.isEmpty() || Double.isNaN(figure.ratio())) {
            return "       —";
        }
        double times = figure.ratio() / before.getAsDouble();
        String line = "%.4g / %.4g = %.2f".formatted(figure.ratio(), before.getAsDouble(), times);
        if (times <= Baseline.SLOWER) {
            return line;
        }
        return line + (figure.unit() == Figure.Unit.MEGABYTES ? "  ← 变多 more" : "  ← 变慢 slower");
    }

    private static String padded(String text) {
        return text + " ".repeat(Math.max(1, NAME - DisplayWidth.of(text)));
    }
}
