package io.github.kaoping.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.document.Archive;
import io.github.kaoping.document.Documents;
import io.github.kaoping.document.ReadLimits;
import io.github.kaoping.document.UnreadableException;
import io.github.kaoping.model.SourceText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damages files of every format in ways that a seed decides. A damaged file reads as before, or tells in words that it cannot be
 * read or was not read whole; it never breaks or holds up the program.
 *
 * <p>More rounds: {@code -Dkaoping.mutations=5000}; another seed: {@code -Dkaoping.seed=…}.
 */
class MutationTest {
    private static final long SEED = Long.getLong("kaoping.seed", 20240229);
    private static final int ROUNDS = Integer.getInteger("kaoping.mutations", 60);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private enum Damage {
        FLIP {
            @Override
            byte[] to(byte[] whole, Random random) {
                byte[] hurt = whole.clone();
                for (int n = 1 + random.nextInt(4); n > 0; n--) {
                    hurt[random.nextInt(hurt.length)] ^= (byte) (1 << random.nextInt(8));
                }
                return hurt;
            }
        },
        OVERWRITE {
            @Override
            byte[] to(byte[] whole, Random random) {
                byte[] hurt = whole.clone();
                int from = random.nextInt(hurt.length);
                byte[] noise = new byte[Math.min(hurt.length - from, 1 + random.nextInt(64))];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, hurt, from, noise.length);
                return hurt;
            }
        },
        CUT {
            @Override
            byte[] to(byte[] whole, Random random) {
                return java.util.Arrays.copyOf(whole, 1 + random.nextInt(whole.length - 1));
            }
        },
        TAKE_OUT {
            @Override
            byte[] to(byte[] whole, Random random) {
                int from = random.nextInt(whole.length);
                int to = Math.min(whole.length, from + 1 + random.nextInt(200));
                return joined(whole, 0, from, whole, to, whole.length);
            }
        },
        DOUBLE {
            @Override
            byte[] to(byte[] whole, Random random) {
                int from = random.nextInt(whole.length);
                int to = Math.min(whole.length, from + 1 + random.nextInt(400));
                return joined(whole, 0, to, whole, from, whole.length);
            }
        };

        abstract byte[] to(byte[] whole, Random random);

