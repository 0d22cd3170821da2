package io.github.kaoping.render;

/** What a stretch of terminal text means (着色); colour only repeats what the words say. */
public enum Ink {
    PLAIN(""),
    STRONG("1"),
    GOOD("32"),
    WARN("33"),
    BAD("31"),
    FAINT("2");

    private final String code;

    Ink(String code) {
        this.code = code;
    }

    /** The text in this ink; unchanged where colour is off. */
    public String on(String text, boolean colour) {
        return !colour || code.isEmpty() || text.isEmpty() ? text : "\u001B[" + code + "m" + text + "\u001B[0m";
    }
}
