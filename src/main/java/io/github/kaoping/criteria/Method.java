package io.github.kaoping.criteria;

import java.math.BigDecimal;

/**
 * How an item or indicator earns points (计分方法). Each kind has one file under {@code rules/}; its values come from YAML.
 *
 * <p>The kinds are top-level records because rules refer to them as facts.
 */
public sealed interface Method
        permits LevelsMethod,
                AccountedMethod,
                ChecklistMethod,
                CountMethod,
                BandsMethod,
                CoverageMethod,
                RateMethod,
                KindsMethod,
                AspectsMethod,
                StepsMethod,
                DeadlineMethod,
                ProportionalMethod,
                GateMethod,
                HighestMethod,
                FullMethod,
                AbsenceMethod,
                OccurrencesMethod,
                OneStrikeMethod,
                PanelMethod {
    String indicatorId();

    /** The item it scores, or empty when it looks at the whole report. */
    String itemId();

    /** The most it can earn. */
    BigDecimal max();

    /** Whether silence on the item is a gap; not where the item only counts against the body (被通报). */
    default boolean asks() {
        return true;
    }
}
