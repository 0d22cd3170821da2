package io.github.kaoping.rules;

import io.github.kaoping.criteria.Item;
import io.github.kaoping.model.Actor;
import io.github.kaoping.model.Assurance;
import io.github.kaoping.model.Near;
import io.github.kaoping.model.Reading;
import io.github.kaoping.model.Reading.Worth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

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
        Map<Worth, List<Reading>> by = new EnumMap<>(Worth.class);
        List<Reading> disputable = new ArrayList<>(0);
        for (Reading r : readings) {
            if (isDisputable(r)) {
                disputable.add(r);
            } else {
                by.computeIfAbsent(r.worth(), w -> new ArrayList<>(4)).add(r);
            }
        }
        List<Reading> nothing = new ArrayList<>(disputable);
        nothing.addAll(by.getOrDefault(Worth.NOTHING, List.of()));
        return new ItemReadings(
                item,
                item.event(),
                by.getOrDefault(Worth.DATA, List.of()),
                by.getOrDefault(Worth.DESCRIBED, List.of()),
                by.getOrDefault(Worth.DECLARED_NONE, List.of()),
                by.getOrDefault(Worth.PLANNED, List.of()),
                nothing,
                !disputable.isEmpty(),
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
}
