package io.github.kaoping.authoring;

import io.github.kaoping.authoring.Agreement.Pair;
import io.github.kaoping.model.Certainty;
import io.github.kaoping.model.ScoreSheet.FigureLine;
import io.github.kaoping.render.DisplayWidth;
import io.github.kaoping.render.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Shows how far readings agree (一致性报告): the figures, then every difference with both sides' evidence. */
public final class AgreementView {
    private static final Map<Certainty, String> CERTAINTY =
            Map.of(Certainty.HIGH, "高", Certainty.MEDIUM, "中等", Certainty.LOW, "低");

    private AgreementView() {}

    /** The figures. */
    public static String of(Agreement agreement, Language language) {
        StringBuilder out = new StringBuilder();
        boolean zh = language == Language.CHINESE;
        List<Pair> pairs = agreement.pairs();
        long reports = pairs.stream().map(Pair::report).distinct().count();
        line(out, zh ? "报告份数" : "reports", String.valueOf(reports));
        line(out, zh ? "比较的要素" : "items compared", String.valueOf(pairs.size()));
        line(out, zh ? "完全一致" : "exact agreement", share(agreement.exact(), pairs.size()));
        line(out, zh ? "接受两可读法后一致" : "arguable readings accepted", share(agreement.accepted(), pairs.size()));
        line(out, "Cohen's kappa", number(agreement.kappa()));
        line(out, zh ? "二次加权 kappa" : "quadratic weighted kappa", number(agreement.weightedKappa(false)));
        line(
                out,
                zh ? "二次加权 kappa（接受两可）" : "quadratic weighted kappa (arguable accepted)",
                number(agreement.weightedKappa(true)));
        line(out, zh ? "缺项查准率" : "precision of missing items", percent(agreement.missingPrecision()));
        line(out, zh ? "缺项查全率" : "recall of missing items", percent(agreement.missingRecall()));
        List<Pair> figures = agreement.figurePairs();
        line(
                out,
                zh ? "数字正确" : "right figures",
                share(figures.stream().filter(Agreement::rightFigure).count(), figures.size()));
        long intruders = figures.stream()
                .filter(p -> !Agreement.wrongFigures(p).isEmpty())
                .count();
        line(out, zh ? "混入他项数字的要素" : "items with a figure that does not belong", share(intruders, figures.size()));
        for (Certainty certainty : Certainty.values()) {
            List<Pair> sure = pairs.stream()
                    .filter(p -> p.machine().certainty() == certainty)
                    .toList();
            String name = zh ? "  把握" + CERTAINTY.get(certainty) + "的" : "  read with " + certainty.id() + " certainty";
            line(out, name, share(sure.stream().filter(Pair::accepted).count(), sure.size()));
        }
        for (String report : pairs.stream().map(Pair::report).distinct().toList()) {
            List<Pair> own =
                    pairs.stream().filter(p -> p.report().equals(report)).toList();
            long ok = own.stream()
                    .filter(p -> p.label().accepts(p.machine().state()))
                    .count();
            line(out, "  " + report, share(ok, own.size()));
        }
        agreement.unmatched().forEach(u -> line(out, zh ? "标准中没有的要素" : "unknown item", u));
        return out.toString();
    }

    /** Every state and figure on which the sides differ. */
    public static String differences(Agreement agreement, Language language) {
        StringBuilder out = new StringBuilder();
        differences(out, agreement.pairs(), language == Language.CHINESE);
        return out.toString();
    }

    private static void differences(StringBuilder out, List<Pair> pairs, boolean zh) {
        out.append('\n').append(zh ? "分歧" : "Differences").append('\n');
        for (Pair p : pairs) {
            boolean state = p.label().accepts(p.machine().state());
            boolean figure = !Agreement.figurePairs(p) || Agreement.rightFigure(p);
            if (state && figure) {
                continue;
            }
            out.append(p.report()).append(' ').append(p.item()).append("  ");
            out.append(zh ? "人工 " : "person ").append(p.label().state().id());
            if (!p.label().also().isEmpty()) {
                out.append(p.label().also().stream().map(s -> s.id()).collect(Collectors.joining("|", "|", "")));
            }
            out.append(zh ? "，机器 " : ", machine ")
                    .append(p.machine().state().id())
                    .append('\n');
            out.append("    ").append(zh ? "人工：" : "person: ").append(p.label().evidence());
            out.append(' ').append(p.label().figures()).append('\n');
            out.append("    ").append(zh ? "机器：" : "machine: ");
            out.append(p.machine().evidence().stream()
                    .limit(3)
                    .map(e -> e.line() + ":" + e.text().replaceAll("\\s+", ""))
                    .collect(Collectors.joining(" ‖ ")));
            out.append(' ')
                    .append(p.machine().figures().stream()
                            .limit(6)
                            .map(FigureLine::text)
                            .toList());
            String doubt = p.machine().doubt().chinese();
            out.append(doubt.isEmpty() ? "" : "  " + doubt).append('\n');
        }
    }

    private static void line(StringBuilder out, String name, String value) {
        out.append(name)
                .append(" ".repeat(Math.max(1, 46 - DisplayWidth.of(name))))
                .append(value)
                .append('\n');
    }

    private static String share(long part, long whole) {
        return part + "/" + whole + (whole == 0 ? "" : "  " + percent((double) part / whole));
    }

    private static String percent(double fraction) {
        return Double.isNaN(fraction) ? "–" : String.format(Locale.ROOT, "%.1f%%", fraction * 100);
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "–" : String.format(Locale.ROOT, "%.3f", value);
    }
}
