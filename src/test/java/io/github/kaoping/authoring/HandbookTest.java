package io.github.kaoping.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.Samples;
import io.github.kaoping.assess.Assessment;
import io.github.kaoping.assess.Assessor;
import io.github.kaoping.assess.Known;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaStore;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.criteria.Item.Example;
import io.github.kaoping.document.ReadLimits;
import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.ScoreSheet.IndicatorScore;
import io.github.kaoping.model.ScoreSheet.Status;
import io.github.kaoping.model.SectionKind;
import io.github.kaoping.model.State;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.TerminalView;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every snippet of the handbook is loaded in a small set and scores the examples that stand behind it as the handbook says.
 *
 * <p>Behind the opening of a block stands what it is: {@code yaml indicator} a whole indicator, {@code yaml item} an item of an
 * indicator that pays a point for it, {@code yaml header} keys of the set around the indicator before it, {@code yaml file=NAME} a
 * file beside the shipped criteria; {@code 示例} what the last of them makes of sentences, {@code 结果} what a set holds.
 */
class HandbookTest {
    private static final Pattern BLOCK = Pattern.compile("(?m)^```(.*)\\n((?s:.*?))^```$");
    private static final Pattern LINE = Pattern.compile("(?:【(.+?)】)?(.*) → (.*)");
    private static final Map<String, SectionKind> SECTIONS =
            Map.of("下年安排", SectionKind.PLAN, "不足", SectionKind.PROBLEMS, "履职", SectionKind.DUTY);

    /** What the set around a snippet says unless the snippet says it. */
    private static final Map<String, String> HEADER = Map.of(
            "not-applicable", "exclude_and_rescale",
            "limits", "{threshold: 0, completeness: 0}",
            "bonus-cap", "0",
            "deduction-cap", "0",
            "classes", "{enforcement: {endings: [局]}}");

    @TempDir
    private Path root;

    /** Where the snippet at hand stands. */
    private Path folder = Path.of("");

    private int made;

    @Test
    void everyTopicHasATitleASummaryAndItsTextOnTheTerminal() {
        Handbook handbook = Handbook.shipped();
        assertThat(handbook.pages()).hasSizeGreaterThan(8).allSatisfy(page -> {
            assertThat(page.title()).as(page.id()).isNotBlank();
            assertThat(page.summary())
                    .as(page.id())
                    .matches("[^\\u4e00-\\u9fff]*")
                    .hasSizeGreaterThan(60);
            String text = HandbookText.of(page, TerminalView.plain(Language.CHINESE));
            assertThat(text).as(page.id()).contains(page.title()).doesNotContain("```", "\n# ");
        });
        assertThat(handbook.pages().stream().flatMap(p -> Stream.concat(Stream.of(p.id()), p.names().stream())))
                .doesNotHaveDuplicates();
    }

    @Test
    void theWebPageStandsAloneAndHasEveryTopic() {
        String page = HandbookPage.of(Handbook.shipped(), Language.CHINESE);
        assertThat(page)
                .doesNotContain("http:", "https:", "<script", "yaml indicator")
                .contains("default-src");
        Handbook.shipped().pages().forEach(p -> assertThat(page).contains("id=\"" + p.id() + "\"", "#" + p.id()));
    }

    @TestFactory
    Stream<DynamicTest> everySnippetDoesWhatTheHandbookSays() {
        List<DynamicTest> tests = new ArrayList<>();
        for (Handbook.Page page : Handbook.shipped().pages()) {
            List<Block> blocks = blocks(page);
            Block indicator = new Block("", "");
            for (int i = 0; i < blocks.size(); i++) {
                Block block = blocks.get(i);
                indicator = block.kind().equals("yaml indicator") ? block : indicator;
                Block around = indicator;
                Block next = i + 1 < blocks.size() ? blocks.get(i + 1) : new Block("", "");
                if (block.kind().startsWith("yaml")) {
                    tests.add(DynamicTest.dynamicTest(page.id() + " " + (i + 1), () -> check(block, around, next)));
                }
            }
        }
        assertThat(tests).as("snippets").hasSizeGreaterThan(15);
        return tests.stream();
    }

