package io.github.kaoping.parser;

import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Lexicon;
import io.github.kaoping.model.PageDate;
import io.github.kaoping.model.Profile;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads what surrounds the text of a report (报告首尾): title, body, year, signature, date, kind of document.
 *
 * <p>The body is told by the title, the signature, the first sentence, in this order; the year by the title, the first
 * sentences, the headings.
 */
final class Frame {
    private static final int TITLE_LINES = 14;

    /** Years after the reporting year in which a page may say it was published. */
    private static final int LATEST_PUBLICATION = 2;

    private final Lexicon lexicon;
    private final List<Paragraph> paragraphs;
    private final List<Paragraph> tail;
    private final BodyNames names;

    private @Nullable String title;
    private int afterTitle;
    private int beforeSignature;
    private @Nullable String signature;
    private @Nullable LocalDate date;

    Frame(Lexicon lexicon, List<Paragraph> paragraphs, List<Paragraph> tail) {
        this.lexicon = lexicon;
        this.paragraphs = paragraphs;
        this.tail = tail;
        this.names = new BodyNames(lexicon);
        readTitle();
        readSignature();
    }

    /** The first paragraph after the title. */
    int firstBody() {
        return afterTitle;
    }

    /** One after the last paragraph before the signature. */
    int endBody() {
        return beforeSignature;
    }

    private void readTitle() {
        int limit = Math.min(TITLE_LINES, paragraphs.size());
        for (int i = 0; i < limit && title == null; i++) {
            StringBuilder together = new StringBuilder();
            for (int j = i; j < Math.min(i + 3, limit); j++) {
                String line = paragraphs.get(j).text();
                if (!mayBeTitle(line)) {
                    break;
                }
                together.append(line);
                if (isTitle(together.toString()) && !continues(together.toString(), j + 1)) {
                    boolean bodyAlone = j > i && isTitle(line) && names.inTitle(line) != null;
                    title = stripped(bodyAlone ? line : together.toString());
                    afterTitle = j + 1;
                    break;
                }
            }
        }
        if (title != null) {
            while (afterTitle < paragraphs.size()
                    && afterTitle < TITLE_LINES
                    && stripped(paragraphs.get(afterTitle).text()).equals(title)) {
                afterTitle++;
            }
        }
    }

    private boolean continues(String line, int next) {
        if (next >= paragraphs.size() || line.endsWith("报告") || line.endsWith("总结") || line.endsWith("汇报")) {
            return false;
        }
        String after = paragraphs.get(next).text();
        return after.length() <= 12 && (after.endsWith("报告") || after.endsWith("总结"));
    }

    private boolean mayBeTitle(String line) {
        return line.length() <= 70
                && line.indexOf('。') < 0
                && line.indexOf('；') < 0
                && !line.endsWith("：")
                && NumberGlyph.at(line) == null
                && !WrittenDates.isDate(line)
                && !holds(line, "not-title");
    }

    private boolean isTitle(String line) {
        return holds(line, "title-subject") && holds(line, "title-genre");
    }

    private static String stripped(String line) {
        String bare = line.replaceFirst("^【[^】]*】", "");
        Matcher nested = Pattern.compile("^关于(?:报送|上报|印发)《(.*)》的(?:报告|函|通知)$").matcher(bare);
        return nested.matches() ? nested.group(1) : bare;
    }

    private void readSignature() {
        beforeSignature = paragraphs.size();
        for (int i = paragraphs.size() - 1; i >= Math.max(afterTitle, paragraphs.size() - 6); i--) {
            String line = paragraphs.get(i).text();
            LocalDate found = line.length() <= 40 && BodyNames.isNoSentence(line) ? WrittenDates.dateIn(line) : null;
            if (found != null && date == null) {
                date = found;
                beforeSignature = i;
                String rest = WrittenDates.without(line);
                if (signature == null && names.isName(rest)) {
                    signature = rest;
                }
            } else if (signature == null && names.isName(line)) {
                signature = line;
                beforeSignature = i;
            }
        }
        for (Paragraph p : tail) {
            LocalDate found = WrittenDates.dateIn(p.text());
            if (date == null && found != null) {
                date = found;
            }
        }
    }

