package io.github.kaoping.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.model.Evidence;
import io.github.kaoping.render.Marks.Owner;
import io.github.kaoping.render.Marks.Segment;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarksTest {
    private static final Marks MARKS = Marks.of(Sheets.sheet(), Texts.in(Language.CHINESE));

    @Test
    void theSegmentsAreTheWholeTextInOrder() {
        assertThat(MARKS.segments().stream().map(MarksTest::text).collect(Collectors.joining()))
                .isEqualTo(Sheets.TEXT);
    }

    @Test
    void overlappingEvidenceIsCutWhereItBeginsAndEnds() {
        List<Segment> marked =
                MARKS.segments().stream().filter(s -> !s.covering().isEmpty()).toList();
        assertThat(marked)
                .extracting(MarksTest::text)
                .startsWith("全年办理行政诉讼案件12件，", "局领导出庭应诉9人次，出庭应诉率75%", "。\n党组专题研究法治工作3次");
        assertThat(marked)
                .extracting(MarksTest::owners)
                .startsWith(
                        List.of("G2.litigation"), List.of("G2.litigation", "G3.appearance"), List.of("G3.appearance"));
        assertThat(marked.get(1).starting()).hasSize(1);
        assertThat(marked.get(1).ending()).hasSize(1);
    }

    @Test
    void anItemAndItsFindingShareOneStretch() {
        assertThat(MARKS.stretch(Sheets.at("局领导出庭应诉9人次，出庭应诉率75%。\n党组专题研究法治工作3次", "", 4)))
                .hasValueSatisfying(
                        s -> assertThat(s.owners()).extracting(Owner::label).containsExactly("G3"));
    }

    @Test
    void evidenceOutsideTheTextHasNoPlaceInIt() {
        int beyond = Sheets.TEXT.length();
        assertThat(MARKS.stretch(new Evidence("发布日期", "", 1, 1, null, null, beyond, beyond + 4)))
                .isEmpty();
    }

    private static List<String> owners(Segment segment) {
        return segment.covering().stream()
                .flatMap(s -> s.owners().stream())
                .map(Owner::anchor)
                .toList();
    }

    private static String text(Segment segment) {
        return Sheets.TEXT.substring(segment.span().start(), segment.span().end());
    }
}
