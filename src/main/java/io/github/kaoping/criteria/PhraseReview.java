package io.github.kaoping.criteria;

import io.github.kaoping.model.Message;
import io.github.kaoping.model.Slip;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Looks over the phrases of one item for those that do no work (词组复查): they can never match, match nearly everything, or stand
 * behind another one that already matches all that they would.
 */
final class PhraseReview {
    /** Signs at which a report is cut, so that no phrase reaches across them. */
    private static final String ENDS = "。！？；";

    /** Signs that a report never has beside Chinese characters, because reading makes them full-width. */
    private static final String NARROW = ",;:?!()<>";

    /** Lists of cue words that occur in nearly every report. */
    private static final List<String> EVERYWHERE = List.of("self", "this-year", "done");

    private final Set<String> everywhere = new HashSet<>();
    private final Problems problems;

    PhraseReview(Map<String, List<String>> lexicon, Problems problems) {
        this.problems = problems;
        EVERYWHERE.forEach(name -> everywhere.addAll(lexicon.getOrDefault(name, List.of())));
    }

    /** A phrase and where it is written. */
    record Placed(Place place, Phrase phrase) {}

    void check(List<Placed> phrases, List<Phrase> exclusions) {
        List<Placed> alive = new ArrayList<>();
        for (Placed placed : phrases) {
            Optional<Message> never = never(placed.phrase(), exclusions);
            never.ifPresent(m -> problems.add(Slip.PHRASE_NEVER, placed.place(), m));
            if (never.isEmpty()) {
                anything(placed);
                alive.stream()
                        .filter(earlier -> covers(earlier.phrase(), placed.phrase()))
                        .findFirst()
                        .ifPresent(earlier -> shadowed(placed, earlier));
                alive.add(placed);
            }
        }
    }

    private static Optional<Message> never(Phrase phrase, List<Phrase> exclusions) {
        for (List<String> slot : phrase.slots()) {
            Optional<String> cut = slot.stream().filter(PhraseReview::isCut).findFirst();
            if (cut.isPresent()) {
                return Optional.of(Message.of("“{0}”跨过了句子的界限（“。”“；”等），永远不会匹配；请去掉标点，两边之间写“……”。", cut.get()));
            }
            Optional<String> narrow =
                    slot.stream().filter(PhraseReview::isNarrow).findFirst();
            if (narrow.isPresent()) {
                return Optional.of(Message.of("“{0}”中有半角标点，永远不会匹配：报告里的标点一律读作全角，请改用全角标点。", narrow.get()));
            }
        }
        Optional<String> voided = voided(phrase, exclusions);
        return voided.map(word -> Message.of("词组“{0}”总是同时含有排除的“{1}”，永远不会算；请改词组或去掉这个排除。", shown(phrase), word));
    }

    private static boolean isCut(String word) {
        return word.chars().limit(Math.max(0, word.length() - 1)).anyMatch(c -> ENDS.indexOf(c) >= 0);
    }

    private static boolean isNarrow(String word) {
        for (int i = 0; i < word.length(); i++) {
            boolean wideBefore = i > 0 && isWide(word.charAt(i - 1));
            boolean wideBehind = i + 1 < word.length() && isWide(word.charAt(i + 1));
            if (NARROW.indexOf(word.charAt(i)) >= 0 && (wideBefore || wideBehind)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isWide(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }

    /** A word that voids every hit, because all wordings of some place of the phrase contain it. */
    private static Optional<String> voided(Phrase phrase, List<Phrase> exclusions) {
        List<String> voiding = new ArrayList<>(phrase.not());
        voiding.addAll(phrase.without());
        exclusions.stream()
                .filter(e -> e.slots().size() == 1)
                .forEach(e -> voiding.addAll(e.slots().get(0)));
        for (List<String> slot : phrase.slots()) {
            Optional<String> first = voiding.stream()
                    .filter(v -> slot.get(0).contains(v))
                    .filter(v -> slot.stream().allMatch(w -> voiding.stream().anyMatch(w::contains)))
                    .findFirst();
            if (first.isPresent()) {
                return first;
            }
        }
        return Optional.empty();
    }

    private void anything(Placed placed) {
        Phrase phrase = placed.phrase();
        boolean bare = phrase.slots().size() == 1
                && phrase.with().isEmpty()
                && phrase.under().isEmpty()
                && phrase.not().isEmpty()
                && !phrase.needsFigure();
        for (List<String> slot : phrase.slots()) {
            for (String word : slot) {
                boolean sign = word.codePoints().noneMatch(Character::isLetterOrDigit);
                if (sign || (bare && (word.codePointCount(0, word.length()) == 1 || everywhere.contains(word)))) {
                    problems.add(
                            Slip.PHRASE_ANYTHING,
                            placed.place(),
                            Message.of("“{0}”几乎每份报告都有，单独作词组什么都会匹配；请写得具体些，或加上 with、under。", word));
                    return;
                }
            }
        }
    }

    /** Whether every hit of the later phrase is a hit of the earlier one that is read the same. */
    private static boolean covers(Phrase earlier, Phrase later) {
        if (earlier.slots().size() != 1 || !sameReading(earlier, later) || !noStricter(earlier, later)) {
            return false;
        }
        List<String> words = earlier.slots().get(0);
        return later.slots().stream()
                .anyMatch(slot -> slot.stream().allMatch(w -> words.stream().anyMatch(w::contains)));
    }

    private static boolean sameReading(Phrase earlier, Phrase later) {
        return earlier.aspect().equals(later.aspect())
                && earlier.describedAtMost() == later.describedAtMost()
                && earlier.counted() == later.counted()
                && (!earlier.needsFigure() || later.needsFigure());
    }

    private static boolean noStricter(Phrase earlier, Phrase later) {
        return later.not().containsAll(earlier.not())
                && later.without().containsAll(earlier.without())
                && (earlier.with().isEmpty() || earlier.with().equals(later.with()))
                && (earlier.under().isEmpty() || earlier.under().equals(later.under()));
    }

    private void shadowed(Placed placed, Placed earlier) {
        problems.add(
                Slip.PHRASE_SHADOWED,
                placed.place(),
                Message.of(
                        "词组“{0}”能匹配的，第 {2} 行的“{1}”都已匹配，这一条不起作用；可以删去，或给前一条加条件。",
                        shown(placed.phrase()),
                        shown(earlier.phrase()),
                        earlier.place().line()));
    }

    private static String shown(Phrase phrase) {
        return PhraseSyntax.shown(phrase.source());
    }
}