    /** A page is published after the year it reports on; clocks and templates of sites give other dates. */
    private static boolean isPlausible(@Nullable PageDate page, @Nullable Integer year) {
        return page != null
                && year != null
                && page.date().getYear() > year
                && page.date().getYear() <= year + LATEST_PUBLICATION;
    }

    /** A report on a year is not handed in or published before that year's last month. */
    private static @Nullable LocalDate fitting(@Nullable LocalDate told, @Nullable Integer year) {
        return told != null && year != null && told.isBefore(LocalDate.of(year, 12, 1)) ? null : told;
    }

    /** Everything known about the report, from hints first and its text then. */
    Profile profile(Hints hints, @Nullable PageDate page) {
        String titleBody = title == null ? null : names.inTitle(title);
        String told = hints.body();
        boolean doubtful = false;
        if (told == null) {
            told = titleBody;
            if (told == null
                    || (signature != null
                            && signature.length() > told.length()
                            && BodyNames.sameBody(told, signature))) {
                told = signature != null ? signature : told;
            }
            if (told == null) {
                told = headLine(afterTitle);
                doubtful = told != null;
            }
            if (told == null) {
                told = inOpening();
                doubtful = told != null;
            }
            if (told == null) {
                told = headLine(3);
                doubtful = told != null;
            }
        }
        YearTold year = year(hints);
        BodyClass guessed = names.guess(told, hints.classEndings());
        PageDate taken =
                hints.published() == null && !hints.notPublished() && isPlausible(page, year.year) ? page : null;
        BodyClass bodyClass = hints.bodyClass() == null ? guessed : hints.bodyClass();
        return new Profile(
                title,
                told,
                doubtful,
                bodyClass,
                hints.bodyClass() == null,
                year.year,
                year.source,
                date,
                fitting(hints.submitted(), year.year),
                taken != null ? taken.date() : fitting(hints.published(), year.year),
                taken != null ? taken.label() : "",
                hints.notPublished());
    }

    /** A short line among the first that is the name of a body (a Markdown H1 may hold only that). */
    private @Nullable String headLine(int lines) {
        for (int i = 0; i < Math.min(lines, paragraphs.size()); i++) {
            if (names.isName(paragraphs.get(i).text())) {
                return paragraphs.get(i).text();
            }
        }
        return null;
    }

    private @Nullable String inOpening() {
        for (int i = afterTitle; i < Math.min(afterTitle + 3, paragraphs.size()); i++) {
            String found = names.inOpening(paragraphs.get(i).text());
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private record YearTold(@Nullable Integer year, String source) {}

    private YearTold year(Hints hints) {
        if (hints.year() != null) {
            return new YearTold(hints.year(), "option");
        }
        Integer inTitle = title == null ? null : WrittenDates.yearIn(title);
        if (inTitle != null) {
            return new YearTold(inTitle, "title");
        }
        StringBuilder opening = new StringBuilder();
        for (int i = afterTitle; i < beforeSignature && opening.length() < 600; i++) {
            opening.append(paragraphs.get(i).text().replaceAll("《[^》]*》|〔[^〕]*〕|20\\d\\d[-—–至]+20\\d\\d年?", ""));
        }
        Matcher now = Pattern.compile("现(?:将|就)[^。]{0,30}?(20[0-4]\\d)年").matcher(opening);
        if (now.find()) {
            return new YearTold(Integer.valueOf(now.group(1)), "opening");
        }
        Integer first = WrittenDates.yearIn(opening.toString());
        if (first != null) {
            return new YearTold(first, "opening");
        }
        if (date != null) {
            int year = date.getMonthValue() <= 6 ? date.getYear() - 1 : date.getYear();
            return new YearTold(year, "date");
        }
        for (Paragraph p : paragraphs) {
            Integer any = WrittenDates.yearIn(p.text());
            if (any != null) {
                return new YearTold(any, "text");
            }
        }
        return new YearTold(null, "");
    }

    /** The title; null if there is none. */
    @Nullable String title() {
        return title;
    }

    /** Whether there is a title, and it is one of a report on law-based government. */
    boolean hasReportTitle() {
        return title != null && isTitle(title);
    }

    private boolean holds(String line, String list) {
        return lexicon.words(list).stream().anyMatch(line::contains);
    }
}
