package io.github.kaoping.authoring;

import io.github.kaoping.criteria.Item;
import io.github.kaoping.criteria.Item.Example;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.NearMiss;
import io.github.kaoping.model.Reading;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.State;
import java.util.List;

/**
 * How an example under an item was read, beside what it expects (示例结果).
 *
 * @param state the state it was given, by {@code rule}, and {@code why}
 * @param figure the most telling figure as value and unit, empty if there is none
 * @param figureFits whether that is the figure the example asks for, or none is asked for
 * @param report the minimal report it was read in
 * @param readings the places where the item was found and what each is worth
 * @param nearMisses phrases of which only a part was found; worked out only if the example fails
 */
public record ExampleResult(
        Item item,
        Example example,
        State state,
        String rule,
        Message why,
        String figure,
        boolean figureFits,
        Report report,
        List<Reading> readings,
        List<NearMiss> nearMisses) {
    public ExampleResult {
        readings = List.copyOf(readings);
        nearMisses = List.copyOf(nearMisses);
    }

    public boolean passed() {
        return stateFits() && figureFits;
    }

    public boolean stateFits() {
        return state == example.state();
    }
}
