package io.github.kaoping.authoring;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaSet.Basis;
import io.github.kaoping.criteria.CriteriaSet.Dimension;
import io.github.kaoping.criteria.Indicator;
import io.github.kaoping.criteria.Resolved;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A thin set that starts a year (新年度的标准): it extends the last one, and its comments list what usually changes with a year, worked
 * out from the last set itself: policy periods that end, deadlines, statutes in force, years in phrases, points.
 */
public final class NewYear {
    /** A year, or one of the five-year programmes that are named by their number. */
    private static final Pattern YEARS =
            Pattern.compile("(?:19|20)\\d\\d(?:年|[—－-])|[“]?[一二三四五六七八九十]{1,3}五[”]?(?:普法|规划|时期|五年)|十[一二三四五六七八九]五");

    private static final Pattern DAY = Pattern.compile("\\d{1,2}月\\d{1,2}日");

    private final CriteriaSet last;
    private final Resolved resolved;
    private final int year;

    /**
     * @param last the set that is extended, {@code resolved} the same as its files make it up
     * @param year the year that begins
     */
    public NewYear(CriteriaSet last, Resolved resolved, int year) {
        this.last = last;
        this.resolved = resolved;
        this.year = year;
    }

    /**
     * The text of the new file.
     *
     * @param base how the new file names the one it extends
     * @param schema how it names the schema, empty if there is none
     */
    public String text(String base, String schema) {
        List<String> out = new ArrayList<>();
        if (!schema.isEmpty()) {
            out.add("# yaml-language-server: $schema=" + schema);
        }
        out.add("# " + year + "年度报告适用的标准：以“" + base + "”为底，只写与它不同之处。");
        out.add("# 下面的注释由 kaoping criteria new 从作底的标准中算出，逐条核对，改好后可以删去。");
        out.add("# 改动前后请运行 kaoping criteria check 和 kaoping criteria test，用 kaoping criteria diff 看改了什么。");
        out.add("id: " + renamed(last.id(), last.id() + "-" + year));
        out.add("title: " + quoted(renamed(last.title().chinese(), last.title().chinese() + "（" + year + "年度）")));
        if (!last.title().english().isEmpty()) {
            out.add("title-en: "
                    + quoted(renamed(last.title().english(), last.title().english() + " (" + year + ")")));
        }
        out.add("version: \"1\"");
        out.add("extends: " + quoted(base));
        out.add("year: " + year);
        note(out);
        periods(out);
        deadlines(out);
        statutes(out);
        years(out);
        points(out);
        return String.join("\n", out) + "\n";
    }

    /** The words that every sheet carries say that points are an example, until a panel has made the set its own. */
    private void note(List<String> out) {
        String said = last.note().chinese();
        if (!said.isEmpty()) {
            out.add("# 每张评分表上都印着：" + said);
            out.add("# 考评组确定了分值、正式采用以后，改写上面的 title，并在这里重写这句话：");
            out.add("# note: ……（哪个机关确定的、何时起用）");
        }
    }

