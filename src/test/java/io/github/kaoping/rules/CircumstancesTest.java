package io.github.kaoping.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.model.Actor;
import io.github.kaoping.model.Period;
import io.github.kaoping.model.SectionKind;
import io.github.kaoping.model.Tense;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Mentions judged once for all that are told alike: nothing that may tell them apart is left out of the comparison. */
class CircumstancesTest {
    @TestFactory
    Stream<DynamicTest> tellsApart() throws ReflectiveOperationException {
        RecordComponent[] parts = Circumstances.class.getRecordComponents();
        Object[] usual = Arrays.stream(parts).map(p -> value(p, false)).toArray();
        Circumstances one = made(usual);
        return Stream.concat(
                Stream.of(DynamicTest.dynamicTest("alike", () -> {
                    assertThat(made(usual.clone())).isEqualTo(one).hasSameHashCodeAs(one);
                })),
                Arrays.stream(parts)
                        .map(part -> DynamicTest.dynamicTest(part.getName(), () -> {
                            Object[] other = usual.clone();
                            other[Arrays.asList(parts).indexOf(part)] = value(part, true);
                            assertThat(made(other)).isNotEqualTo(one);
                        })));
    }

    private static Circumstances made(Object... values) throws ReflectiveOperationException {
        Constructor<?> made = Circumstances.class.getDeclaredConstructors()[0];
        return (Circumstances) made.newInstance(values);
    }

    private static Object value(RecordComponent part, boolean other) {
        Class<?> type = part.getType();
        if (type == boolean.class) {
            return other;
        }
        if (type == String.class) {
            return other ? "拟" : "";
        }
        for (Class<? extends Enum<?>> known :
                Arrays.<Class<? extends Enum<?>>>asList(SectionKind.class, Tense.class, Actor.class, Period.class)) {
            if (type == known) {
                return known.getEnumConstants()[other ? 1 : 0];
            }
        }
        throw new AssertionError("a part of a kind this test does not know: " + part);
    }
}
