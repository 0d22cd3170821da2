package io.github.kaoping.render;

import io.github.kaoping.model.Evidence;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.ScoreSheet.AdjustmentScore;
import io.github.kaoping.model.ScoreSheet.FindingLine;
import io.github.kaoping.model.ScoreSheet.IndicatorScore;
import io.github.kaoping.model.ScoreSheet.ItemResult;
import io.github.kaoping.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which stretches of a report's text are evidence, and for what (标注). Stretches may overlap or be shared, so the text is
 * cut at every beginning and end into segments that are covered by the same stretches throughout.
 */
final class Marks {
    private final List<Stretch> stretches;
    private final List<Segment> segments;

    private Marks(List<Stretch> stretches, List<Segment> segments) {
        this.stretches = List.copyOf(stretches);
        this.segments = List.copyOf(segments);
    }

    /** What a stretch supports: the anchor of its row, the short label at the stretch, and the name for people. */
    record Owner(String anchor, String label, String name) {}

    /** A distinct stretch of the text; {@code number} counts from 1 in the order of the text. */
    record Stretch(int number, Span span, List<Owner> owners) {
        String anchor() {
            return "at-" + number;
        }
    }

    /** A piece of the text with all stretches that cover it; none for plain text. */
    record Segment(Span span, List<Stretch> covering) {
        List<Stretch> starting() {
            return covering.stream()
                    .filter(s -> s.span().start() == span.start())
                    .toList();
        }

        List<Stretch> ending() {
            return covering.stream().filter(s -> s.span().end() == span.end()).toList();
        }
    }

    /** Evidence that lies outside the text (of metadata, say) is left out. */
    static Marks of(ScoreSheet sheet, Texts texts) {
        int length = sheet.extractedText().length();
        Map<Span, Set<Owner>> owners = new TreeMap<>();
        Gatherer gatherer = (owner, evidence) -> evidence.stream()
                .filter(e -> fits(e, length))
                .forEach(e -> owners.computeIfAbsent(new Span(e.start(), e.end()), s -> new LinkedHashSet<>())
                        .add(owner));
        sheet.indicators().forEach(i -> gather(i, texts, gatherer));
        for (AdjustmentScore a : sheet.adjustments()) {
            gatherer.add(new Owner(a.id(), label(a.id()), texts.name(a.name())), a.evidence());
        }
        for (int i = 0; i < sheet.caps().size(); i++) {
            FindingLine cap = sheet.caps().get(i);
            gatherer.add(new Owner(capAnchor(i), texts.say("html.cap"), texts.message(cap.reason())), cap.evidence());
        }
        List<Stretch> stretches = new ArrayList<>();
        owners.forEach((span, of) -> stretches.add(new Stretch(stretches.size() + 1, span, List.copyOf(of))));
        return new Marks(stretches, segments(stretches, length));
    }

    /** The stretch that evidence is marked as, if it lies in the text. */
    Optional<Stretch> stretch(Evidence evidence) {
        return stretches.stream()
                .filter(s -> s.span().start() == evidence.start() && s.span().end() == evidence.end())
                .findFirst();
    }

    /** The whole text in order. */
    List<Segment> segments() {
        return segments;
    }

    static String capAnchor(int index) {
        return "cap-" + (index + 1);
    }

    private interface Gatherer {
        void add(Owner owner, List<Evidence> evidence);
    }

    private static void gather(IndicatorScore indicator, Texts texts, Gatherer gatherer) {
        boolean several = indicator.items().size() > 1;
        Owner whole = new Owner(indicator.id(), indicator.id(), texts.name(indicator.name()));
        for (ItemResult item : indicator.items()) {
            Owner owner = new Owner(item.id(), several ? item.id() : indicator.id(), texts.name(item.name()));
            gatherer.add(owner, item.evidence());
            indicator.findings().stream()
                    .filter(f -> f.item().equals(item.id()))
                    .forEach(f -> gatherer.add(owner, f.evidence()));
        }
        indicator.findings().stream()
                .filter(f -> indicator.items().stream().noneMatch(i -> i.id().equals(f.item())))
                .forEach(f -> gatherer.add(whole, f.evidence()));
    }

    private static String label(String adjustment) {
        int dot = adjustment.indexOf('.');
        return dot < 0 ? adjustment : adjustment.substring(0, dot);
    }

    private static boolean fits(Evidence evidence, int length) {
        return evidence.start() >= 0 && evidence.start() < evidence.end() && evidence.end() <= length;
    }

    private static List<Segment> segments(List<Stretch> stretches, int length) {
        SortedSet<Integer> cuts = new TreeSet<>(List.of(length));
        for (Stretch stretch : stretches) {
            cuts.add(stretch.span().start());
            cuts.add(stretch.span().end());
        }
        List<Segment> segments = new ArrayList<>();
        int from = 0;
        for (int to : cuts) {
            if (to > from) {
                Span span = new Span(from, to);
                segments.add(new Segment(
                        span,
                        stretches.stream().filter(s -> s.span().contains(span)).toList()));
                from = to;
            }
        }
        return segments;
    }
}
