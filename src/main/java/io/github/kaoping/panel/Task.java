package io.github.kaoping.panel;

import io.github.kaoping.model.Message;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One result that a run owes (一项任务): a body with or without its report, or a report without its body.
 *
 * @param id the name of its files among the results: unique whatever the case of letters, fit for any file system
 */
record Task(String id, Match match) {
    private static final int LONGEST = 60;

    static List<Task> of(List<Match> matches) {
        Set<String> used = new HashSet<>();
        List<Task> tasks = new ArrayList<>();
        for (Match match : matches) {
            tasks.add(new Task(unused(name(match), used), match));
        }
        return tasks;
    }

    private static String name(Match match) {
        ManifestRow row = match.row();
        @Nullable String file = match.file();
        String wanted = row != null ? (row.year() == null ? row.body() : row.body() + "-" + row.year()) : file;
        String safe = String.valueOf(wanted)
                .replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "_")
                .replaceAll("^[. ]+|[. ]+$", "_");
        return safe.length() > LONGEST ? safe.substring(0, LONGEST) : safe;
    }

    private static String unused(String name, Set<String> used) {
        String free = name;
        for (int n = 2; !used.add(free.toLowerCase(Locale.ROOT)); n++) {
            free = name + "~" + n;
        }
        return free;
    }

    /** The body as the manifest has it, null without a manifest. */
    @Nullable String body() {
        ManifestRow row = match.row();
        return row == null ? null : row.body();
    }

    List<Message> doubts() {
        return match.doubts();
    }

    /** Further files of the same body, which are not scored. */
    List<String> others() {
        return match.others();
    }
}
