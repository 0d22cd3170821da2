package io.github.kaoping.model;

/**
 * The text that is read (规整文本): lines joined, width and blanks made uniform, and for each unit where it came from.
 *
 * <p>Reading works on {@link #value()}; whatever leaves the program is told in positions of the extracted text.
 */
public final class NormalText {
    private final String value;
    private final int[] origins;

    /**
     * @param origins for each unit of {@code value} its position in the extracted text, ascending
     */
    public NormalText(String value, int[] origins) {
        if (origins.length < value.length()) {
            throw new IllegalArgumentException("origins are missing");
        }
        this.value = value;
        this.origins = origins.clone();
    }

    public String value() {
        return value;
    }

    public String text(Span span) {
        return value.substring(span.start(), span.end());
    }

    /** The stretch of the extracted text that a stretch of this text was made from. */
    public Span origin(Span span) {
        if (span.length() == 0) {
            int at = span.start() < value.length() ? origins[span.start()] : 0;
            return new Span(at, at);
        }
        return new Span(origins[span.start()], origins[span.end() - 1] + 1);
    }
}
