package io.github.kaoping.panel;

import io.github.kaoping.assess.Assessment;
import io.github.kaoping.assess.Known;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Outcome;
import io.github.kaoping.model.Profile;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.Sha256;
import io.github.kaoping.render.HtmlSheet;
import io.github.kaoping.render.JsonSheets;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import io.github.kaoping.render.Run;
import io.github.kaoping.render.SheetInSet;
import io.github.kaoping.render.Texts;
import io.github.kaoping.tables.SmallBooks;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Scores what a manifest and a folder of files come to, one result after another (考评组的一次运行). What an earlier run finished is
 * not done again unless the report, what is known of it, the criteria, the rules or the program changed.
 */
public final class PanelRun {
    private static final int SHORT_TEXT = 200;
    /** The name of an area at the beginning of a body's name. */
    private static final Pattern AREA = Pattern.compile("\\p{IsHan}{1,4}?[省市州县区旗]");

    private final Results results;
    private final Maker maker;
    private final Options options;
    private final Map<String, Done> before;
    private final Map<String, Guide> guides = new ConcurrentHashMap<>();
    private final SmallBooks books = new SmallBooks();

    /** Where the reports are and who scores them. */
    public interface Maker {
        /** The bytes of a report, empty if they cannot be read. */
        Optional<byte[]> bytes(String file);

        Assessment assess(String file, byte[] bytes, Known known);

        /** What to say of a report whose bytes cannot be read. */
        Assessment unreadable(String file);
    }

    /**
     * What all results of a run share.
     *
     * @param version the program's
     * @param rulesSha256 hash of the rules in force
     * @param criteriaSha256 hash over all sets that may be used
     * @param pages whether each report gets a web page
     */
    public record Options(
            String version,
            String rulesSha256,
            String criteriaSha256,
            Language language,
            boolean force,
            boolean pages) {}

    public PanelRun(Results results, Maker maker, Options options) {
        this.results = results;
        this.maker = maker;
        this.options = options;
        this.before = Journal.read(results);
    }

    /** Hash of a report's bytes, empty if they cannot be read. */
    String hash(String file) {
        return maker.bytes(file).map(Sha256::of).orElse("");
    }

    /** Does one task, or finds it done; what it wrote is whole when this returns. */
    Step step(Task task) {
        ManifestRow row = task.match().row();
        Known known = row == null
                ? new Known(null, null, null, null, null, false, options.force())
                : row.known(options.force());
        String file = task.match().file();
        Optional<byte[]> bytes = file == null ? Optional.empty() : maker.bytes(file);
        String sha = bytes.map(Sha256::of).orElse("");
        String key = Sha256.of(String.join(
                "\n",
                file == null ? "" : file,
                sha,
                known.toString(),
                row == null ? "" : row.shortName(),
                String.valueOf(task.match().unsettled()),
                task.doubts().toString(),
                options.toString()));
        Done last = before.get(task.id());
        if (last != null && last.key().equals(key) && stands(last)) {
            return new Step(last, true);
        }
        SheetInSet sheet = file == null
                ? new SheetInSet(without(known, task.match().unsettled()), null, false)
                : scored(file, bytes, known);
        return new Step(write(task, sheet, key, sha, last), false);
    }

    /**
     * What a task came to.
     *
     * @param found whether an earlier run had done it
     */
    record Step(Done done, boolean found) {}

    private boolean stands(Done last) {
        Optional<byte[]> sheet = results.read(Results.sheet(last.id()));
        return sheet.isPresent()
                && Sha256.of(sheet.get()).equals(last.sheet())
                && last.outputs().keySet().stream()
                        .allMatch(name -> results.file(name).toFile().isFile());
    }

    private SheetInSet scored(String file, Optional<byte[]> bytes, Known known) {
        try {
            Assessment a = bytes.isPresent() ? maker.assess(file, bytes.get(), known) : maker.unreadable(file);
            return new SheetInSet(a.sheet(), a.criteria(), a.provisional());
        } catch (RuntimeException | StackOverflowError e) {
            return new SheetInSet(ScoreSheet.faulty(file, bytes.map(Sha256::of).orElse(""), e), null, false);
        }
    }

    /** The sheet of a body that has no report, or of which it is not settled which file is its report. */
    static ScoreSheet without(Known known, boolean unsettled) {
        Profile profile = new Profile(
                null,
                known.body(),
                false,
                known.bodyClass() == null ? BodyClass.UNKNOWN : known.bodyClass(),
                false,
                known.year(),
                "option",
                null,
                known.submitted(),
                known.published(),
                "",
                known.notPublished());
        if (unsettled) {
            return ScoreSheet.unscored(profile, Outcome.ERROR, Message.of("没有弄清哪个文件是它的报告，见对应情况。"));
        }
        return ScoreSheet.unscored(profile, Outcome.NOT_SUBMITTED, Message.of("没有找到这个单位的报告。"));
    }

