package io.github.kaoping.model;

/** Which statutory part a stretch of a report belongs to (督察规定 names four of them). */
public enum SectionKind {
    /** Salutation and preface before the first heading. */
    OPENING,
    /** 主要举措和成效: what was done. */
    MEASURES,
    /** 存在的不足和原因. */
    PROBLEMS,
    /** 主要负责人履行推进法治建设第一责任人职责. */
    DUTY,
    /** 下一年度安排. */
    PLAN,
    /** Signature, date, distribution list and the like: never evidence. */
    OTHER;

    /** Whether text here tells what the body did. */
    public boolean tellsWork() {
        return this == OPENING || this == MEASURES || this == DUTY;
    }
}
