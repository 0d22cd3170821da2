package io.github.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.authoring.Handbook;
import io.github.kaoping.model.Slip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kaoping help}: topics of the handbook and the use of commands. */
class HelpCommandTest {
    @TempDir
    private Path folder;

    @Test
    void withoutAWordAllTopicsAreListed() {
        CommandRun run = CommandRun.of("help");
        assertThat(run.code()).isZero();
        assertThat(Handbook.shipped().pages()).isNotEmpty().allSatisfy(p -> assertThat(run.out())
                .contains(p.id(), p.title()));
        assertThat(CommandRun.of("help", "--lang", "en").out()).contains("Handbook for editors", "Scoring methods");
    }

    @Test
    void aTopicIsFoundByItsIdItsTitleAndOtherWordsForIt() {
        String page = CommandRun.of("help", "methods").out();
        assertThat(page).contains("每少一次扣0.5分，扣完为止", "method: count").doesNotContain("```");
        assertThat(CommandRun.of("help", "计分方法").out()).isEqualTo(page);
        assertThat(CommandRun.of("help", "计分方法：考评组的话怎样写").out()).isEqualTo(page);
    }

    @Test
    void everyCodeOfTheCheckHasItsPageInBothLanguages() {
        for (Slip slip : Slip.values()) {
            for (String language : new String[] {"zh", "en"}) {
                CommandRun run = CommandRun.of("help", slip.code(), "--lang", language);
                assertThat(run.code()).as(slip.code()).isZero();
                assertThat(run.out()).startsWith(slip.code()).doesNotContain("##");
                assertThat(run.out().lines().filter(l -> l.contains("KP-")).filter(l -> l.startsWith("KP-")))
                        .as("one page and not the next")
                        .hasSize(1);
            }
        }
        assertThat(CommandRun.of("help", "101").out())
                .isEqualTo(CommandRun.of("help", Slip.FILE_MISSING.code()).out());
        assertThat(CommandRun.of("help", "codes").out()).contains(Slip.ENCODING.code(), Slip.SUM.code());
    }

    @Test
    void aCommandShowsItsOwnUse() {
        assertThat(CommandRun.of("help", "score").out()).contains("用法：kaoping score");
        assertThat(CommandRun.of("help", "criteria", "diff").out()).contains("用法：kaoping criteria diff");
    }

    @Test
    void somethingElseIsToldWithTheTopicsThatMentionIt() {
        CommandRun run = CommandRun.of("help", "near-miss");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("没有“near-miss”这个主题", "examples");
        assertThat(CommandRun.of("help", "没有这种东西").out()).contains("手册主题");
    }

    @Test
    void theWholeHandbookCanBeWrittenAsAPage() throws IOException {
        Path file = folder.resolve("handbook.html");
        assertThat(CommandRun.of("help", "--out", file).code()).isZero();
        assertThat(Files.readString(file)).contains("<h1>", "每少一次扣0.5分，扣完为止");
        assertThat(CommandRun.of("help", "--out", file).code()).isEqualTo(ExitCode.USAGE);
    }
}
