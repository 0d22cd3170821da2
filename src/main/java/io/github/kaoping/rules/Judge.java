package io.github.kaoping.rules;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaSet.Adjustment;
import io.github.kaoping.criteria.DeadlineMethod;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.model.Assurance;
import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Caution;
import io.github.kaoping.model.Finding;
import io.github.kaoping.model.ItemState;
import io.github.kaoping.model.Mention;
import io.github.kaoping.model.Near;
import io.github.kaoping.model.Profile;
import io.github.kaoping.model.Reading;
import io.github.kaoping.model.Report;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fires the rules on one report (评判): readings of mentions, states of items, findings on indicators, findings on the sheet.
 *
 * <p>The phases run in this order, and within a phase no rule reads what the phase itself produces, so the order of firing
 * cannot change the result.
 */
public final class Judge {
    /** Last named first: what holds, which methods are in force, and what they find. */
    private static final List<String> JUDGEMENTS = List.of("sheet", "judgements", "in-force", "conditions");

    private static final List<String> ALL =
            List.of("sheet", "judgements", "in-force", "conditions", "states", "readings");

    static final Comparator<Finding> ORDER = Comparator.comparing(Finding::indicatorId)
            .thenComparing(Finding::itemId)
            .thenComparing(Finding::effect)
            .thenComparing(Finding::rule)
            .thenComparing(f -> f.evidence().isEmpty() ? 0 : f.evidence().get(0).start());

    private final RuleBase rules;
    private final CriteriaSet set;
    private final List<Object> standing;
    private final List<Item> byPhrases;
    private final Set<String> outside;
    private final MentionReader reader;
    private final UnaryOperator<List<Object>> order;
    private final Trace trace;

    public Judge(RuleBase rules, CriteriaSet set) {
        this(rules, set, UnaryOperator.identity());
    }

    /** One that traces which rules fire, and lets some not fire as if they were not there. */
    public Judge(RuleBase rules, CriteriaSet set, Trace trace) {
        this(rules, set, UnaryOperator.identity(), trace);
    }

    /** @param order puts the facts into the order in which they are inserted, which must not matter */
    Judge(RuleBase rules, CriteriaSet set, UnaryOperator<List<Object>> order) {
        this(rules, set, order, Trace.NONE);
    }

    private Judge(RuleBase rules, CriteriaSet set, UnaryOperator<List<Object>> order, Trace trace) {
        this.trace = trace;
        this.rules = rules;
        this.set = set;
        this.standing = standingFacts(set);
        this.byPhrases = set.items().stream()
                .filter(i -> i.reads() == Item.Reads.PHRASES)
                .toList();
        this.outside = set.adjustments().stream().map(Adjustment::id).collect(Collectors.toUnmodifiableSet());
        this.reader = new MentionReader(rules, order, trace);
        this.order = order;
    }

    /** What the rules made of a report; lists are sorted so that they are the same on every run. */
    public record Judgement(
            List<Reading> readings,
            List<Assurance> assurances,
            List<Caution> cautions,
            List<ItemState> states,
            List<Finding> findings) {
        public Judgement {
            cautions = List.copyOf(cautions);
            readings = List.copyOf(readings);
            assurances = List.copyOf(assurances);
            states = List.copyOf(states);
            findings = List.copyOf(findings);
        }
    }

    /** Judges a report by its mentions and by what came near. */
    public Judgement judge(Report report, List<Mention> mentions, List<Near> near) {
        MentionReader.Read read = reader.read(mentions);
        List<Object> facts = new ArrayList<>(standing);
        facts.addAll(report.parts());
        facts.add(Texture.of(report, mentions));
        facts.add(titleFact(report));
        facts.add(Matching.of(report));
        facts.addAll(itemReadings(read.readings(), read.assurances(), near));
        addProfileAndReadings(facts, report, read.readings());
        try (Session session = new Session(rules, trace)) {
            session.fire(order.apply(facts), ALL);
            Judgement whole = new Judgement(
                    read.readings(), read.assurances(), cautions(session), states(session), findings(session));
            int unread = report.source().unread().size();
            return unread == 0 ? whole : judgeStates(report, whole, partlyRead(whole.states(), unread));
        }
    }

