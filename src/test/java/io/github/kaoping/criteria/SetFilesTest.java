package io.github.kaoping.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.model.Problem;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the files of a set hang together, and what is said when one is missing, unreadable or leads in a circle. */
class SetFilesTest {
    @TempDir
    Path folder;

    private static List<String> told(LoadResult result) {
        return result.problems().stream().map(p -> p.message().chinese()).toList();
    }

    @Test
    void allSlipsOfAllFilesAreToldAtOnceFileByFileFromTopToBottom() {
        SmallSet small = SmallSet.in(folder)
                .change("base/a.yaml", "late: 0.5", "late: 5")
                .change("base/a.yaml", "reads: figures", "reads: figure")
                .change("base/g.yaml", "state: planned", "state: plan")
                .change("base/g.yaml", "method: steps", "method: step");

        List<Problem> problems = small.load("base.yaml").problems();

        assertThat(problems)
                .map(Problem::file)
                .map(f -> f.substring(f.length() - 6))
                .containsExactly("g.yaml", "g.yaml", "a.yaml", "a.yaml");
        assertThat(problems)
                .map(Problem::line)
                .containsExactly(
                        small.lineOf("base/g.yaml", "method: step"),
                        small.lineOf("base/g.yaml", "state: plan"),
                        small.lineOf("base/a.yaml", "late: 5"),
                        small.lineOf("base/a.yaml", "reads: figure"));
        assertThat(problems)
                .map(p -> p.lineText().substring(p.column() - 1))
                .map(rest -> rest.split("[,}]")[0])
                .containsExactly("step", "plan", "5", "figure");
    }

    @Test
    void aFileThatIsMissingIsToldWithoutBlamingTheOthersForIt() throws IOException {
        SmallSet small = SmallSet.in(folder);
        Files.delete(small.path("base/words.yaml"));

        LoadResult result = small.load("2024.yaml");

        assertThat(told(result)).singleElement().satisfies(m -> assertThat(m).contains("找不到文件", "base/words.yaml"));
        assertThat(result.problems().get(0).line()).isEqualTo(small.lineOf("base.yaml", "base/words.yaml"));
    }

    @Test
    void aFileThatIsNoYamlIsToldWithoutBlamingTheOthersForIt() {
        SmallSet small = SmallSet.in(folder).change("base/words.yaml", "  规划: [", "  规划：[");

        LoadResult result = small.load("2024.yaml");

        assertThat(told(result)).singleElement().satisfies(m -> assertThat(m).contains("半角冒号"));
        assertThat(result.problems().get(0).file()).endsWith("base/words.yaml");
    }

    @Test
    void aTopFileThatDoesNotExistIsTold() {
        LoadResult result = SmallSet.in(folder).load("2042.yaml");

        assertThat(result.set()).isNull();
        assertThat(result.problems()).singleElement().satisfies(p -> {
            assertThat(p.line()).isZero();
            assertThat(p.message().chinese()).contains("2042.yaml", "最接近的是“2024.yaml”");
        });
    }

    @Test
    void aFolderIsNoCriteriaFile() {
        assertThat(told(new CriteriaLoader(List.of()).load(folder)))
                .singleElement()
                .satisfies(m -> assertThat(m).contains("是文件夹"));
    }

    @Test
    void extendingInACircleIsToldWithTheWholeCircle() {
        SmallSet small = SmallSet.in(folder)
                .write("one.yaml", "id: one\nextends: two\n")
                .write("two.yaml", "id: two\nextends: one.yaml\n");

        LoadResult result = small.load("one.yaml");

        assertThat(told(result)).singleElement().satisfies(m -> assertThat(m)
                .containsSubsequence("one.yaml", "two.yaml", "one.yaml"));
        assertThat(result.problems().get(0).file()).endsWith("two.yaml");
        assertThat(result.problems().get(0).line()).isEqualTo(2);
    }

