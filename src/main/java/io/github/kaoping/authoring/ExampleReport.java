package io.github.kaoping.authoring;

import io.github.kaoping.assess.Known;
import io.github.kaoping.criteria.Item;
import io.github.kaoping.criteria.Item.Example;
import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.SectionKind;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The minimal report of an invented body in which an example is read (示例报告): a title, the heading of its section, its text.
 *
 * <p>The body follows from how the example speaks of it: 我镇 makes it a town, 民警 a public security bureau; a bureau
 * otherwise. The example of an item that is read from the title is itself the title; that of a date is a date (2025-02-20)
 * or 无.
 */
record ExampleReport(String text, Known known) {
    /** The year that examples are written for, unless they stand in the file of another year. */
    static final int YEAR = 2024;

    private static final Pattern SELF = Pattern.compile("我(县|区|镇|乡|街道|厅|委)(?!们)");
    private static final Pattern POLICE = Pattern.compile("民警|辅警|全警|派出所");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** An invented body. */
    private record Body(String name, BodyClass bodyClass) {}

    static ExampleReport of(Item item, Example example, int year) {
        Body body = body(example.text());
        String title = body.name() + year + "年法治政府建设工作情况报告";
        return switch (item.reads()) {
            case TITLE -> new ExampleReport(page(example.text(), "一、主要举措和成效", "开展了工作。"), known(null));
            case SUBMITTED -> new ExampleReport(page(title, "", ""), dated(body, example.text(), true));
            case PUBLISHED -> new ExampleReport(page(title, "", ""), dated(body, example.text(), false));
            default ->
                new ExampleReport(page(title, heading(example.section()), example.text()), known(body.bodyClass()));
        };
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String page(String title, String heading, String text) {
        String above = heading.isEmpty() ? "" : heading + "\n\n";
        return title + "\n\n" + above + text.strip() + "\n";
    }

    private static String heading(SectionKind section) {
        return switch (section) {
            case OPENING, OTHER -> "";
            case MEASURES -> "一、主要举措和成效";
            case PROBLEMS -> "一、存在的不足和原因";
            case DUTY -> "一、主要负责人履行推进法治建设第一责任人职责情况";
            case PLAN -> "一、下一年度工作安排";
        };
    }

    private static Body body(String text) {
        Matcher self = SELF.matcher(text);
        if (self.find()) {
            return switch (self.group(1)) {
                case "县" -> new Body("示例县人民政府", BodyClass.GOVERNMENT);
                case "区" -> new Body("示例区人民政府", BodyClass.GOVERNMENT);
                case "镇" -> new Body("示例镇人民政府", BodyClass.TOWNSHIP);
                case "乡" -> new Body("示例乡人民政府", BodyClass.TOWNSHIP);
                case "街道" -> new Body("示例街道办事处", BodyClass.TOWNSHIP);
                case "厅" -> new Body("示例省示例厅", BodyClass.ENFORCEMENT);
                default -> new Body("示例市示例委员会", BodyClass.ENFORCEMENT);
            };
        }
        String name = POLICE.matcher(text).find() ? "示例市公安局" : "示例市示例局";
        return new Body(name, BodyClass.ENFORCEMENT);
    }

    private static Known known(@Nullable BodyClass bodyClass) {
        return new Known(null, bodyClass, null, null, null, false, true);
    }

    private static Known dated(Body body, String text, boolean submitted) {
        Matcher written = DATE.matcher(text);
        LocalDate date = written.find() ? LocalDate.parse(written.group()) : null;
        return new Known(
                null,
                body.bodyClass(),
                null,
                submitted ? date : null,
                submitted ? null : date,
                !submitted && text.strip().equals("无"),
                true);
    }
}
