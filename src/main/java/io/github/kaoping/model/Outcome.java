package io.github.kaoping.model;

/** What became of a file (处理结果). */
public enum Outcome {
    SCORED("scored", "已评分"),
    BELOW_THRESHOLD("below-threshold", "低于门槛"),
    VETOED("vetoed", "一票否决"),
    INCOMPLETE("incomplete", "可核分值不足"),
    UNREADABLE("unreadable", "无法读取"),
    REFUSED("refused", "不予评分"),
    NOT_SUBMITTED("not-submitted", "未报送"),
    ERROR("error", "出错");

    private final String id;
    private final String chinese;

    Outcome(String id, String chinese) {
        this.id = id;
        this.chinese = chinese;
    }

    public String id() {
        return id;
    }

    public String chinese() {
        return chinese;
    }

    /** Whether there is a score to show. */
    public boolean hasScore() {
        return this == SCORED || this == BELOW_THRESHOLD || this == VETOED || this == INCOMPLETE;
    }
}