    @Test
    void noBlockIsLeftOutByASlipOfItsOpening() {
        assertThat(Handbook.shipped().pages()).allSatisfy(page -> {
            List<Block> blocks = blocks(page);
            assertThat(blocks).as(page.id()).allSatisfy(b -> assertThat(b.kind())
                    .matches("yaml indicator|yaml item|yaml header|yaml file=\\S+|示例|结果|命令|文件夹|text"));
            assertThat(page.markdown().lines().filter(l -> l.startsWith("```")).count())
                    .as(page.id())
                    .isEqualTo(blocks.size() * 2L);
        });
    }

    @Test
    void everyScoringMethodHasASnippet() {
        String all =
                Handbook.shipped().pages().stream().map(Handbook.Page::markdown).reduce("", String::concat);
        Class<?>[] methods = io.github.kaoping.criteria.Method.class.getPermittedSubclasses();
        assertThat(methods).hasSizeGreaterThan(15).allSatisfy(m -> {
            String word = m.getSimpleName()
                    .replaceAll("Method$", "")
                    .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                    .toLowerCase(java.util.Locale.ROOT);
            assertThat(all).containsPattern("method: " + word + "\\b");
        });
    }

    private record Block(String kind, String text) {}

    private static List<Block> blocks(Handbook.Page page) {
        List<Block> blocks = new ArrayList<>();
        Matcher m = BLOCK.matcher(page.markdown());
        while (m.find()) {
            blocks.add(new Block(m.group(1).strip(), m.group(2)));
        }
        return blocks;
    }

    private void check(Block snippet, Block around, Block next) throws IOException {
        made++;
        folder = root.resolve("snippet" + made);
        if (snippet.kind().startsWith("yaml file=")) {
            CriteriaSet set = besideTheShipped(snippet);
            assertThat(next.kind()).isEqualTo("结果");
            next.text().lines().forEach(line -> assertThat(held(set, line.split(" → ", 2)[0]))
                    .as(line)
                    .isEqualTo(line.split(" → ", 2)[1].strip()));
            return;
        }
        CriteriaSet set = snippet.kind().equals("yaml header") ? small(around, snippet.text()) : small(snippet, "");
        CriteriaStore store = new CriteriaStore(folder, Assessor.loader());
        assertThat(new CriteriaExamples(Samples.rules()).run(store, List.of(set)))
                .as("the examples inside the snippet")
                .allSatisfy(r -> assertThat(r.passed())
                        .as(r.example().text() + " was " + r.state() + " " + r.figure())
                        .isTrue());
        assertThat(next.kind()).isEqualTo("示例");
        List<String> lines = next.text().lines().toList();
        assertThat(lines).isNotEmpty();
        Assessor assessor = new Assessor(Samples.rules(), store, set, set.words(), ReadLimits.DEFAULT);
        for (String line : lines) {
            Matcher m = LINE.matcher(line);
            assertThat(m.matches()).as(line).isTrue();
            String where = m.group(1) == null ? "" : m.group(1);
            BodyClass body = BodyClass.of(where).orElse(null);
            SectionKind section = SECTIONS.getOrDefault(where, SectionKind.MEASURES);
            assertThat(where.isEmpty() || body != null || SECTIONS.containsKey(where))
                    .as(line)
                    .isTrue();
            Item item = set.items().get(0);
            Example example = new Example(m.group(2), section, State.DATA, null, "handbook", 0);
            ExampleReport report = ExampleReport.of(item, example, ExampleReport.YEAR);
            Known known = body == null ? report.known() : new Known(null, body, null, null, null, false, true);
            Assessment a = assessor.assess("示例.txt", report.bytes(), known);
            assertThat(told(a, m.group(3))).as(line).isEqualTo(m.group(3).strip());
        }
    }

