package io.github.kaoping.authoring;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.criteria.Item.Example;
import io.github.kaoping.evidence.EvidenceFinder;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.rules.Judge;
import io.github.kaoping.rules.Judge.Judgement;
import io.github.kaoping.scoring.Scorer;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One report that is judged again and again, and what is asserted of it (一次试评): what an example or a sample would notice when a
 * rule or a threshold were another.
 *
 * @param item the item that the example stands under; empty for samples
 * @param usual what was made of it with everything in place, {@code told} what of that is asserted, {@code wanted} the rules
 *     that had a part in it
 * @param phrases what fired in it, item id and phrase
 */
record Trial(
        String name,
        CriteriaSet set,
        Report report,
        EvidenceFinder.Found found,
        Optional<Item> item,
        Optional<Example> example,
        Optional<Sample> sample,
        Judgement usual,
        List<String> told,
        Set<String> wanted,
        Set<String> phrases) {

    /** What is asserted of a judgement of the same report. */
    static List<String> told(
            Report report,
            CriteriaSet set,
            Optional<Item> item,
            Optional<Example> example,
            Optional<Sample> sample,
            Judgement judgement) {
        if (item.isPresent() && example.isPresent()) {
            return List.of(CriteriaExamples.told(item.get(), example.get(), judgement, report));
        }
        ScoreSheet sheet = new Scorer(set).score("", report, judgement.states(), judgement.findings(), List.of());
        String only = sample.map(Sample::only).orElse("");
        return only.isEmpty() ? SampleDigest.of(sheet, judgement.cautions()) : SampleDigest.points(sheet, only);
    }

    /** Whether another judge's view of the same report would be noticed. */
    boolean notices(Judge judge) {
        try {
            return !told(set, judge.judge(report, found.mentions(), found.near()))
                    .equals(told);
        } catch (RuntimeException e) {
            // A state rule that misses what another rule has to say about a mention stops: that is noticed, too.
            return true;
        }
    }

    /** Whether this set with another threshold would be noticed; states stay as they were. */
    boolean notices(CriteriaSet other, Judge judge) {
        return !told(other, judge.judgeStates(report, usual, usual.states())).equals(told);
    }

    private List<String> told(CriteriaSet by, Judgement judgement) {
        return told(report, by, item, example, sample, judgement);
    }
}
