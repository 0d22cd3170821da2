package io.github.kaoping.authoring;

import io.github.kaoping.criteria.Band;
import io.github.kaoping.criteria.CoverageBand;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaSet.Dimension;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.criteria.Method;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * The thresholds of a criteria set, each moved by one up and down (门槛变动): how many, what rate, which day. Points are no
 * thresholds. Methods are looked at part by part, so that a new one need not be made known here.
 */
final class Thresholds {
    /** Parts of methods that are compared with what a report tells. */
    private static final Set<String> COMPARED = Set.of("from", "full", "per", "atLeast", "figures", "dimensions");

    private Thresholds() {}

    /**
     * A set with one threshold moved.
     *
     * @param was the threshold, {@code now} what it was moved to, as people write them
     */
    record Moved(CriteriaSet set, Indicator indicator, Method method, String was, String now) {}

    static List<Moved> of(CriteriaSet set) {
        List<Moved> moved = new ArrayList<>();
        for (Indicator indicator : set.indicators()) {
            for (Method method : indicator.methods()) {
                for (Variant v : variants(method)) {
                    List<Method> methods = indicator.methods().stream()
                            .map(m -> m == method ? (Method) v.record() : m)
                            .toList();
                    moved.add(new Moved(with(set, indicator, methods), indicator, method, v.was(), v.now()));
                }
            }
        }
        return moved;
    }

    private record Variant(Record record, String was, String now) {}

    private static List<Variant> variants(Object value) {
        List<Variant> variants = new ArrayList<>();
        Record record = (Record) value;
        for (RecordComponent part : record.getClass().getRecordComponents()) {
            Object held = get(record, part);
            if (held instanceof List<?> list && !list.isEmpty() && isBand(list.get(0))) {
                for (int i = 0; i < list.size(); i++) {
                    for (Variant inner : variants(list.get(i))) {
                        List<Object> changed = new ArrayList<>(list);
                        changed.set(i, inner.record());
                        variants.add(new Variant(with(record, part.getName(), changed), inner.was(), inner.now()));
                    }
                }
            } else if (held instanceof MonthDay day) {
                add(variants, record, part, day, MonthDay.from(day.atYear(2025).minusDays(1)));
                add(variants, record, part, day, MonthDay.from(day.atYear(2025).plusDays(1)));
            } else if (COMPARED.contains(part.getName()) && held instanceof Integer n) {
                add(variants, record, part, n, n + 1);
                if (n > 1) {
                    add(variants, record, part, n, n - 1);
                }
            } else if (COMPARED.contains(part.getName()) && held instanceof BigDecimal n) {
                add(variants, record, part, n, n.add(BigDecimal.ONE));
                if (n.compareTo(BigDecimal.ONE) > 0) {
                    add(variants, record, part, n, n.subtract(BigDecimal.ONE));
                }
            }
        }
        return variants;
    }

    private static boolean isBand(Object o) {
        return o instanceof Band || o instanceof CoverageBand;
    }

    private static void add(List<Variant> to, Record record, RecordComponent part, Object was, Object now) {
        to.add(new Variant(with(record, part.getName(), now), said(was), said(now)));
    }

    private static String said(Object value) {
        return value instanceof BigDecimal n
                ? n.toPlainString()
                : value instanceof MonthDay d ? d.getMonthValue() + "-" + d.getDayOfMonth() : String.valueOf(value);
    }

    private static CriteriaSet with(CriteriaSet set, Indicator indicator, List<Method> methods) {
        Indicator changed = (Indicator) with(indicator, "methods", methods);
        List<Dimension> dimensions = new ArrayList<>();
        for (Dimension d : set.dimensions()) {
            List<Indicator> indicators = d.indicators().stream()
                    .map(i -> i.id().equals(indicator.id()) ? changed : i)
                    .toList();
            dimensions.add((Dimension) with(d, "indicators", indicators));
        }
        return (CriteriaSet) with(set, "dimensions", dimensions);
    }

    /** The same record with one part changed. */
    private static Record with(Record record, String part, Object value) {
        RecordComponent[] parts = record.getClass().getRecordComponents();
        Class<?>[] types = Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        Object[] values = Arrays.stream(parts)
                .map(p -> p.getName().equals(part) ? value : get(record, p))
                .toArray();
        try {
            Constructor<?> constructor = record.getClass().getDeclaredConstructor(types);
            return (Record) constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record can be made from its parts: " + record.getClass(), e);
        }
    }

    private static Object get(Record record, RecordComponent part) {
        try {
            return part.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record shows its parts: " + record.getClass(), e);
        }
    }
}
