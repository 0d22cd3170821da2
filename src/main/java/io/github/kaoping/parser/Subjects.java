package io.github.kaoping.parser;

import io.github.kaoping.model.Actor;
import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Span;
import io.github.kaoping.model.Within;
import io.github.kaoping.parser.Cues.Hit;
import io.github.kaoping.parser.Cues.Hits;
import io.github.kaoping.parser.Cues.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a clause names an actor of its own as subject, and who that is relative to the reporting body (主语).
 *
 * <p>An organ is the subject when it stands at the beginning of the clause, behind nothing but its region or a time, and
 * is not governed by a preposition (按照省厅…, 会同区司法局…) nor a mere attribute (区政府网站, 市委的部署).
 */
final class Subjects {
    /** How far from the beginning of a clause its subject may stand. */
    private static final int REACH = 14;

    private static final int LONGEST_ATTRIBUTE = 14;

    private final String text;
    private final Hits hits;
    private final String body;
    private final BodyClass bodyClass;

    Subjects(String text, Hits hits, @Nullable String body, BodyClass bodyClass) {
        this.text = text;
        this.hits = hits;
        this.body = body == null ? "" : body;
        this.bodyClass = bodyClass;
    }

    /** An actor, the words that named it, and where they begin. */
    record Subject(Actor actor, String cue, int start) {}

    @Nullable Subject of(Span clause) {
        Subject foreign = foreign(clause);
        Hit self = firstSelf(clause);
        // 法制 in 市司法局…法制审核 does not make the body the subject: an organ before it does.
        boolean selfFirst = self != null && (foreign == null || self.start() <= foreign.start());
        if (foreign == null || selfFirst || startsWithBody(clause)) {
            return isSelfSubject(clause) ? new Subject(Actor.BODY, "", clause.start()) : foreign;
        }
        return foreign;
    }

    /** 法院通知负责人到庭的案件12件: the court only tells which cases are meant. */
    private boolean isAttribute(Span clause, Hit hit) {
        int of = Within.first(text, "的", hit.end(), Math.min(clause.end(), hit.end() + LONGEST_ATTRIBUTE));
        return of >= 0 && of > hit.end();
    }

    /** 省水利厅…, 市水利局… at the beginning of a clause, where the body is neither. */
    private @Nullable Subject superiorByName(Span clause) {
        char level = text.charAt(clause.start());
        if (body.isEmpty() || (level != '省' && level != '市') || text.startsWith("市场", clause.start())) {
            return null;
        }
        int end = Math.min(clause.end(), clause.start() + REACH);
        for (int i = clause.start() + 3; i < end; i++) {
            char c = text.charAt(i);
            if (c == '厅' || c == '局') {
                String organ = text.substring(clause.start(), i + 1);
                boolean own = body.contains(organ) || (bodyClass == BodyClass.GOVERNMENT && isOwnLevel(organ));
                Span all = new Span(clause.start(), i + 1);
                return own || hits.at(Kind.NOT_SUBJECT, i + 1) != null || !isName(all)
                        ? null
                        : new Subject(level == '省' ? Actor.SUPERIOR : Actor.OTHER, organ, clause.start());
            }
        }
        return null;
    }

    /** Whether a stretch is one name, without a word that governs another. */
    private boolean isName(Span span) {
        for (int i = span.start(); i < span.end(); i++) {
            if ("，、和与及的在对将由经《》“”".indexOf(text.charAt(i)) >= 0) {
                return false;
            }
        }
        return !hits.has(Kind.DONE, span) && !hits.has(Kind.PREPOSITION, span);
    }

    private @Nullable Hit firstSelf(Span clause) {
        return hits.first(Kind.SELF, clause.start(), Math.min(clause.end(), clause.start() + REACH));
    }

    private boolean startsWithBody(Span clause) {
        return body.length() >= 3 && text.startsWith(body, clause.start());
    }

    /** An organ that is not the body's own and stands as subject of the clause, or null. */
    private @Nullable Subject foreign(Span clause) {
        int limit = Math.min(clause.end(), clause.start() + REACH);
        Hit reported = hits.first(Kind.REPORTED_BY, clause.start(), clause.end());
        if (reported != null && reported.start() <= clause.start() + 1) {
            return new Subject(Actor.SUPERIOR, word(reported), reported.start());
        }
        Hit wide = hits.at(Kind.WIDE_AREA, clause.start());
        if (wide != null && isWider(word(wide))) {
            return new Subject(Actor.SUPERIOR, word(wide), wide.start());
        }
        Subject superior = superiorByName(clause);
        if (superior != null) {
            return superior;
        }
        for (Kind kind : new Kind[] {Kind.COURT, Kind.SUPERIOR, Kind.ORGAN}) {
            Hit hit = hits.first(kind, clause.start(), limit);
            boolean attribute = kind == Kind.COURT && hit != null && isAttribute(clause, hit);
            if (hit != null && !attribute && isSubject(clause, hit) && !isOwn(kind, hit)) {
                Actor actor = kind == Kind.COURT ? Actor.COURT : kind == Kind.SUPERIOR ? Actor.SUPERIOR : Actor.OTHER;
                return new Subject(actor, word(hit), hit.start());
            }
        }
        return null;
    }

