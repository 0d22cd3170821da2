package io.github.kaoping.model;

/**
 * A stretch of a text: UTF-16 units from {@code start} (inclusive) to {@code end} (exclusive).
 *
 * <p>A negative stretch is refused with an {@link IllegalArgumentException}.
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no stretch: " + start + ".." + end);
        }
    }

    // These two are written out, because those that Java would make at the first call delay the start.
    @Override
    public boolean equals(Object other) {
        return other instanceof Span s && s.start == start && s.end == end;
    }

    @Override
    public int hashCode() {
        return 31 * start + end;
    }

    public int length() {
        return end - start;
    }

    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
