package io.github.kaoping.rules;

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
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * The compiled rules that come with the program (随附的规则): a jar on its class path like any other, so that the start archive holds
 * their classes too. They are used only while the rule files are those they were made from.
 */
final class ShippedRules {
    /** The jar's name beside the others. */
    static final String JAR = "kaoping-rules.jar";

    /** Says what the jar was made from, and behind it the models' class names, one a line. */
    private static final String NOTE = "kaoping-rules.txt";

    private ShippedRules() {}

    /** The models' class names, if rules of that key are on the class path. */
    static Optional<List<String>> models(String key) {
        try (InputStream in = ShippedRules.class.getResourceAsStream("/" + NOTE)) {
            if (in == null) {
                return Optional.empty();
            }
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            boolean same = !lines.isEmpty() && lines.get(0).equals(key);
            return same ? Optional.of(lines.subList(1, lines.size())) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // what cannot be read is not there: the rules are compiled
        }
    }

    /** Writes the jar. The same rules give the same bytes. */
    static void write(String key, byte[] compiled, Path folder) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> models = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(compiled), StandardCharsets.UTF_8);
                ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                byte[] bytes = in.readAllBytes();
                if (e.getName().endsWith(RuleBase.MODEL_LIST)) {
                    models.addAll(RuleBase.modelNames(bytes));
                } else if (e.getName().endsWith(".class")) {
                    zip.putNextEntry(new ZipEntry(e.getName()));
                    zip.write(bytes);
                    zip.closeEntry();
                }
            }
            zip.putNextEntry(new ZipEntry(NOTE));
            zip.write((key + "\n" + String.join("\n", models) + "\n").getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Files.write(folder.resolve(JAR), SteadyJar.of(out.toByteArray()));
    }
}
