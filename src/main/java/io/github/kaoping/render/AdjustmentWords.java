package io.github.kaoping.render;

import io.github.kaoping.criteria.CriteriaSet.Adjustment;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says what a bonus or deduction is worth and what decides it (加扣分用语). */
public final class AdjustmentWords {
    private final Texts texts;

    public AdjustmentWords(Texts texts) {
        this.texts = texts;
    }

    public String say(Adjustment a) {
        MethodWords words = new MethodWords(texts);
        String sign = a.kind() == Adjustment.Kind.BONUS ? "+" : "\u2212";
        String values = a.values().entrySet().stream()
                .map(e -> texts.say("adjustment.value", words.aspect(e.getKey()), sign + Points.plain(e.getValue())))
                .collect(Collectors.joining(texts.say("spoken.comma")));
        String reads = texts.say("adjustment.reads." + reads(a));
        String all = values.isEmpty() ? reads : values + texts.say("terminal.semicolon") + reads;
        String capped = texts.say("adjustment.cap", all, Points.plain(a.cap()));
        return a.proposed() ? capped + texts.say("mark.proposed") : capped;
    }

    public static String reads(Adjustment a) {
        return a.reads().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
