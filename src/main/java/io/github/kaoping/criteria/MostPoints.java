package io.github.kaoping.criteria;

import io.github.kaoping.criteria.MethodDecoder.Scored;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The most that the methods of an indicator can earn together (最高分合计): of those under conditions, one for each item. */
final class MostPoints {
    private MostPoints() {}

    static BigDecimal of(List<Scored> scored) {
        BigDecimal sum = BigDecimal.ZERO;
        Map<String, BigDecimal> alternatives = new TreeMap<>();
        for (Scored s : scored) {
            if (s.conditional()) {
                alternatives.merge(s.method().itemId(), s.method().max(), BigDecimal::max);
            } else {
                sum = sum.add(s.method().max());
            }
        }
        return alternatives.values().stream().reduce(sum, BigDecimal::add);
    }
}
