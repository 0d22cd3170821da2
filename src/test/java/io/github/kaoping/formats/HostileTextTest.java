package io.github.kaoping.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.Samples;
import io.github.kaoping.assess.Assessor;
import io.github.kaoping.assess.Known;
import io.github.kaoping.document.ReadLimits;
import io.github.kaoping.model.Outcome;
import io.github.kaoping.model.ScoreSheet;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of one thing repeated again and again: they are judged soon, or given up when their time is over. */
class HostileTextTest {
    private static final int CHARACTERS = 200_000;
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Known FORCED = new Known(null, null, null, null, null, false, true);

    private static byte[] text(String repeated) {
        String text = Samples.TITLE + "\n\n一、主要举措和成效\n\n" + repeated.repeat(CHARACTERS / repeated.length());
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"一、办结案件3件。\n", "1", "1万", "1,", "万", "一", "（", "《", "的", "\t", "\n", "甲\t3件\n"})
    void aTextOfOneThingIsJudgedSoon(String repeated) {
        long start = System.nanoTime();
        ScoreSheet sheet =
                Samples.assessor().assess("报告.txt", text(repeated), FORCED).sheet();
        assertThat(sheet.outcome()).isNotEqualTo(Outcome.UNREADABLE);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
    }

    /** One clause with so many figures takes longer than a second to judge. */
    @Test
    void aTextThatTakesTooLongToJudgeIsGivenUp() {
        Assessor assessor = new Assessor(
                Samples.rules(),
                Samples.store(),
                null,
                Samples.criteria(2024).words(),
                ReadLimits.DEFAULT.withSeconds(1));
        byte[] endless = text("行政复议案件3件，");
        long start = System.nanoTime();
        ScoreSheet sheet = assessor.assess("报告.txt", endless, FORCED).sheet();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(SOON);
        assertThat(sheet.outcome()).isEqualTo(Outcome.UNREADABLE);
        assertThat(String.valueOf(sheet.reason())).contains("--max-seconds", "[1]");
    }
}
