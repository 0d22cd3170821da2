package io.github.kaoping.model;

/** What kind of document a text is (文种); only the first is scored unless the user insists. */
public enum Genre {
    ANNUAL_REPORT("法治政府建设年度报告"),
    DISCLOSURE_REPORT("政府信息公开工作年度报告"),
    WORK_PLAN("工作计划或要点"),
    NEWS("新闻或政策解读"),
    HALF_YEAR("半年或阶段性报告"),
    MULTI_YEAR("五年规划期报告"),
    PERFORMANCE("绩效或其他工作总结"),
    MODEL_TEXT("带占位符的范文"),
    SCORE_SHEET("评分细则或指标表"),
    OTHER("不是法治政府建设年度报告");

    private final String chinese;

    Genre(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }
}
