package io.github.kaoping.rules;

import io.github.kaoping.model.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The compiled rules that come with the program (随附的规则): a jar on its class path like any other, so that the start archive holds
 * their classes too. Of rule files that were edited since, only the rules are not used that stood in them.
 *
 * @param classPath where their classes are
 * @param models the models' class names
 * @param files what each file of rules held when they were compiled, by name
 */
record ShippedRules(ClassLoader classPath, List<String> models, Map<String, Held> files) {
    /** The jar's name beside the others. */
    static final String JAR = "kaoping-rules.jar";

    /** Says what the jar was made from and holds: the machine, then each model, file and rule behind its word, one a line. */
    private static final String NOTE = "kaoping-rules.txt";

    private static final int HASH_CHARACTERS = 64;
    private static final String MODEL = "model ";
    private static final String FILE = "file ";
    private static final String RULE = "rule ";

    private static final Held NOTHING = new Held("", List.of());

    /** A file's hash and the names of its rules. */
    record Held(String sha256, List<String> rules) {}

    /**
     * How rule files differ from those the jar was made from.
     *
     * @param edited the files that are new or other
     * @param left the names of the shipped rules that still hold
     * @param gone the names of shipped files that are gone, in order
     */
    record Changed(RuleFiles edited, Set<String> left, List<String> gone) {
        boolean isNone() {
            return edited.texts().isEmpty() && gone.isEmpty();
        }

        /** Of the files that are gone those with a rule that stands in no other file now. */
        List<String> missed(ShippedRules shipped) {
            Set<String> there = new TreeSet<>(left);
            edited.texts().values().forEach(text -> there.addAll(RuleFiles.rules(text)));
            return gone.stream()
                    .filter(name -> shipped.files().getOrDefault(name, NOTHING).rules().stream()
                            .anyMatch(rule -> !there.contains(rule)))
                    .toList();
        }
    }

    /** The rules on a class path, if they were compiled for this Java, these facts and this Drools. */
    static Optional<ShippedRules> on(ClassLoader classPath) {
        try (InputStream in = classPath.getResourceAsStream(NOTE)) {
            return in == null
                    ? Optional.empty()
                    : read(new String(in.readAllBytes(), StandardCharsets.UTF_8), classPath);
        } catch (IOException e) {
            return Optional.empty(); // what cannot be read is not there: the rules are compiled
        }
    }

    private static Optional<ShippedRules> read(String note, ClassLoader classPath) {
        List<String> lines = note.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(RuleStore.machine())) {
            return Optional.empty();
        }
        List<String> models = new ArrayList<>();
        Map<String, Held> files = new TreeMap<>();
        List<String> rules = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            if (line.startsWith(MODEL)) {
                models.add(line.substring(MODEL.length()));
            } else if (line.startsWith(RULE)) {
                rules.add(line.substring(RULE.length()));
            } else if (line.startsWith(FILE)) {
                rules = new ArrayList<>();
                int name = FILE.length() + HASH_CHARACTERS + 1;
                files.put(line.substring(name), new Held(line.substring(FILE.length(), name - 1), rules));
            }
        }
        return Optional.of(new ShippedRules(classPath, models, files));
    }

    /** Compares rule files with those that the rules were compiled from. */
    Changed changed(RuleFiles now) {
        Set<String> edited = new TreeSet<>();
        Set<String> left = new TreeSet<>();
        now.texts().forEach((name, text) -> {
            Held held = files.get(name);
            if (held != null && held.sha256().equals(Sha256.of(text))) {
                left.addAll(held.rules());
            } else {
                edited.add(name);
            }
        });
        List<String> gone = files.keySet().stream()
                .filter(name -> !now.texts().containsKey(name))
                .toList();
        return new Changed(now.only(edited), left, gone);
    }

    /** Writes the jar. The same rules give the same bytes. */
    static void write(RuleFiles files, byte[] compiled, Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringBuilder note = new StringBuilder(RuleStore.machine()).append('\n');
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(compiled), StandardCharsets.UTF_8);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                if (e.getName().endsWith(RuleBase.MODEL_LIST)) {
                    RuleBase.modelNames(bytes)
                            .forEach(m -> note.append(MODEL).append(m).append('\n'));
                } else if (e.getName().endsWith(".class")) {
                    zip.putNextEntry(new ZipEntry(e.getName()));
                    zip.write(bytes);
                    zip.closeEntry();
                }
            }
            new TreeMap<>(files.texts()).forEach((name, text) -> {
                note.append(FILE)
                        .append(Sha256.of(text))
                        .append(' ')
                        .append(name)
                        .append('\n');
                RuleFiles.rules(text).forEach(r -> note.append(RULE).append(r).append('\n'));
            });
            zip.putNextEntry(new ZipEntry(NOTE));
            zip.write(note.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Files.write(folder.resolve(JAR), SteadyJar.of(out.toByteArray()));
    }
}
