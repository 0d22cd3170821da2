package io.github.kaoping.criteria;

import io.github.kaoping.criteria.YamlNode.Mapping;
import io.github.kaoping.criteria.YamlNode.Scalar;
import io.github.kaoping.criteria.YamlNode.Sequence;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Slip;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that points add up: indicators to their dimension, dimensions to the total. */
final class PointSums {
    private final SetDraft draft;
    private final Problems problems;

    PointSums(SetDraft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
    }

    /**
     * Reads the points as written, so that slips elsewhere in an indicator do not hide a wrong sum. A total that the
     * indicators do add up to is not held wrong for the dimension between them.
     */
    void check(Fields header) {
        List<Mapping> dimensions = draft.dimensions();
        int before = problems.count();
        dimensions.forEach(this::checkDimension);
        boolean dimensionTold = problems.count() > before;
        Optional<BigDecimal> total = header.node("total").flatMap(PointSums::number);
        Optional<BigDecimal> sum = sum(dimensions);
        List<Mapping> indicators =
                dimensions.stream().flatMap(d -> indicators(d).stream()).toList();
        boolean addsUpBelow = dimensionTold
                && total.isPresent()
                && sum(indicators).filter(s -> s.compareTo(total.get()) == 0).isPresent();
        if (total.isPresent() && sum.isPresent() && total.get().compareTo(sum.get()) != 0 && !addsUpBelow) {
            Place written = header.place("total");
            Place blamed = draft.blamed("", written);
            problems.addReference(
                    Slip.SUM,
                    blamed,
                    blamed.equals(written)
                            ? Message.of(
                                    "总分写的是 {0} 分，各一级指标合计 {1} 分（{2}），两者应相等。",
                                    Plain.of(total.get()), Plain.of(sum.get()), listed(dimensions, "dimension"))
                            : Message.of(
                                    "这样改了以后，总分写的是 {0} 分，各一级指标合计 {1} 分（{2}）；请在本文件写上新的总分 total: {1}。",
                                    Plain.of(total.get()), Plain.of(sum.get()), listed(dimensions, "dimension")));
        }
    }

    private void checkDimension(Mapping dimension) {
        List<Mapping> maps = indicators(dimension);
        Optional<BigDecimal> points = points(dimension);
        Optional<BigDecimal> cap = dimension.entry("cap").flatMap(e -> number(e.value()));
        Optional<BigDecimal> sum = sum(maps).map(all -> cap.map(all::min).orElse(all));
        if (points.isEmpty() || sum.isEmpty() || points.get().compareTo(sum.get()) == 0) {
            return;
        }
        String id = SetDraft.dimensionId(dimension);
        Place written = dimension.entry("points").get().value().place();
        Place blamed = draft.blamed(id, written);
        String parts = listed(maps, "id");
        problems.add(
                Slip.SUM,
                blamed,
                blamed.equals(written)
                        ? Message.of(
                                "一级指标“{0}”写的是 {1} 分，所属指标合计 {2} 分（{3}），两者应相等。",
                                id, Plain.of(points.get()), Plain.of(sum.get()), parts)
                        : Message.of(
                                "这样改了以后，一级指标“{0}”写的是 {1} 分，所属指标合计 {2} 分（{3}）；请在“dimensions”下写上 {0} 的新分值 points: {2}，并核对总分 total。",
                                id, Plain.of(points.get()), Plain.of(sum.get()), parts));
    }

    private static List<Mapping> indicators(Mapping dimension) {
        return dimension.entry("indicators").stream()
                .flatMap(e -> e.value() instanceof Sequence s ? s.nodes().stream() : Stream.empty())
                .filter(Mapping.class::isInstance)
                .map(Mapping.class::cast)
                .toList();
    }

    private static String listed(List<Mapping> maps, String id) {
        return maps.stream()
                .map(m -> m.entry(id)
                                .map(e -> e.value() instanceof Scalar s ? s.text() : "")
                                .orElse("")
                        + " "
                        + points(m).map(Plain::of).orElse(""))
                .collect(Collectors.joining("、"));
    }

    /** Empty if some points are missing or no numbers, which is told elsewhere. */
    private static Optional<BigDecimal> sum(List<Mapping> maps) {
        List<Optional<BigDecimal>> points = maps.stream().map(PointSums::points).toList();
        return points.stream().allMatch(Optional::isPresent)
                ? points.stream().map(Optional::get).reduce(BigDecimal::add)
                : Optional.empty();
    }

    private static Optional<BigDecimal> points(Mapping map) {
        return map.entry("points").flatMap(e -> number(e.value()));
    }

    private static Optional<BigDecimal> number(YamlNode node) {
        return node instanceof Scalar s && Fields.isNumber(s.text())
                ? Optional.of(new BigDecimal(s.text()))
                : Optional.empty();
    }
}
