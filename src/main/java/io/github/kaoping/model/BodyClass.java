package io.github.kaoping.model;

import java.util.Arrays;
import java.util.Optional;

/** Classes of bodies (单位类别), which decide what indicators apply. */
public enum BodyClass {
    ENFORCEMENT("enforcement", "执法部门"),
    INTERNAL("internal", "内部管理部门"),
    GOVERNMENT("government", "人民政府"),
    TOWNSHIP("township", "乡镇、街道"),
    UNKNOWN("unknown", "类别不明");

    private final String id;
    private final String chinese;

    BodyClass(String id, String chinese) {
        this.id = id;
        this.chinese = chinese;
    }

    /** The word used in criteria, options and output. */
    public String id() {
        return id;
    }

    public String chinese() {
        return chinese;
    }

    public static Optional<BodyClass> of(String word) {
        return Arrays.stream(values())
                .filter(c -> c.id.equals(word) || c.chinese.equals(word))
                .findFirst();
    }
}
