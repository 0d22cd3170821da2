package io.github.kaoping.criteria;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.kaoping.criteria.PhraseSyntax.Cut;
import io.github.kaoping.criteria.YamlNode.Mapping;
import io.github.kaoping.criteria.YamlNode.Scalar;
import io.github.kaoping.model.Problem;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhraseSyntaxTest {
    private static final SourceFile FILE =
            SourceFile.of(Path.of("words.yaml"), "人: [局长, \"{职}\"]\n职: [主任, 局长]\n多: [" + many() + "]\n");

    private final Problems problems = new Problems();
    private final PhraseSyntax syntax = new PhraseSyntax(lists(), problems);

    private static String many() {
        return IntStream.range(0, 150).mapToObj(i -> "词" + i).collect(Collectors.joining(", "));
    }

    private WordLists lists() {
        Mapping map = YamlReader.read(FILE, problems).orElseThrow();
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        map.entries().forEach(e -> entries.put(e.name(), e));
        return WordLists.forPhrases(entries, problems);
    }

    private Optional<Cut> cut(String source) {
        return syntax.phrase(new Scalar(new Place(FILE, 1, 1), source));
    }

    static Stream<Arguments> phrases() {
        return Stream.of(
                arguments("出庭", "[[出庭]] []"),
                arguments("出庭|到庭", "[[出庭, 到庭]] []"),
                arguments("出庭 ｜ 到庭", "[[出庭, 到庭]] []"),
                arguments("{人}", "[[局长, 主任]] []"),
                arguments("｛人｝出庭", "[[局长出庭, 主任出庭]] []"),
                arguments("副{职}、{人}", "[[副主任、局长, 副主任、主任, 副局长、局长, 副局长、主任]] []"),
                arguments("{人}|书记 … 出庭", "[[局长, 主任, 书记], [出庭]] [CLAUSE]"),
                arguments("甲……乙", "[[甲], [乙]] [STATEMENT]"),
                arguments("甲 & 乙＆丙", "[[甲], [乙], [丙]] [ANY_ORDER, ANY_ORDER]"),
                arguments("甲 … 乙 …… 丙", "[[甲], [乙], [丙]] [CLAUSE, STATEMENT]"),
                arguments("“八五”普法", "[[“八五”普法]] []"),
                arguments("\"八五\"普法", "[[\"八五\"普法]] []"),
                arguments("１２３４５ 热线", "[[12345热线]] []"),
                arguments("Ｓｍａｒｔ  Court 平台", "[[Smart Court平台]] []"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("phrases")
    void aPhraseIsCutIntoSlotsAndGaps(String source, String expected) {
        Cut cut = cut(source).orElseThrow();

        assertThat(cut.slots() + " " + cut.gaps()).isEqualTo(expected);
        assertThat(cut.source()).isEqualTo(source);
        assertThat(problems.list()).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "甲 …; 有一处是空的",
                "… 甲; 有一处是空的",
                "甲 & & 乙; 有一处是空的",
                "甲 ……… 乙; 省略号太长",
                "甲 ... 乙; 三个点",
                "甲||乙; 一边是空的",
                "{人; 没有配对",
                "人}; 没有配对",
                "{无}; 没有词表“无”",
                "“甲 … 乙”; 全角引号",
                "{多}{多}; 超过 20000 种"
            })
    void aSlipInAPhraseIsTold(String source, String words) {
        assertThat(cut(source)).isEmpty();
        assertThat(problems.list())
                .map(p -> p.message().chinese())
                .singleElement()
                .satisfies(m -> assertThat(m).contains(words));
    }

    @Test
    void manyWordingsBelowTheLimitAreFine() {
        assertThat(cut("{多}{人}").orElseThrow().slots().get(0)).hasSize(300);
    }

    @Test
    void aPlainListIsSharedAndNotCopied() {
        List<String> first = cut("{多}").orElseThrow().slots().get(0);

        assertThat(cut("{多} … 出庭").orElseThrow().slots().get(0)).isSameAs(first);
    }

    @Test
    void listsThatLeadBackToThemselvesAreToldOnceWhereTheyDo() {
        SourceFile file = SourceFile.of(Path.of("w.yaml"), "甲: [\"{乙}\"]\n乙: [\"{丙}\"]\n丙: [\"{甲}\"]\n");
        Map<String, YamlNode.Entry> entries = new LinkedHashMap<>();
        YamlReader.read(file, problems).orElseThrow().entries().forEach(e -> entries.put(e.name(), e));

        WordLists.forPhrases(entries, problems).all();

        assertThat(problems.list()).map(Problem::line).containsExactly(3);
    }
}
