package io.github.kaoping.authoring;

import io.github.kaoping.authoring.Coverage.Result;
import io.github.kaoping.authoring.Coverage.SampleDifference;
import io.github.kaoping.authoring.Gap.Kind;
import io.github.kaoping.render.Texts;
import java.util.ArrayList;
import java.util.List;

/** Says what no example would notice, and shows sheets that are not as expected line against line (覆盖报告). */
public final class CoverageView {
    private final Texts texts;

    public CoverageView(Texts texts) {
        this.texts = texts;
    }

    public String of(Result result) {
        StringBuilder out = new StringBuilder(differences(result.differences()));
        kinds(out, result.failures());
        if (!result.warnings().isEmpty()) {
            line(out, texts.say("coverage.warnings"));
            kinds(out, result.warnings());
        }
        result.closed().forEach(c -> line(out, texts.say("coverage.closed", c)));
        line(
                out,
                texts.say(
                        "coverage.sum",
                        result.trials() - result.samples(),
                        result.samples(),
                        result.rules(),
                        result.thresholds(),
                        result.failures().size(),
                        result.warnings().size()));
        return out.toString();
    }

    private void kinds(StringBuilder out, List<Gap> gaps) {
        for (Kind kind : Kind.values()) {
            List<Gap> own = gaps.stream().filter(g -> g.kind() == kind).toList();
            if (!own.isEmpty()) {
                line(out, texts.say("coverage." + kind.id(), own.size()));
                own.forEach(g -> line(out, "  " + gap(g)));
                line(out, "");
            }
        }
    }

    private String gap(Gap g) {
        String name = texts.name(g.name());
        String about = name.isEmpty() ? g.id() : texts.say("explain.indicator", g.id(), name);
        String detail = texts.message(g.detail());
        return detail.isEmpty() ? about : about + texts.say("terminal.colon") + detail;
    }

    /** What was expected and is not there with a minus, what is there instead with a plus, and what is between them as it is. */
    public String differences(List<SampleDifference> differences) {
        StringBuilder out = new StringBuilder();
        for (SampleDifference d : differences) {
            line(out, texts.say("coverage.sample", d.name()));
            diff(d.expected(), d.actual()).forEach(l -> line(out, "  " + l));
            line(out, "");
        }
        return out.toString();
    }

    /** The lines that differ, by a longest common subsequence; indicators' lines stand above those of their items. */
    static List<String> diff(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        List<String> lines = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                i++;
                j++;
            } else if (i < before.size() && (j == after.size() || common[i + 1][j] >= common[i][j + 1])) {
                lines.add("- " + before.get(i++));
            } else {
                lines.add("+ " + after.get(j++));
            }
        }
        return lines;
    }

    private static void line(StringBuilder out, String text) {
        out.append(text.stripTrailing()).append('\n');
    }
}
