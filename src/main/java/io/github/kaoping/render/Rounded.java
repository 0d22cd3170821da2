package io.github.kaoping.render;

import java.math.BigDecimal;

/** Says why shown parts do not quite add up to what they are said to make (舍入): they are shown to two places, but added as they are. */
final class Rounded {
    /** What rounding of parts may come to; a larger difference has another cause. */
    private static final BigDecimal MOST = new BigDecimal("0.05");

    private Rounded() {}

    /**
     * The remark; empty if the parts add up.
     *
     * @param shown what the shown parts come to
     * @param stands what the sheet says
     */
    static String say(BigDecimal shown, BigDecimal stands, Texts texts) {
        BigDecimal apart = Points.two(shown).subtract(Points.two(stands)).abs();
        return apart.signum() == 0 || apart.compareTo(MOST) > 0 ? "" : texts.say("rounded", Points.plain(apart));
    }
}
