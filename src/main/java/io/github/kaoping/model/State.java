package io.github.kaoping.model;

/** What a report says on an item (要素状态), the five states of the specification and “cannot tell”. */
public enum State {
    /** Accounted for in the year, with a figure that belongs to it. */
    DATA("data", "有数据"),
    /** Accounted for in the year, without a figure of its own. */
    DESCRIBED("described", "有表述"),
    /** Expressly: no such case this year. */
    DECLARED_NONE("declared-none", "报告称无"),
    /** Comes up only as a plan, an aim, a demand or a weakness. */
    PLANNED("planned", "仅见计划"),
    /** Nothing. */
    SILENT("silent", "未反映"),
    /** Cannot be judged from what is at hand. */
    NOT_CHECKED("not-checked", "未核");

    private final String id;
    private final String chinese;

    State(String id, String chinese) {
        this.id = id;
        this.chinese = chinese;
    }

    public String id() {
        return id;
    }

    public String chinese() {
        return chinese;
    }

    /** Whether the report accounts for the item as done. */
    public boolean accounted() {
        return this == DATA || this == DESCRIBED;
    }

    /** Whether the item counts as missing from the report. */
    public boolean absent() {
        return this == SILENT || this == PLANNED;
    }

    /**
     * @throws IllegalArgumentException if no state has that id
     */
    public static State of(String id) {
        for (State s : values()) {
            if (s.id.equals(id)) {
                return s;
            }
        }
        throw new IllegalArgumentException("no such state: " + id);
    }
}
