package io.github.kaoping.rules;

/** How many weaknesses a report states and how many of them a measure of the plan seems to answer. */
public record MatchFact(int weaknesses, int answered) {}
