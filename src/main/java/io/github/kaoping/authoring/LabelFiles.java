package io.github.kaoping.authoring;

import io.github.kaoping.authoring.Labels.Label;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Name;
import io.github.kaoping.model.Problem;
import io.github.kaoping.model.Slip;
import io.github.kaoping.tables.Sheet;
import io.github.kaoping.tables.TableFile;
import io.github.kaoping.tables.UnreadableTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the label files of several readers (标注文件), JSON and tables; all slips of all files are found at once. */
public final class LabelFiles {
    private static final int SHOWN = 50;

    private final KnownItems known;
    private final Map<String, Map<String, Map<String, Label>>> readers = new LinkedHashMap<>();
    private final Map<List<String>, LabelRow> seen = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();

    private LabelFiles(KnownItems known) {
        this.known = known;
    }

    /**
     * The files of one reader.
     *
     * @param reader name for labels that do not name their reader themselves
     */
    public record Source(String reader, List<Path> files) {
        public Source {
            files = List.copyOf(files);
        }
    }

    /**
     * What the files hold.
     *
     * @param readers in the order of the sources
     * @param problems with all files; then the labels are not to be used
     * @param notes on what was left aside
     */
    public record Read(List<ReaderLabels> readers, List<Problem> problems, List<Message> notes) {
        public Read {
            readers = List.copyOf(readers);
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }
    }

    public static Read of(List<Source> sources, KnownItems known) {
        LabelFiles files = new LabelFiles(known);
        for (Source source : sources) {
            for (Path file : source.files()) {
                List<Problem> slips = new ArrayList<>();
                List<LabelRow> rows = TableFile.named(file) ? files.table(file, slips) : json(file, slips);
                rows.forEach(r -> files.add(source.reader(), r, slips));
                files.tell(file, slips);
            }
        }
        return new Read(files.labels(), files.problems, files.notes);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static List<LabelRow> json(Path file, List<Problem> slips) {
        Labels.Read read = Labels.of(List.of(file));
        slips.addAll(read.problems());
        List<LabelRow> rows = new ArrayList<>();
        Name place = new Name("“" + name(file) + "”", "“" + name(file) + "”");
        for (Labels labels : read.labels()) {
            labels.items()
                    .forEach((id, label) ->
                            rows.add(new LabelRow("", labels.report(), id, label, name(file), 0, place)));
        }
        return rows;
    }

    private List<LabelRow> table(Path file, List<Problem> slips) {
        List<Sheet> sheets;
        try {
            sheets = TableFile.read(file);
        } catch (UnreadableTable e) {
            slips.add(new Problem(Slip.LABELS, name(file), e.line(), 0, "", e.reason()));
            return List.of();
        }
        List<LabelRow> rows = new ArrayList<>();
        List<Sheet> others = new ArrayList<>();
        for (Sheet sheet : sheets) {
            Optional<LabelHeader> header = LabelHeader.of(sheet, known);
            if (header.isEmpty()) {
                others.add(sheet);
                continue;
            }
            if (!header.get().unread().isEmpty()) {
                notes.add(Message.of(
                        "“{0}”中有几列没有读：{1}。",
                        name(file), String.join("、", header.get().unread())));
            }
            LabelTable.Read read = LabelTable.of(name(file), sheet, header.get(), known);
            rows.addAll(read.rows());
            slips.addAll(read.problems());
        }
        if (others.size() == sheets.size()) {
            Sheet first = sheets.get(0);
            slips.add(new Problem(
                    Slip.LABELS, name(file), first.rows().get(0).number(), 0, "", LabelHeader.missing(first)));
        } else {
            others.stream()
                    .filter(s -> !s.name().equals(LabelTemplate.NOTES))
                    .forEach(s -> notes.add(Message.of("“{0}”的工作表“{1}”没有标注的表头，没有读。", name(file), s.name())));
            if (rows.isEmpty() && slips.isEmpty()) {
                slips.add(new Problem(Slip.LABELS, name(file), 0, 0, "", Message.of("表里没有填写任何状态，请填好后再比较。")));
            }
        }
        return rows;
    }

    private void add(String source, LabelRow row, List<Problem> slips) {
        String reader = row.reader().isEmpty() ? source : row.reader();
        LabelRow before = seen.putIfAbsent(List.of(reader, row.report(), row.item()), row);
        if (before != null) {
            Name earlier = before.file().equals(row.file())
                    ? before.place()
                    : new Name(
                            "“" + before.file() + "”"
                                    + (before.line() == 0 ? "" : before.place().chinese()),
                            "“" + before.file() + "”"
                                    + (before.line() == 0
                                            ? ""
                                            : ", " + before.place().english()));
            slips.add(new Problem(
                    Slip.LABELS,
                    row.file(),
                    row.line(),
                    0,
                    "",
                    Message.of(
                            "{0}：“{1}”的 {2} 在{3}已由同一人（{4}）标过，请只留一处；不同的人请各用一个文件，或加“读者”一列。",
                            row.place(), row.report(), row.item(), earlier, reader)));
            return;
        }
        readers.computeIfAbsent(reader, r -> new TreeMap<>())
                .computeIfAbsent(row.report(), r -> new TreeMap<>())
                .put(row.item(), row.label());
    }

    private void tell(Path file, List<Problem> slips) {
        slips.stream().limit(SHOWN).forEach(problems::add);
        if (slips.size() > SHOWN) {
            problems.add(new Problem(
                    Slip.LABELS, name(file), 0, 0, "", Message.of("这个文件还有{0}处没有列出，改好以上各处后再运行。", slips.size() - SHOWN)));
        }
    }

    private List<ReaderLabels> labels() {
        List<ReaderLabels> all = new ArrayList<>();
        readers.forEach((reader, reports) -> all.add(new ReaderLabels(
                reader,
                reports.entrySet().stream()
                        .map(r -> new Labels(r.getKey(), r.getValue()))
                        .toList())));
        return all;
    }
}