    /**
     * What the sheet says about the first indicator: its points, or the state of its first item where no points are told; or what
     * it says on the whole (总分, 等次).
     */
    private static String told(Assessment a, String expected) {
        if (expected.startsWith("总分 ")) {
            return "总分 " + plain(Objects.requireNonNull(a.sheet().score())) + " 分";
        }
        if (expected.startsWith("等次 ")) {
            return "等次 " + a.sheet().grade();
        }
        IndicatorScore indicator = a.sheet().indicators().get(0);
        if (indicator.status() == Status.NOT_APPLICABLE || indicator.status() == Status.NOT_CHECKED) {
            return indicator.status().chinese();
        }
        if (expected.strip().endsWith("分")) {
            return plain(indicator.score()) + " 分";
        }
        String state = indicator.items().get(0).state().chinese();
        if (!indicator.items().get(0).applicable()) {
            return "不适用";
        }
        return expected.contains("，")
                ? state + "，"
                        + indicator.items().get(0).figures().stream()
                                .findFirst()
                                .map(f -> f.text())
                                .orElse("没有数字")
                : state;
    }

    private static String held(CriteriaSet set, String what) {
        if (what.equals("总分")) {
            return plain(set.total()) + " 分";
        }
        if (what.equals("年度")) {
            return String.valueOf(set.year());
        }
        if (what.equals("等次")) {
            return set.grades().isEmpty()
                    ? "未设定"
                    : String.join(
                            "、",
                            set.grades().stream().map(g -> g.name().chinese()).toList());
        }
        return set.indicator(what)
                .map(Indicator::points)
                .map(p -> plain(p) + " 分")
                .orElse("没有");
    }

    private static String plain(BigDecimal points) {
        BigDecimal brief = points.stripTrailingZeros();
        return (brief.scale() < 0 ? brief.setScale(0) : brief).toPlainString();
    }

    private CriteriaSet besideTheShipped(Block snippet) throws IOException {
        copy(Path.of("criteria"), folder);
        String name = snippet.kind().substring("yaml file=".length());
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, snippet.text());
        return Samples.sound(new CriteriaStore(folder, Assessor.loader()).load(file));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.sorted().toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
        }
    }

    /** The smallest set in which an indicator or item can stand. */
    private CriteriaSet small(Block snippet, String header) throws IOException {
        copy(Path.of("criteria", "base"), Files.createDirectories(folder.resolve("base")));
        String indicator = snippet.kind().equals("yaml item")
                ? "  - id: X1\n    name: 要素\n    points: 1\n    basis: [考评实践]\n    advice: 写明。\n    scoring:\n"
                        + "      - {method: accounted, item: " + id(snippet.text()) + ", points: 1}\n    items:\n"
                        + snippet.text()
                : snippet.text();
        Matcher points = Pattern.compile("(?m)^    points: (\\S+)").matcher(indicator);
        assertThat(points.find()).isTrue();
        String total = points.group(1);
        Path file = folder.resolve("set.yaml");
        Files.writeString(
                folder.resolve("x.yaml"), "dimension: X\nname: 示例\npoints: " + total + "\nindicators:\n" + indicator);
        StringBuilder top = new StringBuilder("id: handbook\ntitle: 手册\nversion: \"1\"\nnote: 示例\nyear: 2024\ntotal: "
                + total + "\ninclude: [base/lexicon.yaml, base/words.yaml, base/bases.yaml, x.yaml]\n");
        HEADER.forEach((key, value) -> {
            if (!header.startsWith(key + ":") && !header.contains("\n" + key + ":")) {
                top.append(key).append(": ").append(value).append('\n');
            }
        });
        Files.writeString(file, top + header);
        return Samples.sound(new CriteriaStore(folder, Assessor.loader()).load(file));
    }

    private static String id(String item) {
        Matcher m = Pattern.compile("id: ([A-Z]\\d+\\.[a-z-]+)").matcher(item);
        assertThat(m.find()).as(item).isTrue();
        return m.group(1);
    }
}
