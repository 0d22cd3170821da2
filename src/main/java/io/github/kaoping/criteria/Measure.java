package io.github.kaoping.criteria;

/** What a threshold is compared with (按什么衡量): how many, or a rate in percent. */
public enum Measure {
    COUNT("count"),
    RATE("rate");

    private final String id;

    Measure(String id) {
        this.id = id;
    }

    /** The word in the criteria. */
    public String id() {
        return id;
    }
}
