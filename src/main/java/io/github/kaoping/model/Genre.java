package io.github.kaoping.model;

/** What kind of document a text is (文种); only the first is scored unless the user insists. */
public enum Genre {
    ANNUAL_REPORT("法治政府建设年度报告", "annual report on law-based government"),
    DISCLOSURE_REPORT("政府信息公开工作年度报告", "annual report on disclosure of government information"),
    WORK_PLAN("工作计划或要点", "work plan"),
    NEWS("新闻或政策解读", "news or explanation of a policy"),
    HALF_YEAR("半年或阶段性报告", "half-year or interim report"),
    MULTI_YEAR("五年规划期报告", "report on a five-year period"),
    PERFORMANCE("绩效或其他工作总结", "performance report or another summary"),
    MODEL_TEXT("带占位符的范文", "model text with placeholders"),
    SCORE_SHEET("评分细则或指标表", "score sheet or table of indicators"),
    OTHER("不是法治政府建设年度报告", "not an annual report on law-based government");

    private final String chinese;
    private final String english;

    Genre(String chinese, String english) {
        this.chinese = chinese;
        this.english = english;
    }

    /** Its name for people, in both languages. */
    public Name inWords() {
        return new Name(chinese, english);
    }
}
