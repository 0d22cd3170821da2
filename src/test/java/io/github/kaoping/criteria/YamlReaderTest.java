package io.github.kaoping.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.kaoping.criteria.YamlNode.Mapping;
import io.github.kaoping.criteria.YamlNode.Scalar;
import io.github.kaoping.criteria.YamlNode.Sequence;
import io.github.kaoping.model.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class YamlReaderTest {
    private final Problems problems = new Problems();

    private Optional<Mapping> read(String text) {
        return YamlReader.read(SourceFile.of(Path.of("a.yaml"), text), problems);
    }

    private static String place(YamlNode node) {
        return node.place().line() + ":" + node.place().column();
    }

    @Test
    void everyNodeKnowsWhereItStands() {
        Mapping map = read("甲: 一\nb:\n  - x: 1\n  - [c, \"d\"]\n").orElseThrow();

        assertThat(problems.list()).isEmpty();
        assertThat(map.entries()).map(e -> e.name() + "@" + place(e.key())).containsExactly("甲@1:1", "b@2:1");
        assertThat(map.entry("甲").orElseThrow().value())
                .satisfies(v -> assertThat(place(v)).isEqualTo("1:4"));
        Sequence list = (Sequence) map.entry("b").orElseThrow().value();
        assertThat(list.nodes()).map(YamlReaderTest::place).containsExactly("3:5", "4:5");
        Sequence inner = (Sequence) list.nodes().get(1);
        assertThat(inner.nodes()).map(n -> ((Scalar) n).text() + "@" + place(n)).containsExactly("c@4:6", "d@4:9");
    }

    @Test
    void valuesAreTextAsWritten() {
        Mapping map = read("a: 1.50\nb: true\nc: ~\nd:\ne: 03-01\nf: \"007\"\ng: |\n  一\n  二\n")
                .orElseThrow();

        assertThat(map.entries())
                .map(e -> ((Scalar) e.value()).text())
                .containsExactly("1.50", "true", "", "", "03-01", "007", "一\n二\n");
    }

    static Stream<Arguments> slips() {
        return Stream.of(
                arguments("", "0:0", "文件是空的"),
                arguments("# 只有注释\n", "0:0", "文件是空的"),
                arguments("- a\n- b\n", "1:1", "键: 值"),
                arguments("id：base\n", "1:3", "全角的“：”"),
                arguments("a: 1\nb：2\nc: 3\n", "2:2", "全角的“：”"),
                arguments("list:\n  - id: G\n    name：甲\n    points: 1\n", "3:9", "全角的“：”"),
                arguments("points:14\nb: 3\n", "1:7", "空一格"),
                arguments("a: 1\npoints:14\n", "2:7", "空一格"),
                arguments("a: 1\nb\nc: 3\n", "2:1", "缺少冒号"),
                arguments("a: 1\n  b: 2\n", "2:4", "缩进"),
                arguments("a:\n - x\n b: 1\n", "3:2", "缩进"),
                arguments("a:\n\t- x\n", "2:1", "制表符"),
                arguments("a:\n  - x\n　　- y\n", "3:1", "全角空格"),
                arguments("a: x\u200b\n", "1:5", "U+200B"),
                arguments("a: x\u0007\n", "1:5", "U+0007"),
                arguments("a: {机关}出庭\n", "1:8", "整句放进半角引号"),
                arguments("a: \"x\" y\n", "1:8", "整句放进半角引号"),
                arguments("a: \"x\nb: 1\n", "1:4", "引号没有配对"),
                arguments("a: 'x\nb: 1\nc: 2\n", "1:4", "引号没有配对"),
                arguments("a: [x, y\nb: 1\n", "1:9", "第 1 行第 4 列开始的括号"),
                arguments("a: [x,,y]\n", "1:7", "逗号和括号"),
                arguments("a: {from: 90，points: 2}\n", "1:13", "全角的“，”"),
                arguments("a: “x: y”\n", "1:4", "引号是全角"),
                arguments("a: %人\n", "1:4", "以“%”开头"),
                arguments("a: @人\n", "1:4", "以“@”开头"),
                arguments("a: &人 出庭\n", "1:4", "以“&”开头"),
                arguments("a: *人\n", "1:4", "以“*”开头"),
                arguments("a: !人 出庭\n", "1:5", "以“!”"),
                arguments("a: 甲: 乙\n", "1:5", "半角冒号的要加引号"),
                arguments("a: \"\\d\"\n", "1:6", "反斜杠"),
                arguments("a: 1\nb: 2\na: 3\n", "3:1", "“a”在第 1 行已经写过"),
                arguments("a: 1\n---\nb: 2\n", "3:1", "只能有一份"));
    }

    @ParameterizedTest(name = "{index} {2}")
    @MethodSource("slips")
    void aSlipIsToldWhereItIs(String text, String place, String words) {
        Optional<Mapping> map = read(text);

        assertThat(map).isEmpty();
        List<Problem> told = problems.list();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).message().chinese()).contains(words);
        assertThat(told.get(0).line() + ":" + told.get(0).column()).isEqualTo(place);
        assertThat(told.get(0).file()).isEqualTo("a.yaml");
    }

    @Test
    void allWrongIndentsAreToldAtOnce() {
        read("a:\n\t- x\n\t- y\n　- z\n\t# 注释可以\n");

        assertThat(problems.list()).map(Problem::line).containsExactly(2, 3, 4);
    }
}
