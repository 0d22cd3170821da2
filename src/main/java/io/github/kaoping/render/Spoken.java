package io.github.kaoping.render;

import io.github.kaoping.model.Actor;
import io.github.kaoping.model.Figure;
import io.github.kaoping.model.Mention;
import io.github.kaoping.model.NearMiss;
import io.github.kaoping.model.Period;
import io.github.kaoping.model.Reading;
import io.github.kaoping.model.Reading.Worth;
import io.github.kaoping.model.SectionKind;
import io.github.kaoping.model.State;
import io.github.kaoping.model.Tense;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says the facts of a reading in words for people (读法用语): tense, actor, period, worth, candidates, near misses. */
public final class Spoken {
    /** Long lists of alternatives are cut to the first few; {@code criteria show} has them all. */
    private static final int SHOWN = 6;

    private final Texts texts;

    public Spoken(Texts texts) {
        this.texts = texts;
    }

    /** A state with its id, which stands in the criteria: 有数据（data）. */
    public String state(State state) {
        return texts.say("spoken.with-id", texts.state(state), state.id());
    }

    public String tense(Tense tense) {
        return texts.say("tense." + id(tense));
    }

    public String actor(Actor actor) {
        return texts.say("actor." + id(actor));
    }

    public String period(Period period) {
        return texts.say("period." + id(period));
    }

    public String kind(SectionKind kind) {
        return texts.say("kind." + id(kind));
    }

    public String worth(Worth worth) {
        return texts.say("worth." + id(worth));
    }

    /** A figure with what is to be known about it: 23人次（数量）. */
    public String figure(Figure figure) {
        String value = (figure.approximate() ? texts.say("figure.about") : "") + figure.plain() + figure.unit();
        String kind = texts.say("figure-kind." + id(figure.kind()));
        return figure.role() == Figure.Role.VALUE
                ? texts.say("figure.plain", value, kind)
                : texts.say("figure.with-role", value, kind, texts.say("figure-role." + id(figure.role())));
    }

    public String figures(List<Figure> figures) {
        return figures.stream().map(this::figure).collect(Collectors.joining(texts.say("spoken.comma")));
    }

    /** How a mention's clause presents it: tense, actor, period, and the words that told so. */
    public String facts(Mention m) {
        String facts = tense(m.tense())
                + texts.say("spoken.comma")
                + actor(m.actor())
                + texts.say("spoken.comma")
                + period(m.period());
        return m.cue().isEmpty() ? facts : texts.say("spoken.cue", facts, m.cue());
    }

    /** A candidate in one line: what it says, how, and what it is worth by which rule. */
    public String reading(Reading r, String clause) {
        Mention m = r.mention();
        String figures = m.figures().isEmpty() ? texts.say("candidates.no-figures") : figures(m.figures());
        return texts.say(
                "candidates.line",
                clause,
                BriefPhrase.of(m.phrase(), texts),
                facts(m),
                figures,
                worth(r.worth()),
                texts.rule(r.rule()),
                texts.message(r.why()));
    }

    /** A near miss in one line. */
    public String nearMiss(NearMiss miss, String clause) {
        String there = String.join(texts.say("spoken.and"), miss.there());
        String missing = miss.missing().stream().map(this::words).collect(Collectors.joining(texts.say("spoken.and")));
        return texts.say("near-miss." + id(miss.lack()), clause, BriefPhrase.of(miss.phrase(), texts), there, missing);
    }

    private String words(List<String> alternatives) {
        String some = alternatives.stream().limit(SHOWN).collect(Collectors.joining(texts.say("spoken.or")));
        return alternatives.size() > SHOWN ? texts.say("spoken.more", some) : some;
    }

    private static String id(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