    /** With the new year in place of the old one; {@code otherwise} if the old one is not named. */
    private String renamed(String text, String otherwise) {
        Integer before = last.year();
        return before != null && text.contains(before.toString())
                ? text.replace(before.toString(), String.valueOf(year))
                : otherwise;
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static void head(List<String> out, String title) {
        out.add("");
        out.add("# ---- " + title + " ----");
    }

    private static void none(List<String> out) {
        out.add("# （没有）");
    }

    /** Bases that were in force last year or are cited, and are not any more, with those who cite them. */
    private void periods(List<String> out) {
        head(out, "1. 到期的政策：" + year + "年度不再引用");
        Map<String, List<String>> cited = cited();
        List<Basis> ended = last.bases().values().stream()
                .filter(b -> b.until() != null && b.until() < year && b.until() >= year - 2)
                .toList();
        for (Basis basis : ended) {
            out.add("# " + basis.key() + " " + basis.text() + "，适用至 " + basis.until() + " 年度；引用它的："
                    + String.join("、", cited.getOrDefault(basis.key(), List.of("无"))));
        }
        if (ended.isEmpty()) {
            none(out);
        }
        Set<String> bare = bare(cited);
        if (!bare.isEmpty()) {
            out.add("# 因此没有一项依据在期的：" + String.join("、", bare));
        }
        out.add("# 有新的政策的，补上依据并让指标引用它，例如：");
        String example =
                bare.isEmpty() ? last.indicators().get(0).id() : bare.iterator().next();
        out.add("# bases:");
        out.add("#   新纲要: {text: 《……（写全称、年份、文号）》, from: " + year + ", until: " + (year + 4) + "}");
        out.add("# indicators:");
        out.add("#   " + example + ": {basis: {add: [新纲要]}}");
    }

    /** Who cites a basis, as written: by key, ids in order. */
    private Map<String, List<String>> cited() {
        Map<String, List<String>> cited = new LinkedHashMap<>();
        Pattern place = Pattern.compile("(?:^|.*/)([^/]+)/basis");
        resolved.eachValue((path, value) -> {
            Matcher owner = place.matcher(path);
            if (owner.matches()) {
                cited.computeIfAbsent(value.value(), k -> new ArrayList<>()).add(owner.group(1));
            }
        });
        return cited;
    }

    /** Those whose bases are all out of force in the new year. */
    private Set<String> bare(Map<String, List<String>> cited) {
        Set<String> all = new LinkedHashSet<>();
        Set<String> held = new LinkedHashSet<>();
        cited.forEach((key, owners) -> {
            all.addAll(owners);
            Basis basis = last.bases().get(key);
            if (basis != null && inForce(basis)) {
                held.addAll(owners);
            }
        });
        all.removeAll(held);
        return all;
    }

    private boolean inForce(Basis basis) {
        return (basis.from() == null || basis.from() <= year) && (basis.until() == null || year <= basis.until());
    }

    private void deadlines(List<String> out) {
        head(out, "2. 时限：次年的月-日");
        int before = out.size();
        resolved.eachValue((path, value) -> {
            if (path.endsWith("/due")) {
                String id = indicatorOf(path);
                String name = last.indicator(id).map(i -> i.name().chinese()).orElse("");
                out.add("# " + id + " " + name + "：" + value.value() + "（" + place(value) + "）");
            }
        });
        resolved.eachValue((path, value) -> {
            if (path.endsWith("/advice") && DAY.matcher(value.value()).find()) {
                out.add("# " + indicatorOf(path) + " 的建议里写有日期：" + value.value() + "（" + place(value) + "）");
            }
        });
        if (out.size() == before) {
            none(out);
        }
        out.add("# 要改的，在 indicators 下重写该指标的 scoring 和 advice。");
    }

    private static String indicatorOf(String path) {
        Matcher m = Pattern.compile(".*indicators/([^/]+)/.*").matcher(path);
        return m.matches() ? m.group(1) : path;
    }

    private void statutes(List<String> out) {
        head(out, "3. 现行法律、法规和文件：有没有修订、废止（text 写明年份的）");
        Predicate<Basis> dated =
                b -> Pattern.compile("(?:19|20)\\d\\d").matcher(b.text()).find();
        List<Basis> lasting = last.bases().values().stream()
                .filter(this::inForce)
                .filter(dated)
                .toList();
        lasting.forEach(b -> out.add("# " + b.key() + "：" + b.text()));
        if (lasting.isEmpty()) {
            none(out);
        }
        out.add("# 修订了的，在 bases 下重写这一项，或给旧的加 until、另写一项新的。");
    }

    /** Phrases and lists that name a year or a programme of five years. */
    private void years(List<String> out) {
        head(out, "4. 写有年份、五年规划的词组和词表");
        Map<String, Set<String>> found = new LinkedHashMap<>();
        resolved.eachValue((path, value) -> {
            boolean phrase =
                    path.startsWith("words/") || path.matches(".*/(find|exclude|not|with|without|under)(/.*)?");
            Matcher m = YEARS.matcher(value.value());
            while (phrase && m.find()) {
                found.computeIfAbsent(place(value), k -> new LinkedHashSet<>()).add(m.group());
            }
        });
        found.forEach((place, words) -> out.add("# " + place + "：" + String.join("、", words)));
        if (found.isEmpty()) {
            none(out);
        }
        out.add("# 词表可以只写增减，例如：");
        out.add("# words:");
        out.add("#   普法规划: {add: [……], remove: [……]}");
    }

    private void points(List<String> out) {
        head(out, "5. 分值：改一个指标，所属一级指标和总分要跟着改");
        for (Dimension d : last.dimensions()) {
            BigDecimal sum = d.indicators().stream().map(Indicator::points).reduce(BigDecimal.ZERO, BigDecimal::add);
            String list = d.indicators().stream()
                    .map(i -> i.id() + " " + plain(i.points()))
                    .collect(Collectors.joining("、"));
            out.add("# " + d.id() + " " + d.name().chinese() + " " + plain(sum) + " 分：" + list);
        }
        out.add("# 不用的指标：disable: [编号]；只用几个：only: [编号]。");
    }

    private static String plain(BigDecimal points) {
        return points.stripTrailingZeros().toPlainString();
    }

    private static String place(Resolved value) {
        return value.file() + ":" + value.line();
    }
}
