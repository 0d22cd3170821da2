package io.github.kaoping.scoring;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaSet.NaPolicy;
import io.github.kaoping.model.Message;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What each indicator counts for in its dimension (折算后的分值): its own points, or under {@link NaPolicy#SPREAD_EVENLY} an
 * even share of the points that do not apply on top, and what it earned in proportion.
 */
final class Shares {
    private static final int WORKING_PLACES = 12;

    private final BigDecimal share;
    private final BigDecimal away;
    private final int over;

    private Shares(BigDecimal away, int over) {
        this.away = away;
        this.over = over;
        this.share = over == 0
                ? BigDecimal.ZERO
                : away.divide(BigDecimal.valueOf(over), WORKING_PLACES, RoundingMode.HALF_UP);
    }

    static Shares of(CriteriaSet set, List<IndicatorSum> indicators) {
        if (set.naPolicy() != NaPolicy.SPREAD_EVENLY) {
            return new Shares(BigDecimal.ZERO, 0);
        }
        BigDecimal away =
                indicators.stream().map(i -> i.max().subtract(i.applicable())).reduce(BigDecimal.ZERO, BigDecimal::add);
        return new Shares(away, (int)
                indicators.stream().filter(i -> i.applicable().signum() > 0).count());
    }

    /** The points of an indicator with its share, in proportion to what they are out of. */
    BigDecimal with(BigDecimal points, IndicatorSum i) {
        if (share.signum() == 0 || i.applicable().signum() == 0) {
            return points;
        }
        return points.multiply(i.applicable().add(share)).divide(i.applicable(), WORKING_PLACES, RoundingMode.HALF_UP);
    }

    /** What an indicator is out of in its dimension. */
    BigDecimal max(IndicatorSum i) {
        return over == 0 ? i.max() : with(i.applicable(), i);
    }

    /** Tells people what was spread; nothing if nothing was. */
    List<Message> remarks() {
        List<Message> remarks = new ArrayList<>();
        if (share.signum() > 0) {
            remarks.add(Message.of(
                    "不适用的{0}分平均分摊到其余{1}个指标，每个增加{2}分，得分按比例折算。",
                    plain(away), over, plain(share.setScale(2, RoundingMode.HALF_UP))));
        }
        return remarks;
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }
}
