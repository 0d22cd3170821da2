package io.github.kaoping.panel;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kaoping.model.Sha256;
import io.github.kaoping.render.Texts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a judge may decide (待评审的一项): an indicator, a bonus or deduction that waits for the panel, or a limit of the
 * grade that only the panel sets.
 *
 * @param id the body's in the results
 * @param max most points, null where points do not tell
 * @param least fewest points
 * @param yesNo whether it is answered by yes or no, 1 or 0 points
 * @param machine what the program found, null where it left the matter open
 * @param doubt 0 for what only people can judge, then 1 low, 2 medium, 3 high certainty
 */
record Question(
        String id,
        String about,
        String name,
        @Nullable BigDecimal max,
        BigDecimal least,
        @Nullable BigDecimal machine,
        boolean yesNo,
        int doubt,
        String lost,
        String evidence) {
    /** Least sure first, then what decides most points. */
    static final Comparator<Question> LEAST_SURE_FIRST = Comparator.comparingInt((Question q) -> q.doubt)
            .thenComparing(q -> q.max() == null ? BigDecimal.ZERO : q.max(), Comparator.reverseOrder())
            .thenComparing(Question::id)
            .thenComparing(Question::about);

    /** What is about the same thing together. */
    static final Comparator<Question> BY_SUBJECT =
            Comparator.comparing(Question::about).thenComparing(Question::id);

    /** How far a bonus or deduction may go that the panel sets by itself. */
    private static final BigDecimal FAR = BigDecimal.valueOf(100);

    /** A name for the body that does not tell it, and is the same each time. */
    static String code(String id) {
        return Sha256.of("body\n" + id).substring(0, 8);
    }

    /** Whether only people can judge it. */
    boolean forPeople() {
        return doubt == 0;
    }

    /** The same with what others said of it before. */
    Question after(String said) {
        String both = lost.isEmpty() ? said : said + "\n" + lost;
        return new Question(id, about, name, max, least, machine, yesNo, doubt, both, evidence);
    }

    /** What it is about, as the log has it. */
    String subject() {
        return id + "\t" + about;
    }

    /** The key by which an answer finds its question again. */
    String key() {
        return code(id) + "/" + about;
    }

    static List<Question> of(String id, StoredSheet sheet, Scale scale, Texts texts) {
        List<Question> questions = new ArrayList<>();
        for (JsonNode i : sheet.indicators()) {
            boolean open = i.path("status").asText().equals("not-checked");
            questions.add(new Question(
                    id,
                    i.path("id").asText(),
                    i.path("name").asText(),
                    i.path("max").decimalValue(),
                    BigDecimal.ZERO,
                    open ? null : i.path("score").decimalValue(),
                    false,
                    open ? 0 : leastSure(i),
                    Quotes.lost(i),
                    Quotes.evidence(i, texts)));
        }
        Set<String> asked = new HashSet<>();
        for (JsonNode a : sheet.list("adjustments")) {
            if (scale.vetoes().containsKey(a.path("id").asText())
                    || !asked.add(a.path("id").asText())) {
                continue;
            }
            boolean open = !a.path("checked").asBoolean();
            if (open || a.path("proposed").asBoolean()) {
                questions.add(new Question(
                        id,
                        a.path("id").asText(),
                        a.path("name").asText(),
                        FAR,
                        FAR.negate(),
                        open ? null : a.path("points").decimalValue(),
                        false,
                        open ? 0 : 1,
                        a.path("reason").asText(),
                        Quotes.evidence(
                                StoredSheet.JSON
                                        .createObjectNode()
                                        .set(
                                                "findings",
                                                StoredSheet.JSON
                                                        .createArrayNode()
                                                        .add(a)),
                                texts)));
            }
        }
        if (!sheet.indicators().isEmpty()) {
            scale.limits().forEach((limit, line) -> {
                if (line.panelOnly()) {
                    questions.add(yesNo(id, limit, line.name(), texts.say("review.cap", line.best())));
                }
            });
            sheet.list("adjustments").stream()
                    .map(a -> a.path("id").asText())
                    .distinct()
                    .forEach(veto -> {
                        Scale.Halt halt = scale.vetoes().get(veto);
                        if (halt != null) {
                            String what = texts.say("review.veto", halt.score().toPlainString());
                            questions.add(yesNo(id, veto, halt.name(), what));
                        }
                    });
        }
        return questions;
    }

    private static Question yesNo(String id, String about, String name, String what) {
        return new Question(id, about, name, BigDecimal.ONE, BigDecimal.ZERO, null, true, 0, what, "");
    }

    private static int leastSure(JsonNode indicator) {
        int least = 3;
        for (JsonNode item : indicator.path("items")) {
            int sure =
                    switch (item.path("certainty").asText()) {
                        case "low" -> 1;
                        case "medium" -> 2;
                        default -> 3;
                    };
            least = Math.min(least, item.path("applicable").asBoolean() ? sure : 3);
        }
        return least;
    }
}
