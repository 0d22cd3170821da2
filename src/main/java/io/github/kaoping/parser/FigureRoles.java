package io.github.kaoping.parser;

import io.github.kaoping.model.Figure;
import io.github.kaoping.model.Figure.Role;
import io.github.kaoping.model.Span;
import io.github.kaoping.model.Within;
import io.github.kaoping.parser.Cues.Hits;
import io.github.kaoping.parser.Cues.Kind;
import java.util.ArrayList;
import java.util.List;

/** Tells what part a figure plays in its clause (数字的作用): a value, a part of one, a comparison, a limit, or a prize. */
final class FigureRoles {
    /** So far back a bracket is looked for that a figure stands in. */
    private static final int LONGEST_BRACKET = 400;

    private final String text;
    private final Hits hits;
    private final int year;

    FigureRoles(String text, Hits hits, int year) {
        this.text = text;
        this.hits = hits;
        this.year = year;
    }

    List<Figure> tell(Span clause, List<Figure> figures) {
        if (figures.isEmpty()) {
            return figures;
        }
        Cues.Hit comparison = hits.first(Kind.COMPARISON, clause.start(), clause.end());
        List<Figure> told = new ArrayList<>(figures.size());
        for (Figure f : figures) {
            told.add(new Figure(f.value(), f.unit(), f.approximate(), f.kind(), role(clause, f, comparison), f.span()));
        }
        return told;
    }

    private Role role(Span clause, Figure f, Cues.@org.jspecify.annotations.Nullable Hit comparison) {
        int from = Math.max(clause.start(), f.span().start() - 8);
        if (hits.has(Kind.LIMIT_BEFORE, from, f.span().start())) {
            return Role.LIMIT;
        }
        if (comparison != null && comparison.start() < f.span().start() && !isReached(f) && !isCut(clause, f)) {
            return Role.COMPARISON;
        }
        String after =
                text.substring(f.span().end(), Math.min(clause.end(), f.span().end() + 3));
        boolean within = after.startsWith("内") || after.startsWith("以内") || after.startsWith("之内");
        if (within && f.kind() == Figure.Kind.DURATION) {
            return Role.LIMIT;
        }
        if (isEarlierYearBefore(clause, f)) {
            return Role.COMPARISON;
        }
        if (hits.has(Kind.HONOUR, clause)) {
            return Role.HONOUR;
        }
        boolean part = text.startsWith("其中", clause.start()) || inBracket(clause, f);
        return part ? Role.PART : Role.VALUE;
    }

    /** 办理时限较法定时限压缩86%: what was cut from a limit of the law, not from another year. */
    private boolean isCut(Span clause, Figure f) {
        return f.kind() == Figure.Kind.RATE
                && hits.has(Kind.CUT_FROM, clause.start(), f.span().start());
    }

    /** 升至96.8%: what a change led to is this year's value. */
    private boolean isReached(Figure f) {
        int at = f.span().start();
        return at >= 2 && "至到".indexOf(text.charAt(at - 1)) >= 0 && "升高增降少加提减压缩".indexOf(text.charAt(at - 2)) >= 0;
    }

    /** 2023年的214件: the figure of another year inside a clause on this one. */
    private boolean isEarlierYearBefore(Span clause, Figure f) {
        int from = Math.max(clause.start(), f.span().start() - 7);
        String before = text.substring(from, f.span().start());
        int at = before.lastIndexOf("年的");
        return at >= 4 && before.substring(at - 4, at).equals(String.valueOf(year - 1));
    }

    private boolean inBracket(Span clause, Figure f) {
        int from = Math.max(clause.start(), f.span().start() - LONGEST_BRACKET);
        int open = Within.last(text, '（', f.span().start(), from);
        int close = Within.last(text, '）', f.span().start(), from);
        return open >= clause.start() && open > close && open > clause.start();
    }
}
