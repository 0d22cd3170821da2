package io.github.kaoping.criteria;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * 按层次取最高: the points of the best named level that the report tells, with or without a figure.
 *
 * @param values points by level (an aspect of phrases), in the order of the file
 * @param otherwise what an account earns that tells none of them
 */
public record HighestMethod(String indicatorId, String itemId, Map<String, BigDecimal> values, BigDecimal otherwise)
        implements Method {
    public HighestMethod {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    @Override
    public BigDecimal max() {
        return values.values().stream().reduce(otherwise, BigDecimal::max);
    }
}
