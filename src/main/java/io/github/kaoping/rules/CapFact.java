package io.github.kaoping.rules;

import io.github.kaoping.model.Name;

/** A limit of the grade that the criteria know. */
public record CapFact(String id, Name name, boolean panelOnly) {}
