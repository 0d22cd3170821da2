package io.github.kaoping.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The samples that stand in {@code samples/} beside a criteria set: {@code points.txt} with what single sentences earn, and whole
 * reports ({@code NAME.txt}) with the sheet that each must give ({@code NAME.expected}).
 *
 * <p>A line of points is {@code G3 3.5：负责人出庭应诉率89%。}; a part of the report stands before its sentence in 【】, {@code ¶} begins
 * a new paragraph. Lines that begin with {@code #} are notes.
 */
final class Samples {
    static final String FOLDER = "samples";
    private static final String POINTS = "points.txt";
    /** The gaps that are known and not yet closed, one in each line. */
    private static final String OPEN = "open.txt";

    private static final Pattern LINE = Pattern.compile("(\\S+)\\s+(\\S+?)\\s*[：:](.*)");
    private static final Pattern PART = Pattern.compile("【(举措|不足|履职|下年安排)】");
    private static final Map<String, String> HEADINGS = Map.of(
            "举措", "主要举措和成效",
            "不足", "存在的不足和原因",
            "履职", "主要负责人履行推进法治建设第一责任人职责情况",
            "下年安排", "下一年度工作安排");
    private static final List<String> NUMBERS = List.of("一", "二", "三", "四", "五", "六");

    private Samples() {}

    /** All samples of a folder of criteria; none if there is no such folder. */
    static List<Sample> in(Path criteria) {
        Path folder = criteria.resolve(FOLDER);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Sample> samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.equals(POINTS)) {
                    samples.addAll(points(file));
                } else if (name.endsWith(".txt") && !name.equals(OPEN)) {
                    Path expected = expectedOf(file);
                    List<String> lines = Files.exists(expected) ? Files.readAllLines(expected) : List.of();
                    samples.add(Sample.of(
                            FOLDER + "/" + name, "", Files.readString(file).replace("\r\n", "\n"), lines));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return samples;
    }

    /** The gaps that editors know of and have left open; they are told, and do not fail the check. */
    static List<String> open(Path criteria) {
        Path file = criteria.resolve(FOLDER).resolve(OPEN);
        try {
            return Files.isRegularFile(file)
                    ? Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                            .map(String::strip)
                            .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path expectedOf(Path report) {
        return report.resolveSibling(String.valueOf(report.getFileName()).replaceFirst("\\.txt$", ".expected"));
    }

    private static List<Sample> points(Path file) throws IOException {
        List<Sample> samples = new ArrayList<>();
        List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
        for (int i = 0; i < lines.size(); i++) {
            Matcher m = LINE.matcher(lines.get(i));
            if (!lines.get(i).startsWith("#") && m.matches()) {
                String name = FOLDER + "/" + POINTS + ":" + (i + 1);
                samples.add(
                        Sample.of(name, m.group(1), page(m.group(3).strip()), List.of(m.group(1) + " " + m.group(2))));
            }
        }
        return samples;
    }

    /** A minimal report of an invented body with these sentences under their headings. */
    private static String page(String text) {
        StringBuilder facts = new StringBuilder();
        Matcher known = Pattern.compile("@(\\w+) (\\S+) *").matcher(text);
        while (known.find()) {
            facts.append('@')
                    .append(known.group(1))
                    .append(' ')
                    .append(known.group(2))
                    .append('\n');
        }
        String bare = known.replaceAll("");
        StringBuilder page = new StringBuilder(facts)
                .append(bare.startsWith("《") ? "" : "示例市示例局" + ExampleReport.YEAR + "年法治政府建设工作情况报告\n\n");
        String[] parts =
                PART.matcher(bare).find() ? bare.split("(?=【(?:举措|不足|履职|下年安排)】)") : new String[] {"【举措】" + bare};
        int number = 0;
        for (String part : parts) {
            Matcher m = PART.matcher(part);
            if (m.lookingAt()) {
                page.append(NUMBERS.get(number))
                        .append('、')
                        .append(HEADINGS.get(m.group(1)))
                        .append("\n\n");
                page.append(part.substring(m.end()).strip().replace("¶", "\n\n"))
                        .append("\n\n");
                number++;
            }
        }
        return page.toString();
    }
}
