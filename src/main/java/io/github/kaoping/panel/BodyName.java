package io.github.kaoping.panel;

import java.util.List;

/** Whether two names mean the same body (单位名称): full names against short ones, 人社局 against 人力资源和社会保障局. */
final class BodyName {
    private static final List<String> TAILS = List.of("人民政府", "办事处", "人民政府办公室", "政府");
    private static final int SHORTEST = 3;

    private BodyName() {}

    /** How surely two names mean the same. */
    enum Likeness {
        NONE,
        /** One is a short form of the other as far as its letters go. */
        SHORT,
        /** One is the other without the name of its area, or without 人民政府. */
        TAIL,
        SAME
    }

    static Likeness compare(String one, String other) {
        return compareLetters(letters(one), letters(other));
    }

    /** The same for names that are letters alone. */
    static Likeness compareLetters(String a, String b) {
        if (a.isEmpty() || b.isEmpty()) {
            return Likeness.NONE;
        }
        if (a.equals(b)) {
            return Likeness.SAME;
        }
        String brief = a.length() <= b.length() ? a : b;
        String full = a.length() <= b.length() ? b : a;
        if (TAILS.stream().anyMatch(t -> full.equals(brief + t))) {
            return Likeness.TAIL;
        }
        if (brief.length() < SHORTEST) {
            return Likeness.NONE;
        }
        if (full.endsWith(brief)) {
            return Likeness.TAIL;
        }
        boolean town = TAILS.stream().anyMatch(t -> full.endsWith(brief + t));
        return town || (sameEnd(brief, full) && inOrder(brief, full)) ? Likeness.SHORT : Likeness.NONE;
    }

    private static boolean sameEnd(String brief, String full) {
        char end = brief.charAt(brief.length() - 1);
        return (full.endsWith("委员会") && brief.endsWith("委")) || full.charAt(full.length() - 1) == end;
    }

    private static boolean inOrder(String brief, String full) {
        int at = 0;
        for (int i = 0; i < brief.length(); i++) {
            at = full.indexOf(brief.charAt(i), at) + 1;
            if (at == 0) {
                return false;
            }
        }
        return true;
    }

    /** A name without blanks and punctuation. */
    static String letters(String name) {
        return Wording.plain(name).replaceAll("[\\p{Punct}\\p{IsPunctuation}]", "");
    }
}
