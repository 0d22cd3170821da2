package io.github.kaoping.authoring;

import io.github.kaoping.assess.ReportReader;
import io.github.kaoping.authoring.Gap.Kind;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.criteria.Item.Example;
import io.github.kaoping.criteria.Phrase;
import io.github.kaoping.document.Documents;
import io.github.kaoping.document.ReadLimits;
import io.github.kaoping.document.UnreadableException;
import io.github.kaoping.evidence.EvidenceFinder;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Name;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.State;
import io.github.kaoping.render.MethodWords;
import io.github.kaoping.rules.Judge;
import io.github.kaoping.rules.Judge.Judgement;
import io.github.kaoping.rules.RuleBase;
import io.github.kaoping.rules.Trace;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What no example of a criteria set would notice (示例覆盖): items without a hit, a near miss or a figure, phrases that never fire,
 * rules that could be taken out, thresholds that could be moved.
 *
 * <p>Rules are not compiled again: a rule is kept from firing, and only those reports are judged again in which it wanted to.
 */
public final class Coverage {
    private final RuleBase rules;
    private final CriteriaSet set;
    private final List<Trial> trials = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final ReportReader reader;
    private final EvidenceFinder finder;

    private Coverage(RuleBase rules, CriteriaSet set) {
        this.rules = rules;
        this.set = set;
        this.reader = new ReportReader(set.words());
        this.finder = new EvidenceFinder(set);
    }

    /**
     * What was looked at and what is not covered.
     *
     * @param trials how many examples and samples were judged
     * @param open the list of gaps that editors know of
     */
    public record Result(
            int trials,
            int samples,
            int rules,
            int thresholds,
            List<Gap> gaps,
            List<String> open,
            List<SampleDifference> differences) {
        public Result {
            gaps = List.copyOf(gaps);
            open = List.copyOf(open);
            differences = List.copyOf(differences);
        }

        /** Gaps that make the check fail: those that are not on the list of open ones. */
        public List<Gap> failures() {
            return gaps.stream()
                    .filter(g -> g.kind().fails() && !open.contains(g.key()))
                    .toList();
        }

        /** Gaps that are told and do not fail the check. */
        public List<Gap> warnings() {
            return gaps.stream().filter(g -> !failures().contains(g)).toList();
        }

        /** Entries of the list of open gaps that are closed by now and are to be taken off it. */
        public List<String> closed() {
            List<String> still = gaps.stream().map(Gap::key).toList();
            return open.stream().filter(o -> !still.contains(o)).toList();
        }

        public boolean passed() {
            return failures().isEmpty() && closed().isEmpty() && differences.isEmpty();
        }
    }

    /** A sample whose sheet is not the expected one. */
    public record SampleDifference(String name, List<String> expected, List<String> actual) {}

    /** Looks at a set by its own examples and by the samples that stand in the folder of the criteria. */
    public static Result of(RuleBase rules, CriteriaSet set, Path folder) {
        Coverage coverage = new Coverage(rules, set);
        coverage.examples();
        List<Sample> samples = Samples.in(folder);
        samples.forEach(coverage::sample);
        coverage.items();
        coverage.rules();
        int thresholds = coverage.thresholds();
        return new Result(
                coverage.trials.size(),
                samples.size(),
                rules.names().size(),
                thresholds,
                coverage.gaps,
                Samples.open(folder),
                differences(coverage.trials));
    }

    /** The samples alone: which sheets are not as expected. */
    public static List<SampleDifference> samples(RuleBase rules, CriteriaSet set, Path folder) {
        Coverage coverage = new Coverage(rules, set);
        Samples.in(folder).forEach(coverage::sample);
        return differences(coverage.trials);
    }

    private static List<SampleDifference> differences(List<Trial> trials) {
        return trials.stream()
                .flatMap(t -> t.sample().stream()
                        .filter(s -> !s.expected().equals(t.told()))
                        .map(s -> new SampleDifference(s.name(), s.expected(), t.told())))
                .toList();
    }

    private void examples() {
        for (Item item : CriteriaExamples.items(set)) {
            for (Example e : item.examples()) {
                ExampleReport page = ExampleReport.of(item, e, ExampleReport.YEAR);
                add(
                        e.file() + ":" + e.line(),
                        page.text(),
                        page.known(),
                        Optional.of(item),
                        Optional.of(e),
                        Optional.empty());
            }
        }
    }

    private void sample(Sample sample) {
        add(sample.name(), sample.report(), sample.known(), Optional.empty(), Optional.empty(), Optional.of(sample));
    }

