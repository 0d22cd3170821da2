package io.github.kaoping.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Finding.Effect;
import io.github.kaoping.model.Genre;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Outcome;
import io.github.kaoping.model.ScoreSheet.Status;
import io.github.kaoping.model.State;
import java.io.IOException;
import java.io.StringReader;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts chinese = Texts.in(Language.CHINESE);
    private final Texts english = Texts.in(Language.ENGLISH);

    @Test
    void bothLanguagesHaveTheSameWordsButForTheNamesTheModelHoldsInChinese() {
        Set<String> words = english.keys().stream()
                .filter(k -> !k.matches("(state|status|outcome)\\..*"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(words).isEqualTo(chinese.keys()).hasSizeGreaterThan(80);
    }

    @Test
    void bothLanguagesFillInTheSameThings() {
        assertThat(chinese.keys()).allSatisfy(key -> {
            for (int i = 0; i < 4; i++) {
                String place = "{" + i + "}";
                assertThat(english.sayOr(key, "").contains(place))
                        .as(key + place)
                        .isEqualTo(chinese.sayOr(key, "").contains(place));
            }
        });
    }

    @Test
    void everyChoiceHasAName() {
        for (Texts texts : new Texts[] {chinese, english}) {
            assertThat(Arrays.stream(State.values()).map(texts::state)).doesNotHaveDuplicates();
            assertThat(Arrays.stream(Status.values()).map(texts::status)).doesNotHaveDuplicates();
            assertThat(Arrays.stream(Outcome.values()).map(texts::outcome)).doesNotHaveDuplicates();
            assertThat(Arrays.stream(BodyClass.values()).map(texts::bodyClass)).doesNotHaveDuplicates();
            assertThat(Arrays.stream(Genre.values()).map(texts::genre)).doesNotHaveDuplicates();
            assertThat(Arrays.stream(Effect.values()).map(e -> texts.say("effect." + JsonParts.id(e))))
                    .isNotEmpty()
                    .doesNotContain("");
        }
    }

    @Test
    void aKeyThatIsMissingIsNamed() {
        assertThatThrownBy(() -> english.say("no.such"))
                .hasMessageContaining("texts_en.properties")
                .hasMessageContaining("no.such");
    }

    @Test
    void messagesAreTranslatedByTheirTemplateAndFallBackToChinese() throws IOException {
        Messages catalogue =
                Messages.read(new StringReader("# note\n\n报告写明{0}件，得{1}分。\tThe report names {0} cases: {1} points.\n"));
        assertThat(catalogue.english(Message.of("报告写明{0}件，得{1}分。", 12, "1.5")))
                .isEqualTo("The report names 12 cases: 1.5 points.");
        assertThat(catalogue.english(Message.of("没有译文的{0}。", Message.of("报告写明{0}件，得{1}分。", 1, 2))))
                .as("a sentence within a sentence")
                .isEqualTo("没有译文的The report names 1 cases: 2 points.。");
        assertThat(catalogue.english(Message.of("没有译文的{0}。", "句子"))).isEqualTo("没有译文的句子。");
        assertThat(Messages.say(Message.of("得{0}分。", 2), Language.CHINESE)).isEqualTo("得2分。");
    }

    @Test
    void aSlipInTheCatalogueIsToldWithItsLine() {
        assertThatThrownBy(() -> Messages.read(new StringReader("# note\n没有制表符")))
                .hasMessageContaining("line 2");
        assertThatThrownBy(() -> Messages.read(new StringReader("甲\ta\n甲\tb"))).hasMessageContaining("twice");
    }
}
