package io.github.kaoping.criteria;

import java.math.BigDecimal;
import java.time.MonthDay;

/**
 * 时限: on time, late, or known to be absent; an unknown date is not checked.
 *
 * @param due month and day in the year after the reporting year
 */
public record DeadlineMethod(
        String indicatorId, String itemId, MonthDay due, BigDecimal onTime, BigDecimal late, BigDecimal absent)
        implements Method {
    @Override
    public BigDecimal max() {
        return onTime;
    }
}
