package io.github.kaoping.authoring;

import io.github.kaoping.model.State;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words by which people write a state (状态): its id, its Chinese name or its English one. */
final class StateWords {
    private StateWords() {}

    static Optional<State> find(String written) {
        String plain = LabelColumn.plain(written);
        return Arrays.stream(State.values())
                .filter(s -> Stream.of(
                                s.id(), s.chinese(), Texts.in(Language.ENGLISH).state(s))
                        .anyMatch(w -> LabelColumn.plain(w).equals(plain)))
                .findFirst();
    }

    /** Every state with its Chinese name and id, for messages. */
    static String all() {
        return Arrays.stream(State.values())
                .map(s -> s.chinese() + "（" + s.id() + "）")
                .collect(Collectors.joining("、"));
    }

    static List<String> chinese() {
        return Arrays.stream(State.values()).map(State::chinese).toList();
    }
}
