package io.github.kaoping.render;

import java.util.Arrays;
import java.util.Optional;

/** Which language people are spoken to in (输出语言); the text of a report stays as it is. */
public enum Language {
    CHINESE("zh"),
    ENGLISH("en");

    private final String id;

    Language(String id) {
        this.id = id;
    }

    /** The word used in options and file names. */
    public String id() {
        return id;
    }

    public static Optional<Language> of(String id) {
        return Arrays.stream(values()).filter(l -> l.id.equals(id)).findFirst();
    }
}
