package io.github.kaoping.document;

import io.github.kaoping.model.PageDate;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the date on which a page says it was published (发布日期), in its metadata or in its table of metadata. */
final class HtmlDates {
    private static final List<String> NAMES =
            List.of("PubDate", "publishdate", "article:published_time", "createDate", "firstpublishedtime");
    private static final String DATE = "(20\\d{2})\\s*[-/.年]\\s*(\\d{1,2})\\s*[-/.月]\\s*(\\d{1,2})";
    private static final Pattern LABELLED =
            Pattern.compile("(?:信息)?(发布日期|发布时间|公开日期|公开时间|发文时间)[\\s\\u00a0\\u3000\\]】：:|]{0,6}" + DATE);
    private static final Pattern ALONE = Pattern.compile(DATE);

    private HtmlDates() {}

    static @Nullable PageDate published(Document page) {
        for (String name : NAMES) {
            for (Element meta : page.select("meta[name=" + quoted(name) + "], meta[property=" + quoted(name) + "]")) {
                Matcher date = ALONE.matcher(meta.attr("content"));
                PageDate told = date.find() ? date(name, date, 1) : null;
                if (told != null) {
                    return told;
                }
            }
        }
        Matcher labelled = LABELLED.matcher(page.body().text());
        while (labelled.find()) {
            PageDate told = date(labelled.group(1), labelled, 2);
            if (told != null) {
                return told;
            }
        }
        return null;
    }

    private static String quoted(String name) {
        return "\"" + name + "\"";
    }

    private static @Nullable PageDate date(String label, Matcher m, int group) {
        try {
            return new PageDate(
                    LocalDate.of(
                            Integer.parseInt(m.group(group)),
                            Integer.parseInt(m.group(group + 1)),
                            Integer.parseInt(m.group(group + 2))),
                    label);
        } catch (DateTimeException impossible) {
            return null;
        }
    }
}