    /** Whether the clause begins with the body itself or one of its own units. */
    boolean isSelfSubject(Span clause) {
        int limit = Math.min(clause.end(), clause.start() + REACH);
        Hit self = hits.first(Kind.SELF, clause.start(), limit);
        if (self != null && (self.start() == clause.start() || (namesBody(self) && isSubject(clause, self)))) {
            return true;
        }
        return startsWithBody(clause);
    }

    /** 我局, 局党组 name the body wherever they stand; 机关, 执法, 民警 only at the beginning of a clause (复议机关 is another). */
    private boolean namesBody(Hit self) {
        return self.end() - self.start() > 2 || "我本全党".indexOf(text.charAt(self.start())) >= 0;
    }

    /** Whether something is told as past between two places, so that a year named there is no plan. */
    boolean tellsPast(int from, int to) {
        return hits.has(Kind.DONE, from, to) && !hits.has(Kind.FUTURE, from, to);
    }

    /** Whether 《…》第…条规定 speaks, rather than the body acting 按照《…》. */
    boolean isLawSpeaking(Span clause, Hit says) {
        int open = Within.last(text, '《', says.start(), clause.start());
        int close = Within.last(text, '》', says.start(), clause.start());
        if (open < clause.start() || close < open || says.start() - close > 16) {
            return false;
        }
        return !hits.has(Kind.PREPOSITION, clause.start(), open + 1);
    }

    private boolean isSubject(Span clause, Hit hit) {
        if (hits.has(Kind.PREPOSITION, clause.start(), hit.start())) {
            return false;
        }
        if (hits.at(Kind.NOT_SUBJECT, hit.end()) != null) {
            return false;
        }
        for (int i = clause.start(); i < hit.start(); i++) {
            char c = text.charAt(i);
            if (c == '《' || c == '》' || c == '”' || c == '的') {
                return false;
            }
        }
        return true;
    }

    private boolean isOwn(Kind kind, Hit hit) {
        String organ = word(hit);
        if (kind == Kind.COURT || "兄邻外".indexOf(organ.charAt(0)) >= 0) {
            return false; // 兄弟单位, 邻县, 外省 are nobody's own
        }
        if (body.contains(organ) || isOwnByEnding(organ) || (kind == Kind.ORGAN && isShortForm(organ))) {
            return true;
        }
        if (bodyClass != BodyClass.GOVERNMENT) {
            return false;
        }
        return kind == Kind.ORGAN || isOwnLevel(organ);
    }

    /** 卫健委 is 卫生健康委员会: the characters of the short form stand in the full name in order, and both end alike. */
    private boolean isShortForm(String organ) {
        String full = body.endsWith("委员会") ? body.substring(0, body.length() - 2) : body;
        if (organ.length() < 3
                || full.isEmpty()
                || full.charAt(full.length() - 1) != organ.charAt(organ.length() - 1)) {
            return false;
        }
        int matched = 0;
        for (int i = 0; i < full.length() && matched < organ.length(); i++) {
            if (full.charAt(i) == organ.charAt(matched)) {
                matched++;
            }
        }
        return matched == organ.length();
    }

    /** 县司法局 and 县委 are a county government's own, as they report together; 市司法局 is not. */
    private boolean isOwnLevel(String organ) {
        for (String level : new String[] {"县", "区", "旗", "市", "省"}) {
            if (body.contains(level + "人民政府") || body.contains(level + "政府")) {
                return organ.startsWith(level);
            }
        }
        return false;
    }

    /** 公安机关 is the body itself where the body is a public security bureau. */
    private boolean isOwnByEnding(String organ) {
        String stem = organ.endsWith("机关") || organ.endsWith("部门") ? organ.substring(0, organ.length() - 2) : organ;
        return stem.length() >= 2 && body.contains(stem);
    }

    /** Whether an area word covers more than the body's own area. */
    private boolean isWider(String area) {
        boolean local = body.contains("县")
                || body.contains("区")
                || body.contains("街道")
                || body.endsWith("镇")
                || body.endsWith("乡")
                || body.contains("分局")
                || body.contains("旗");
        return switch (area) {
            case "全市" -> local && !body.startsWith("市");
            case "全省" -> !body.contains("省") && !body.contains("自治区");
            case "全区", "全县" -> body.contains("街道") || body.endsWith("镇") || body.endsWith("乡");
            case "全国", "同期全省", "同期全市", "全自治区", "我省" -> !body.contains("省");
            default ->
                bodyClass != BodyClass.GOVERNMENT; // 全市行政机关: all agencies, of which only a government is the head
        };
    }

    private String word(Hit hit) {
        return text.substring(hit.start(), hit.end());
    }
}
