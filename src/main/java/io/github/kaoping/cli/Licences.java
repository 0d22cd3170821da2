package io.github.kaoping.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Under which licences the parts of a package come (许可): a list of the jars, and every text once.
 *
 * @param texts by file name; the list is {@code THIRD-PARTY.txt}
 */
record Licences(SortedMap<String, String> texts) {
    private static final Pattern OWN = Pattern.compile("META-INF/([^/]+/)?([^/]+-)?(LICENSE|NOTICE)(\\.txt)?");

    /** Among the names of entries that of the jar's own licence, not of something in it. */
    private static final Pattern MAIN = Pattern.compile("(?m)^META-INF/([^/\n]+/)?LICENSE(\\.txt)?$");

    private static final String PROGRAM = "kaoping-";

    /** Stands where a line or a text is missing in {@code parts.tsv}. */
    static final String UNKNOWN = "(unknown)";

    /** A line of {@code parts.tsv}: jars whose name begins so, their licence, and a text for those that bring none. */
    private record Part(String begins, String licence, String text) {}

    /**
     * Collects the licences; a jar of which nothing is known is listed as such, and {@code parts.tsv} wants a line for it.
     *
     * @param jars folder of the program's jars
     * @param known folder with {@code parts.tsv} and the texts that it names     */
    static Licences of(Path jars, Path known) throws IOException {
        List<Part> parts = Files.readAllLines(known.resolve("parts.tsv"), StandardCharsets.UTF_8).stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split("\t", -1))
                .map(cells -> new Part(cells[0], cells[1], cells[2]))
                .toList();
        SortedMap<String, String> texts = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        lines.add("考评所带的组件及其许可；许可原文在本文件夹中。");
        lines.add("The parts that come with Kaoping and their licences; the texts are in this folder.");
        lines.add("ecj 的源代码 / the source of ecj: https://github.com/eclipse-jdt/eclipse.jdt.core");
        lines.add("带 Java 的安装包：Java 的许可（GPLv2 及类路径例外）在 java/legal 中。");
        lines.add("In the package with Java its licences (GPLv2 with the classpath exception) are in java/legal.");
        lines.add("");
        for (Path jar : jarsOf(jars)) {
            String name = String.valueOf(jar.getFileName());
            Part part = parts.stream()
                    .filter(p -> name.startsWith(p.begins()))
                    .findFirst()
                    .orElse(new Part(name, UNKNOWN, UNKNOWN));
            List<String> files = new ArrayList<>(own(jar, texts));
            if (!MAIN.matcher(String.join("\n", entries(jar))).find()) {
                files.add(0, given(part, known, texts));
            }
            lines.add(name + "\t" + part.licence() + "\t" + String.join(", ", files));
        }
        texts.put("THIRD-PARTY.txt", String.join("\n", lines) + "\n");
        return new Licences(texts);
    }

    private static List<Path> jarsOf(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(f -> f.toString().endsWith(".jar"))
                    .filter(f -> !String.valueOf(f.getFileName()).startsWith(PROGRAM))
                    .sorted()
                    .toList();
        }
    }

    private static String given(Part part, Path known, SortedMap<String, String> texts) throws IOException {
        if (part.text().startsWith("../") || part.text().equals(UNKNOWN)) {
            return part.text();
        }
        if (part.text().equals("-")) {
            return UNKNOWN;
        }
        texts.put(part.text(), Files.readString(known.resolve(part.text())));
        return part.text();
    }

    private static List<String> entries(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    /** The texts inside a jar; one that another jar has brought already is not kept twice. */
    private static List<String> own(Path jar, SortedMap<String, String> texts) throws IOException {
        List<String> files = new ArrayList<>();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream()
                    .filter(e -> OWN.matcher(e.getName()).matches())
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .toList()) {
                String text = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                String name = String.valueOf(jar.getFileName()).replaceFirst("-[0-9].*$", "") + "-"
                        + entry.getName().replaceFirst(".*/", "").replace(".txt", "") + ".txt";
                String kept = texts.entrySet().stream()
                        .filter(t -> t.getValue().equals(text))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElse(name);
                texts.put(kept, text);
                files.add(kept);
            }
        }
        return files;
    }
}
