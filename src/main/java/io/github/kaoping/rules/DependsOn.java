package io.github.kaoping.rules;

/** An item that does not apply where the report declares that there was nothing of another item. */
public record DependsOn(String itemId, String onItemId) {}