    @Test
    void aSetThatExtendsNothingKnownIsToldTheNearest() {
        SmallSet small = SmallSet.in(folder).write("one.yaml", "id: one\nextends: basis\n");

        assertThat(told(small.load("one.yaml"))).singleElement().satisfies(m -> assertThat(m)
                .contains("basis.yaml", "最接近的是“base.yaml”"));
    }

    @Test
    void changesMustNameWhatExists() {
        SmallSet small = SmallSet.in(folder).write("one.yaml", """
                        id: one
                        extends: base
                        dimensions:
                          B: {points: 1}
                        indicators:
                          G33: {points: 5}
                          G3: {point: 5}
                        """);

        LoadResult result = small.load("one.yaml");

        assertThat(told(result))
                .satisfiesExactly(
                        m -> assertThat(m).contains("没有一级指标“B”可改"),
                        m -> assertThat(m).contains("没有指标“G33”可改，最接近的是“G3”"),
                        m -> assertThat(m).contains("最接近的是“points”"));
        assertThat(result.problems()).map(Problem::line).containsExactly(4, 6, 7);
    }

    @Test
    void aWrongChangeIsToldInTheFileThatMakesIt() {
        SmallSet small =
                SmallSet.in(folder).write("one.yaml", "id: one\nextends: base\nindicators:\n  G3:\n    points: 5\n");

        LoadResult result = small.load("one.yaml");

        assertThat(result.problems())
                .anySatisfy(p -> {
                    assertThat(p.file()).endsWith("one.yaml");
                    assertThat(p.line()).isEqualTo(5);
                    assertThat(p.message().chinese()).contains("指标“G3”写的是 5 分");
                })
                .anySatisfy(p -> assertThat(p.message().chinese()).contains("一级指标“G”写的是 7 分", "G3 5", "points: 8"));
    }

    @Test
    void theYearInTheNameOfTheFileIsTheYearOfTheSet() {
        SmallSet small = SmallSet.in(folder)
                .write("2031.yaml", "id: a\nextends: base\nyear: 2030\n")
                .write("2032.yaml", "id: a\nextends: base\n");

        assertThat(told(small.load("2031.yaml"))).singleElement().satisfies(m -> assertThat(m)
                .contains("2031"));
        assertThat(small.load("2031.yaml").problems().get(0).line()).isEqualTo(3);
        assertThat(told(small.load("2032.yaml"))).singleElement().satisfies(m -> assertThat(m)
                .contains("2032"));
    }

    @Test
    void aFileInAnotherEncodingIsToldHowToSaveIt() throws IOException {
        SmallSet small = SmallSet.in(folder);
        Files.write(small.path("base/g.yaml"), small.text("base/g.yaml").getBytes(Charset.forName("GB18030")));

        LoadResult result = small.load("base.yaml");

        assertThat(result.problems()).singleElement().satisfies(p -> {
            assertThat(p.file()).endsWith("base/g.yaml");
            assertThat(p.line()).isEqualTo(2);
            assertThat(p.lineText()).isEqualTo("name: 行政争议");
            assertThat(p.message().chinese()).contains("GB18030", "另存为", "UTF-8");
        });
    }

    @Test
    void aFileThatIsNoTextIsTold() throws IOException {
        SmallSet small = SmallSet.in(folder);
        Files.write(small.path("base/g.yaml"), new byte[] {'a', ':', ' ', (byte) 0xff, (byte) 0xff, '\n'});

        assertThat(told(small.load("base.yaml"))).singleElement().satisfies(m -> assertThat(m)
                .contains("不是 UTF-8"));
    }

    @Test
    void aByteOrderMarkDoesNoHarm() throws IOException {
        SmallSet small = SmallSet.in(folder);
        String hash = small.load("base.yaml").set().sha256();
        Files.write(small.path("base.yaml"), ("\ufeff" + small.text("base.yaml")).getBytes(StandardCharsets.UTF_8));

        assertThat(small.load("base.yaml").set().sha256()).isEqualTo(hash);
    }
}
