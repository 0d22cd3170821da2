package io.github.kaoping.rules;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaSet.Adjustment;
import io.github.kaoping.criteria.DeadlineMethod;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.criteria.Method;
import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Finding;
import io.github.kaoping.model.ItemState;
import io.github.kaoping.model.Mention;
import io.github.kaoping.model.Profile;
import io.github.kaoping.model.Reading;
import io.github.kaoping.model.Report;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import org.drools.core.common.InternalAgenda;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;

/**
 * Fires the rules on one report (评判): readings of mentions, states of items, findings on indicators, findings on the sheet.
 *
 * <p>The phases run in this order, and within a phase no rule reads what the phase itself produces, so the order of firing
 * cannot change the result.
 */
public final class Judge {
    /** A rule that fires without end is a mistake in the rules. */
    private static final int MOST_FIRINGS = 200_000;

    private final RuleBase rules;
    private final CriteriaSet set;
    private final List<Object> standing;
    private final UnaryOperator<List<Object>> order;

    public Judge(RuleBase rules, CriteriaSet set) {
        this(rules, set, UnaryOperator.identity());
    }

    /** @param order puts the facts into the order in which they are inserted, which must not matter */
    Judge(RuleBase rules, CriteriaSet set, UnaryOperator<List<Object>> order) {
        this.rules = rules;
        this.set = set;
        this.standing = standingFacts(set);
        this.order = order;
    }

    /** What the rules made of a report; lists are sorted so that they are the same on every run. */
    public record Judgement(List<Reading> readings, List<ItemState> states, List<Finding> findings) {
        public Judgement {
            readings = List.copyOf(readings);
            states = List.copyOf(states);
            findings = List.copyOf(findings);
        }
    }

    /** Judges a report by its mentions. */
    public Judgement judge(Report report, List<Mention> mentions) {
        List<Object> facts = new ArrayList<>(standing);
        facts.addAll(mentions);
        facts.addAll(report.parts());
        facts.add(titleFact(report));
        facts.add(Matching.of(report));
        facts.addAll(dateFacts(report.profile()));
        facts.addAll(classFacts(report.profile().bodyClass()));
        return fire(facts, List.of("sheet", "judgements", "states", "readings"), List.of());
    }

    /**
     * Judges again from given states: what the sheet would be if they were so. Readings are taken as they were, for what lies
     * outside the tree.
     */
    public Judgement judgeStates(Report report, Judgement before, Collection<ItemState> states) {
        List<Object> facts = new ArrayList<>(standing);
        facts.addAll(states);
        facts.addAll(before.readings());
        facts.addAll(dateFacts(report.profile()));
        facts.addAll(classFacts(report.profile().bodyClass()));
        facts.add(FigureCoverage.of(before.readings().stream()
                .filter(r -> r.worth() == Reading.Worth.DATA)
                .toList()));
        return fire(facts, List.of("sheet", "judgements"), states);
    }

    private Judgement fire(List<Object> facts, List<String> phases, Collection<ItemState> given) {
        KieSession session = rules.base().newKieSession();
        try {
            order.apply(facts).forEach(session::insert);
            InternalAgenda agenda = (InternalAgenda) session.getAgenda();
            phases.forEach(agenda::setFocus);
            int fired = session.fireAllRules(MOST_FIRINGS);
            if (fired >= MOST_FIRINGS) {
                throw new IllegalStateException("the rules do not come to an end");
            }
            List<Reading> readings = new ArrayList<>();
            List<ItemState> states = new ArrayList<>();
            List<Finding> findings = new ArrayList<>();
            for (Object o : session.getObjects()) {
                if (o instanceof Reading r) {
                    readings.add(r);
                } else if (o instanceof ItemState s) {
                    states.add(s);
                } else if (o instanceof Finding f) {
                    findings.add(f);
                }
            }
            readings.sort(Comparator.comparing((Reading r) -> r.mention().id()).thenComparing(Reading::rule));
            states.sort(Comparator.comparing(ItemState::itemId));
            findings.sort(Comparator.comparing(Finding::indicatorId)
                    .thenComparing(Finding::itemId)
                    .thenComparing(Finding::effect)
                    .thenComparing(Finding::rule)
                    .thenComparing(f ->
                            f.evidence().isEmpty() ? 0 : f.evidence().get(0).start()));
            return new Judgement(readings, given.isEmpty() ? states : List.copyOf(given), findings);
        } finally {
            session.dispose();
        }
    }

