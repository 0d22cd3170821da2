package io.github.kaoping.rules;

import io.github.kaoping.model.Message;
import io.github.kaoping.model.Reading;

/**
 * What a rule says mentions told so are worth (分量).
 *
 * @param circumstances how they are told
 * @param worth what they count as
 * @param rule the rule that says so
 * @param why a sentence for people
 */
public record Weighing(Circumstances circumstances, Reading.Worth worth, String rule, Message why) {}
