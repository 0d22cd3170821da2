package io.github.kaoping.render;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.criteria.Item;
import java.util.stream.Collectors;

/** Says what an indicator earns points for, as score sheets print it (评分标准). */
public final class Standards {
    private final CriteriaSet set;
    private final Texts texts;
    private final MethodWords words;

    public Standards(CriteriaSet set, Language language) {
        this.set = set;
        this.texts = Texts.in(language);
        this.words = new MethodWords(texts);
    }

    /** One sentence for each way in which the indicator earns points. */
    public String of(Indicator indicator) {
        boolean several = indicator.items().size() > 1;
        return indicator.methods().stream()
                .map(m -> several ? texts.say("standard.item", name(m.itemId()), words.say(m)) : words.say(m))
                .collect(Collectors.joining(texts.say("terminal.semicolon")));
    }

    /** What an account of the indicator contains. */
    public String advice(Indicator indicator) {
        return texts.name(indicator.advice());
    }

    private String name(String item) {
        return set.item(item).map(Item::name).map(texts::name).orElse(item);
    }
}
