package io.github.kaoping.model;

/** How sure a reading is (把握程度); what is not high carries a reason. */
public enum Certainty {
    HIGH("high"),
    MEDIUM("medium"),
    LOW("low");

    private final String id;

    Certainty(String id) {
        this.id = id;
    }

    public String id() {
        return id;
    }
}
