package io.github.kaoping.assess;

import io.github.kaoping.criteria.AspectsMethod;
import io.github.kaoping.criteria.BandsMethod;
import io.github.kaoping.criteria.CountMethod;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.GateMethod;
import io.github.kaoping.criteria.HighestMethod;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.criteria.KindsMethod;
import io.github.kaoping.criteria.Measure;
import io.github.kaoping.criteria.Method;
import io.github.kaoping.model.Certainty;
import io.github.kaoping.model.ItemState;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.ScoreSheet.Gain;
import io.github.kaoping.model.ScoreSheet.IndicatorScore;
import io.github.kaoping.model.ScoreSheet.ItemResult;
import io.github.kaoping.model.ScoreSheet.Missing;
import io.github.kaoping.model.State;
import io.github.kaoping.rules.Judge;
import io.github.kaoping.rules.Judge.Judgement;
import io.github.kaoping.rules.Supposing;
import io.github.kaoping.scoring.Scorer;
import io.github.kaoping.scoring.SheetSum;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What accounting for a missing item would bring back (可挽回分值): the report is judged again with that one item fully
 * accounted for and everything else as it is, and the scores are compared.
 */
final class Gains {
    private final CriteriaSet set;
    private final Judge judge;
    private final Scorer scorer;
    private final Map<String, List<Method>> methods = new HashMap<>();

    /** Made once for a criteria set; may be used by several threads. */
    Gains(CriteriaSet set, Judge judge, Scorer scorer) {
        this.set = set;
        this.judge = judge;
        this.scorer = scorer;
        set.indicators().stream().flatMap(i -> i.methods().stream()).forEach(m -> methods.computeIfAbsent(
                        m.itemId(), id -> new ArrayList<>())
                .add(m));
    }

    ScoreSheet addTo(ScoreSheet sheet, Report report, Judgement judgement) {
        if (sheet.score() == null) {
            return sheet;
        }
        Map<String, ItemState> states =
                judgement.states().stream().collect(Collectors.toMap(ItemState::itemId, Function.identity()));
        List<Gain> gains = new ArrayList<>();
        Map<String, BigDecimal> byIndicator = new HashMap<>();
        try (Supposing supposing = judge.supposing(report, judgement)) {
            SheetSum sum = scorer.sum(supposing.findings());
            BigDecimal now = sum.score();
            for (IndicatorScore indicator : sheet.indicators()) {
                for (ItemResult item : indicator.items()) {
                    if (isImprovable(item, indicator)) {
                        ItemState then = accountedFor(Objects.requireNonNull(states.get(item.id())));
                        BigDecimal gain =
                                sum.with(supposing.findings(then)).score().subtract(now);
                        if (gain.signum() > 0) {
                            gains.add(new Gain(indicator.id(), item.id(), gain, advice(item.id())));
                            byIndicator.merge(indicator.id(), gain, BigDecimal::add);
                        }
                    }
                }
            }
        }
        gains.sort(Comparator.comparing(Gain::points).reversed().thenComparing(Gain::item));
        List<Missing> missing = new ArrayList<>(sheet.missing());
        missing.sort(Comparator.comparing(Missing::duty)
                .thenComparing(m -> byIndicator.getOrDefault(m.indicator(), BigDecimal.ZERO))
                .reversed()
                .thenComparing(Missing::indicator));
        return sheet.withGains(gains, missing);
    }

    private boolean isImprovable(ItemResult item, IndicatorScore indicator) {
        return item.applicable()
                && asked(item.id())
                && item.state() != State.NOT_CHECKED
                && item.state() != State.DECLARED_NONE
                && indicator.score().compareTo(indicator.checked()) < 0;
    }

    /** The same item, fully accounted for: with a figure, and as often and as completely as its method asks for. */
    private ItemState accountedFor(ItemState s) {
        Set<String> aspects = new TreeSet<>(s.aspects());
        BigDecimal count = BigDecimal.valueOf(1_000);
        for (Method m : methods(s.itemId())) {
            if (m instanceof AspectsMethod a) {
                aspects.addAll(a.points().keySet());
            } else if (m instanceof HighestMethod h) {
                aspects.addAll(h.values().keySet());
            } else if (m instanceof GateMethod g && g.of() == Measure.COUNT) {
                count = g.from();
            } else if (m instanceof KindsMethod) {
                aspects.addAll(allAspects(s.itemId()));
            } else if (m instanceof CountMethod c) {
                count = BigDecimal.valueOf(c.atLeast());
            } else if (m instanceof BandsMethod b) {
                count = b.bands().stream().map(x -> x.from()).reduce(BigDecimal.ONE, BigDecimal::max);
            }
        }
        return new ItemState(
                s.itemId(),
                s.indicatorId(),
                s.name(),
                State.DATA,
                s.rule(),
                Message.of(""),
                List.of(),
                List.of(),
                aspects,
                count,
                BigDecimal.valueOf(100),
                Certainty.HIGH,
                Message.of(""));
    }

    /** What only counts against the body (被通报) is not to be accounted for to gain points. */
    private boolean asked(String itemId) {
        return methods(itemId).stream().anyMatch(Method::asks);
    }

    private List<Method> methods(String itemId) {
        return methods.getOrDefault(itemId, List.of());
    }

    private Set<String> allAspects(String itemId) {
        return set.item(itemId).stream()
                .flatMap(i -> i.phrases().stream())
                .map(p -> p.aspect())
                .filter(a -> !a.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String advice(String itemId) {
        for (Indicator indicator : set.indicators()) {
            for (Item item : indicator.items()) {
                if (item.id().equals(itemId)) {
                    return item.advice().chinese().isEmpty()
                            ? indicator.advice().chinese()
                            : item.advice().chinese();
                }
            }
        }
        return "";
    }
}
