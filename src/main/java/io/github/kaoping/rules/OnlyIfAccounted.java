package io.github.kaoping.rules;

/** An indicator that does not apply to this class of body where the report is silent on it. */
public record OnlyIfAccounted(String indicatorId) {}
