package io.github.kaoping.rules;

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

/** What an editor of rules is told: one sentence for one mistake, at its place, in no words of the compiler. */
class RuleSlipsTest {
    @TempDir
    private Path folder;

    private List<Problem> problems(String from, String to) throws IOException {
        String text = Files.readString(Path.of("rules", "missing.drl"));
        assertThat(text).contains(from);
        Files.writeString(
                folder.resolve("missing.drl"),
                text.replaceFirst(java.util.regex.Pattern.quote(from), to.replace("$", "\\$")));
        return RuleBase.compile(RuleFiles.of(folder)).problems();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            asks == true )|asks == true|读到“not”|not OnlyIfAccounted
            State.SILENT, |State.SILENT |读到“$i”|$i : indicatorId
            ruleflow-group "judgements"|ruleflow-group "judgements|引号没有配对|ruleflow-group
            rule "应有而未反映"|rule "应有而未反映|引号没有配对|应有而未反映
            package kaoping;|packag kaoping;|读到“packag”|packag
            state == State.SILENT|stat == State.SILENT|条件“stat == State.SILENT”|stat ==
            State.SILENT|State.SILENTT|条件“state == State.SILENTT”|state ==
            MethodMax(|MethodMaxx(|最相近的是“MethodMax”|MethodMaxx(
            java.util.List|java.util.Lst|没有“java.util.Lst”可以引入|java.util.Lst
            $s.why()|$s.wy()|“ItemState”没有“wy”|wy()
            $s.why()|$t.why()|没有给“$t”绑定过值|$t.why()
            BigDecimal.ZERO|"1"|“Finding”括号里|new Finding(
            rule "应有而仅见计划"|rule "应有而未反映"|用了两次|rule "应有而未反映"
            """)
    void aMistakeIsToldOnceAtItsPlace(String from, String to, String said, String at) throws IOException {
        assertThat(problems(from, to)).singleElement().satisfies(p -> {
            assertThat(p.file()).isEqualTo("missing.drl");
            assertThat(p.message().chinese())
                    .contains(said)
                    .doesNotContain("ERR", "null Package", "mismatched", "Rule Compilation", "Analyse");
            assertThat(p.line()).isPositive();
            assertThat(p.lineText()).contains(at.strip());
        });
    }

    @Test
    void aFileThatEndsTooEarlyIsToldAsSuch() throws IOException {
        String text = Files.readString(Path.of("rules", "missing.drl"));
        Files.writeString(folder.resolve("half.drl"), text.substring(0, text.lastIndexOf("end")));
        assertThat(RuleBase.compile(RuleFiles.of(folder)).problems())
                .singleElement()
                .satisfies(p -> assertThat(p.message().chinese()).contains("缺少 end"));
    }

    @Test
    void fullWidthSignsInACommentOverSeveralLinesAreNoMistake() throws IOException {
        assertThat(problems("package kaoping;", "/* 说明：（甲），\n  “乙” */\npackage kaoping;"))
                .isEmpty();
        assertThat(problems("package kaoping;", "/* 说明 */ package kaoping；")).isNotEmpty();
    }
}
