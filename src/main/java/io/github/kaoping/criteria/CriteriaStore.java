package io.github.kaoping.criteria;

import io.github.kaoping.model.Message;
import io.github.kaoping.model.Slip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The criteria sets of a folder, each loaded once: {@code base.yaml} and one file per report year.
 *
 * <p>May be used by several threads.
 */
public final class CriteriaStore {
    static final Pattern YEAR_FILE = Pattern.compile("([0-9]{4})\\.yaml");
    private static final String BASE = "base.yaml";

    private final Path folder;
    private final CriteriaLoader loader;
    private volatile @Nullable NavigableMap<Integer, Path> years;
    private final Map<Path, LoadResult> loaded = new ConcurrentHashMap<>();
    private final Map<Path, Optional<ReadingWords>> words = new ConcurrentHashMap<>();

    public CriteriaStore(Path folder) {
        this(folder, new CriteriaLoader());
    }

    public CriteriaStore(Path folder, CriteriaLoader loader) {
        this.folder = folder;
        this.loader = loader;
    }

    /**
     * The set of a report year, else that of the nearest year (the earlier of two), else the base set; whatever is not the
     * year's own set is provisional.
     *
     * @param year null if the report's year is not known: then the latest set serves
     */
    public LoadResult forYear(@Nullable Integer year) {
        NavigableMap<Integer, Path> years;
        try {
            years = years();
        } catch (IOException e) {
            Place whole = SourceFile.unread(folder).whole();
            return LoadResult.of(List.of(whole.problem(
                    Slip.FILE_UNREADABLE, Message.of("读不了标准所在的文件夹“{0}”，请检查路径。", SourceFile.nameOf(folder)))));
        }
        Map.Entry<Integer, Path> chosen = year == null ? years.lastEntry() : nearest(years, year);
        if (chosen == null) {
            return load(folder.resolve(BASE)).asProvisional();
        }
        LoadResult result = load(chosen.getValue());
        return chosen.getKey().equals(year) ? result : result.asProvisional();
    }

    /** What reading takes from the latest set, without decoding the rest of it; empty if that set has slips or there is none. */
    public Optional<ReadingWords> latestWords() {
        try {
            Map.Entry<Integer, Path> latest = years().lastEntry();
            return latest == null
                    ? Optional.empty()
                    : words.computeIfAbsent(key(latest.getValue()), key -> words(latest.getValue()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private Optional<ReadingWords> words(Path file) {
        LoadResult whole = loaded.get(key(file));
        CriteriaSet set = whole == null ? null : whole.set();
        return set == null ? loader.words(file) : Optional.of(set.words());
    }

    /** The set whose top file this is, from this folder or any other. */
    public LoadResult load(Path file) {
        return loaded.computeIfAbsent(key(file), key -> loader.load(file));
    }

    private static Path key(Path file) {
        return file.toAbsolutePath().normalize();
    }

    /** The top file that {@link #forYear} takes: that of the year, of the nearest year, or the base set's. */
    public Path fileFor(@Nullable Integer year) throws IOException {
        NavigableMap<Integer, Path> years = years();
        Map.Entry<Integer, Path> chosen = year == null ? years.lastEntry() : nearest(years, year);
        return chosen == null ? folder.resolve(BASE) : chosen.getValue();
    }

    /** What the set whose top file this is comes to, each value with its place; empty if it has slips. */
    public Optional<Resolved> resolve(Path file) {
        return loader.resolve(file);
    }

    /** The top files of all sets of the folder: the base set first, then those of the years in order. */
    public List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        Path base = folder.resolve(BASE);
        if (Files.isRegularFile(base)) {
            files.add(base);
        }
        files.addAll(years().values());
        return files;
    }

    private NavigableMap<Integer, Path> years() throws IOException {
        NavigableMap<Integer, Path> known = years;
        if (known == null) {
            known = listed();
            years = known;
        }
        return known;
    }

    private NavigableMap<Integer, Path> listed() throws IOException {
        NavigableMap<Integer, Path> years = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.forEach(f -> {
                Matcher name = YEAR_FILE.matcher(String.valueOf(f.getFileName()));
                if (name.matches()) {
                    years.put(Integer.parseInt(name.group(1)), f);
                }
            });
        }
        return years;
    }

    private static Map.@Nullable Entry<Integer, Path> nearest(NavigableMap<Integer, Path> years, int year) {
        Map.Entry<Integer, Path> before = years.floorEntry(year);
        Map.Entry<Integer, Path> after = years.ceilingEntry(year);
        if (before == null || after == null) {
            return before == null ? after : before;
        }
        return year - before.getKey() <= after.getKey() - year ? before : after;
    }
}
