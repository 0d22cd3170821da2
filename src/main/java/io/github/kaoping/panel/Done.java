package io.github.kaoping.panel;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of the journal: a result that is there, and what it was made from (已完成的一项).
 *
 * @param id the task's
 * @param file the report's name, empty where there is none
 * @param key hash over the report's bytes, what is known of it, criteria, rules and version: equal keys, equal results
 * @param sha256 hash of the report's bytes, empty where there is none
 * @param alike hash of the report's words without blanks and without the body's name, empty for short texts
 * @param outcome the contract's word
 * @param sheet hash of the score sheet as written
 * @param outputs hashes of the other files written for it, by name
 * @param doubts what the report itself raised against the manifest
 */
@JsonPropertyOrder({"id", "file", "key", "sha256", "alike", "outcome", "sheet", "outputs", "doubts"})
record Done(
        String id,
        String file,
        String key,
        String sha256,
        String alike,
        String outcome,
        String sheet,
        Map<String, String> outputs,
        List<String> doubts) {
    Done {
        outputs = new TreeMap<>(outputs);
        doubts = List.copyOf(doubts);
    }

    Done with(Map<String, String> others) {
        return new Done(id, file, key, sha256, alike, outcome, sheet, others, doubts);
    }
}