        private static byte[] joined(byte[] a, int a0, int a1, byte[] b, int b0, int b1) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(a, a0, a1 - a0);
            out.write(b, b0, b1 - b0);
            return out.toByteArray();
        }
    }

    private static List<SavedAs.Part> report() throws IOException, UnreadableException {
        Path file = Path.of("examples", "excellent-market-supervision-2024.txt");
        return SavedAs.parts(Documents.read("报告.txt", Files.readAllBytes(file), ReadLimits.DEFAULT));
    }

    /** A whole file of each format. */
    private record Kind(String name, String fileName, byte[] whole) {
        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Kind> formats() throws IOException, UnreadableException {
        List<Kind> kinds = new ArrayList<>();
        for (SavedAs format : SavedAs.values()) {
            kinds.add(new Kind(format.name(), format.fileName("报告"), format.write(report())));
        }
        kinds.add(new Kind("DOC", "报告.doc", doc()));
        return kinds.stream();
    }

    /** An invented report as LibreOffice saved it in the binary format of Word, which no library here writes. */
    private static byte[] doc() throws IOException {
        try (InputStream in = MutationTest.class.getResourceAsStream("report.doc")) {
            return Objects.requireNonNull(in, "report.doc").readAllBytes();
        }
    }

    @ParameterizedTest
    @MethodSource("formats")
    void a_damaged_file_is_told_or_reads_as_before(Kind format) throws Exception {
        byte[] whole = format.whole();
        SourceText before = Documents.read(format.fileName(), whole, ReadLimits.DEFAULT);
        Tally tally = new Tally(format, before);
        Random random = new Random(SEED);
        for (int i = 0; i < ROUNDS; i++) {
            for (Damage damage : Damage.values()) {
                byte[] hurt = damage.to(whole, random);
                if (shows(format, damage)) {
                    tally.read(hurt, damage + " " + i);
                } else {
                    tally.readAnything(hurt, damage + " " + i);
                }
            }
        }
        tally.check(ROUNDS * Damage.values().length);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void parts_of_a_zip_that_are_missing_or_exchanged_are_told(Kind format) throws Exception {
        byte[] whole = format.whole();
        if (whole[0] != 'P' || whole[1] != 'K') {
            return;
        }
        SourceText before = Documents.read(format.fileName(), whole, ReadLimits.DEFAULT);
        Map<String, byte[]> parts = parts(whole);
        Tally tally = new Tally(format, before);
        int rounds = 0;
        for (String name : parts.keySet()) {
            Map<String, byte[]> without = new LinkedHashMap<>(parts);
            without.remove(name);
            tally.read(zip(without), "without " + name);
            Map<String, byte[]> empty = new LinkedHashMap<>(parts);
            empty.put(name, new byte[0]);
            tally.read(zip(empty), "empty " + name);
            for (String other : parts.keySet()) {
                Map<String, byte[]> exchanged = new LinkedHashMap<>(parts);
                exchanged.put(name, parts.get(other));
                exchanged.put(other, parts.get(name));
                tally.read(zip(exchanged), name + " for " + other);
                rounds++;
            }
            rounds += 2;
        }
        Random random = new Random(SEED);
        for (int i = 0; i < ROUNDS; i++) {
            String name = List.copyOf(parts.keySet()).get(random.nextInt(parts.size()));
            Map<String, byte[]> hurt = new LinkedHashMap<>(parts);
            Damage damage = Damage.values()[random.nextInt(Damage.values().length)];
            if (parts.get(name).length > 2) {
                hurt.put(name, damage.to(parts.get(name), random));
                tally.readAnything(zip(hurt), damage + " in " + name + " " + i);
            }
        }
        assertThat(rounds).isGreaterThan(10);
        tally.check(rounds);
    }

    @Test
    void a_damaged_zip_of_reports_breaks_nothing() throws Exception {
        Map<String, byte[]> reports = new LinkedHashMap<>();
        reports.put("一局.docx", SavedAs.DOCX.write(report()));
        reports.put("二局.txt", SavedAs.TEXT.write(report()));
        byte[] whole = zip(reports);
        Random random = new Random(SEED);
        int told = 0;
        for (int i = 0; i < ROUNDS; i++) {
            for (Damage damage : Damage.values()) {
                byte[] hurt = damage.to(whole, random);
                try {
                    Archive archive = Archive.open(hurt, ReadLimits.DEFAULT);
                    for (String name : archive.names()) {
                        Documents.read(name, archive.entry(name).bytes(ReadLimits.DEFAULT), ReadLimits.DEFAULT);
                    }
                } catch (UnreadableException e) {
                    assertThat(e.reason().chinese()).isNotBlank();
                    told++;
                }
            }
        }
        assertThat(told).isGreaterThan(ROUNDS / 2);
    }

    /** Whether the format lets a reader see such damage; text that was cut off looks like a shorter text. */
    private static boolean shows(Kind format, Damage damage) {
        return switch (format.name()) {
            case "TEXT", "GB18030", "UTF_16", "MARKDOWN" -> false;
            case "HTML" -> damage == Damage.CUT;
            case "DOC" -> damage == Damage.CUT || damage == Damage.TAKE_OUT || damage == Damage.DOUBLE;
            case "PDF", "DOCX", "OFD" -> true;
            default -> throw new AssertionError(format);
        };
    }

    private static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (!entry.isDirectory()) {
                    parts.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return parts;
    }

    private static byte[] zip(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        }
        return out.toByteArray();
    }

    /** What came of the damaged files. */
    private static final class Tally {
        private final Kind format;
        private final String before;
        private final List<String> rubbish = new ArrayList<>();
        private final Map<String, Integer> counts = new LinkedHashMap<>();
        private Duration longest = Duration.ZERO;

        Tally(Kind format, SourceText before) {
            this.format = format;
            this.before = plain(before.text());
        }

        /** Reads a file that has to read as before or tell what is wrong with it. */
        void read(byte[] hurt, String how) throws InterruptedException {
            read(hurt, how, true);
        }

        /** Reads a file whose text may differ without a trace of damage. */
        void readAnything(byte[] hurt, String how) throws InterruptedException {
            read(hurt, how, false);
        }

        private void read(byte[] hurt, String how, boolean judged) {
            long start = System.nanoTime();
            String result;
            try {
                SourceText text = Documents.read(format.fileName(), hurt, ReadLimits.DEFAULT.withSeconds(10));
                result = outcome(text, how, judged);
            } catch (UnreadableException e) {
                assertThat(e.reason().chinese()).as(how).isNotBlank().doesNotContain("Exception");
                result = "unreadable";
            }
            counts.merge(result, 1, Integer::sum);
            Duration took = Duration.ofNanos(System.nanoTime() - start);
            longest = took.compareTo(longest) > 0 ? took : longest;
        }

        private String outcome(SourceText text, String how, boolean judged) {
            if (plain(text.text()).equals(before)) {
                return "same";
            }
            if (!text.unread().isEmpty()) {
                return "partly";
            }
            if (text.remarks().stream().anyMatch(r -> r.chinese().matches(".*(损坏|没有结尾|认不出).*"))) {
                return "told";
            }
            double lost = 1 - shared(before, plain(text.text()));
            if (judged && lost > 0.02) {
                rubbish.add(how + " " + text.format() + " lost " + Math.round(lost * 100) + "% " + text.remarks());
            }
            return "changed";
        }

        void check(int rounds) {
            System.out.println(format + " " + counts + " longest " + longest.toMillis() + " ms");
            assertThat(counts.values().stream().mapToInt(n -> n).sum()).isGreaterThanOrEqualTo(rounds);
            assertThat(counts).containsKey("unreadable");
            assertThat(rubbish).as(format.name()).isEmpty();
            assertThat(longest).isLessThan(LONGEST);
        }

        private static String plain(String text) {
            return text.replaceAll("[\\s\\u3000|]+", "");
        }

        /** How much of a text is still there, by its pairs of characters. */
        private static double shared(String before, String after) {
            Map<String, Integer> pairs = new LinkedHashMap<>();
            for (int i = 0; i + 2 <= after.length(); i++) {
                pairs.merge(after.substring(i, i + 2), 1, Integer::sum);
            }
            int found = 0;
            for (int i = 0; i + 2 <= before.length(); i++) {
                String pair = before.substring(i, i + 2);
                if (pairs.getOrDefault(pair, 0) > 0) {
                    pairs.merge(pair, -1, Integer::sum);
                    found++;
                }
            }
            return (double) found / Math.max(1, before.length() - 1);
        }
    }
}
