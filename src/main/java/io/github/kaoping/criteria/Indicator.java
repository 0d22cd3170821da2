package io.github.kaoping.criteria;

import io.github.kaoping.model.Name;
import java.math.BigDecimal;
import java.util.List;

/**
 * 二级指标: what earns points, consisting of one or more items.
 *
 * @param id for instance {@code G3}; stable across years
 * @param dimension id of its dimension
 * @param points its points, the example of the default set or the panel's
 * @param items in order, at least one
 * @param methods how its items earn points, at least one
 * @param basis keys of its bases in force for the set's year
 * @param advice what an account of it contains; never a ready-made sentence
 * @param proposed whether the machine's value only stands as a proposal until somebody confirms (status not-checked)
 * @param range between what its points stay
 */
public record Indicator(
        String id,
        String dimension,
        Name name,
        BigDecimal points,
        List<Item> items,
        List<Method> methods,
        List<String> basis,
        Name advice,
        boolean proposed,
        Range range) {
    public Indicator {
        items = List.copyOf(items);
        methods = List.copyOf(methods);
        basis = List.copyOf(basis);
    }

    public Indicator(
            String id,
            String dimension,
            Name name,
            BigDecimal points,
            List<Item> items,
            List<Method> methods,
            List<String> basis,
            Name advice,
            boolean proposed) {
        this(id, dimension, name, points, items, methods, basis, advice, proposed, Range.NONE);
    }

    /** The strongest duty among its items: 3, 2 or 1 stars. */
    public int duty() {
        return items.stream().mapToInt(Item::duty).max().orElse(1);
    }
}
