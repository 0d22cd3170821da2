package io.github.kaoping.panel;

import io.github.kaoping.model.Message;
import io.github.kaoping.model.Profile;
import io.github.kaoping.panel.BodyName.Likeness;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Brings files and bodies together (对应清单与文件): by the file's name that the manifest gives, else by the names of files and
 * folders, else by what the reports say of themselves. Where several files may be meant, none is taken and the doubt is told.
 */
final class Matching {
    private final Manifest manifest;
    private final Map<ManifestRow, String> taken = new HashMap<>();
    private final Map<ManifestRow, List<Message>> doubts = new HashMap<>();
    private final Set<ManifestRow> unsettled = new HashSet<>();
    private final Map<ManifestRow, List<String>> others = new HashMap<>();
    private final Set<String> free;

    private final Function<String, String> hash;

    private Matching(Manifest manifest, List<String> files, Function<String, String> hash) {
        this.manifest = manifest;
        this.hash = hash;
        this.free = new java.util.LinkedHashSet<>(files);
    }

    /**
     * The rows of the manifest in their order, then the files that no row is about. A file that is of the same body and year as
     * a row that has its report is no body of its own; it is told beside that row.
     *
     * @param read what a report says of itself; asked only for files whose name does not tell
     * @param hash of a file's bytes, empty if they cannot be read; asked only where files may be copies of one another
     */
    static List<Match> of(
            Manifest manifest,
            List<String> files,
            Function<String, Optional<Profile>> read,
            Function<String, String> hash) {
        Matching matching = new Matching(manifest, files, hash);
        matching.byGivenFile(files);
        Map<String, Face> faces = new LinkedHashMap<>();
        matching.free.forEach(f -> faces.put(f, Face.ofPath(f)));
        matching.byFace(faces);
        if (!manifest.rows().isEmpty()) {
            Map<String, Face> told = new LinkedHashMap<>();
            for (String file : matching.free) {
                read.apply(file)
                        .map(Face::of)
                        .filter(face -> !face.names().isEmpty())
                        .ifPresent(face -> told.put(file, face));
            }
            matching.byFace(told);
            faces.keySet().retainAll(matching.free);
            told.keySet().retainAll(matching.free);
            faces.putAll(told);
            matching.tellUnsettled(faces);
            matching.byRow(faces);
            matching.byBytes();
        }
        return matching.result();
    }

    private List<ManifestRow> open() {
        return manifest.rows().stream().filter(r -> !taken.containsKey(r)).toList();
    }

    private void byGivenFile(List<String> files) {
        Map<String, List<String>> named = new HashMap<>();
        for (String file : files) {
            String last = file.substring(file.lastIndexOf('/') + 1);
            Set<String> names = new HashSet<>(List.of(Wording.plain(file), Wording.plain(last)));
            if (last.lastIndexOf('.') > 0) {
                names.add(Wording.plain(last.substring(0, last.lastIndexOf('.'))));
            }
            names.forEach(n -> named.computeIfAbsent(n, k -> new ArrayList<>()).add(file));
        }
        for (ManifestRow row : manifest.rows()) {
            if (row.file().isEmpty()) {
                continue;
            }
            String wanted = Wording.plain(row.file());
            List<String> found = named.getOrDefault(
                    wanted, named.getOrDefault(wanted.substring(wanted.lastIndexOf('/') + 1), List.of()));
            if (found.size() == 1 && free.contains(found.get(0))) {
                take(row, found.get(0));
            } else if (found.size() == 1) {
                doubt(row, Message.of("清单写的文件“{0}”已经对应到别的单位，请核对清单。", row.file()));
            } else if (found.size() > 1) {
                doubt(row, Message.of("叫“{0}”的文件有{1}个，请在清单中写上文件夹。", row.file(), found.size()));
            } else {
                doubt(row, Message.of("没有找到清单写的文件“{0}”。", row.file()));
            }
        }
    }

    /** Takes pairs of which each is the other's only best choice, apart from copies byte by byte. */
    private void byFace(Map<String, Face> faces) {
        List<ManifestRow> open = open();
        Nearest nearest = new Nearest(open, faces);
        for (ManifestRow row : open) {
            List<String> files = nearest.files(row);
            boolean own = files.stream().allMatch(f -> nearest.rows(f).equals(List.of(row)));
            if (!files.isEmpty() && own && (files.size() == 1 || copies(files))) {
                String file = files.get(0);
                if (nearest.of(row, file) == Likeness.SHORT) {
                    doubt(row, Message.of("“{0}”是按简称对应的，请核对。", file));
                }
                take(row, file);
            }
        }
    }

    private boolean copies(List<String> files) {
        Set<String> hashes = files.stream().map(hash).collect(Collectors.toSet());
        return hashes.size() == 1 && !hashes.contains("");
    }

    private void tellUnsettled(Map<String, Face> faces) {
        List<ManifestRow> open = open();
        Nearest nearest = new Nearest(open, faces);
        for (ManifestRow row : open) {
            List<String> maybe = nearest.files(row);
            if (!maybe.isEmpty()) {
                unsettled.add(row);
                doubt(row, Message.of("这些文件都可能是它的报告：{0}；请在清单的“文件”一列写明是哪一个。", String.join("、", maybe)));
            }
        }
    }

    /** Files that by name or words are of listed bodies are none of their own, also where another file was taken. */
    private void byRow(Map<String, Face> faces) {
        Nearest nearest = new Nearest(manifest.rows(), faces);
        faces.keySet().forEach(file -> nearest.rows(file).forEach(row -> other(row, file)));
        others.values().forEach(free::removeAll);
    }

    /** Copies of a listed body's report, byte by byte, whatever they are called. */
    private void byBytes() {
        if (free.isEmpty()) {
            return;
        }
        Map<String, ManifestRow> reports = new HashMap<>();
        for (ManifestRow row : manifest.rows()) {
            String file = taken.get(row);
            if (file != null) {
                reports.putIfAbsent(hash.apply(file), row);
            }
        }
        reports.remove("");
        for (String file : List.copyOf(free)) {
            ManifestRow row = reports.get(hash.apply(file));
            if (row != null) {
                other(row, file);
                free.remove(file);
            }
        }
    }

    private void other(ManifestRow row, String file) {
        others.computeIfAbsent(row, r -> new ArrayList<>()).add(file);
    }

    private void take(ManifestRow row, String file) {
        taken.put(row, file);
        free.remove(file);
    }

    private void doubt(ManifestRow row, Message message) {
        doubts.computeIfAbsent(row, r -> new ArrayList<>()).add(message);
    }

    private List<Match> result() {
        List<Match> all = new ArrayList<>();
        for (ManifestRow row : manifest.rows()) {
            List<String> further = others.getOrDefault(row, List.of());
            if (!further.isEmpty() && taken.containsKey(row)) {
                doubt(row, Message.of("这些文件也是它的报告，没有评分，也没有排名：{0}；要换一份的，请在清单的“文件”一列写明。", String.join("、", further)));
            }
            all.add(new Match(
                    row, taken.get(row), doubts.getOrDefault(row, List.of()), unsettled.contains(row), further));
        }
        boolean listed = !manifest.rows().isEmpty();
        for (String file : free) {
            List<Message> notListed = listed ? List.of(Message.of("清单中没有哪一行对应它，算作清单之外的单位，请核对。")) : List.of();
            all.add(new Match(null, file, notListed, false, List.of()));
        }
        return all;
    }
}
