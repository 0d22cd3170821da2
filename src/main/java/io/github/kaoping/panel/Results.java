package io.github.kaoping.panel;

import io.github.kaoping.model.Message;
import io.github.kaoping.model.Sha256;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The folder that a panel's run writes to (结果文件夹): every file is there whole or not at all. */
public final class Results {
    public static final String WORKBOOK = "考评结果.xlsx";
    public static final String DASHBOARD = "总览.html";
    public static final String RANKING = "ranking.csv";
    public static final String LINES = "sheets.jsonl";
    public static final String MATCHES = "对应情况.csv";
    public static final String SUMMARY = "小结.txt";
    static final String ENTRIES = "entries.jsonl";
    static final String JOURNAL = "journal.jsonl";

    private final Path folder;

    public Results(Path folder) {
        this.folder = folder;
    }

    public Path folder() {
        return folder;
    }

    /** A file of the folder by its name with {@code /} between folders. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    static String sheet(String id) {
        return "sheets/" + id + ".json";
    }

    static String page(String id) {
        return "pages/" + id + ".html";
    }

    static String workbook(String id) {
        return "bodies/" + id + ".xlsx";
    }

    /** Whether a run wrote here before, or nothing is here yet. */
    public boolean usable() {
        if (Files.exists(file(JOURNAL)) || !Files.exists(folder)) {
            return true;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.allMatch(f -> f.endsWith(".lock"));
        } catch (IOException e) {
            return false;
        }
    }

    /** What is not there of a run's results that commands need; nothing if all is. */
    public Optional<Message> lacking() {
        if (!Files.isRegularFile(file(ENTRIES))) {
            return Optional.of(Message.of("“{0}”里没有考评结果；请给 score --manifest 写出的文件夹。", folder));
        }
        return Assembly.read(this).stream()
                .map(e -> sheet(e.id()))
                .filter(name -> !Files.isRegularFile(file(name)))
                .findFirst()
                .map(name -> Message.of("结果文件夹里缺少 {0}；请再运行一次 score --manifest，会补上。", name));
    }

    /**
     * Keeps other programs from writing here until it is closed; nothing if one is writing already.
     *
     * @throws IOException if the folder cannot be written
     */
    public Optional<FileChannel> lock() throws IOException {
        Files.createDirectories(folder);
        FileChannel channel = FileChannel.open(file(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(channel);
            }
        } catch (OverlappingFileLockException e) {
            // a run in this very program
        }
        channel.close();
        return Optional.empty();
    }

    /** The score sheet of a result. */
    StoredSheet storedSheet(String id) {
        return StoredSheet.of(read(sheet(id)).orElseThrow(() -> new IllegalStateException("sheet is gone: " + id)));
    }

    public Optional<byte[]> read(String name) {
        Path path = file(name);
        try {
            return Files.isRegularFile(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Writes a file whole. */
    public void write(String name, byte[] bytes) {
        write(name, out -> Files.write(out, bytes));
    }

    /** Writes a file line by line, whole at the end. */
    void lines(String name, Lines lines) {
        write(name, draft -> {
            try (Writer out = Files.newBufferedWriter(draft, StandardCharsets.UTF_8)) {
                lines.writeTo(out);
            }
        });
    }

    /**
     * Writes a file that people may have changed since: theirs stays, and the new one stands beside it.
     *
     * @param last hash of what was written there last, null if nothing was
     * @return the name under which it was written
     */
    String writeBeside(String name, byte[] bytes, @Nullable String last) {
        Optional<byte[]> there = read(name);
        boolean changed = there.isPresent()
                && !Sha256.of(there.get()).equals(last)
                && !Sha256.of(there.get()).equals(Sha256.of(bytes));
        int dot = name.lastIndexOf('.');
        String to = changed ? name.substring(0, dot) + ".new" + name.substring(dot) : name;
        write(to, bytes);
        return to;
    }

    void delete(String name) {
        try {
            Files.deleteIfExists(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, Filling filling) {
        Path to = file(name);
        try {
            Path parent = to.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            Path draft = to.resolveSibling("." + to.getFileName() + ".part");
            filling.fill(draft);
            try {
                Files.move(draft, to, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(draft, to, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Filling {
        void fill(Path draft) throws IOException;
    }

    /** Writes the lines of a file. */
    interface Lines {
        void writeTo(Writer out) throws IOException;
    }
}
