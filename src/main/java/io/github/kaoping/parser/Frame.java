package io.github.kaoping.parser;

import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Genre;
import io.github.kaoping.model.Lexicon;
import io.github.kaoping.model.PageDate;
import io.github.kaoping.model.Profile;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
    private static final Pattern SCORE_LINE =
            Pattern.compile("(扣|得|加|计|共|满)\\d+([.]\\d+)?分|[（(，：]\\d+([.]\\d+)?分|\\d+([.]\\d+)?分[）)；]|不得分|分值");

    private static final Pattern YEAR = Pattern.compile("(20[0-4]\\d)(?:年|\\s*年度|(?=法治政府|依法行政))");
    private static final Pattern HAN_YEAR = Pattern.compile("(二[〇零][〇零一二三四][〇零一二三四五六七八九])年");
    private static final Pattern DATE = Pattern.compile(
            "((?:20[0-4]\\d)|(?:二[〇零][〇零一二三四][〇零一二三四五六七八九]))年([0-9一二三四五六七八九十]{1,2})月([0-9一二三四五六七八九十]{1,3})日");
    private static final int TITLE_LINES = 14;

    /** Years after the reporting year in which a page may say it was published. */
    private static final int LATEST_PUBLICATION = 2;

    private final Lexicon lexicon;
    private final List<Paragraph> paragraphs;
    private final long scoreLines;
    private final List<Paragraph> tail;

    private @Nullable String title;
    private int afterTitle;
    private int beforeSignature;
    private @Nullable String signature;
    private @Nullable LocalDate date;

    Frame(Lexicon lexicon, List<Paragraph> paragraphs, List<Paragraph> tail) {
        this.lexicon = lexicon;
        this.paragraphs = paragraphs;
        this.scoreLines = paragraphs.stream().filter(p -> tellsScores(p.text())).count();
        this.tail = tail;
        readTitle();
        readSignature();
    }

    /** Whether points are given somewhere; looked at closely only where 分 stands behind a digit, or in 不得分 or 分值. */
    private static boolean tellsScores(String line) {
        for (int at = line.indexOf('分'); at >= 0; at = line.indexOf('分', at + 1)) {
            char before = at > 0 ? line.charAt(at - 1) : '\0';
            if (Glyphs.isDigit(before) || before == '得' || line.startsWith("值", at + 1)) {
                return SCORE_LINE.matcher(line).find();
            }
        }
        return false;
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
                    boolean bodyAlone = j > i && isTitle(line) && namesBody(line);
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
                && !DATE.matcher(line).matches()
                && !containsAny(line, lexicon.words("not-title"));
    }

    private boolean isTitle(String line) {
        return containsAny(line, lexicon.words("title-subject")) && containsAny(line, lexicon.words("title-genre"));
    }

    private boolean namesBody(String line) {
        return bodyIn(line) != null;
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
            LocalDate found = line.length() <= 40 && isNoSentence(line) ? dateIn(line) : null;
            if (found != null && date == null) {
                date = found;
                beforeSignature = i;
                String rest = DATE.matcher(line).replaceAll("");
                if (signature == null && isBodyName(rest)) {
                    signature = rest;
                }
            } else if (signature == null && isBodyName(line)) {
                signature = line;
                beforeSignature = i;
            }
        }
        for (Paragraph p : tail) {
            LocalDate found = dateIn(p.text());
            if (date == null && found != null) {
                date = found;
            }
        }
    }

    private static boolean isNoSentence(String line) {
        return line.chars().noneMatch(c -> "。，；：、".indexOf(c) >= 0);
    }

    private boolean isBodyName(String line) {
        return line.length() >= 4
                && line.length() <= 32
                && isNoSentence(line)
                && lexicon.words("body-endings").stream().anyMatch(line::endsWith);
    }

    private static @Nullable LocalDate dateIn(String line) {
        Matcher m = DATE.matcher(line);
        if (!m.find()) {
            return null;
        }
        try {
            return LocalDate.of(number(m.group(1), true), number(m.group(2), false), number(m.group(3), false));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static int number(String digits, boolean positional) {
        if (Glyphs.isDigit(digits.charAt(0))) {
            return Integer.parseInt(digits);
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            char c = digits.charAt(i);
            if (c == '十') {
                value = Math.max(1, value) * 10;
            } else {
                value = positional ? value * 10 + Glyphs.digitValue(c) : value + Glyphs.digitValue(c);
            }
        }
        return value;
    }

    /** A page is published after the year it reports on; clocks and templates of sites give other dates. */
    private static boolean isPlausible(@Nullable PageDate page, @Nullable Integer year) {
        return page != null
                && year != null
                && page.date().getYear() > year
                && page.date().getYear() <= year + LATEST_PUBLICATION;
    }

    /** Everything known about the report, from hints first and its text then. */
    Profile profile(Hints hints, @Nullable PageDate page) {
        String titleBody = title == null ? null : bodyIn(title);
        String told = hints.body();
        boolean doubtful = false;
        if (told == null) {
            told = titleBody;
            if (told == null
                    || (signature != null && signature.length() > told.length() && sameBody(told, signature))) {
                told = signature != null ? signature : told;
            }
            if (told == null) {
                told = headLine(afterTitle);
                doubtful = told != null;
            }
            if (told == null) {
                told = bodyInOpening();
                doubtful = told != null;
            }
            if (told == null) {
                told = headLine(3);
                doubtful = told != null;
            }
        }
        YearTold year = year(hints);
        BodyClass guessed = guess(told, hints.classEndings());
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
                hints.submitted(),
                taken != null ? taken.date() : hints.published(),
                taken != null ? taken.label() : "",
                hints.notPublished());
    }

    /** A short line among the first that is the name of a body (a Markdown H1 may hold only that). */
    private @Nullable String headLine(int lines) {
        for (int i = 0; i < Math.min(lines, paragraphs.size()); i++) {
            if (isBodyName(paragraphs.get(i).text())) {
                return paragraphs.get(i).text();
            }
        }
        return null;
    }

    /** 市公安局 and 中山市公安局 are the same; so are a full and a shortened name with the same beginning. */
    private static boolean sameBody(String inTitle, String signed) {
        if (signed.endsWith(inTitle)) {
            return true;
        }
        int matched = 0;
        for (int i = 0; i < signed.length() && matched < inTitle.length(); i++) {
            if (signed.charAt(i) == inTitle.charAt(matched)) {
                matched++;
            }
        }
        return matched == inTitle.length()
                && signed.charAt(signed.length() - 1) == inTitle.charAt(inTitle.length() - 1);
    }

    private record YearTold(@Nullable Integer year, String source) {}

    private YearTold year(Hints hints) {
        if (hints.year() != null) {
            return new YearTold(hints.year(), "option");
        }
        Integer inTitle = title == null ? null : yearIn(title);
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
        Integer first = yearIn(opening.toString());
        if (first != null) {
            return new YearTold(first, "opening");
        }
        if (date != null) {
            int year = date.getMonthValue() <= 6 ? date.getYear() - 1 : date.getYear();
            return new YearTold(year, "date");
        }
        for (Paragraph p : paragraphs) {
            Integer any = yearIn(p.text());
            if (any != null) {
                return new YearTold(any, "text");
            }
        }
        return new YearTold(null, "");
    }

    private static @Nullable Integer yearIn(String text) {
        Matcher m = YEAR.matcher(text);
        if (m.find()) {
            return Integer.valueOf(m.group(1));
        }
        Matcher han = HAN_YEAR.matcher(text);
        return han.find() ? Integer.valueOf(number(han.group(1), true)) : null;
    }

    private @Nullable String bodyIn(String line) {
        String bare = line.replaceFirst("^关于", "");
        List<String> parts = new ArrayList<>(List.of(bare.split("关于|20\\d\\d年?度?|二[〇零][^年]{2}年度?|法治政府|依法行政|依法治")));
        for (String part : parts) {
            String name = withoutCommittee(part.replaceFirst("^(的|在|上)", "").replaceFirst("（[^）]*）$", ""));
            if (isBodyName(name)) {
                return name;
            }
        }
        String first = parts.get(0);
        return parts.size() > 1 && isRegion(first) ? first : null;
    }

    /** 中共某县教育局党组 reports for the bureau. */
    private String withoutCommittee(String name) {
        for (String committee : lexicon.words("body-committees")) {
            if (name.endsWith(committee)) {
                String body =
                        name.substring(0, name.length() - committee.length()).replaceFirst("^中共", "");
                return isBodyName(body) ? body : name;
            }
        }
        return name;
    }

    /** 某区 before the year in a title stands for its government, 某部 for itself. */
    private boolean isRegion(String name) {
        return name.length() >= 3
                && name.length() <= 16
                && isNoSentence(name)
                && "我全本".indexOf(name.charAt(0)) < 0
                && lexicon.words("regions").stream().anyMatch(name::endsWith);
    }

    private @Nullable String bodyInOpening() {
        for (int i = afterTitle; i < Math.min(afterTitle + 3, paragraphs.size()); i++) {
            String text = paragraphs.get(i).text();
            if (text.endsWith("：")) {
                continue; // 县委、县政府：, to whom it reports
            }
            for (String clause : text.split("[，。：；]", 5)) {
                String name = clause.replaceFirst("^20\\d\\d年(以来|度)?", "").replaceFirst("^(在|由)", "");
                for (String ending : lexicon.words("body-endings")) {
                    int at = name.indexOf(ending);
                    if (at >= 2 && at + ending.length() <= 24 && isName(name.substring(0, at))) {
                        return name.substring(0, at + ending.length());
                    }
                }
            }
        }
        return null;
    }

    /** Whether words may be the beginning of a name: 我局 and 召开会议研究法治政府 are none. */
    private boolean isName(String words) {
        return "我本".indexOf(words.charAt(0)) < 0
                && words.chars().noneMatch(Character::isDigit)
                && words.indexOf('、') < 0
                && !containsAny(words, lexicon.words("not-in-names"));
    }

    private BodyClass guess(@Nullable String body, Map<BodyClass, List<String>> endings) {
        if (body == null) {
            return BodyClass.UNKNOWN;
        }
        // 望潮街道办事处 of a 人民政府: the words nearest to the end of the name decide.
        BodyClass best = BodyClass.UNKNOWN;
        int furthest = -1;
        for (Map.Entry<BodyClass, List<String>> e : endings.entrySet()) {
            for (String ending : e.getValue()) {
                int at = body.lastIndexOf(ending);
                int end = at + ending.length();
                if (at >= 0 && end > furthest) {
                    furthest = end;
                    best = e.getKey();
                }
            }
        }
        return best == BodyClass.UNKNOWN && isRegion(body) && !body.endsWith("部") ? BodyClass.GOVERNMENT : best;
    }

    /** What kind of document it is, with the words that told so; ANNUAL_REPORT without words if nothing speaks against it. */
    GenreTold genre(int placeholders) {
        String head = title != null ? title : firstLines();
        String wide = firstLines();
        if (placeholders >= 5) {
            return new GenreTold(Genre.MODEL_TEXT, "");
        }
        if (title == null || !isTitle(title)) {
            GenreTold other = byWords(head, wide);
            if (other != null) {
                return other;
            }
        } else if (containsAny(title, lexicon.words("genre-half-year"))) {
            return new GenreTold(Genre.HALF_YEAR, cue(title, "genre-half-year"));
        } else if (containsAny(title, lexicon.words("genre-work-plan")) && !containsAny(title, List.of("报告", "总结"))) {
            return new GenreTold(Genre.WORK_PLAN, cue(title, "genre-work-plan"));
        } else if (containsAny(title, lexicon.words("genre-news"))) {
            return new GenreTold(Genre.NEWS, cue(title, "genre-news"));
        } else if (containsAny(title, lexicon.words("genre-multi-year"))) {
            return new GenreTold(Genre.MULTI_YEAR, cue(title, "genre-multi-year"));
        } else if (containsAny(title, lexicon.words("genre-score-sheet"))) {
            return new GenreTold(Genre.SCORE_SHEET, cue(title, "genre-score-sheet"));
        }
        if (looksLikeScoreSheet()) {
            return new GenreTold(Genre.SCORE_SHEET, "分值、扣分");
        }
        boolean about = paragraphs.stream().anyMatch(p -> containsAny(p.text(), lexicon.words("report-words")));
        return new GenreTold(about ? Genre.ANNUAL_REPORT : Genre.OTHER, "");
    }

    /** Whether a paragraph is a line of a score sheet, in a document that holds several of them. */
    boolean isCriteria(String paragraph) {
        return scoreLines >= 3 && tellsScores(paragraph);
    }

    /** Points awarded and deducted all over the text: a sheet of criteria, whatever its title says. */
    private boolean looksLikeScoreSheet() {
        return scoreLines >= 8 && scoreLines * 4 >= paragraphs.size();
    }

    private @Nullable GenreTold byWords(String head, String wide) {
        if (containsAny(wide, lexicon.words("genre-disclosure"))) {
            return new GenreTold(Genre.DISCLOSURE_REPORT, cue(wide, "genre-disclosure"));
        }
        Map<Genre, String> lists = new java.util.LinkedHashMap<>();
        lists.put(Genre.SCORE_SHEET, "genre-score-sheet");
        lists.put(Genre.NEWS, "genre-news");
        lists.put(Genre.HALF_YEAR, "genre-half-year");
        lists.put(Genre.MULTI_YEAR, "genre-multi-year");
        lists.put(Genre.WORK_PLAN, "genre-work-plan");
        lists.put(Genre.PERFORMANCE, "genre-performance");
        String line = paragraphs.isEmpty() ? "" : paragraphs.get(0).text();
        if (line.length() <= 60) {
            for (Map.Entry<Genre, String> e : lists.entrySet()) {
                if (containsAny(line, lexicon.words(e.getValue())) && !head.contains("现将")) {
                    return new GenreTold(e.getKey(), cue(line, e.getValue()));
                }
            }
        }
        return null;
    }

    /** A kind of document and the words that told so. */
    record GenreTold(Genre genre, String cue) {}

    private String cue(String text, String list) {
        return lexicon.words(list).stream().filter(text::contains).findFirst().orElse("");
    }

    private String firstLines() {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < paragraphs.size() && out.length() < 300; i++) {
            out.append(paragraphs.get(i).text()).append('\n');
        }
        return out.length() > 400 ? out.substring(0, 400) : out.toString();
    }

    private static boolean containsAny(String text, List<String> words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
