package io.github.kaoping.cli;

import io.github.kaoping.document.ReadLimits;
import io.github.kaoping.document.UnreadableException;
import io.github.kaoping.model.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the report that a score sheet names: by its name below the folder or in a zip, else by its last name alone. */
final class ReportsByName {
    private final Map<String, List<Inputs.Input>> shown = new HashMap<>();
    private final Map<String, List<Inputs.Input>> names = new HashMap<>();
    private final ReadLimits limits;
    private final Inputs.@Nullable Input only;

    /**
     * @param alone whether a single report was named, which is then meant whatever it is called
     */
    ReportsByName(Inputs inputs, boolean alone, ReadLimits limits) {
        this.limits = limits;
        this.only = alone && inputs.found().size() == 1 ? inputs.found().get(0) : null;
        for (Inputs.Input input : inputs.found()) {
            shown.computeIfAbsent(input.shown(), n -> new ArrayList<>()).add(input);
            names.computeIfAbsent(input.name(), n -> new ArrayList<>()).add(input);
        }
    }

    /**
     * A report's bytes, null if it is not there or cannot be read.
     *
     * @param there whether there is such a file, readable or not
     * @param why there are no bytes
     */
    record Found(byte @Nullable [] bytes, boolean there, Message why) {}

    Found find(String file) {
        String last = file.substring(file.lastIndexOf('/') + 1);
        List<Inputs.Input> found = shown.getOrDefault(file, names.getOrDefault(last, List.of()));
        if (found.isEmpty() && only != null) {
            found = List.of(only);
        }
        if (found.isEmpty()) {
            return new Found(null, false, Message.of("没有找到报告“{0}”；请用 --reports 写明它所在的文件夹，或报告本身。", file));
        }
        if (found.size() > 1) {
            List<String> all = found.stream().map(Inputs.Input::shown).toList();
            return new Found(
                    null,
                    false,
                    Message.of("叫“{0}”的报告有{1}份：{2}；请用 --reports 写明是哪一份。", last, all.size(), String.join("、", all)));
        }
        try {
            return new Found(found.get(0).contents().bytes(limits), true, Message.of(""));
        } catch (UnreadableException e) {
            return new Found(null, true, Message.of("报告“{0}”读不出来：{1}", file, e.reason()));
        }
    }
}
