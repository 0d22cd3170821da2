package io.github.kaoping.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Slips in the values of the methods of {@code examples/methods}: told on their line, in words that help. */
class MethodSlipsTest {
    private static final Path BOOK = Path.of("examples/methods/base.yaml");

    @TempDir
    Path folder;

    private LoadResult load(String before, String after) throws IOException {
        String text = Files.readString(BOOK);
        assertThat(text).contains(before);
        Path lexicon = Path.of("criteria/base/lexicon.yaml").toAbsolutePath();
        Path file = folder.resolve("base.yaml");
        Files.writeString(
                file,
                text.replace("../../criteria/base/lexicon.yaml", lexicon.toString())
                        .replace(before, after));
        return new CriteriaLoader(List.of()).load(file);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "of: rate, item: M6                 | of: rates, item: M6            | of: rates        | 最接近的是“rate”",
                "points: 4, unrated: 0}             | points: 4, unrated: 9}         | unrated: 9       | 最多能得的 4 分",
                "method: proportional               | method: proportion             | method: proportion | 最接近的是“proportional”",
                "points: 2, from: 80}               | points: 2, from: 180}          | from: 180        | 应在 0 到 100 之间",
                "points: 2, from: 80}               | points: 2}                     | method: gate     | 缺少必填的键“from”",
                "{dedicated: 3, assigned: 2}        | {dedicated: 3, assinged: 2}    | assinged: 2      | 最接近的 aspect 是“assigned”",
                "{dedicated: 3, assigned: 2}        | {}                             | values: {}       | 写明各项的分值",
                "each: 0.3, most: 0.9}              | each: 0.3, most: 0.2}          | most: 0.2        | 发生一次就超过了",
                "each: 0.3, most: 0.9}              | each: 0.3, limit: 0.9}         | limit: 0.9       | 没有“limit”这个键",
                "item: M16.violation, each          | item: M16.violations, each     | M16.violations   | 最接近的是“M16.violation”",
                "{method: full, points: 6}          | {method: full, points: 5}      | points: 6        | 最高分合计 5 分",
                "method: one-strike, item           | method: one-strik, item        | one-strik        | 最接近的是“one-strike”",
                "deduct: 5}                         | deduct: 0}                     | deduct: 0        | 要大于 0",
                "reads: panel                       | reads: panels                  | reads: panels    | 最接近的是“panel”",
            })
    void aSlipInAMethodIsToldOnItsLine(String before, String after, String line, String words) throws IOException {
        LoadResult result = load(before, after);

        assertThat(result.set()).isNull();
        Problem told = result.problems().get(0);
        assertThat(told.message().chinese()).contains(words);
        assertThat(told.lineText()).contains(line);
        assertThat(told.column()).isPositive();
    }

    @Test
    void aMethodOfRatesNeedsAnItemThatCanHaveOne() throws IOException {
        LoadResult result = load("{units: [\"%\"], reach: clause}", "{units: [件], reach: clause}");

        assertThat(result.problems())
                .map(p -> p.lineText().strip())
                .anyMatch(l -> l.contains("item: M6.appearance"))
                .anyMatch(l -> l.contains("item: M8.tasks"));
        assertThat(result.problems().get(0).message().chinese()).contains("“M6.appearance”的“units”中没有 \"%\"");
    }

    @Test
    void theBookItselfHasNoSlip() throws IOException {
        assertThat(load("id: methods", "id: methods").problems()).isEmpty();
    }
}
