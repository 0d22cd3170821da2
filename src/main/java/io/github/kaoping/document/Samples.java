package io.github.kaoping.document;

/** Cuts what a remark quotes to its first words. */
final class Samples {
    private static final int LENGTH = 20;

    private Samples() {}

    static String of(String text) {
        String line = text.strip();
        int end = line.offsetByCodePoints(0, Math.min(LENGTH, line.codePointCount(0, line.length())));
        return end < line.length() ? line.substring(0, end) + "…" : line;
    }
}
