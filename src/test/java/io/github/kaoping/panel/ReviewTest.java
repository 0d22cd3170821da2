package io.github.kaoping.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.github.kaoping.model.Message;
import io.github.kaoping.render.Language;
import io.github.kaoping.tables.Sheet;
import io.github.kaoping.tables.TableFile;
import io.github.kaoping.tables.UnreadableTable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReviewTest {
    private static final String POLICE = "noisy-police-2021.txt";
    private static final String SLOGANS = "slogans-culture-2022.txt";
    private static final int VALUE = 9;

    @TempDir
    Path folder;

    private Results results = new Results(Path.of(""));
    private Review review = new Review(results, Language.CHINESE);

    @BeforeEach
    void copyResults() throws IOException {
        results = SampleResults.in(folder.resolve("results"));
        review = new Review(results, Language.CHINESE);
    }

    private static String key(String id, String about) {
        return Question.code(id) + "/" + about;
    }

    /** What a judge writes: the key, the points, the kind of reason and the words. */
    private record Answer(String key, String value, String reason, String words) {}

    private static Answer of(String id, String about, String value) {
        return new Answer(key(id, about), value, "漏读佐证", "第3页写明了");
    }

    private Path fill(String judge, String date, Answer... answers) throws IOException {
        return filled(results.file(review.export(judge, false, false)), judge, date, answers);
    }

    private Path filled(Path out, String judge, String date, Answer... answers) throws IOException {
        Path filled = folder.resolve(judge + ".xlsx");
        try (InputStream in = Files.newInputStream(out);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream to = Files.newOutputStream(filled)) {
            XSSFSheet sheet = book.getSheetAt(0);
            sheet.getRow(2).getCell(1).setCellValue(date);
            int found = 0;
            for (Row row : rows(book)) {
                for (Answer a : answers) {
                    if (row.getCell(0) != null && row.getCell(0).toString().equals(a.key())) {
                        row.getCell(VALUE).setCellValue(a.value());
                        row.getCell(VALUE + 1).setCellValue(a.reason());
                        row.getCell(VALUE + 2).setCellValue(a.words());
                        found++;
                    }
                }
            }
            assertThat(found).as("rows to fill in").isEqualTo(answers.length);
            book.write(to);
        }
        return filled;
    }

    private static List<Row> rows(XSSFWorkbook book) {
        List<Row> rows = new ArrayList<>();
        book.forEach(sheet -> sheet.forEach(rows::add));
        return rows;
    }

    private static List<String> said(List<Message> messages) {
        return messages.stream().map(Message::chinese).toList();
    }

    private Map<String, BigDecimal> reviewed() throws UnreadableTable {
        List<Sheet.Row> rows =
                TableFile.read(results.file("reviewed.csv")).get(0).rows();
        List<String> head = rows.get(0).cells();
        return rows.stream()
                .skip(1)
                .collect(Collectors.toMap(
                        r -> r.cell(head.indexOf("id")), r -> new BigDecimal("0" + r.cell(head.indexOf("score")))));
    }

    private static BigDecimal score(Map<String, BigDecimal> scores, String id) {
        return Objects.requireNonNull(scores.get(id));
    }

    @Test
    void doubtfulRowsComeFirstAndNamesAndValuesCanBeHidden() throws Exception {
        List<Sheet> sheets = TableFile.read(results.file(review.export("甲", false, false)));
        List<Sheet.Row> open = sheets.get(0).rows();
        List<Sheet.Row> hidden = TableFile.read(results.file(review.export("乙", true, true)))
                .get(0)
                .rows();
        List<String> order = open.stream()
                .map(r -> r.cell(6))
                .filter(List.of("低", "中等", "高")::contains)
                .toList();
        List<String> sorted = new ArrayList<>(order);
        sorted.sort(java.util.Comparator.comparing(List.of("低", "中等", "高")::indexOf));
        assertThat(order.equals(sorted)).as("least sure first").isTrue();
        assertThat(order).contains("低", "中等", "高");
        assertThat(order.get(0)).as("a judge begins with what is doubtful").isEqualTo("低");
        assertThat(open.toString()).contains("蓼塬县公安局", "不是任何机关的正式标准").doesNotContain("J4 ", "N4.", "V5 ");
        assertThat(sheets.get(1).name()).isEqualTo("由人评定");
        List<String> people = sheets.get(1).rows().stream()
                .map(r -> r.cell(2))
                .filter(c -> c.contains(" "))
                .map(c -> c.substring(0, c.indexOf(' ')))
                .toList();
        assertThat(people).contains("J4", "V5").isSorted();
        assertThat(hidden.toString()).doesNotContain("蓼塬县公安局");
        assertThat(hidden)
                .hasSameSizeAs(open)
                .noneMatch(r -> r.cell(0).contains("/") && !r.cell(5).isEmpty());
    }

    @Test
    void aChangeWithoutReasonOrOutOfRangeIsRefusedWithRowAndColumnAndNothingIsTaken() throws Exception {
        Path filled = fill(
                "张三",
                "2025-03-01",
                of(POLICE, "G3", "4"),
                new Answer(key(POLICE, "G2"), "1", "", "说明"),
                new Answer(key(POLICE, "B4"), "1", "其他", ""),
                new Answer(key(POLICE, "B1"), "9", "其他", "说明"),
                new Answer(key(POLICE, "V5"), "也许", "其他", "说明"));
        Review.Imported imported = review.take(List.of(filled));
        assertThat(said(imported.problems()))
                .hasSize(4)
                .allMatch(p -> p.contains("张三.xlsx") && p.matches("(?s).*“(评审|由人评定)”第\\d+行第[A-L]列.*"))
                .anyMatch(p -> p.contains("K列") && p.contains("理由类别"))
                .anyMatch(p -> p.contains("L列") && p.contains("文字"))
                .anyMatch(p -> p.contains("J列") && p.matches("(?s).*“9”不是0到\\d之间的分数。"))
                .anyMatch(p -> p.contains("J列") && p.contains("“也许”"));
        assertThat(new ReviewLog(results).all()).isEmpty();
        assertThat(said(review.take(List.of(fill("李四", "", of(POLICE, "G3", "4"))))
                        .problems()))
                .singleElement()
                .asString()
                .contains("评审日期");
        Path none = folder.resolve("没有.xlsx");
        assertThat(said(review.take(List.of(results.file(Results.WORKBOOK), none, filled))
                        .problems()))
                .hasSize(6)
                .anyMatch(p -> p.contains(Results.WORKBOOK) && p.contains("不是评审表"))
                .anyMatch(p -> p.contains("没有.xlsx") && p.contains("没有找到"));
    }

    @Test
    void importingTwiceChangesNothingAndTheMachinesValueStays() throws Exception {
        Path filled =
                fill("张三", "2025年3月1日", of(POLICE, "G3", "4"), of(POLICE, "J4", "1"), of(POLICE, "N4.untrue", "-2"));
        assertThat(review.take(List.of(filled)).added()).isEqualTo(3);
        byte[] log = results.read(ReviewLog.FILE).orElseThrow();
        assertThat(review.take(List.of(filled)).added()).isZero();
        assertThat(results.read(ReviewLog.FILE).orElseThrow()).isEqualTo(log);
        List<Change> changes = new ReviewLog(results).all();
        assertThat(changes).allSatisfy(c -> {
            assertThat(c.judge()).isEqualTo("张三");
            assertThat(c.date()).isEqualTo("2025-03-01");
        });
        assertThat(changes.stream()
                        .filter(c -> c.about().equals("G3"))
                        .findFirst()
                        .orElseThrow()
                        .machine())
                .isEqualByComparingTo("3");
        assertThat(changes.stream()
                        .filter(c -> c.about().equals("J4"))
                        .findFirst()
                        .orElseThrow()
                        .machine())
                .isNull();
        byte[] machine = results.read(Results.sheet(POLICE)).orElseThrow();
        review.settle(Consensus.Way.MEAN, null, null);
        BigDecimal before = Objects.requireNonNull(Assembly.read(results).stream()
                .filter(e -> e.id().equals(POLICE))
                .findFirst()
                .orElseThrow()
                .mark()
                .score());
        // one point more for G3 and the whole of J4 (0 of it had counted before); N4 takes two
        assertThat(score(reviewed(), POLICE).subtract(before).doubleValue()).isCloseTo(1 - 2, within(0.2));
        assertThat(results.read(Results.sheet(POLICE)).orElseThrow()).isEqualTo(machine);
        review.take(List.of(fill("张三", "2025-03-02", of(POLICE, "G3", "2"))));
        assertThat(new ReviewLog(results).all()).hasSize(4);
        assertThat(new ReviewLog(results).inForce()).hasSize(3);
    }

    private static Change change(String judge, String id, String about, String value) {
        return new Change(judge, "2025-03-01", id, about, BigDecimal.ONE, new BigDecimal(value), "其他", "x");
    }

    private static BigDecimal ruling(Consensus.Way way, String limit, String arbiter, Change... changes) {
        return Consensus.rulings(List.of(changes), way, limit == null ? null : new BigDecimal(limit), arbiter)
                .get("a\tG3")
                .value();
    }

    @Test
    void severalJudgesBecomeOneByMeanTrimmedMeanOrArbiter() {
        Change[] six = new Change[6];
        String[] values = {"0", "2", "2", "2", "3", "4"};
        for (int i = 0; i < six.length; i++) {
            six[i] = change("j" + i, "a", "G3", values[i]);
        }
        assertThat(ruling(Consensus.Way.MEAN, null, null, six)).isEqualByComparingTo("2.17");
        assertThat(ruling(Consensus.Way.TRIMMED, null, null, six)).isEqualByComparingTo("2.25");
        Change low = change("甲", "a", "G3", "1");
        Change high = change("乙", "a", "G3", "4");
        assertThat(ruling(Consensus.Way.TRIMMED, null, null, low, high)).isEqualByComparingTo("2.5");
        assertThat(ruling(Consensus.Way.MEAN, "2", null, low, high)).isNull();
        assertThat(ruling(Consensus.Way.MEAN, "3", null, low, high)).isEqualByComparingTo("2.5");
        assertThat(ruling(Consensus.Way.MEAN, "2", "丙", low, high, change("丙", "a", "G3", "3")))
                .isEqualByComparingTo("3");
    }

    @Test
    void agreementIsToldForEachIndicatorWithItsInterval() {
        List<Change> changes = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            changes.add(change("甲", "body" + i, "G3", String.valueOf(i % 4)));
            changes.add(change("乙", "body" + i, "G3", String.valueOf(i % 4)));
            changes.add(change("甲", "body" + i, "B1", String.valueOf(i % 3)));
            changes.add(change("乙", "body" + i, "B1", String.valueOf((i + 1) % 3)));
        }
        changes.add(change("甲", "body0", "D1", "1"));
        Map<String, Consensus.Agreement> by =
                Consensus.agreements(changes).stream().collect(Collectors.toMap(Consensus.Agreement::about, a -> a));
        assertThat(by.get("G3").alpha()).isEqualTo(1.0);
        assertThat(by.get("G3").wanting()).isFalse();
        assertThat(by.get("B1").wanting()).isTrue();
        assertThat(by.get("B1").low()).isLessThanOrEqualTo(by.get("B1").alpha());
        assertThat(by.get("B1").high()).isGreaterThanOrEqualTo(by.get("B1").alpha());
        assertThat(by.get("D1").alpha()).isNull();
    }

    @Test
    void theArbiterGetsAWorkbookOfWhatJudgesDifferOnAndIsToldHowToAnswer() throws Exception {
        review.take(List.of(
                fill("张三", "2025-03-01", of(POLICE, "G3", "4"), of(POLICE, "A4", "0")),
                fill("李四", "2025-03-02", of(POLICE, "G3", "1"))));
        assertThat(review.settle(Consensus.Way.MEAN, BigDecimal.ONE, null).toString())
                .contains("定一位仲裁人，加上 --arbiter 姓名");
        String told =
                said(review.settle(Consensus.Way.MEAN, BigDecimal.ONE, "王五")).toString();
        Path book = results.file("reviews/仲裁-王五.xlsx");
        assertThat(told)
                .contains(String.valueOf(book), "“评审得分”“理由类别”“理由说明”", "review import")
                .contains(String.valueOf(results.file("复核结果.xlsx")), String.valueOf(results.file("reviewed.csv")));
        assertThat(TableFile.read(book).get(0).rows().toString())
                .contains("王五", key(POLICE, "G3"), "张三：4（漏读佐证：第3页写明了）")
                .doesNotContain(key(POLICE, "A4"));
        review.take(List.of(filled(book, "王五", "2025-03-03", of(POLICE, "G3", "2"))));
        assertThat(said(review.settle(Consensus.Way.MEAN, BigDecimal.ONE, "王五")))
                .noneMatch(m -> m.contains("仲裁"));
    }

    @Test
    void aLogWhoseLastLineWasCutOffIsToldAndMendedByImportingAgain() throws Exception {
        Path filled = fill("张三", "2025-03-01", of(POLICE, "G3", "4"), of(POLICE, "A4", "0"));
        review.take(List.of(filled));
        Path log = results.file(ReviewLog.FILE);
        byte[] whole = Files.readAllBytes(log);
        for (int cut : new int[] {1, 2, 40}) {
            Files.write(log, java.util.Arrays.copyOf(whole, whole.length - cut));
            boolean torn = cut > 1;
            assertThat(said(review.settle(Consensus.Way.MEAN, null, null))
                            .get(0)
                            .contains("没有写完"))
                    .isEqualTo(torn);
            assertThat(review.take(List.of(filled)).added()).isEqualTo(torn ? 1 : 0);
            assertThat(new ReviewLog(results).all()).hasSize(2);
        }
        review.take(List.of(fill("李四", "2025-03-02", of(POLICE, "G3", "1"))));
        assertThat(new ReviewLog(results).all()).hasSize(3);
        Files.writeString(log, "{half\n" + Files.readString(log));
        assertThatThrownBy(() -> review.settle(Consensus.Way.MEAN, null, null))
                .isInstanceOf(UnreadableTable.class)
                .hasMessageContaining("第1行读不懂");
    }

    @Test
    void limitsOfTheGradeThatOnlyThePanelSetsAreShown() throws Exception {
        review.take(List.of(fill("张三", "2025-03-01", new Answer(key(SLOGANS, "V5"), "是", "另有材料证明", "核查属实"))));
        review.settle(Consensus.Way.MEAN, null, null);
        assertThat(TableFile.read(results.file("复核结果.xlsx")).get(0).rows().toString())
                .contains("较差");
    }

    @Test
    void theReviewedSheetOfABodyShowsTheMachinesValueBesideTheJudges() throws Exception {
        review.take(List.of(
                fill("张三", "2025-03-01", of(POLICE, "G3", "4")), fill("李四", "2025-03-02", of(POLICE, "G3", "2"))));
        review.settle(Consensus.Way.MEAN, null, null);
        Sheet sheet = TableFile.read(results.file("复核结果.xlsx")).stream()
                .filter(s -> s.name().equals("蓼塬县公安局"))
                .findFirst()
                .orElseThrow();
        Sheet.Row row = sheet.rows().stream()
                .filter(r -> r.cell(0).startsWith("G3 "))
                .findFirst()
                .orElseThrow();
        assertThat(row.cell(3)).isEqualTo("3.00");
        assertThat(row.cell(6)).isEqualTo("机器：3\n张三：4（漏读佐证：第3页写明了）\n李四：2（漏读佐证：第3页写明了）");
    }
}
