package io.github.kaoping.render;

import io.github.kaoping.model.Certainty;
import io.github.kaoping.model.Finding.Effect;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Name;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.ScoreSheet.AdjustmentScore;
import io.github.kaoping.model.ScoreSheet.FindingLine;
import io.github.kaoping.model.ScoreSheet.Gain;
import io.github.kaoping.model.ScoreSheet.IndicatorScore;
import io.github.kaoping.model.ScoreSheet.ItemResult;
import io.github.kaoping.model.ScoreSheet.Missing;
import io.github.kaoping.model.ScoreSheet.Status;
import io.github.kaoping.model.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a sheet comes down to (要点): what is missing, what could not be checked, what was read with doubt. */
final class Digest {
    private Digest() {}

    /**
     * An item that the report does not account for.
     *
     * @param duty the stars under which the sheet lists its indicator
     * @param gain what an account of it would bring back, null if that was not worked out
     */
    record MissingItem(
            int duty,
            IndicatorScore indicator,
            ItemResult item,
            @Nullable Gain gain) {
        /** The finding that calls it missing, if a rule wrote one. */
        Optional<FindingLine> flag() {
            return indicator.findings().stream()
                    .filter(f -> f.effect() == Effect.FLAG)
                    .filter(f -> f.item().equals(item.id()) || f.item().isEmpty())
                    .max(Comparator.comparing(f -> f.item().length()));
        }

        BigDecimal gained() {
            return gain == null ? BigDecimal.ZERO : gain.points();
        }
    }

    /** Something that could not be judged from what was at hand, and why; it costs nothing. */
    record NotChecked(String id, Name name, Message why) {}

    /** What is missing, by duty, then by what it would bring back, then in the order of the criteria. */
    static List<MissingItem> missing(ScoreSheet sheet) {
        List<MissingItem> found = new ArrayList<>();
        for (Missing missing : sheet.missing()) {
            sheet.indicator(missing.indicator()).ifPresent(indicator -> indicator.items().stream()
                    .filter(i -> missing.items().isEmpty()
                            ? i.missing()
                            : missing.items().contains(i.id()))
                    .map(i -> new MissingItem(missing.duty(), indicator, i, gain(sheet, indicator.id(), i.id())))
                    .forEach(found::add));
        }
        found.sort(Comparator.comparingInt(MissingItem::duty)
                .thenComparing(MissingItem::gained)
                .reversed());
        return found;
    }

    /** Everything that could not be judged: items, whole indicators that wait for a person, bonus and deductions. */
    static List<NotChecked> notChecked(ScoreSheet sheet) {
        Stream<NotChecked> read = sheet.indicators().stream().flatMap(Digest::notChecked);
        Stream<NotChecked> outside = sheet.adjustments().stream()
                .filter(a -> !a.checked())
                .map(a -> new NotChecked(a.id(), a.name(), a.reason()));
        return Stream.concat(read, outside).toList();
    }

    private static Stream<NotChecked> notChecked(IndicatorScore indicator) {
        List<NotChecked> items = indicator.items().stream()
                .filter(i -> i.applicable() && i.state() == State.NOT_CHECKED)
                .map(i -> new NotChecked(i.id(), i.name(), i.why()))
                .toList();
        if (!items.isEmpty() || indicator.status() != Status.NOT_CHECKED) {
            return items.stream();
        }
        Message why = reason(indicator).orElse(Message.of(""));
        return Stream.of(new NotChecked(indicator.id(), indicator.name(), why));
    }

    /** A reading that is not sure, with the indicator whose points it decides. */
    record Doubtful(IndicatorScore indicator, ItemResult item) {}

    /** The least sure first, then what decides most points, then by item. */
    static final Comparator<Doubtful> LEAST_SURE_FIRST = Comparator.comparing(
                    (Doubtful d) -> d.item().certainty(), Comparator.reverseOrder())
            .thenComparing(d -> d.indicator().max(), Comparator.reverseOrder())
            .thenComparing(d -> d.item().id());

