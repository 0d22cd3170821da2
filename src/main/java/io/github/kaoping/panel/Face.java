package io.github.kaoping.panel;

import io.github.kaoping.model.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a file shows of whose report it is (文件署名): by its name and folders, or by its own words.
 *
 * @param names what may be the body, empty if nothing is told
 * @param year null if none is told
 */
record Face(List<String> names, @Nullable Integer year) {
    private static final Pattern BRACKETS = Pattern.compile("[(\\[【〔〈《](.*?)[)\\]】〕〉》]");
    private static final Pattern LEAD = Pattern.compile("^(附件|附)?[0-9一二三四五六七八九十]*[\\s.、:：_\\-—]*");
    private static final Pattern FROM = Pattern.compile("(20[0-9]{2}|二[〇○零]|关于|法治|年度|依法行政|报告).*");
    private static final Pattern STOCK = Pattern.compile(
            "20[0-9]{2}([0-9]{4})?年?度?|二[〇○零].{2}年?度?|法治政府|建设|依法行政|年度|工作|情况|报告|总结|关于|上报|报送|公开|定稿|终稿|最终|修改|版|稿|的|[0-9]+|[\\s._\\-—]+");

    Face {
        names = List.copyOf(names);
    }

    /** By the file's name, else by the folders it lies in. */
    static Face ofPath(String shown) {
        String[] steps = shown.split("[/\\\\]", -1);
        String last = steps[steps.length - 1];
        int dot = last.lastIndexOf('.');
        String stem = Wording.narrow(dot > 0 ? last.substring(0, dot) : last);
        List<String> names = new ArrayList<>(names(stem));
        for (int i = 0; i < steps.length - 1 && names.isEmpty(); i++) {
            names.addAll(names(Wording.narrow(steps[steps.length - 2 - i])));
        }
        return new Face(names, Wording.year(stem).or(() -> Wording.year(shown)).orElse(null));
    }

    /** By the report's own title and signature. */
    static Face of(Profile profile) {
        String title = profile.title();
        List<String> ofTitle = title == null ? List.of() : names(Wording.narrow(title));
        List<String> names = Stream.concat(Stream.ofNullable(profile.body()), ofTitle.stream())
                .distinct()
                .toList();
        return new Face(names, profile.year());
    }

    /** By a title alone, whatever year it names. */
    static Face ofTitle(String title) {
        return new Face(names(Wording.narrow(title)), null);
    }

    private static List<String> names(String text) {
        String plain = BRACKETS.matcher(text).replaceAll("");
        String before = FROM.matcher(LEAD.matcher(plain).replaceFirst("")).replaceFirst("");
        String left = before.replaceAll("[\\s._\\-—]+$", "");
        String name = left.length() > 1 ? left : STOCK.matcher(plain).replaceAll("");
        return name.length() > 1 ? List.of(name) : List.of();
    }

    /** How surely the file is of a row's body; nothing if the years differ. */
    BodyName.Likeness of(ManifestRow row) {
        if (row.year() != null && year != null && !row.year().equals(year)) {
            return BodyName.Likeness.NONE;
        }
        BodyName.Likeness best = BodyName.Likeness.NONE;
        for (String name : names) {
            for (String known :
                    row.shortName().isEmpty() ? List.of(row.body()) : List.of(row.body(), row.shortName())) {
                BodyName.Likeness like = BodyName.compare(known, name);
                best = like.compareTo(best) > 0 ? like : best;
            }
        }
        return best;
    }
}
