package io.github.kaoping.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kaoping.Samples;
import io.github.kaoping.assess.Assessment;
import io.github.kaoping.assess.Assessor;
import io.github.kaoping.assess.Batch;
import io.github.kaoping.assess.Known;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Profile;
import io.github.kaoping.model.Sha256;
import io.github.kaoping.render.Language;
import io.github.kaoping.tables.TableFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PanelTest {
    private static final int KILLS = 10;
    private static final Assessor ASSESSOR = Samples.assessor();

    @TempDir
    Path folder;

    private int threads = 1;

    /** Stands for the power going out. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** Reports in memory, with a run that may be killed and counts what it scores. */
    private static final class Reports implements PanelRun.Maker {
        private final Map<String, byte[]> files = new TreeMap<>();
        private final AtomicInteger scored = new AtomicInteger();
        private int left = Integer.MAX_VALUE;

        void add(String name, String text) {
            files.put(name, text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Optional<byte[]> bytes(String file) {
            return file.startsWith("坏盘") ? Optional.empty() : Optional.ofNullable(files.get(file));
        }

        @Override
        public Assessment unreadable(String file) {
            return ASSESSOR.assess(Path.of("no such file"), file, Known.NOTHING);
        }

        @Override
        public Assessment assess(String file, byte[] bytes, Known known) {
            if (left-- == 0) {
                throw new Killed();
            }
            if (file.startsWith("炸")) {
                throw new IllegalStateException("a fault of the program");
            }
            scored.incrementAndGet();
            return ASSESSOR.assess(file, bytes, known);
        }

        Optional<Profile> profile(String name) {
            return ASSESSOR.profile(name, files.get(name));
        }
    }

    private static String report(String body, int year, String more) {
        return body + year + "年度法治政府建设情况报告\n\n一、主要举措和成效\n\n" + more
                + "全年开展专题学习3次，局主要负责人出庭应诉2次，办结行政处罚案件125件，组织执法培训4次。".repeat(4)
                + "\n\n二、存在的不足\n\n执法力量不足；宣传不够深入。\n\n三、下一年安排\n\n一是加强培训。二是扩大宣传。\n";
    }

    private static Reports many() {
        Reports reports = new Reports();
        for (int i = 0; i < 12; i++) {
            String body = "云泽" + "甲乙丙丁戊己庚辛壬癸子丑".charAt(i) + "县司法局";
            reports.add(
                    body + "2024.txt", report(body, 2024, "报送规范性文件" + (i + 2) + "件。" + (i % 3 == 0 ? "审核合同9份。" : "")));
        }
        reports.add("炸.txt", "x");
        reports.add("坏盘.txt", "x");
        reports.add("空.txt", "");
        return reports;
    }

    private static Manifest manifest(Reports reports) {
        List<ManifestRow> rows = Stream.concat(
                        reports.files.keySet().stream()
                                .filter(n -> n.startsWith("云泽"))
                                .map(n -> n.replace("2024.txt", "")),
                        Stream.of("云泽市水利局"))
                .map(body -> new ManifestRow("第2行", body, "", null, 2024, "", null, null, false, "张三"))
                .toList();
        return new Manifest(rows, List.of(Message.of("没有写单位。")));
    }

    private PanelReport run(Reports reports, Path to) {
        PanelRun.Options options = new PanelRun.Options("1", "r", "c", Language.CHINESE, false, true);
        Progress silent = new Progress(new PrintWriter(new StringWriter()), Language.CHINESE, false, () -> 0);
        return new Panel(new Results(to), reports, options, silent, new Batch(threads))
                .score(manifest(reports), List.copyOf(reports.files.keySet()), reports::profile);
    }

    private static Map<String, String> files(Path folder) throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path f : all.filter(Files::isRegularFile).toList()) {
                found.put(folder.relativize(f).toString(), Sha256.of(Files.readAllBytes(f)));
            }
        }
        return found;
    }

    @Test
    void aRunKilledAtTenPointsComesToTheSameAsOneThatWasNot() throws IOException {
        long seed = 20241122;
        Random random = new Random(seed);
        Reports calm = many();
        run(calm, folder.resolve("calm"));
        Path to = folder.resolve("killed");
        Reports reports = many();
        int kills = 0;
        for (int i = 0; i < KILLS; i++) {
            reports.left = random.nextInt(3);
            int before = reports.scored.get();
            try {
                run(reports, to);
            } catch (Killed e) {
                kills++;
            }
            assertThat(reports.scored.get() - before)
                    .as("nothing lost, seed %d", seed)
                    .isLessThanOrEqualTo(calm.scored.get());
            tear(to, random);
        }
        assertThat(kills).as("runs that were killed, seed %d", seed).isGreaterThan(KILLS / 2);
        reports.left = Integer.MAX_VALUE;
        PanelReport last = run(reports, to);
        assertThat(files(to)).as("seed %d", seed).isEqualTo(files(folder.resolve("calm")));
        assertThat(last.found()).isPositive();
        // each tear costs one result at most
        assertThat(reports.scored.get())
                .as("scored twice, seed %d", seed)
                .isLessThanOrEqualTo(calm.scored.get() + KILLS * 2);
    }

    /** What a crash may leave: the journal's last line cut off, or a sheet that is not whole. */
    private static void tear(Path to, Random random) throws IOException {
        Path journal = to.resolve(Results.JOURNAL);
        byte[] lines = Files.readAllBytes(journal);
        if (random.nextBoolean() && lines.length > 40) {
            Files.write(journal, java.util.Arrays.copyOf(lines, lines.length - 1 - random.nextInt(30)));
        }
        if (random.nextBoolean() && Files.isDirectory(to.resolve("sheets"))) {
            try (Stream<Path> sheets = Files.list(to.resolve("sheets"))) {
                List<Path> all = sheets.sorted().toList();
                Path one = all.get(random.nextInt(all.size()));
                Files.write(one, java.util.Arrays.copyOf(Files.readAllBytes(one), 100));
            }
        }
    }

    @Test
    void aFinishedRunIsNotDoneAgainUnlessSomethingChanged() throws IOException {
        Reports reports = many();
        run(reports, folder);
        Map<String, String> first = files(folder);
        int scored = reports.scored.get();
        PanelReport again = run(reports, folder);
        assertThat(reports.scored.get()).isEqualTo(scored);
        assertThat(again.found()).isEqualTo(16);
        assertThat(files(folder)).isEqualTo(first);
        reports.add("云泽甲县司法局2024.txt", report("云泽甲县司法局", 2024, "新增一句。"));
        run(reports, folder);
        assertThat(reports.scored.get()).isEqualTo(scored + 1);
        reports.files.remove("云泽甲县司法局2024.txt");
        run(reports, folder);
        assertThat(files(folder)).hasSizeLessThan(first.size());
    }

    @Test
    void theNumberOfThreadsChangesNothing() throws IOException {
        run(many(), folder.resolve("one"));
        threads = 3;
        run(many(), folder.resolve("three"));
        assertThat(files(folder.resolve("three")))
                .isEqualTo(files(folder.resolve("one")))
                .hasSizeGreaterThan(40);
    }

    @Test
    void whatPeopleWroteIntoAWorkbookStays() throws IOException {
        Reports reports = many();
        run(reports, folder);
        Path mine = folder.resolve(Results.workbook("云泽甲县司法局-2024"));
        Files.writeString(mine, "mine");
        Files.writeString(folder.resolve(Results.WORKBOOK), "mine too");
        reports.add("云泽甲县司法局2024.txt", report("云泽甲县司法局", 2024, "新增一句。"));
        run(reports, folder);
        assertThat(mine).hasContent("mine");
        assertThat(folder.resolve("bodies/云泽甲县司法局-2024.new.xlsx")).exists();
        assertThat(folder.resolve(Results.WORKBOOK)).hasContent("mine too");
        assertThat(folder.resolve("考评结果.new.xlsx")).exists();
    }

    @Test
    void badFilesAndMissingReportsAreResultsAndStopNothing() throws Exception {
        Reports reports = many();
        reports.add(
                "丑.txt",
                new String(reports.files.get("云泽丑县司法局2024.txt"), StandardCharsets.UTF_8).replace("云泽丑县", "云湖县"));
        PanelReport report = run(reports, folder);
        Map<String, Entry> entries = new TreeMap<>();
        Assembly.read(new Results(folder)).forEach(e -> entries.put(e.id(), e));
        assertThat(entries.get("炸.txt").mark().outcome()).isEqualTo("error");
        assertThat(entries.get("坏盘.txt").mark().outcome()).isEqualTo("unreadable");
        assertThat(entries.get("云泽市水利局-2024").mark().outcome()).isEqualTo("not-submitted");
        assertThat(entries.get("云泽市水利局-2024").place().rank()).isNull();
        assertThat(entries.get("云泽市水利局-2024").mark().missing())
                .as("nobody knows what is missing in a report that is not there")
                .isNull();
        assertThat(TableFile.read(folder.resolve(Results.WORKBOOK)).stream()
                        .filter(s -> s.name().equals("缺项"))
                        .flatMap(s -> s.rows().stream())
                        .filter(r -> r.cell(0).equals("云泽市水利局"))
                        .map(r -> r.cell(1)))
                .containsExactly("?");
        assertThat(entries.get("云泽甲县司法局-2024").mark().outcome()).isEqualTo("scored");
        assertThat(entries.get("丑.txt").doubts()).anyMatch(d -> d.contains("清单中没有"));
        assertThat(entries.get("丑.txt").doubts()).anyMatch(d -> d.contains("相同") && d.contains("云泽丑县司法局-2024"));
        assertThat(report.troubled()).isEqualTo(3);
        List<String> lines = Files.readAllLines(folder.resolve(Results.LINES));
        assertThat(lines).hasSize(entries.size());
        JsonNode line = StoredSheet.JSON.readTree(lines.get(0));
        assertThat(line.path("schema").asText()).isEqualTo("kaoping/score-sheet/1");
        assertThat(line.path("rank").isInt()).isTrue();
        assertThat(line.path("indicators").size()).isGreaterThan(40);
        assertThat(Files.readString(folder.resolve(Results.SUMMARY))).contains("未报送：1", "没有写单位", "分值为示例");
    }

    @Test
    void anotherFolderOfTheUsersIsNotWrittenTo() throws IOException {
        assertThat(new Results(folder.resolve("new")).usable()).isTrue();
        Files.writeString(folder.resolve("mine.txt"), "x");
        assertThat(new Results(folder).usable()).isFalse();
    }

    @Test
    void progressTellsRateAndTimeLeftOnlyToAPerson() {
        StringWriter out = new StringWriter();
        long[] now = {0};
        Progress progress = new Progress(new PrintWriter(out), Language.CHINESE, true, () -> now[0]);
        now[0] = 2_000_000_000L;
        progress.tell(25, 5, 65);
        assertThat(out.toString()).contains("已完成 25/65 份，每秒 10.0 份，大约还要 0:00:04");
        StringWriter none = new StringWriter();
        new Progress(new PrintWriter(none), Language.CHINESE, false, () -> now[0]).tell(65, 0, 65);
        assertThat(none.toString()).isEmpty();
    }

    @Test
    void aSheetThatIsNoneIsNotRead() {
        assertThatThrownBy(() -> StoredSheet.of("{}".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(IllegalStateException.class);
    }
}
