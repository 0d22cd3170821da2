package io.github.kaoping.scoring;

import io.github.kaoping.Samples;
import io.github.kaoping.criteria.AccountedMethod;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaSet.Adjustment;
import io.github.kaoping.criteria.CriteriaSet.Dimension;
import io.github.kaoping.criteria.CriteriaSet.Grade;
import io.github.kaoping.criteria.CriteriaSet.GradeCap;
import io.github.kaoping.criteria.CriteriaSet.Limits;
import io.github.kaoping.criteria.CriteriaSet.NaPolicy;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.criteria.Item.FigureRule;
import io.github.kaoping.criteria.Item.FigureRule.Reach;
import io.github.kaoping.criteria.Range;
import io.github.kaoping.criteria.Rounding;
import io.github.kaoping.model.Certainty;
import io.github.kaoping.model.Finding;
import io.github.kaoping.model.ItemState;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Name;
import io.github.kaoping.model.State;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A criteria set of three indicators (A1 6, A2 4, B1 10), whose total is shown as 100. */
final class HandMade {
    private NaPolicy policy = NaPolicy.EXCLUDE_AND_RESCALE;
    private String threshold = "0";
    private List<Grade> grades = List.of();
    private Range sheet = Range.NONE;
    private Range dimension = Range.NONE;
    private Rounding rounding = Rounding.USUAL;

    static HandMade set() {
        return new HandMade();
    }

    HandMade naPolicy(NaPolicy changed) {
        policy = changed;
        return this;
    }

    HandMade threshold(String changed) {
        threshold = changed;
        return this;
    }

    HandMade grades() {
        return grades(
                new Grade(name("优秀"), points("90")),
                new Grade(name("良好"), points("80")),
                new Grade(name("一般"), points("60")),
                new Grade(name("较差"), points("0")));
    }

    HandMade grades(Grade... changed) {
        grades = List.of(changed);
        return this;
    }

    HandMade sheet(String cap, String floor) {
        sheet = new Range(points(cap), points(floor));
        return this;
    }

    /** Of the dimension A. */
    HandMade dimension(String cap, String floor) {
        dimension = new Range(points(cap), points(floor));
        return this;
    }

    HandMade rounding(int places, RoundingMode mode) {
        rounding = new Rounding(places, mode);
        return this;
    }

    private static BigDecimal points(String number) {
        return new BigDecimal(number);
    }

    private static Name name(String chinese) {
        return new Name(chinese, "");
    }

    private static Item item(String id, int duty) {
        return new Item(
                id,
                id.substring(0, 2),
                name(id),
                duty,
                false,
                Item.Reads.PHRASES,
                List.of(),
                List.of(),
                List.of(),
                null,
                new FigureRule(List.of(), Reach.CLAUSE, null),
                name(""),
                List.of());
    }

    private static Indicator indicator(String id, String points, Item... items) {
        return new Indicator(
                id,
                id.substring(0, 1),
                name(id),
                points(points),
                Arrays.asList(items),
                List.of(new AccountedMethod(id, id + ".x", points(points), null)),
                List.of(),
                name(""),
                false);
    }

    private static Adjustment adjustment(String id, Adjustment.Kind kind, String cap, boolean proposed) {
        return new Adjustment(
                id, name(id), kind, points(cap), Adjustment.Reads.PANEL, Map.of(), proposed, List.of(), null);
    }

    CriteriaSet build() {
        return new CriteriaSet(
                "hand",
                name("手算"),
                "1",
                2024,
                name(""),
                "",
                points("100"),
                List.of(
                        new Dimension(
                                "A",
                                name("甲"),
                                List.of(
                                        indicator("A1", "6", item("A1.x", 1), item("A1.y", 1)),
                                        indicator("A2", "4", item("A2.x", 2))),
                                dimension),
                        new Dimension("B", name("乙"), List.of(indicator("B1", "10", item("B1.x", 3))))),
                List.of(
                        adjustment("P1", Adjustment.Kind.BONUS, "3", false),
                        adjustment("P2", Adjustment.Kind.BONUS, "4", false),
                        adjustment("N1", Adjustment.Kind.DEDUCTION, "50", false),
                        adjustment("N9", Adjustment.Kind.DEDUCTION, "5", true)),
                List.of(new GradeCap("V1", name("一"), "良好", false), new GradeCap("V4", name("四"), "一般", false)),
                grades,
                policy,
                new Limits(points(threshold), points("0.6"), null, sheet),
                points("5"),
                points("10"),
                Map.of(),
                Map.of(),
                Samples.lexicon(),
                List.of(),
                List.of(),
                rounding);
    }

    /** All items silent: scoring does not look at states. */
    List<ItemState> states() {
        return build().items().stream()
                .map(i -> new ItemState(
                        i.id(),
                        i.indicatorId(),
                        i.name(),
                        State.SILENT,
                        "r",
                        Message.of(""),
                        List.of(),
                        List.of(),
                        Set.of(),
                        null,
                        null,
                        Certainty.HIGH,
                        Message.of("")))
                .toList();
    }

    /** @param about an item (A1.x), or an adjustment or cap (P1, V1) */
    static Finding finding(String about, Finding.Effect effect, String points, String times) {
        boolean ofItem = about.indexOf('.') > 0;
        return new Finding(
                ofItem ? about.substring(0, 2) : about,
                ofItem ? about : "",
                effect,
                points(points),
                points(times),
                "规则",
                Message.of(""),
                List.of());
    }
}