    /** Items whose reading is not sure, the least sure first. */
    static List<Doubtful> doubtful(ScoreSheet sheet) {
        return sheet.indicators().stream()
                .flatMap(i -> i.items().stream().map(r -> new Doubtful(i, r)))
                .filter(d -> d.item().applicable()
                        && d.item().state() != State.NOT_CHECKED
                        && d.item().certainty() != Certainty.HIGH)
                .sorted(LEAST_SURE_FIRST)
                .toList();
    }

    static List<AdjustmentScore> adjustments(ScoreSheet sheet) {
        return sheet.adjustments().stream().filter(AdjustmentScore::checked).toList();
    }

    /**
     * What says most about how an indicator came out: one reason, or where items are missing all of them, those of one kind in one
     * sentence.
     */
    static List<Message> reasons(IndicatorScore indicator) {
        boolean lost = indicator.status() == Status.PARTIAL || indicator.status() == Status.UNMET;
        List<Message> missing = lost ? missing(indicator) : List.of();
        return missing.isEmpty() ? reason(indicator).stream().toList() : missing;
    }

    /** Why its missing items are missing; sentences that differ only in the item's name become one that names all. */
    private static List<Message> missing(IndicatorScore indicator) {
        Map<String, List<Message>> kinds = indicator.items().stream()
                .filter(ItemResult::missing)
                .flatMap(item -> indicator.findings().stream()
                        .filter(f -> f.effect() == Effect.FLAG && f.item().equals(item.id()))
                        .limit(1))
                .map(FindingLine::reason)
                .filter(m -> !m.template().isEmpty())
                .collect(Collectors.groupingBy(Message::template, LinkedHashMap::new, Collectors.toList()));
        return kinds.values().stream().flatMap(same -> joined(same).stream()).toList();
    }

    private static List<Message> joined(List<Message> same) {
        List<Name> names = same.stream()
                .filter(m -> m.arguments().size() == 1)
                .map(m -> m.arguments().get(0))
                .filter(Name.class::isInstance)
                .map(Name.class::cast)
                .toList();
        if (names.size() < same.size()) {
            return same.stream().distinct().toList();
        }
        Name all = new Name(
                names.stream().map(n -> n.in(false)).collect(Collectors.joining("、")),
                names.stream().map(n -> n.in(true)).collect(Collectors.joining(", ")));
        return List.of(new Message(same.get(0).template(), List.of(all)));
    }

    /** The one reason that says most about how an indicator came out. */
    private static Optional<Message> reason(IndicatorScore indicator) {
        List<Effect> order =
                switch (indicator.status()) {
                    case MET, INFORMATIONAL -> List.of(Effect.AWARD, Effect.FLAG);
                    case PARTIAL, UNMET -> List.of(Effect.FLAG, Effect.DEDUCT, Effect.AWARD);
                    case NOT_APPLICABLE -> List.of(Effect.NOT_APPLICABLE);
                    case NOT_CHECKED -> List.of(Effect.NOT_CHECKED);
                    case ERROR, WAIVED -> List.of(Effect.NOT_CHECKED, Effect.NOT_APPLICABLE, Effect.FLAG);
                };
        Stream<Message> fitting = order.stream().flatMap(effect -> indicator.findings().stream()
                .filter(f -> f.effect() == effect)
                .map(FindingLine::reason));
        Stream<Message> others = Stream.concat(
                indicator.findings().stream().map(FindingLine::reason),
                indicator.items().stream().map(ItemResult::why));
        return Stream.concat(fitting, others)
                .filter(m -> !m.template().isEmpty())
                .findFirst();
    }

    private static @Nullable Gain gain(ScoreSheet sheet, String indicator, String item) {
        return sheet.gains().stream()
                .filter(g -> g.indicator().equals(indicator) && g.item().equals(item))
                .findFirst()
                .orElse(null);
    }
}
