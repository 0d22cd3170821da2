package io.github.kaoping.criteria;

import java.math.BigDecimal;

/** Points as people write them, without needless zeros. */
final class Plain {
    private Plain() {}

    static String of(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }
}
