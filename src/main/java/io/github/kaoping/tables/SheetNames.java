package io.github.kaoping.tables;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of sheets that every spreadsheet program takes (工作表名): at most 31 characters, none of {@code []:*?/\}, none twice. */
public final class SheetNames {
    private static final int LONGEST = 31;

    private final Set<String> used = new HashSet<>();

    /** A name like the one wanted that was not given out before. */
    public String take(String wanted) {
        String safe = wanted.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", "_")
                .replaceAll("^'+|'+$", "_")
                .strip();
        String plain = safe.isEmpty() || safe.equalsIgnoreCase("history") ? "_" + safe : safe;
        String name = cut(plain, "");
        for (int n = 2; !used.add(name.toLowerCase(Locale.ROOT)); n++) {
            name = cut(plain, "~" + n);
        }
        return name;
    }

    private static String cut(String name, String end) {
        int most = LONGEST - end.length();
        return (name.length() > most ? name.substring(0, most) : name) + end;
    }
}
