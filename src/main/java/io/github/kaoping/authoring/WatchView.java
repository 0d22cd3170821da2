package io.github.kaoping.authoring;

import io.github.kaoping.authoring.CriteriaWatch.Saved;
import io.github.kaoping.model.Problem;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.ScoreSheet.IndicatorScore;
import io.github.kaoping.model.ScoreSheet.ItemResult;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Points;
import io.github.kaoping.render.Spoken;
import io.github.kaoping.render.TerminalProblems;
import io.github.kaoping.render.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What changed with a save, in lines (改动的结果): slips, the score, each indicator's points and each item's state. */
public final class WatchView {
    private final Texts texts;
    private final Language language;
    private final List<String> lines = new ArrayList<>();

    private WatchView(Language language) {
        this.language = language;
        this.texts = Texts.in(language);
    }

    public static List<String> of(Saved saved, Language language) {
        WatchView view = new WatchView(language);
        view.say(saved);
        return List.copyOf(view.lines);
    }

    private void say(Saved saved) {
        List<Problem> told = Stream.concat(saved.check().errors().stream(), saved.check().warnings().stream())
                .toList();
        told.forEach(p -> lines.addAll(TerminalProblems.lines(p, language)));
        ScoreSheet after = saved.after();
        ScoreSheet before = saved.before();
        if (after == null) {
            lines.add(texts.say("watch.errors", saved.check().errors().size()));
        } else if (after.score() == null) {
            lines.add(texts.say("watch.no-score", texts.outcome(after.outcome()), texts.message(after.reason())));
        } else if (before == null || before.score() == null) {
            lines.add(texts.say("watch.score", points(after.score()), points(after.max())));
        } else {
            compare(before, after);
        }
    }

    private void compare(ScoreSheet before, ScoreSheet after) {
        int start = lines.size();
        for (IndicatorScore now : after.indicators()) {
            Optional<IndicatorScore> then = before.indicator(now.id());
            if (then.isEmpty()) {
                lines.add(texts.say("watch.added", now.id(), texts.name(now.name()), points(now.score())));
            } else {
                indicator(then.get(), now);
            }
        }
        before.indicators().stream()
                .filter(i -> after.indicator(i.id()).isEmpty())
                .forEach(i -> lines.add(texts.say("watch.gone", i.id(), texts.name(i.name()))));
        if (differ(before.score(), after.score())) {
            lines.add(start, texts.say("watch.moved", points(before.score()), points(after.score())));
        } else {
            lines.add(
                    start, texts.say(lines.size() == start ? "watch.same" : "watch.same-score", points(after.score())));
        }
    }

    private void indicator(IndicatorScore then, IndicatorScore now) {
        if (differ(then.score(), now.score()) || differ(then.max(), now.max()) || then.status() != now.status()) {
            lines.add(texts.say("watch.indicator", now.id(), texts.name(now.name()), result(then), result(now)));
        }
        for (ItemResult item : now.items()) {
            then.items().stream()
                    .filter(i -> i.id().equals(item.id()) && i.state() != item.state())
                    .findFirst()
                    .ifPresent(i -> lines.add(texts.say("watch.state", item.id(), state(i), state(item))));
        }
    }

    private String result(IndicatorScore i) {
        return texts.say("watch.result", points(i.score()), points(i.max()), texts.status(i.status()));
    }

    private String state(ItemResult item) {
        return new Spoken(texts).state(item.state());
    }

    private static boolean differ(@Nullable BigDecimal a, @Nullable BigDecimal b) {
        return (a == null) != (b == null) || (a != null && b != null && a.compareTo(b) != 0);
    }

    private static String points(@Nullable BigDecimal points) {
        return points == null ? "—" : Points.plain(points);
    }
}
