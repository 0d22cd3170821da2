package io.github.kaoping.panel;

import io.github.kaoping.model.Message;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Texts;
import io.github.kaoping.tables.UnreadableTable;
import io.github.kaoping.tables.WordTemplate;
import io.github.kaoping.tables.WordTemplate.Kind;
import io.github.kaoping.tables.WordTemplate.Paragraph;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Letters to the bodies that were assessed (反馈意见书): overall view, strengths, what is missing with its basis, deductions with
 * quotations, what to mend. The form is a Word template that the panel may edit.
 */
public final class Letters {

    private final Results results;
    private final Texts texts;

    public Letters(Results results, Language language) {
        this.results = results;
        this.texts = Texts.in(language);
    }

    /** The template that letters follow where the panel has none of its own. */
    public static byte[] template(Language language) {
        Texts texts = Texts.in(language);
        List<Paragraph> paragraphs = new ArrayList<>();
        for (String line : texts.say("letter.template").split("\\|", -1)) {
            Kind kind = line.startsWith("# ")
                    ? Kind.TITLE
                    : line.startsWith("## ") ? Kind.HEAD : line.startsWith("> ") ? Kind.RIGHT : Kind.BODY;
            paragraphs.add(new Paragraph(kind, line.replaceFirst("^(#+|>) ", "")));
        }
        return WordTemplate.of(paragraphs);
    }

    /**
     * Names of a template that no letter fills in.
     *
     * @throws UnreadableTable if the template is no Word document
     */
    public SortedSet<String> unknown(byte[] template) throws UnreadableTable {
        SortedSet<String> names = new TreeSet<>(WordTemplate.names(template));
        for (String key : List.of(
                "body",
                "year",
                "class",
                "score",
                "max",
                "rate",
                "rank",
                "grade",
                "overall",
                "strengths",
                "missing",
                "lost",
                "advice",
                "note")) {
            names.remove(texts.say("letter." + key));
        }
        return names;
    }

    /**
     * Writes the letters, one for each body whose report was scored. A letter that people have changed stays.
     *
     * @return what is to be told: how many there are, which stand beside a changed one, and who gets none
     * @throws UnreadableTable if the template is no Word document
     */
    public List<String> write(byte[] template) throws UnreadableTable {
        int written = 0;
        List<Message> beside = new ArrayList<>();
        List<Message> without = new ArrayList<>();
        Written own = Written.read(results);
        for (Entry entry : Assembly.read(results)) {
            if (entry.mark().score() == null) {
                without.add(Message.of(
                        "{0}：{1}",
                        entry.id(),
                        Objects.requireNonNullElse(
                                entry.mark().reason(), Outcomes.say(entry.mark().outcome(), texts))));
                continue;
            }
            String name = "letters/" + entry.id() + ".docx";
            String to = own.write(name, letter(template, entry, results.storedSheet(entry.id())));
            written++;
            if (!to.equals(name)) {
                beside.add(Message.of("{0}", results.file(to)));
            }
        }
        own.keep();
        Summary summary = new Summary(texts.language());
        summary.line(Message.of("写出{0}份意见书，在 {1}", written, results.file("letters")));
        summary.list(Message.of("下面{0}份意见书有人改过，没有覆盖，新的写在旁边：", beside.size()), beside, "letters");
        summary.list(Message.of("下面{0}个单位没有评分，没有意见书：", without.size()), without, Results.MATCHES);
        return summary.brief();
    }

    byte[] letter(byte[] template, Entry entry, StoredSheet sheet) throws UnreadableTable {
        Guide guide = Guide.of(results, sheet.text("criteria", "sha256"));
        Map<String, String> values = new LinkedHashMap<>();
        put(values, "body", entry.body());
        put(values, "year", entry.year() == null ? "" : String.valueOf(entry.year()));
        put(values, "class", Outcomes.bodyClass(entry.bodyClass(), texts));
        put(values, "score", LetterLines.plain(entry.mark().score()));
        put(values, "max", LetterLines.plain(entry.mark().max()));
        put(values, "rate", LetterLines.percent(entry.mark().rate()));
        put(
                values,
                "rank",
                entry.place().rank() == null
                        ? Outcomes.say(entry.mark().outcome(), texts)
                        : place(entry.place(), entry.place().rank()));
        put(
                values,
                "grade",
                entry.mark().grade() == null
                        ? texts.say("letter.no-grade")
                        : entry.mark().grade());
        put(values, "note", sheet.run().path("note").asText());
        LetterLines lines = new LetterLines(texts);
        Map<String, List<String>> lists = new LinkedHashMap<>();
        list(lists, "overall", lines.overall(entry, sheet));
        list(lists, "strengths", lines.strengths(sheet));
        list(lists, "missing", lines.missing(sheet));
        list(lists, "lost", lines.lost(sheet));
        list(lists, "advice", LetterLines.advice(sheet, guide));
        return WordTemplate.fill(template, values, lists);
    }

    private String place(Place place, int rank) {
        if (place.ranked() == 1) {
            return texts.say("letter.place-alone");
        }
        boolean steady = String.valueOf(rank).equals(place.interval());
        return steady
                ? texts.say("letter.place-steady", rank, place.ranked())
                : texts.say("letter.place", rank, place.ranked(), place.interval());
    }

    private void put(Map<String, String> values, String key, String value) {
        values.put(texts.say("letter." + key), value);
    }

    private void list(Map<String, List<String>> lists, String key, List<String> lines) {
        lists.put(texts.say("letter." + key), lines.isEmpty() ? List.of(texts.say("letter.none")) : numbered(lines));
    }

    private List<String> numbered(List<String> lines) {
        List<String> numbered = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            numbered.add(lines.size() == 1 ? lines.get(i) : texts.say("letter.item", i + 1, lines.get(i)));
        }
        return numbered;
    }
}
