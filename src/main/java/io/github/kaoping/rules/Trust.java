package io.github.kaoping.rules;

import io.github.kaoping.model.Certainty;
import io.github.kaoping.model.Message;

/**
 * How sure a rule says the reading of mentions told so can be (可信程度).
 *
 * @param circumstances how they are told
 * @param certainty how sure that lets their reading be
 * @param rule the rule that says so
 * @param ground a sentence for people
 */
public record Trust(Circumstances circumstances, Certainty certainty, String rule, Message ground) {}
