package io.github.kaoping.rules;

import io.github.kaoping.model.Part;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.SectionKind;
import io.github.kaoping.model.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** How many stated weaknesses a measure of the plan seems to answer, by shared pairs of characters (问题与安排对应). */
final class Matching {
    /** Pairs of characters that two texts must share, beyond those of the field's common words. */
    private static final int SHARED = 3;

    private static final Set<String> COMMON = pairs("法治政府建设依法行政工作进一步加强提升能力水平不够不足有待需要推进落实全面执法规范");

    private Matching() {}

    static MatchFact of(Report report) {
        List<Span> weak = points(report, SectionKind.PROBLEMS);
        List<Span> plan = points(report, SectionKind.PLAN);
        int answered = 0;
        for (Span w : weak) {
            Set<String> words = pairs(report.text().text(w));
            words.removeAll(COMMON);
            boolean hit = plan.stream().anyMatch(p -> {
                Set<String> shared = pairs(report.text().text(p));
                shared.retainAll(words);
                return shared.size() >= SHARED;
            });
            answered += hit ? 1 : 0;
        }
        return new MatchFact(weak.size(), answered);
    }

    private static List<Span> points(Report report, SectionKind kind) {
        return report.parts().stream()
                .filter(p -> p.kind() == kind)
                .map(Part::points)
                .findFirst()
                .orElse(List.of());
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 1 < text.length(); i++) {
            if (Character.isIdeographic(text.charAt(i)) && Character.isIdeographic(text.charAt(i + 1))) {
                pairs.add(text.substring(i, i + 2));
            }
        }
        return pairs;
    }
}
