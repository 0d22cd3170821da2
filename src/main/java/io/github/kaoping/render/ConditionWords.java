package io.github.kaoping.render;

import io.github.kaoping.criteria.Condition;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.criteria.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** Says when something of the criteria applies and between what its points stay (适用条件、上下限用语). */
public final class ConditionWords {
    private final CriteriaSet set;
    private final Texts texts;

    public ConditionWords(CriteriaSet set, Texts texts) {
        this.set = set;
        this.texts = texts;
    }

    /** All conditions of an owner in one sentence, empty if it has none. */
    public String say(String owner) {
        return set.conditions(owner).stream()
                .map(this::say)
                .collect(Collectors.joining(texts.say("terminal.semicolon")));
    }

    /** The same in front of a method's words, which follow in one line. */
    String before(String words, Indicator indicator, int method) {
        String condition = say(Condition.ownerOf(indicator.id(), method));
        return condition.isEmpty() ? words : texts.say("condition.then", condition, words);
    }

    private String say(Condition c) {
        String side = c.unless() ? "unless" : "when";
        if (!c.classes().isEmpty()) {
            return texts.say(
                    "condition." + side + "-class",
                    c.classes().stream().map(texts::bodyClass).collect(Collectors.joining(texts.say("spoken.and"))));
        }
        String item = set.item(c.itemId()).map(i -> texts.name(i.name())).orElse(c.itemId());
        List<String> states = c.states().stream().map(texts::state).toList();
        String told = String.join(texts.say("spoken.and"), states);
        Integer atLeast = c.atLeast();
        return texts.say(
                "condition." + side + "-item",
                item,
                atLeast == null ? told : texts.say("condition.at-least", told, atLeast));
    }

    /** Cap and floor in words, empty if there is neither. */
    public String range(Range range) {
        BigDecimal cap = range.cap();
        BigDecimal floor = range.floor();
        String most = cap == null ? "" : texts.say("range.cap", Points.plain(cap));
        String least = floor == null ? "" : texts.say("range.floor", Points.plain(floor));
        return most.isEmpty() || least.isEmpty() ? most + least : most + texts.say("spoken.comma") + least;
    }
}
