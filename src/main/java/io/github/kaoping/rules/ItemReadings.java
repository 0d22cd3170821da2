package io.github.kaoping.rules;

import io.github.kaoping.criteria.Item;
import io.github.kaoping.model.Actor;
import io.github.kaoping.model.Assurance;
import io.github.kaoping.model.Near;
import io.github.kaoping.model.Reading;
import io.github.kaoping.model.Reading.Worth;
import java.util.Comparator;
import java.util.List;

/**
 * All readings of one item (要素的各种读法), sorted by what they are worth: the fact from which its state is decided.
 *
 * @param item an item that is read by phrases
 * @param event whether it counts events, so that a declared absence answers it
 * @param data the readings worth that, in order of the text; likewise the next four, but what readers differ on first
 * @param disputable whether it was told of somebody else, or only in a heading or a lead sentence: where readers differ most
 * @param assurances how sure each mention's reading is
 * @param near places that come near the item without being mentions
 */
public record ItemReadings(
        Item item,
        boolean event,
        List<Reading> data,
        List<Reading> described,
        List<Reading> declaredNone,
        List<Reading> planned,
        List<Reading> nothing,
        boolean disputable,
        List<Assurance> assurances,
        List<Near> near) {
    static ItemReadings of(Item item, List<Reading> readings, List<Assurance> assurances, List<Near> near) {
        return new ItemReadings(
                item,
                item.event(),
                only(readings, Worth.DATA),
                only(readings, Worth.DESCRIBED),
                only(readings, Worth.DECLARED_NONE),
                only(readings, Worth.PLANNED),
                only(readings, Worth.NOTHING).stream()
                        .sorted(Comparator.comparing(r -> isDisputable(r) ? 0 : 1))
                        .toList(),
                readings.stream().anyMatch(ItemReadings::isDisputable),
                assurances,
                near);
    }

    private static boolean isDisputable(Reading r) {
        return r.worth() == Worth.NOTHING
                && r.mention().kind().tellsWork()
                && (r.mention().heading()
                        || r.mention().lead()
                        || (!r.mention().otherActorCounts() && r.mention().actor() != Actor.LAW));
    }

    private static List<Reading> only(List<Reading> readings, Worth worth) {
        return readings.stream().filter(r -> r.worth() == worth).toList();
    }
}
