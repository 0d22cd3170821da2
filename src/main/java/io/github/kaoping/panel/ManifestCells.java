package io.github.kaoping.panel;

import io.github.kaoping.model.BodyClass;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What single cells of a manifest mean (清单单元格): dates, classes, and ways to say that there is nothing. */
final class ManifestCells {
    private static final Pattern DATE =
            Pattern.compile("(20\\d{2})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})\\s*日?.*");
    private static final Pattern COMPACT = Pattern.compile("(20\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern SERIAL = Pattern.compile("(4\\d{4}|5\\d{4})(\\.\\d+)?");
    /** Day 0 of the dates of spreadsheets, for days after February 1900. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final Pattern NOTHING =
            Pattern.compile("[-—–/\\\\]+|无|空|暂无|不详|待定|n/?a|none|null", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_PUBLISHED =
            Pattern.compile("(未|没有|不|尚未)(予)?(公开|发布|公布)|none", Pattern.CASE_INSENSITIVE);
    private static final Pattern NOT_SUBMITTED = Pattern.compile("(未|没有|尚未)(报送?|提交|上报|报告)|缺报?|逾期未报");

    private ManifestCells() {}

    /** Whether a cell is only filled so as not to be empty. */
    static boolean nothing(String cell) {
        String narrow = Wording.narrow(cell);
        return narrow.isEmpty() || NOTHING.matcher(narrow).matches();
    }

    static boolean notPublished(String cell) {
        return NOT_PUBLISHED.matcher(Wording.narrow(cell)).matches();
    }

    static boolean notSubmitted(String cell) {
        return NOT_SUBMITTED.matcher(Wording.narrow(cell)).matches();
    }

    /** A date as 2025-02-20, 2025/2/20, 2025年2月20日, 20250220 or the number that a spreadsheet keeps for it. */
    static Optional<LocalDate> date(String cell) {
        String narrow = Wording.narrow(cell);
        Matcher date = DATE.matcher(narrow);
        if (!date.matches()) {
            date = COMPACT.matcher(narrow);
        }
        if (date.matches()) {
            try {
                return Optional.of(LocalDate.of(
                        Integer.parseInt(date.group(1)),
                        Integer.parseInt(date.group(2)),
                        Integer.parseInt(date.group(3))));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }
        Matcher serial = SERIAL.matcher(narrow);
        return serial.matches() ? Optional.of(DAY_ZERO.plusDays(Long.parseLong(serial.group(1)))) : Optional.empty();
    }

    /** The class that a cell names by its id, its name, or a word of it; none for 政府部门, which does not say which kind. */
    static Optional<BodyClass> bodyClass(String cell) {
        String word = Wording.plain(cell);
        Optional<BodyClass> exact = BodyClass.of(word);
        if (exact.isPresent()) {
            return exact;
        }
        if (word.matches(".*(非执法|不执法|无执法|内部|综合管理|内设).*")) {
            return Optional.of(BodyClass.INTERNAL);
        }
        if (word.matches(".*(乡|镇|街道|街办).*")) {
            return Optional.of(BodyClass.TOWNSHIP);
        }
        boolean department = word.contains("部门");
        if (!department && word.matches(".*(政府|县区|区县|县市区|市县).*")) {
            return Optional.of(BodyClass.GOVERNMENT);
        }
        return word.contains("执法") ? Optional.of(BodyClass.ENFORCEMENT) : Optional.empty();
    }
}