    private Done write(Task task, SheetInSet inSet, String key, String sha, @Nullable Done last) {
        Run run = new Run(options.version(), options.rulesSha256(), List.of(inSet));
        byte[] json = JsonSheets.of(run, options.language()).getBytes(StandardCharsets.UTF_8);
        Map<String, String> outputs = new TreeMap<>();
        if (options.pages() && !inSet.sheet().file().isEmpty()) {
            byte[] page = HtmlSheet.page(run, inSet, options.language()).getBytes(StandardCharsets.UTF_8);
            results.write(Results.page(task.id()), page);
            outputs.put(Results.page(task.id()), Sha256.of(page));
        }
        CriteriaSet criteria = inSet.criteria();
        Guide guide = criteria == null ? Guide.NONE : guide(criteria);
        String file = task.match().file();
        Done done = new Done(
                task.id(),
                file == null ? "" : file,
                key,
                sha,
                alike(inSet.sheet(), task.body()),
                inSet.sheet().outcome().id(),
                Sha256.of(json),
                outputs,
                doubts(task, inSet.sheet()).stream()
                        .map(m -> Messages.say(m, options.language()))
                        .toList());
        StoredSheet stored = StoredSheet.of(json);
        List<String> doubts = Stream.concat(
                        task.doubts().stream().map(m -> Messages.say(m, options.language())), done.doubts().stream())
                .toList();
        Entry entry = Entry.of(task, done, stored, doubts);
        byte[] book = books.write(PanelBook.body(entry, stored, guide, Texts.in(options.language())));
        String name = Results.workbook(task.id());
        @Nullable String there = last == null ? null : last.outputs().get(name);
        outputs.put(results.writeBeside(name, book, there), Sha256.of(book));
        results.write(Results.sheet(task.id()), json);
        return done.with(outputs);
    }

    private Guide guide(CriteriaSet criteria) {
        return guides.computeIfAbsent(criteria.sha256(), sha -> {
            Guide guide = Guide.of(criteria, options.language());
            results.write(Guide.file(sha), guide.json());
            return guide;
        });
    }

    /** The words of a report without what differs between copies handed in under two names. */
    private static String alike(ScoreSheet sheet, @Nullable String body) {
        Profile profile = sheet.profile();
        String text = sheet.extractedText().replaceAll("\\s+", "");
        for (String name : new String[] {body, profile == null ? null : profile.body()}) {
            if (name != null && !name.isEmpty()) {
                text = text.replace(name, "");
                Matcher area = AREA.matcher(name);
                while (area.lookingAt()) {
                    text = text.replace(area.group(), "");
                    area.region(area.end(), name.length());
                }
            }
        }
        return text.length() < SHORT_TEXT ? "" : Sha256.of(text);
    }

    /** Where a report speaks of another body, year or day than the manifest. */
    private static List<Message> doubts(Task task, ScoreSheet sheet) {
        List<Message> doubts = new ArrayList<>();
        ManifestRow row = task.match().row();
        Profile profile = sheet.profile();
        if (row == null || profile == null) {
            return doubts;
        }
        LocalDate own = profile.date();
        LocalDate submitted = row.submitted();
        if (own != null && submitted != null && submitted.isBefore(own)) {
            doubts.add(Message.of("清单写的报送日期{0}早于报告的落款日期{1}，请核对年份。", submitted, own));
        }
        LocalDate published = row.published();
        if (own != null && published != null && published.isBefore(own)) {
            doubts.add(Message.of("清单写的公开日期{0}早于报告的落款日期{1}，请核对年份。", published, own));
        }
        String title = profile.title();
        if (title == null) {
            return doubts;
        }
        Integer year = Wording.year(title).orElse(null);
        if (row.year() != null && year != null && !row.year().equals(year)) {
            doubts.add(Message.of("报告题名写的是{0}年，清单写的是{1}年。", year, row.year()));
        }
        Face face = Face.ofTitle(title);
        boolean other = !face.names().isEmpty() && face.of(row) == BodyName.Likeness.NONE;
        if (other) {
            doubts.add(Message.of("报告题名是“{0}”，与清单的单位“{1}”对不上。", title, row.body()));
        }
        return doubts;
    }

    /** The results of an earlier run that this one no longer owes; what people changed in them stays. */
    void dropOthers(List<Done> all) {
        Map<String, Done> left = new HashMap<>(before);
        all.forEach(d -> left.remove(d.id()));
        for (Done old : left.values()) {
            Map<String, String> files = new TreeMap<>(old.outputs());
            files.put(Results.sheet(old.id()), old.sheet());
            files.forEach((name, hash) -> {
                if (results.read(name).map(Sha256::of).filter(hash::equals).isPresent()) {
                    results.delete(name);
                }
            });
        }
    }
}
