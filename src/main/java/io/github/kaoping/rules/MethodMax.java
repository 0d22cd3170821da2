package io.github.kaoping.rules;

import java.math.BigDecimal;

/**
 * The most that one method can earn with one item.
 *
 * @param asks whether silence on the item is a gap
 */
public record MethodMax(String indicatorId, String itemId, BigDecimal max, boolean asks) {}
