package io.github.kaoping.rules;

import io.github.kaoping.model.Name;

/** Something that ends scoring and that the rules can find: it has conditions. */
public record VetoFact(String id, Name name) {}
