package io.github.kaoping.rules;

import io.github.kaoping.model.Clause;
import io.github.kaoping.model.Figure;
import io.github.kaoping.model.Mention;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.Section;
import io.github.kaoping.model.Statement;
import io.github.kaoping.model.Tense;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a document is made, counted over its running text (行文特征): a fact for the rules that doubt a document as a whole.
 *
 * @param characters of running text in the parts that tell work, headings aside
 * @param clauses so many clauses there, {@code done} of them told as done or as not having been
 * @param figures quantities there
 * @param particulars what only somebody who was there can tell: so many different units of its quantities, and so many clauses with
 *     a day or the title of a document
 * @param mentions mentions there, {@code bare} of them in a list of names
 * @param items so many different items are mentioned there
 * @param statements so many statements there; {@code aims} of them hold a plan or a demand, {@code repeated} were told before
 * @param ordinals 一是, （二）, 3. in the whole document; {@code misplaced} of them neither begin nor go on with a count
 */
public record Texture(
        int characters,
        int clauses,
        int done,
        int figures,
        int particulars,
        int mentions,
        int bare,
        int items,
        int statements,
        int aims,
        int repeated,
        int ordinals,
        int misplaced) {
    private static final Pattern NAMED = Pattern.compile("《[^《》]{2,80}》|\\d{1,2}月\\d{1,2}日");

    static Texture of(Report report, List<Mention> mentions) {
        List<Clause> work = report.clauses().stream()
                .filter(c -> c.kind().tellsWork() && !c.heading())
                .toList();
        List<Mention> told = mentions.stream()
                .filter(m -> m.kind().tellsWork() && !m.heading())
                .toList();
        int statements = 0;
        int aims = 0;
        int repeated = 0;
        Set<String> before = new HashSet<>();
        int ordinals = 0;
        int misplaced = 0;
        int last = 0;
        for (Statement s : report.statements()) {
            Clause first = report.clauses().get(s.firstClause());
            if (first.heading()) {
                last = 1; // （一）… as a heading, （二）… in its running text
                continue;
            }
            if (s.ordinal() > 0) {
                ordinals++;
                misplaced += s.ordinal() == 1 || s.ordinal() == last + 1 ? 0 : 1;
                last = s.ordinal();
            }
            if (first.kind().tellsWork()) {
                String words = report.text().text(s.span());
                statements++;
                aims += intends(report, s) ? 1 : 0;
                repeated += words.length() >= 12 && !before.add(words) ? 1 : 0;
            }
        }
        int[] lastAt = new int[8];
        for (Section section : report.sections()) {
            int number = number(section.label());
            int depth = Math.min(section.depth(), lastAt.length - 1);
            if (number > 0) {
                ordinals++;
                misplaced += number == 1 || number == lastAt[depth] + 1 || lastAt[depth] == 0 ? 0 : 1;
                lastAt[depth] = number;
            }
        }
        return new Texture(
                work.stream().mapToInt(c -> c.span().length()).sum(),
                work.size(),
                done(work),
                work.stream().mapToInt(c -> c.figures().size()).sum(),
                particulars(report, work),
                told.size(),
                (int) told.stream().filter(m -> m.bare() || m.recited()).count(),
                (int) told.stream().map(Mention::itemId).distinct().count(),
                statements,
                aims,
                repeated,
                ordinals,
                misplaced);
    }

    private static int particulars(Report report, List<Clause> work) {
        long units = work.stream()
                .flatMap(c -> c.figures().stream())
                .map(Figure::unit)
                .distinct()
                .count();
        long named = work.stream()
                .filter(c -> NAMED.matcher(report.text().text(c.span())).find())
                .count();
        return (int) (units + named);
    }

    private static boolean intends(Report report, Statement s) {
        for (int c = s.firstClause(); c < s.endClause(); c++) {
            Tense tense = report.clauses().get(c).tense();
            if (tense == Tense.PLANNED || tense == Tense.DEMANDED) {
                return true;
            }
        }
        return false;
    }

    /** The number of a heading's label from 一 to 十, 0 for others. */
    private static int number(String label) {
        for (int i = 0; i < label.length(); i++) {
            int at = "一二三四五六七八九十".indexOf(label.charAt(i));
            if (at >= 0) {
                boolean longer = i + 1 < label.length() && "一二三四五六七八九十".indexOf(label.charAt(i + 1)) >= 0;
                return longer ? 0 : at + 1;
            }
        }
        return 0;
    }

    private static int done(List<Clause> clauses) {
        return (int) clauses.stream()
                .filter(c -> c.tense() == Tense.DONE || c.tense() == Tense.NONE)
                .count();
    }
}
