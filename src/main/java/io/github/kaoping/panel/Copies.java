package io.github.kaoping.panel;

import io.github.kaoping.model.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reports that are the same but for the names of their bodies (正文相同的报告), in groups. */
final class Copies {
    private final List<List<Done>> groups;
    private final Map<String, Integer> groupOf = new HashMap<>();

    private Copies(List<List<Done>> groups) {
        this.groups = List.copyOf(groups);
        for (int g = 0; g < groups.size(); g++) {
            for (Done done : groups.get(g)) {
                groupOf.put(done.id(), g);
            }
        }
    }

    static Copies among(List<Done> all) {
        Map<String, List<Done>> alike = new LinkedHashMap<>();
        for (Done done : all) {
            if (!done.alike().isEmpty()) {
                alike.computeIfAbsent(done.alike(), h -> new ArrayList<>()).add(done);
            }
        }
        return new Copies(alike.values().stream().filter(g -> g.size() > 1).toList());
    }

    /** What to check of one of them, nothing for a report that stands alone: the other of two, else where its group is told. */
    Optional<Message> doubt(String id) {
        Integer g = groupOf.get(id);
        if (g == null) {
            return Optional.empty();
        }
        List<Done> group = groups.get(g);
        Done other = group.get(group.get(0).id().equals(id) ? 1 : 0);
        return Optional.of(
                group.size() == 2
                        ? Message.of("正文与{0}相同（单位名称除外），请核对是不是交错了。", other.id())
                        : Message.of("正文相同的第{0}组（共{1}份，见{2}），请核对是不是交错了。", g + 1, group.size(), Results.SUMMARY));
    }

    /** A line for each group. */
    List<Message> lines() {
        List<Message> lines = new ArrayList<>();
        for (int g = 0; g < groups.size(); g++) {
            List<String> ids = groups.get(g).stream().map(Done::id).toList();
            lines.add(Message.of("第{0}组，共{1}份：{2}", g + 1, ids.size(), String.join("、", ids)));
        }
        return lines;
    }
}
