package io.github.kaoping.parser;

import io.github.kaoping.model.Genre;
import io.github.kaoping.model.Lexicon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Tells what kind of document a text is (文种): an annual report, or something that only looks like one. */
final class GenreReader {
    private static final Pattern SCORE_LINE =
            Pattern.compile("(扣|得|加|计|共|满)\\d+([.]\\d+)?分|[（(，：]\\d+([.]\\d+)?分|\\d+([.]\\d+)?分[）)；]|不得分|分值");

    private final Lexicon lexicon;
    private final List<Paragraph> paragraphs;
    private final long scoreLines;

    GenreReader(Lexicon lexicon, List<Paragraph> paragraphs) {
        this.lexicon = lexicon;
        this.paragraphs = paragraphs;
        this.scoreLines = paragraphs.stream().filter(p -> tellsScores(p.text())).count();
    }

    /** A kind of document and the words that told so. */
    record GenreTold(Genre genre, String cue) {}

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

    /** What kind of document it is, with the words that told so; ANNUAL_REPORT without words if nothing speaks against it. */
    GenreTold genre(@Nullable String title, boolean isReportTitle, int placeholders) {
        String head = title != null ? title : firstLines();
        String wide = firstLines();
        if (placeholders >= 5) {
            return new GenreTold(Genre.MODEL_TEXT, "");
        }
        if (title == null || !isReportTitle) {
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
        Map<Genre, String> lists = new LinkedHashMap<>();
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
