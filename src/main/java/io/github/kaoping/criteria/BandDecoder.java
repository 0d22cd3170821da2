package io.github.kaoping.criteria;

import io.github.kaoping.criteria.YamlNode.Entry;
import io.github.kaoping.criteria.YamlNode.Mapping;
import io.github.kaoping.criteria.YamlNode.Scalar;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Slip;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Decodes bands (档次) and points by name; bands stand from the best down and do not overlap. */
final class BandDecoder {
    private final Problems problems;

    BandDecoder(Problems problems) {
        this.problems = problems;
    }

    static BigDecimal most(List<Band> bands) {
        return bands.stream().map(Band::points).reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    List<Band> bands(Fields fields) {
        List<Band> bands = new ArrayList<>();
        for (YamlNode node : fields.list("bands", false)) {
            Fields band = Fields.of(node, Shape.BAND, problems).orElse(null);
            if (band == null) {
                continue;
            }
            int before = problems.count();
            Band next = new Band(band.points("from"), band.points("points"));
            if (problems.count() > before || !band.has("from") || !band.has("points")) {
                continue;
            }
            if (!bands.isEmpty()) {
                Band above = bands.get(bands.size() - 1);
                checkOrder(band, above.from(), next.from());
                checkPoints(band, above.points(), next.points());
            }
            bands.add(next);
        }
        return bands;
    }

    /** Tells a band that does not begin below the one before it. */
    void checkOrder(Fields band, BigDecimal above, BigDecimal from) {
        int order = from.compareTo(above);
        if (order == 0) {
            problems.add(Slip.BAND_ORDER, band.place("from"), Message.of("这一档与上一档都从 {0} 起，重叠了。", from.toPlainString()));
        } else if (order > 0) {
            problems.add(
                    Slip.BAND_ORDER,
                    band.place("from"),
                    Message.of("档次要从高到低写：这一档从 {0} 起，上一档从 {1} 起，顺序反了。", from.toPlainString(), above.toPlainString()));
        }
    }

    /** Tells a band that earns no less than the better one above it. */
    private void checkPoints(Fields band, BigDecimal above, BigDecimal points) {
        if (points.compareTo(above) >= 0) {
            problems.add(
                    Slip.BAND_POINTS,
                    band.place("points"),
                    Message.of("这一档得 {0} 分，不少于上一档的 {1} 分；档次低的通常得分少，请核对。", Plain.of(points), Plain.of(above)));
        }
    }

    /** The bands of a rate in percent: none may begin above 100, and the last should begin at 0. */
    List<Band> rates(Fields fields) {
        List<Band> bands = bands(fields);
        fields.list("bands", true).stream()
                .flatMap(n -> n instanceof Mapping m ? m.entry("from").stream() : Stream.empty())
                .map(Entry::value)
                .forEach(this::checkRate);
        checkLowest(fields, bands, BigDecimal.ZERO);
        return bands;
    }

    /** The bands of a count: the last should begin at 1. */
    List<Band> counts(Fields fields) {
        List<Band> bands = bands(fields);
        checkLowest(fields, bands, BigDecimal.ONE);
        return bands;
    }

    private void checkRate(YamlNode from) {
        boolean above = from instanceof Scalar s
                && Fields.isNumber(s.text())
                && new BigDecimal(s.text()).compareTo(BigDecimal.valueOf(100)) > 0;
        if (above) {
            problems.add(Slip.OUT_OF_RANGE, from.place(), Message.of("这里的档次是百分率，“from”不能大于 100。"));
        }
    }

    private void checkLowest(Fields fields, List<Band> bands, BigDecimal least) {
        if (!bands.isEmpty() && bands.get(bands.size() - 1).from().compareTo(least) > 0) {
            problems.add(
                    Slip.BAND_GAP,
                    fields.place("bands"),
                    Message.of(
                            "最低一档从 {0} 起，比它少的不得分；若也要给分，请加一档。",
                            Plain.of(bands.get(bands.size() - 1).from())));
        }
    }

    List<CoverageBand> coverage(Fields fields) {
        List<CoverageBand> bands = new ArrayList<>();
        for (YamlNode node : fields.list("bands", false)) {
            Fields band = Fields.of(node, Shape.COVERAGE_BAND, problems).orElse(null);
            if (band == null) {
                continue;
            }
            int before = problems.count();
            int figures = band.whole("figures", 1, 1_000_000).orElse(1);
            int dimensions = band.whole("dimensions", 0, 1_000).orElse(0);
            BigDecimal points = band.points("points");
            if (problems.count() > before || !band.has("figures") || !band.has("points")) {
                continue;
            }
            CoverageBand next = new CoverageBand(figures, dimensions, points);
            if (!bands.isEmpty() && !below(next, bands.get(bands.size() - 1))) {
                problems.add(Slip.BAND_ORDER, band.place(), Message.of("档次要从高到低写：这一档的数字个数和一级指标个数都不应多于上一档，也不应与它相同。"));
            }
            if (!bands.isEmpty()) {
                checkPoints(band, bands.get(bands.size() - 1).points(), points);
            }
            bands.add(next);
        }
        return bands;
    }

    private static boolean below(CoverageBand next, CoverageBand above) {
        boolean noneMore = next.figures() <= above.figures() && next.dimensions() <= above.dimensions();
        return noneMore && (next.figures() < above.figures() || next.dimensions() < above.dimensions());
    }

    /** Points by free names, in the order of the file. */
    Map<String, BigDecimal> named(Fields fields, String key, boolean mayBeEmpty) {
        Map<String, BigDecimal> points = new LinkedHashMap<>();
        List<Entry> entries =
                fields.node(key).map(n -> Fields.entries(n, problems)).orElse(List.of());
        for (Entry entry : entries) {
            Mapping single = new Mapping(entry.key().place(), List.of(entry));
            points.put(entry.name(), Fields.free(single, problems).points(entry.name()));
        }
        if (entries.isEmpty() && !mayBeEmpty) {
            problems.add(Slip.VALUES, fields.place(key), Message.of("这里要在“{0}”下写明各项的分值。", key));
        }
        return points;
    }
}