    private void add(
            String name,
            String text,
            io.github.kaoping.assess.Known known,
            Optional<Item> item,
            Optional<Example> example,
            Optional<Sample> sample) {
        Report report = read(text, known);
        EvidenceFinder.Found found = finder.find(report);
        Trace trace = Trace.all();
        Judgement usual = new Judge(rules, set, trace).judge(report, found.mentions(), found.near());
        List<String> told = Trial.told(report, set, item, example, sample, usual);
        trials.add(new Trial(
                name, set, report, found, item, example, sample, usual, told, trace.wanted(), finder.fired(report)));
    }

    private Report read(String text, io.github.kaoping.assess.Known known) {
        try {
            byte[] bytes = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
            return reader.read(Documents.read("示例.txt", bytes, ReadLimits.DEFAULT), known);
        } catch (UnreadableException e) {
            throw new IllegalStateException("an example is text: " + text, e);
        }
    }

    private void items() {
        for (Item item : CriteriaExamples.items(set)) {
            List<Trial> own = trials.stream()
                    .filter(t -> t.item().map(i -> i.id().equals(item.id())).orElse(true))
                    .toList();
            boolean phrases = item.reads() == Item.Reads.PHRASES;
            if (!phrases && item.reads().name().startsWith("PANEL")) {
                continue;
            }
            if (own.stream().noneMatch(t -> hit(t, item))) {
                gaps.add(new Gap(Kind.NO_HIT, item.id(), item.name(), Message.of("")));
            }
            if (own.stream().noneMatch(t -> miss(t, item))) {
                gaps.add(new Gap(Kind.NO_NEAR_MISS, item.id(), item.name(), Message.of("")));
            }
            boolean tellsFigures =
                    set.item(item.id()).isPresent() && item.phrases().stream().anyMatch(p -> !p.describedAtMost());
            if (phrases && tellsFigures && item.examples().stream().noneMatch(e -> e.figure() != null)) {
                gaps.add(new Gap(Kind.NO_FIGURE, item.id(), item.name(), Message.of("")));
            }
            for (Phrase p : item.phrases()) {
                if (own.stream().noneMatch(t -> fires(t, item, p))) {
                    gaps.add(new Gap(Kind.IDLE_PHRASE, item.id(), item.name(), Message.of("{0}", p.source())));
                }
            }
        }
    }

    private static boolean hit(Trial t, Item item) {
        if (t.example().isPresent()) {
            State state = t.example().get().state();
            return state != State.SILENT && state != State.PLANNED;
        }
        return t.usual().states().stream()
                .anyMatch(s ->
                        s.itemId().equals(item.id()) && s.state() != State.SILENT && s.state() != State.NOT_CHECKED);
    }

    /** An example that must come to nothing; for what is read from the structure of a report, a sample in which it does. */
    private static boolean miss(Trial t, Item item) {
        if (t.example().isPresent()) {
            return t.example().get().state() == State.SILENT;
        }
        return item.reads() != Item.Reads.PHRASES
                && t.usual().states().stream()
                        .anyMatch(s -> s.itemId().equals(item.id())
                                && (s.state() == State.SILENT
                                        || s.state() == State.DESCRIBED
                                        || s.state() == State.NOT_CHECKED));
    }

    private static boolean fires(Trial t, Item item, Phrase phrase) {
        return t.phrases().contains(item.id() + " " + phrase.source());
    }

    private void rules() {
        for (String rule : rules.names()) {
            Judge without = new Judge(rules, set, Trace.without(rule));
            List<Trial> wanting =
                    trials.stream().filter(t -> t.wanted().contains(rule)).toList();
            if (wanting.stream().noneMatch(t -> t.notices(without))) {
                Kind kind = wanting.isEmpty() ? Kind.UNUSED_RULE : Kind.IDLE_RULE;
                gaps.add(new Gap(kind, rule, Change.NOTHING, Message.of("")));
            }
        }
    }

    private int thresholds() {
        List<Thresholds.Moved> all = Thresholds.of(set);
        for (Thresholds.Moved moved : all) {
            Judge judge = new Judge(rules, moved.set());
            boolean noticed = trials.stream()
                    .filter(t -> t.sample()
                            .map(s -> s.only().isEmpty()
                                    || s.only().equals(moved.indicator().id()))
                            .orElse(false))
                    .anyMatch(t -> t.notices(moved.set(), judge));
            if (!noticed) {
                Name name = Changes.both(t -> new MethodWords(t).say(moved.method()));
                gaps.add(new Gap(
                        Kind.LOOSE_THRESHOLD,
                        moved.indicator().id(),
                        moved.indicator().name(),
                        Message.of("{0} → {1}（{2}）", moved.was(), moved.now(), name)));
            }
        }
        return all.size();
    }
}
