package io.github.kaoping.scoring;

import io.github.kaoping.Samples;
import io.github.kaoping.assess.Assessor;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.evidence.EvidenceFinder;
import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Certainty;
import io.github.kaoping.model.Finding;
import io.github.kaoping.model.ItemState;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.State;
import io.github.kaoping.parser.Hints;
import io.github.kaoping.parser.ReportParser;
import io.github.kaoping.rules.Judge;
import io.github.kaoping.rules.Judge.Judgement;
import io.github.kaoping.rules.Trace;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A criteria set whose items are given states by hand, judged by the rules and scored. */
public final class PhraseBook {
    private final CriteriaSet set;
    private final Judge judge;
    private final Map<BodyClass, Report> reports = new HashMap<>();
    private final Map<BodyClass, Judgement> read = new HashMap<>();

    private final String sentence;
    private final Trace trace = Trace.all();

    private PhraseBook(CriteriaSet set, String sentence) {
        this.set = set;
        this.sentence = sentence;
        this.judge = new Judge(Samples.rules(), set, trace);
    }

    public static PhraseBook of(Path file) {
        return of(file, "全年有序运转。");
    }

    /** @param sentence what the report says, for what is read outside the tree */
    public static PhraseBook of(Path file, String sentence) {
        return new PhraseBook(Samples.sound(Assessor.loader().load(file)), sentence);
    }

    /** The names of the rules that fired so far. */
    public Set<String> fired() {
        return trace.wanted();
    }

    public CriteriaSet set() {
        return set;
    }

    /** An invented report of a body of that class that says nothing. */
    private Report report(BodyClass bodyClass) {
        return reports.computeIfAbsent(bodyClass, c -> {
            Hints none = Samples.hints();
            Hints hints = new Hints(
                    none.body(), c, none.year(), none.submitted(), none.published(), false, none.classEndings());
            return new ReportParser(set.lexicon())
                    .parse(Samples.source(Samples.TITLE + "\n\n一、主要举措和成效\n\n" + sentence + "\n"), hints);
        });
    }

    /** What the rules find. */
    public Judgement judge(BodyClass bodyClass, String told) {
        Report report = report(bodyClass);
        Judgement silent = read.computeIfAbsent(bodyClass, c -> {
            EvidenceFinder.Found found = new EvidenceFinder(set).find(report);
            return judge.judge(report, found.mentions(), found.near());
        });
        return judge.judgeStates(report, silent, states(silent.states(), told));
    }

    /** The sheet without what the rule of that name found, as if it were not there; null: all rules. */
    ScoreSheet sheet(BodyClass bodyClass, String told, @Nullable String without) {
        Judgement j = judge(bodyClass, told);
        List<Finding> findings =
                j.findings().stream().filter(f -> !f.rule().equals(without)).toList();
        return new Scorer(set).score("示例.txt", report(bodyClass), j.states(), findings, List.of());
    }

    /**
     * @param told states by item, in the form {@code M9.certified=data rate 80, M1.training=described}; items that it does not
     *     name are as in an empty report; {@code *} is every item read by phrases
     */
    private List<ItemState> states(List<ItemState> before, String told) {
        Map<String, String[]> words = new HashMap<>();
        for (String one : told.split(", *")) {
            String[] sides = one.strip().split("=");
            if (sides[0].equals("*")) {
                set.items().stream()
                        .filter(i -> i.reads() == Item.Reads.PHRASES)
                        .forEach(i -> words.putIfAbsent(i.id(), sides[1].split(" ")));
            } else if (!sides[0].isEmpty()) {
                if (set.item(sides[0]).isEmpty()) {
                    throw new IllegalArgumentException("no item " + sides[0]);
                }
                words.put(sides[0], sides[1].split(" "));
            }
        }
        return before.stream()
                .map(s -> words.containsKey(s.itemId()) ? state(s, words.get(s.itemId())) : s)
                .toList();
    }

    private static ItemState state(ItemState s, String[] words) {
        BigDecimal count = null;
        BigDecimal rate = null;
        Set<String> sides = new TreeSet<>();
        List<String> rest = new ArrayList<>(Arrays.asList(words).subList(1, words.length));
        while (!rest.isEmpty()) {
            String word = rest.remove(0);
            switch (word) {
                case "count" -> count = new BigDecimal(rest.remove(0));
                case "rate" -> rate = new BigDecimal(rest.remove(0));
                default -> sides.add(word);
            }
        }
        State state = State.of(words[0]);
        return new ItemState(
                s.itemId(),
                s.indicatorId(),
                s.name(),
                state,
                s.rule(),
                Message.of("手定的状态。"),
                List.of(),
                List.of(),
                state == State.DATA ? sides : Set.of(),
                sides,
                count,
                rate,
                Certainty.HIGH,
                Message.of(""));
    }
}