    /** The states of a report of which pages could not be read. */
    private List<ItemState> partlyRead(List<ItemState> states, int pages) {
        List<Object> facts = new ArrayList<>(standing);
        facts.addAll(states);
        facts.add(new UnreadPages(pages));
        try (Session session = new Session(rules, trace)) {
            session.fire(order.apply(facts), List.of("unread"));
            Map<String, Unjudged> unjudged =
                    session.all(Unjudged.class).stream().collect(Collectors.toMap(Unjudged::itemId, u -> u));
            return states.stream()
                    .map(s -> {
                        Unjudged u = unjudged.get(s.itemId());
                        return u == null ? s : States.unjudged(s, u);
                    })
                    .toList();
        }
    }

    /**
     * Judges again from given states: what the sheet would be if they were so. Readings are taken as they were, for what lies
     * outside the tree.
     */
    public Judgement judgeStates(Report report, Judgement before, Collection<ItemState> states) {
        try (Session session = new Session(rules, trace)) {
            List<Object> facts = factsBesideStates(report, before);
            facts.addAll(states);
            session.fire(order.apply(facts), JUDGEMENTS);
            return new Judgement(
                    before.readings(), before.assurances(), before.cautions(), List.copyOf(states), findings(session));
        }
    }

    /** The same for single states changed one after the other, at little cost for each. To be closed. */
    public Supposing supposing(Report report, Judgement before) {
        return new Supposing(new Session(rules, trace), factsBesideStates(report, before), before.states(), JUDGEMENTS);
    }

    private List<Object> factsBesideStates(Report report, Judgement before) {
        List<Object> facts = new ArrayList<>(standing);
        addProfileAndReadings(facts, report, before.readings());
        return facts;
    }

    /** Readings of items of the tree are summed up in their states; only those of adjustments are facts of their own. */
    private void addProfileAndReadings(List<Object> facts, Report report, List<Reading> readings) {
        Profile profile = report.profile();
        readings.stream().filter(r -> outside.contains(r.itemId())).forEach(facts::add);
        facts.addAll(dateFacts(profile));
        facts.addAll(classFacts(profile.bodyClass()));
        facts.add(new BodyFact(profile.bodyClass()));
        facts.addAll(NamedMention.of(set, report, readings));
        facts.add(coverage(readings));
    }

    private static List<Caution> cautions(Session session) {
        List<Caution> cautions = session.all(Caution.class);
        cautions.sort(Comparator.comparing(Caution::rule));
        return cautions;
    }

    private static List<ItemState> states(Session session) {
        List<ItemState> states = session.all(ItemState.class);
        states.sort(Comparator.comparing(ItemState::itemId));
        return states;
    }

    static List<Finding> findings(Session session) {
        List<Finding> findings = session.all(Finding.class);
        findings.sort(ORDER);
        return findings;
    }

    private List<ItemReadings> itemReadings(List<Reading> readings, List<Assurance> assurances, List<Near> near) {
        Map<String, List<Reading>> byItem = readings.stream().collect(Collectors.groupingBy(Reading::itemId));
        Map<String, List<Assurance>> sure = assurances.stream().collect(Collectors.groupingBy(Assurance::itemId));
        Map<String, List<Near>> close = near.stream().collect(Collectors.groupingBy(Near::itemId));
        return byPhrases.stream()
                .map(item -> ItemReadings.of(
                        item,
                        byItem.getOrDefault(item.id(), List.of()),
                        sure.getOrDefault(item.id(), List.of()),
                        close.getOrDefault(item.id(), List.of())))
                .toList();
    }

    private static FigureCoverage coverage(List<Reading> readings) {
        return FigureCoverage.of(
                readings.stream().filter(r -> r.worth() == Reading.Worth.DATA).toList());
    }

    /** Facts that are the same for every report under this set. */
    private static List<Object> standingFacts(CriteriaSet set) {
        List<Object> facts = new ArrayList<>(Conditioned.standing(set));
        for (Indicator indicator : set.indicators()) {
            facts.addAll(indicator.items());
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
                    a.kind() == Adjustment.Kind.BONUS,
                    a.highestOnly(),
                    a.named()));
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
