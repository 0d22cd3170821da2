package io.github.kaoping.render;

import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.ScoreSheet.FindingLine;
import io.github.kaoping.model.ScoreSheet.Gain;
import io.github.kaoping.model.ScoreSheet.ItemResult;
import io.github.kaoping.render.Digest.MissingItem;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a body should know before it hands its report in (报送前自查): what is missing and what that would bring back,
 * what could not be checked, what was read with doubt. It says what an account contains, never a ready-made sentence.
 */
public final class TerminalCheck {
    private final SheetInSet inSet;
    private final ScoreSheet sheet;
    private final TerminalPage page;
    private final Texts texts;

    private TerminalCheck(SheetInSet inSet, TerminalView view) {
        this.inSet = inSet;
        this.sheet = inSet.sheet();
        this.page = new TerminalPage(view);
        this.texts = page.texts();
    }

    public static String of(SheetInSet sheet, TerminalView view) {
        TerminalCheck it = new TerminalCheck(sheet, view);
        it.write();
        return it.page.text();
    }

    private void write() {
        TerminalSheet.head(inSet, page);
        if (!sheet.outcome().hasScore()) {
            page.gap();
            page.labelled(0, texts.outcome(sheet.outcome()), texts.message(sheet.reason()), Ink.BAD);
            return;
        }
        List<MissingItem> missing = Digest.missing(sheet);
        missing(missing);
        partly(missing);
        TerminalSheet.notChecked(sheet, page);
        doubtful();
        TerminalSheet.remarks(sheet, page);
    }

    private void missing(List<MissingItem> items) {
        page.heading(items.isEmpty() ? texts.say("check.complete") : texts.say("check.missing", items.size()));
        int duty = 0;
        for (MissingItem missing : items) {
            if (missing.duty() != duty) {
                duty = missing.duty();
                page.gap();
                page.paragraph(0, texts.duty(duty), Ink.BAD);
            }
            missing(missing);
        }
    }

    private void missing(MissingItem missing) {
        ItemResult item = missing.item();
        String gain = missing.gain() == null ? "" : texts.say("missing.gain", Points.plain(missing.gained()));
        page.gap();
        page.paragraph(2, subject(missing) + gain, Ink.STRONG);
        page.labelled(4, texts.say("check.found"), found(item), Ink.PLAIN);
        item.evidence().stream().findFirst().ifPresent(e -> page.evidence(4, texts.say("check.nearest"), e));
        missing.flag().ifPresent(this::rule);
        advice(missing).ifPresent(a -> page.labelled(4, texts.say("check.advice"), a, Ink.PLAIN));
    }

    /** What the report accounts for without earning all its points: a rate, a further cause. */
    private void partly(List<MissingItem> items) {
        Set<String> missing = items.stream().map(m -> m.item().id()).collect(Collectors.toSet());
        List<Gain> left =
                sheet.gains().stream().filter(g -> !missing.contains(g.item())).toList();
        if (left.isEmpty()) {
            return;
        }
        page.heading(texts.say("check.partly", left.size()));
        for (Gain gain : left) {
            String name = sheet.indicator(gain.indicator())
                    .map(i -> texts.name(i.name()))
                    .orElse("");
            page.gap();
            page.paragraph(
                    2,
                    texts.say("check.indicator", gain.indicator(), name, gain.item())
                            + texts.say("missing.gain", Points.plain(gain.points())),
                    Ink.STRONG);
            String advice = inSet.advice(gain, texts.language());
            if (!advice.isBlank()) {
                page.labelled(4, texts.say("check.advice"), advice, Ink.PLAIN);
            }
        }
    }

    private String subject(MissingItem missing) {
        String indicator = texts.name(missing.indicator().name());
        String item = texts.name(missing.item().name());
        String id = missing.item().id();
        return indicator.equals(item)
                ? texts.say("check.indicator", missing.indicator().id(), indicator, id)
                : texts.say("check.item", missing.indicator().id(), indicator, item, id);
    }

    private String found(ItemResult item) {
        String state = texts.state(item.state());
        String why = texts.message(item.why());
        return why.isEmpty() ? state : state + texts.say("terminal.semicolon") + why;
    }

    private void rule(FindingLine flag) {
        page.labelled(4, texts.say("check.rule"), texts.rule(flag.rule()), Ink.PLAIN);
        flag.basis().forEach(b -> page.labelled(4, texts.say("check.basis"), b, Ink.PLAIN));
    }

    private Optional<String> advice(MissingItem missing) {
        return missing.gain() == null
                ? inSet.advice(missing.indicator().id(), missing.item().id(), texts.language())
                : Optional.of(inSet.advice(missing.gain(), texts.language())).filter(a -> !a.isBlank());
    }

    private void doubtful() {
        List<ItemResult> items =
                Digest.doubtful(sheet).stream().map(Digest.Doubtful::item).toList();
        if (items.isEmpty()) {
            return;
        }
        page.heading(texts.say("check.doubtful"));
        for (ItemResult item : items) {
            page.labelled(
                    2,
                    item.id(),
                    texts.say(
                            "check.doubtful-line",
                            texts.name(item.name()),
                            texts.state(item.state()),
                            texts.say("certainty." + item.certainty().id()),
                            texts.message(item.doubt())),
                    Ink.PLAIN);
            item.evidence().stream().findFirst().ifPresent(e -> page.evidence(4, texts.say("evidence"), e));
        }
    }
}
