package io.github.kaoping.render;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.model.Slip;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The pages on codes against the codes: one each, in both languages. */
class SlipPagesTest {
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyCodeHasAPageAndEveryPageACode(Language language) {
        List<String> codes = Arrays.stream(Slip.values()).map(Slip::code).toList();

        assertThat(codes).doesNotHaveDuplicates().hasSizeGreaterThan(50);
        assertThat(SlipPages.all(language).keySet()).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(SlipPages.all(language).values())
                .allSatisfy(page -> assertThat(page.text()).as(page.code()).hasSizeGreaterThan(10));
    }

    @Test
    void aCodeIsFoundHoweverItIsWritten() {
        assertThat(Slip.of("kp-301")).contains(Slip.UNKNOWN_KEY);
        assertThat(Slip.of("301")).contains(Slip.UNKNOWN_KEY);
        assertThat(Slip.of("KP-999")).isEmpty();
        assertThat(SlipPages.of(Slip.UNKNOWN_KEY, Language.CHINESE).title()).isEqualTo("没有这个键");
    }
}
