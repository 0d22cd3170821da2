package io.github.kaoping.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChoicesTest {
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"points,points,0", "point,points,1", "ponits,points,1", "行诉发,行诉法,1", "'',abc,3", "abc,xyz,3"})
    void distanceCountsWhatMustBeChanged(String a, String b, int expected) {
        assertThat(Choices.distance(a, b)).isEqualTo(expected);
        assertThat(Choices.distance(b, a)).isEqualTo(expected);
    }

    @Test
    void theNearestNameIsFoundWhateverTheCase() {
        assertThat(new Choices(List.of("points", "name", "items")).nearest("NAMES"))
                .contains("name");
        assertThat(new Choices(List.of()).nearest("x")).isEmpty();
    }

    @Test
    void longListsOfNamesAreCutShort() {
        List<String> names = IntStream.range(0, 40).mapToObj(i -> "n" + i).toList();

        assertThat(new Choices(names).toString()).endsWith("n29……");
    }
}
