package io.github.kaoping.panel;

import io.github.kaoping.panel.Consensus.Ruling;
import io.github.kaoping.render.Texts;
import java.math.BigDecimal;
import java.util.stream.Collectors;

/** What judges said of one thing in words (评审意见), the program's value first. */
final class Opinion {
    private Opinion() {}

    static String of(Ruling ruling, Texts texts) {
        BigDecimal machine = ruling.said().get(0).machine();
        String before =
                texts.say("review.was", machine == null ? texts.say("panel.status-not-checked") : plain(machine));
        String said = ruling.said().stream()
                .map(c -> texts.say("review.opinion", c.judge(), plain(c.value()), c.reason(), c.words()))
                .collect(Collectors.joining("\n"));
        return before + "\n" + said + (ruling.value() == null ? "\n" + texts.say("review.open") : "");
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }
}
