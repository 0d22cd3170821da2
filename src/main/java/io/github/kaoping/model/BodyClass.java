package io.github.kaoping.model;

import java.util.Arrays;
import java.util.Optional;

/** Classes of bodies (单位类别), which decide what indicators apply. */
public enum BodyClass {
    ENFORCEMENT("enforcement", "执法部门", "enforcement department"),
    INTERNAL("internal", "内部管理部门", "internal department"),
    GOVERNMENT("government", "人民政府", "government"),
    TOWNSHIP("township", "乡镇、街道", "township or subdistrict"),
    UNKNOWN("unknown", "类别不明", "class unknown");

    private final String id;
    private final String chinese;
    private final String english;

    BodyClass(String id, String chinese, String english) {
        this.id = id;
        this.chinese = chinese;
        this.english = english;
    }

    /** The word used in criteria, options and output. */
    public String id() {
        return id;
    }

    public String chinese() {
        return chinese;
    }

    /** Its name for people, in both languages. */
    public Name inWords() {
        return new Name(chinese, english);
    }

    public static Optional<BodyClass> of(String word) {
        return Arrays.stream(values())
                .filter(c -> c.id.equals(word) || c.chinese().equals(word))
                .findFirst();
    }
}
