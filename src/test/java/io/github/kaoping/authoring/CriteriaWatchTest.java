package io.github.kaoping.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.Samples;
import io.github.kaoping.assess.Assessor;
import io.github.kaoping.assess.Known;
import io.github.kaoping.authoring.CriteriaWatch.Saved;
import io.github.kaoping.render.Language;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor sees after each save; nobody waits, the watch is asked to look. */
class CriteriaWatchTest {
    @TempDir
    private Path folder;

    private Path set;
    private Path shared;
    private CriteriaWatch watch;
    private int saves;

    @BeforeEach
    void begin() throws IOException {
        Path from = Path.of("criteria");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to =
                        folder.resolve("criteria").resolve(from.relativize(file).toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
        set = folder.resolve("criteria/2021.yaml");
        shared = folder.resolve("criteria/base/g-disputes.yaml");
        Path report = Path.of("examples/noisy-police-2021.txt");
        watch = new CriteriaWatch(
                set, report, Known.NOTHING, Samples.rules(), Assessor.loader().thorough(Samples.ruled()));
        assertThat(WatchView.of(look().orElseThrow(), Language.CHINESE))
                .last()
                .asString()
                .startsWith("得分 66.38");
    }

    /** Two looks, as a save is only taken up when it is over. */
    private Optional<Saved> look() {
        Optional<Saved> first = watch.look();
        return first.isPresent() ? first : watch.look();
    }

    private void save(Path file, String text) throws IOException {
        Files.writeString(file, text);
        Files.setLastModifiedTime(
                file, FileTime.from(Files.getLastModifiedTime(file).toInstant().plus(Duration.ofSeconds(++saves))));
    }

    private String changed(Path file, String before, String after) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(before);
        return text.replace(before, after);
    }

    @Test
    void nothingIsSaidWhileNothingIsSaved() {
        assertThat(watch.look()).isEmpty();
        assertThat(watch.look()).isEmpty();
    }

    @Test
    void changedPointsAreShownByIndicator() throws IOException {
        save(
                shared,
                changed(shared, "        base: 2\n", "        base: 1\n")
                        .replace("    points: 4\n", "    points: 3\n"));
        List<String> lines = WatchView.of(look().orElseThrow(), Language.CHINESE);
        assertThat(lines).anyMatch(l -> l.contains("KP-501"));
        assertThat(lines).last().asString().contains("没有打分");

        save(set, changed(set, "year: 2021\n", "year: 2021\ntotal: 99\ndimensions:\n  G: {points: 13}\n"));
        assertThat(WatchView.of(look().orElseThrow(), Language.CHINESE))
                .anyMatch(l -> l.startsWith("G3 行政机关负责人出庭应诉：3 分（满分 4，部分得分） → 2 分（满分 3，部分得分）"));
    }

    @Test
    void aChangedStateIsShown() throws IOException {
        save(set, changed(set, "year: 2021\n", "year: 2021\nitems:\n  G3.appearance: {exclude: {add: [局领导]}}\n"));
        assertThat(WatchView.of(look().orElseThrow(), Language.CHINESE))
                .anyMatch(l -> l.startsWith("G3.appearance：有数据（data） → "));
    }

    @Test
    void editorsThatSaveByRenamingAreFollowed() throws IOException {
        Path draft = set.resolveSibling("2021.yaml~");
        Files.writeString(draft, changed(set, "version: \"1\"", "version: \"2\""));
        Files.delete(set);
        assertThat(watch.look()).as("the file is gone for a moment").isEmpty();
        Files.move(draft, set, StandardCopyOption.REPLACE_EXISTING);
        assertThat(WatchView.of(look().orElseThrow(), Language.CHINESE))
                .last()
                .asString()
                .startsWith("没有变化，得分 66.38");
    }

    /** Measured in time of the processor, as other tests run at the same moment; a look comes every 60 milliseconds besides. */
    @Test
    void aSaveIsFollowedWithinHalfASecond() throws IOException {
        long best = Long.MAX_VALUE;
        for (int i = 2; i < 12; i++) {
            save(set, changed(set, "version: \"" + (i - 1) + "\"", "version: \"" + i + "\""));
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            assertThat(look()).isPresent();
            best = Math.min(best, ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start);
        }
        System.out.println("watch: checked and scored again in " + best / 1_000_000 + " ms of the processor");
        assertThat(best / 1_000_000).isLessThan(380);
    }
}
