package io.github.kaoping.render;

import io.github.kaoping.criteria.AbsenceMethod;
import io.github.kaoping.criteria.AccountedMethod;
import io.github.kaoping.criteria.AspectsMethod;
import io.github.kaoping.criteria.Band;
import io.github.kaoping.criteria.BandsMethod;
import io.github.kaoping.criteria.ChecklistMethod;
import io.github.kaoping.criteria.CountMethod;
import io.github.kaoping.criteria.CoverageMethod;
import io.github.kaoping.criteria.DeadlineMethod;
import io.github.kaoping.criteria.FullMethod;
import io.github.kaoping.criteria.GateMethod;
import io.github.kaoping.criteria.HighestMethod;
import io.github.kaoping.criteria.KindsMethod;
import io.github.kaoping.criteria.LevelsMethod;
import io.github.kaoping.criteria.Measure;
import io.github.kaoping.criteria.Method;
import io.github.kaoping.criteria.OccurrencesMethod;
import io.github.kaoping.criteria.OneStrikeMethod;
import io.github.kaoping.criteria.PanelMethod;
import io.github.kaoping.criteria.ProportionalMethod;
import io.github.kaoping.criteria.RateMethod;
import io.github.kaoping.criteria.StepsMethod;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says a scoring method as a score sheet would (计分方法用语): 有数据2分，有表述1分. */
public final class MethodWords {
    private final Texts texts;

    public MethodWords(Texts texts) {
        this.texts = texts;
    }

    /** The name under which editors write it after {@code method}. */
    public static String id(Method method) {
        String name = method.getClass().getSimpleName();
        return name.substring(0, name.length() - "Method".length())
                .replaceAll("(?<=.)([A-Z])", "-$1")
                .toLowerCase(java.util.Locale.ROOT);
    }

    public String say(Method method) {
        if (method instanceof LevelsMethod m) {
            return texts.say("method.levels", plain(m.data()), plain(m.described())) + none(m.declaredNone());
        }
        if (method instanceof AccountedMethod m) {
            return texts.say("method.accounted", plain(m.points())) + none(m.declaredNone());
        }
        if (method instanceof ChecklistMethod m) {
            return m.data().compareTo(m.described()) == 0
                    ? texts.say("method.accounted", plain(m.data()))
                    : texts.say("method.levels", plain(m.data()), plain(m.described()));
        }
        if (method instanceof CountMethod m) {
            return texts.say("method.count", m.atLeast(), plain(m.points()), plain(m.each()), plain(m.uncounted()));
        }
        if (method instanceof BandsMethod m) {
            return m.of() == Measure.RATE
                    ? texts.say("method.bands-rate", bands(m.bands(), "method.band-of-rate"), plain(m.uncounted()))
                    : texts.say("method.bands", bands(m.bands(), "method.band-count"), plain(m.uncounted()));
        }
        if (method instanceof CoverageMethod m) {
            return m.bands().stream()
                    .map(b -> texts.say("method.coverage", b.figures(), b.dimensions(), plain(b.points())))
                    .collect(Collectors.joining(texts.say("terminal.semicolon")));
        }
        if (method instanceof RateMethod m) {
            return texts.say(
                    "method.rate",
                    plain(m.full()),
                    plain(m.points()),
                    plain(m.per()),
                    plain(m.each()),
                    plain(m.floor()),
                    plain(m.unrated()));
        }
        if (method instanceof KindsMethod m) {
            return texts.say("method.kinds", bands(m.bands(), "method.band-kinds"), plain(m.described()));
        }
        if (method instanceof AspectsMethod m) {
            String sides = m.points().entrySet().stream()
                    .map(e -> texts.say("method.aspect", aspect(e.getKey()), plain(e.getValue())))
                    .collect(Collectors.joining(texts.say("spoken.comma")));
            return texts.say("method.aspects", sides, plain(m.described()));
        }
        if (method instanceof StepsMethod m) {
            return texts.say(
                    "method.steps",
                    plain(m.base()),
                    bands(m.bands(), "method.band-rate"),
                    plain(m.unknown()),
                    plain(m.described()));
        }
        if (method instanceof DeadlineMethod m) {
            return texts.say(
                    "method.deadline",
                    m.due().getMonthValue(),
                    m.due().getDayOfMonth(),
                    plain(m.onTime()),
                    plain(m.late()),
                    plain(m.absent()));
        }
        return sayMore(method);
    }

    private String sayMore(Method method) {
        if (method instanceof ProportionalMethod m) {
            return texts.say("method.proportional", plain(m.points()), plain(m.full()), plain(m.unrated()));
        }
        if (method instanceof GateMethod m) {
            String key = m.of() == Measure.RATE ? "method.gate-rate" : "method.gate-count";
            return texts.say(key, plain(m.from()), plain(m.points()), plain(m.unmeasured()));
        }
        if (method instanceof HighestMethod m) {
            String levels = m.values().entrySet().stream()
                    .map(e -> texts.say("method.aspect", aspect(e.getKey()), plain(e.getValue())))
                    .collect(Collectors.joining(texts.say("spoken.comma")));
            return texts.say("method.highest", levels, plain(m.otherwise()));
        }
        if (method instanceof FullMethod m) {
            return texts.say("method.full", plain(m.points()));
        }
        if (method instanceof AbsenceMethod m) {
            return texts.say("method.absence", plain(m.each()));
        }
        if (method instanceof OccurrencesMethod m) {
            BigDecimal most = m.most();
            return most == null
                    ? texts.say("method.occurrences", plain(m.each()))
                    : texts.say("method.occurrences-most", plain(m.each()), plain(most));
        }
        if (method instanceof OneStrikeMethod m) {
            return texts.say("method.one-strike", plain(m.deduct()));
        }
        if (method instanceof PanelMethod m) {
            return texts.say("method.panel", plain(m.points()));
        }
        throw new IllegalStateException("no words for " + method);
    }

    /** A side of an item; editors may name sides of their own, which then stand as they wrote them. */
    String aspect(String id) {
        return texts.sayOr("aspect." + id, id);
    }

    private String none(@Nullable BigDecimal points) {
        return points == null ? "" : texts.say("method.none", plain(points));
    }

    private String bands(List<Band> bands, String key) {
        return bands.stream()
                .sorted(Comparator.comparing(Band::from).reversed())
                .map(b -> texts.say(key, plain(b.from()), plain(b.points())))
                .collect(Collectors.joining(texts.say("spoken.comma")));
    }

    private static String plain(BigDecimal points) {
        return Points.plain(points);
    }
}
