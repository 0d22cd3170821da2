package io.github.kaoping.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The classes that rules speak of (事实类): compiled rules are only good for exactly these. */
final class Facts {
    private static final String PREFIX = "io/github/kaoping/";

    private static final List<String> CLASSES = List.of(
            "model/Mention",
            "model/Reading",
            "model/Assurance",
            "model/Near",
            "model/Caution",
            "model/Certainty",
            "model/ItemState",
            "model/Part",
            "model/Finding",
            "model/State",
            "model/Tense",
            "model/Actor",
            "model/Period",
            "model/SectionKind",
            "model/Message",
            "model/Name",
            "criteria/Item",
            "criteria/LevelsMethod",
            "criteria/AccountedMethod",
            "criteria/ChecklistMethod",
            "criteria/CountMethod",
            "criteria/BandsMethod",
            "criteria/CoverageMethod",
            "criteria/RateMethod",
            "criteria/KindsMethod",
            "criteria/AspectsMethod",
            "criteria/StepsMethod",
            "criteria/DeadlineMethod",
            "criteria/ProportionalMethod",
            "criteria/GateMethod",
            "criteria/HighestMethod",
            "criteria/FullMethod",
            "criteria/AbsenceMethod",
            "criteria/OccurrencesMethod",
            "criteria/OneStrikeMethod",
            "criteria/PanelMethod",
            "criteria/Measure",
            "rules/Circumstances",
            "rules/Weighing",
            "rules/Trust",
            "rules/TitleFact",
            "rules/DateFact",
            "rules/MatchFact",
            "rules/FigureCoverage",
            "rules/MethodMax",
            "rules/OnlyIfAccounted",
            "rules/DependsOn",
            "rules/ProposedOnly",
            "rules/AdjustmentFact",
            "rules/AdjustmentValue",
            "rules/CapFact",
            "rules/BodyFact",
            "rules/Unmet",
            "rules/Conditioned",
            "rules/VetoFact",
            "rules/NamedMention",
            "criteria/Condition",
            "rules/ItemReadings",
            "rules/Texture",
            "rules/States",
            "rules/UnreadPages",
            "rules/Unjudged",
            "rules/Occurrences",
            "rules/Bands");

    private Facts() {}

    /** The names by which rules call them. */
    static List<String> names() {
        return CLASSES.stream()
                .map(name -> name.substring(name.lastIndexOf('/') + 1))
                .toList();
    }

    /** Changes whenever one of the classes does: size and check sum of each, which a jar tells without being unpacked. */
    static String fingerprint() {
        Path program = program();
        try {
            return Files.isDirectory(program) ? ofFolder(program) : ofJar(program);
        } catch (IOException e) {
            throw new UncheckedIOException("classes cannot be read: " + program, e);
        }
    }

    /** The jar that the program was loaded from, or the folder of its classes. */
    private static Path program() {
        try {
            return Path.of(Facts.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the program does not know where it is", e);
        }
    }

    private static String ofJar(Path jar) throws IOException {
        StringBuilder all = new StringBuilder();
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (String name : CLASSES) {
                ZipEntry entry = zip.getEntry(PREFIX + name + ".class");
                if (entry == null) {
                    throw new IllegalStateException("class is missing: " + name);
                }
                add(all, name, entry.getSize(), entry.getCrc());
            }
        }
        return all.toString();
    }

    private static String ofFolder(Path folder) throws IOException {
        StringBuilder all = new StringBuilder();
        for (String name : CLASSES) {
            byte[] bytes = Files.readAllBytes(folder.resolve(PREFIX + name + ".class"));
            CRC32 sum = new CRC32();
            sum.update(bytes);
            add(all, name, bytes.length, sum.getValue());
        }
        return all.toString();
    }

    private static void add(StringBuilder all, String name, long size, long sum) {
        all.append(name).append(' ').append(size).append(' ').append(sum).append('\n');
    }
}
