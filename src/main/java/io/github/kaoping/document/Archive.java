package io.github.kaoping.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A zip of reports. Nothing of it is written to disk, so paths in it lead nowhere; zips inside of it are not opened.
 *
 * <p>Entries are unpacked one at a time, and all together no more than the limits allow.
 */
public final class Archive {
    /** How many entries one archive may have: more than a province has bodies that report. */
    private static final int MOST_ENTRIES = 10_000;

    private final ZipParts zip;
    private final Map<String, String> entries;

    private Archive(ZipParts zip, Map<String, String> entries) {
        this.zip = zip;
        this.entries = entries;
    }

    /** Whether a file is a zip that is no document itself. */
    public static boolean is(byte[] bytes) {
        return bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K' && FileKind.of(bytes) == FileKind.ZIP;
    }

    /**
     * @throws UnreadableException if the archive is damaged or has too many entries
     */
    public static Archive open(byte[] bytes, ReadLimits limits) throws UnreadableException {
        ZipParts zip = ZipParts.open(bytes, limits.forArchive());
        if (zip.names().size() > MOST_ENTRIES) {
            throw UnreadableException.of("压缩包里的文件超过{0}个的上限，没有打开，请分成几个压缩包", MOST_ENTRIES);
        }
        Map<String, String> entries = new TreeMap<>();
        for (String name : zip.names()) {
            if (!name.endsWith("/")) {
                entries.merge(plain(name), name, (first, second) -> first.compareTo(second) < 0 ? first : second);
            }
        }
        return new Archive(zip, entries);
    }

    /** The names of the files in it, in order, with {@code /} between folders and no way out of them. */
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /** One of {@link #names()}, unpacked when it is asked for. */
    public Contents entry(String name) {
        return limits -> {
            String own = entries.getOrDefault(name, name);
            limits.checkBytes(zip.size(own));
            byte[] bytes = zip.part(own).orElseThrow(() -> new UnreadableException(FileKind.EMPTY.refusal()));
            if (is(bytes)) {
                throw UnreadableException.of("这是压缩包里的压缩包，没有打开，请解压后交其中的报告");
            }
            return bytes;
        };
    }

    /** A name without drive, root, steps upwards and characters that file names cannot have. */
    private static String plain(String name) {
        List<String> steps = new ArrayList<>();
        for (String step : name.split("/", -1)) {
            String clean = step.replaceAll("[\\p{Cntrl}\\p{Cf}:*?\"<>|]", "_").strip();
            if (!clean.isEmpty() && !clean.equals(".") && !clean.equals("..")) {
                steps.add(clean);
            }
        }
        return steps.isEmpty() ? "_" : String.join("/", steps);
    }
}
