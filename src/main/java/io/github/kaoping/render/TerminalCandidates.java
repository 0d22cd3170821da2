package io.github.kaoping.render;

import io.github.kaoping.criteria.Item;
import io.github.kaoping.model.Clause;
import io.github.kaoping.model.Evidence;
import io.github.kaoping.model.Locator;
import io.github.kaoping.model.Mention;
import io.github.kaoping.model.NearMiss;
import io.github.kaoping.model.Reading;
import io.github.kaoping.model.Reading.Worth;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.Span;
import java.util.List;

/** The places where an item was found, in order, what each is worth and what it lacked (候选文字); else the nearest misses. */
final class TerminalCandidates {
    private final Explanation explained;
    private final Report report;
    private final Locator locator;
    private final TerminalPage page;
    private final Texts texts;
    private final Spoken words;

    TerminalCandidates(Explanation explained, TerminalPage page) {
        this.explained = explained;
        this.report = explained.report();
        this.locator = new Locator(report);
        this.page = page;
        this.texts = page.texts();
        this.words = new Spoken(texts);
    }

    void write(Item item) {
        List<Mention> mentions = explained.mentions().stream()
                .filter(m -> m.itemId().equals(item.id()))
                .toList();
        page.paragraph(0, texts.say("explain.candidates", mentions.size()), Ink.STRONG);
        if (mentions.isEmpty()) {
            page.paragraph(2, texts.say("candidates.none"), Ink.PLAIN);
        }
        for (int i = 0; i < mentions.size(); i++) {
            candidate(i + 1, mentions.get(i));
        }
        for (NearMiss miss : explained.nearMisses().getOrDefault(item.id(), List.of())) {
            Evidence place = locator.of(miss.place());
            String clause = report.text().text(miss.place());
            page.bullet(2, Places.say(place, texts).strip(), Ink.FAINT);
            page.paragraph(4, words.nearMiss(miss, clause), Ink.PLAIN);
        }
    }

    private void candidate(int number, Mention mention) {
        Clause clause = report.clauses().get(mention.clause());
        Span all = new Span(
                Math.min(clause.span().start(), mention.span().start()),
                Math.max(clause.span().end(), mention.span().end()));
        Evidence place = locator.of(all);
        page.paragraph(2, number + ". " + Places.say(place, texts).strip(), Ink.FAINT);
        page.paragraph(5, texts.say("quote", report.text().text(all)), Ink.PLAIN);
        String phrase = mention.aspect().isEmpty()
                ? texts.say("quote", BriefPhrase.of(mention.phrase(), texts))
                : texts.say(
                        "candidates.aspect",
                        BriefPhrase.of(mention.phrase(), texts),
                        new MethodWords(texts).aspect(mention.aspect()));
        page.labelled(5, texts.say("candidates.phrase"), phrase, Ink.FAINT);
        page.labelled(5, texts.say("candidates.facts"), facts(mention), Ink.PLAIN);
        String figures =
                mention.figures().isEmpty() ? texts.say("candidates.no-figures") : words.figures(mention.figures());
        page.labelled(5, texts.say("explain.figures"), figures, Ink.PLAIN);
        List<Reading> readings = explained.readings().stream()
                .filter(r -> r.mention().id() == mention.id())
                .toList();
        for (Reading r : readings) {
            page.labelled(
                    5,
                    words.worth(r.worth()),
                    texts.say("candidates.by-rule", texts.message(r.why()), texts.rule(r.rule())),
                    ink(r.worth()));
        }
        if (readings.isEmpty()) {
            page.labelled(5, words.worth(Worth.NOTHING), texts.say("candidates.no-rule"), Ink.FAINT);
        }
    }

    private String facts(Mention mention) {
        String facts = words.facts(mention) + texts.say("spoken.comma") + words.kind(mention.kind());
        StringBuilder out = new StringBuilder(facts);
        if (mention.heading()) {
            out.append(texts.say("spoken.comma")).append(texts.say("candidates.heading"));
        }
        if (mention.lead()) {
            out.append(texts.say("spoken.comma")).append(texts.say("candidates.lead"));
        }
        if (mention.titled()) {
            out.append(texts.say("spoken.comma")).append(texts.say("candidates.titled"));
        }
        return out.toString();
    }

    private static Ink ink(Worth worth) {
        return switch (worth) {
            case DATA, DESCRIBED, DECLARED_NONE -> Ink.GOOD;
            case PLANNED -> Ink.WARN;
            case NOTHING -> Ink.FAINT;
        };
    }
}
