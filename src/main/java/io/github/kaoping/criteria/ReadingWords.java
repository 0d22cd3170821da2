package io.github.kaoping.criteria;

import io.github.kaoping.criteria.CriteriaSet.BodyClassRule;
import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Lexicon;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What of a criteria set it takes to read a report (读报告所需), before its year, and with that the set to score it by, is known.
 *
 * @param lexicon cue words
 * @param classes classes of bodies in the order in which they are tried
 */
public record ReadingWords(Lexicon lexicon, Map<BodyClass, BodyClassRule> classes) {
    public ReadingWords {
        classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
    }
}
