package io.github.kaoping.rules;

import io.github.kaoping.model.Message;

/** An item whose state cannot be told after all (不能认定), with the reason. */
public record Unjudged(String itemId, String rule, Message why) {}