    /** Facts that are the same for every report under this set. */
    private static List<Object> standingFacts(CriteriaSet set) {
        List<Object> facts = new ArrayList<>();
        for (Indicator indicator : set.indicators()) {
            facts.addAll(indicator.items());
            for (Method m : indicator.methods()) {
                facts.add(m);
                facts.add(new MethodMax(m.indicatorId(), m.itemId(), m.max()));
            }
            if (indicator.proposed()) {
                facts.add(new ProposedOnly(indicator.id(), indicator.points()));
            }
            for (Item item : indicator.items()) {
                if (item.dependsOn() != null) {
                    facts.add(new DependsOn(item.id(), item.dependsOn()));
                }
            }
        }
        for (Adjustment a : set.adjustments()) {
            facts.add(new AdjustmentFact(
                    a.id(),
                    switch (a.reads()) {
                        case PHRASES -> "phrases";
                        case DATES -> "dates";
                        case PANEL -> "panel";
                        case NOT_YET -> "not-yet";
                    },
                    a.kind() == Adjustment.Kind.BONUS));
            a.values().forEach((aspect, points) -> facts.add(new AdjustmentValue(a.id(), aspect, points)));
        }
        set.gradeCaps().forEach(c -> facts.add(new CapFact(c.id(), c.name(), c.panelOnly())));
        return List.copyOf(facts);
    }

    private List<Object> classFacts(BodyClass bodyClass) {
        CriteriaSet.BodyClassRule rule = set.classes().get(bodyClass);
        List<Object> facts = new ArrayList<>();
        if (rule != null) {
            for (Indicator i : set.indicators()) {
                if (rule.onlyIfAccounted().contains(i.id())
                        || rule.onlyIfAccounted().contains(i.dimension())) {
                    facts.add(new OnlyIfAccounted(i.id()));
                }
            }
        }
        return facts;
    }

    private static TitleFact titleFact(Report report) {
        Profile p = report.profile();
        String title = p.title();
        if (title == null) {
            return new TitleFact(false, false, List.of());
        }
        int at = report.text().value().indexOf(title);
        List<io.github.kaoping.model.Span> place =
                at < 0 ? List.of() : List.of(new io.github.kaoping.model.Span(at, at + title.length()));
        boolean year = p.year() != null && ("title".equals(p.yearSource()) || title.contains(String.valueOf(p.year())));
        String name = p.body() == null ? "" : p.body();
        String before = title.replaceFirst("(法治|依法).*$", "");
        boolean body = !name.isEmpty() && !p.bodyDoubtful() && before.indexOf(name.charAt(name.length() - 1)) >= 0;
        return new TitleFact(true, year && body, place);
    }

    private List<DateFact> dateFacts(Profile profile) {
        List<DateFact> facts = new ArrayList<>();
        for (Indicator indicator : set.indicators()) {
            for (Item item : indicator.items()) {
                if (item.reads() == Item.Reads.SUBMITTED) {
                    facts.add(dateFact(item, indicator, profile, profile.submitted(), false));
                } else if (item.reads() == Item.Reads.PUBLISHED) {
                    facts.add(dateFact(item, indicator, profile, profile.published(), profile.notPublished()));
                }
            }
        }
        return facts;
    }

    private static DateFact dateFact(
            Item item, Indicator indicator, Profile profile, @Nullable LocalDate date, boolean absent) {
        if (absent) {
            return new DateFact(item.id(), true, false, true, "");
        }
        Integer year = profile.year();
        if (date == null || year == null) {
            return new DateFact(item.id(), false, false, false, date == null ? "" : date.toString());
        }
        MonthDay due = indicator.methods().stream()
                .filter(m -> m.itemId().equals(item.id()))
                .filter(DeadlineMethod.class::isInstance)
                .map(m -> ((DeadlineMethod) m).due())
                .findFirst()
                .orElse(MonthDay.of(12, 31));
        return new DateFact(item.id(), true, date.isAfter(due.atYear(year + 1)), false, date.toString());
    }
}
