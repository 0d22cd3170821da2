package io.github.kaoping.rules;

import io.github.kaoping.model.Name;

/**
 * A limit of the grade that the criteria know.
 *
 * @param panelOnly whether only the panel can find it; else it has conditions
 */
public record CapFact(String id, Name name, boolean panelOnly) {}
