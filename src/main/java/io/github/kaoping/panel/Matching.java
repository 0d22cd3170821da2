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

/**
 * Brings files and bodies together (对应清单与文件): by the file's name that the manifest gives, else by the names of files and
 * folders, else by what the reports say of themselves. Where several files may be meant, none is taken and the doubt is told.
 */
final class Matching {
    private final Manifest manifest;
    private final Map<ManifestRow, String> taken = new HashMap<>();
    private final Map<ManifestRow, List<Message>> doubts = new HashMap<>();
    private final Set<ManifestRow> unsettled = new HashSet<>();
    private final Set<String> free;

    private Matching(Manifest manifest, List<String> files) {
        this.manifest = manifest;
        this.free = new java.util.LinkedHashSet<>(files);
    }

    /**
     * The rows of the manifest in their order, then the files that no row is about.
     *
     * @param read what a report says of itself; asked only for files whose name does not tell
     */
    static List<Match> of(Manifest manifest, List<String> files, Function<String, Optional<Profile>> read) {
        Matching matching = new Matching(manifest, files);
        matching.byGivenFile(files);
        Map<String, Face> faces = new LinkedHashMap<>();
        matching.free.forEach(f -> faces.put(f, Face.ofPath(f)));
        matching.byFace(faces);
        if (!matching.open().isEmpty()) {
            Map<String, Face> told = new LinkedHashMap<>();
            for (String file : matching.free) {
                read.apply(file).map(Face::of).ifPresent(face -> told.put(file, face));
            }
            matching.byFace(told);
            faces.keySet().retainAll(matching.free);
            told.keySet().retainAll(matching.free);
            faces.putAll(told);
            matching.tellUnsettled(faces);
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

    /** Takes pairs of which each is the other's only best choice. */
    private void byFace(Map<String, Face> faces) {
        Map<ManifestRow, List<String>> ofRow = new LinkedHashMap<>();
        Map<String, List<ManifestRow>> ofFile = new HashMap<>();
        for (ManifestRow row : open()) {
            ofRow.put(row, best(faces.keySet(), f -> face(faces, f).of(row)));
        }
        for (String file : faces.keySet()) {
            ofFile.put(file, best(open(), r -> face(faces, file).of(r)));
        }
        ofRow.forEach((row, files) -> {
            if (files.size() == 1) {
                String file = files.get(0);
                if (ofFile.getOrDefault(file, List.of()).equals(List.of(row))) {
                    if (face(faces, file).of(row) == Likeness.SHORT) {
                        doubt(row, Message.of("“{0}”是按简称对应的，请核对。", file));
                    }
                    take(row, file);
                }
            }
        });
    }

    private static Face face(Map<String, Face> faces, String file) {
        return faces.getOrDefault(file, new Face(List.of(), null));
    }

    private static <T> List<T> best(Iterable<T> choices, Function<T, Likeness> like) {
        Likeness most = Likeness.SHORT;
        List<T> best = new ArrayList<>();
        for (T choice : choices) {
            Likeness likeness = like.apply(choice);
            if (likeness.compareTo(most) > 0) {
                best.clear();
                most = likeness;
            }
            if (likeness == most) {
                best.add(choice);
            }
        }
        return best;
    }

    private void tellUnsettled(Map<String, Face> faces) {
        for (ManifestRow row : open()) {
            List<String> maybe = best(faces.keySet(), f -> face(faces, f).of(row));
            if (!maybe.isEmpty()) {
                unsettled.add(row);
                doubt(row, Message.of("这些文件都可能是它的报告：{0}；请在清单的“文件”一列写明是哪一个。", String.join("、", maybe)));
            }
        }
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
            all.add(new Match(row, taken.get(row), doubts.getOrDefault(row, List.of()), unsettled.contains(row)));
        }
        boolean listed = !manifest.rows().isEmpty();
        for (String file : free) {
            List<Message> notListed =
                    listed ? List.of(Message.of("清单中没有哪一行对应它；它的单位如已另有报告，请拿走这份再运行，否则会算作另一个单位。")) : List.of();
            all.add(new Match(null, file, notListed, false));
        }
        return all;
    }
}
