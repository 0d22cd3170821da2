package io.github.kaoping.criteria;

import io.github.kaoping.criteria.Item.Reads;
import io.github.kaoping.criteria.MethodDecoder.Scored;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Slip;
import java.util.List;

/** Checks that a scoring method can read the item that it names: some methods need aspects, dates or figures. */
final class MethodFit {
    private final Problems problems;

    MethodFit(Problems problems) {
        this.problems = problems;
    }

    void check(Scored scored, Item item) {
        List<String> aspects = aspects(item);
        Method method = scored.method();
        List<String> units = item.figures().units();
        if (readsRate(method) && !units.isEmpty() && !units.contains("%")) {
            problems.add(
                    Slip.METHOD_FIT,
                    scored.place(),
                    Message.of("按比率计分，而要素“{0}”的“units”中没有 \"%\"，读不到比率；请在“figures”的“units”中加上 \"%\"。", item.id()));
        }
        if (method instanceof AspectsMethod m) {
            m.points().keySet().forEach(a -> checkAspect(a, aspects, scored));
        } else if (method instanceof HighestMethod m) {
            m.values().keySet().forEach(a -> checkAspect(a, aspects, scored));
        } else if (method instanceof KindsMethod m) {
            checkKinds(m, aspects, scored, item);
        } else if (method instanceof DeadlineMethod
                && item.reads() != Reads.SUBMITTED
                && item.reads() != Reads.PUBLISHED) {
            problems.add(
                    Slip.METHOD_FIT,
                    scored.place(),
                    Message.of("时限计分只用于按日期判断的要素：“{0}”要写 reads: submitted 或 reads: published。", item.id()));
        } else if (method instanceof CoverageMethod && item.reads() != Reads.FIGURES) {
            problems.add(
                    Slip.METHOD_FIT,
                    scored.place(),
                    Message.of("数据覆盖计分只用于统计全文数字的要素：“{0}”要写 reads: figures。", item.id()));
        }
    }

    private static boolean readsRate(Method method) {
        return method instanceof RateMethod
                || method instanceof StepsMethod
                || method instanceof ProportionalMethod
                || (method instanceof GateMethod g && g.of() == Measure.RATE)
                || (method instanceof BandsMethod b && b.of() == Measure.RATE);
    }

    /** The aspects that an item's phrases tell, in order. */
    static List<String> aspects(Item item) {
        return item.phrases().stream()
                .map(Phrase::aspect)
                .filter(a -> !a.isEmpty())
                .distinct()
                .toList();
    }

    private void checkAspect(String aspect, List<String> known, Scored scored) {
        if (!known.contains(aspect)) {
            problems.addReference(
                    Slip.METHOD_FIT,
                    scored.values(),
                    new Choices(known)
                            .message(
                                    "方面“{0}”没有词组：要素的“find”中还没有写明 aspect 的词组。",
                                    "方面“{0}”没有词组，最接近的 aspect 是“{1}”。要素的词组写明的有：{2}。", aspect));
        }
    }

    private void checkKinds(KindsMethod method, List<String> known, Scored scored, Item item) {
        if (known.isEmpty()) {
            problems.addReference(
                    Slip.METHOD_FIT,
                    scored.place(),
                    Message.of("按种类计分要知道有哪几种：请在“{0}”的“find”中给词组写上 aspect。", item.id()));
            return;
        }
        method.bands().stream()
                .filter(b -> b.from().intValue() > known.size())
                .findFirst()
                .ifPresent(b -> problems.addReference(
                        Slip.METHOD_FIT,
                        scored.values(),
                        Message.of(
                                "要 {0} 种才能得最高档，而要素“{1}”的词组只写明了 {2} 种：{3}。",
                                Plain.of(b.from()), item.id(), known.size(), new Choices(known))));
    }
}
