package io.github.kaoping.cli;

import io.github.kaoping.document.Archive;
import io.github.kaoping.document.Contents;
import io.github.kaoping.document.ReadLimits;
import io.github.kaoping.document.UnreadableException;
import io.github.kaoping.model.Message;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.SoftReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The files a command was given: files as they are, folders and zips with everything in them that may be a report, and the
 * standard input for {@code -}.
 */
final class Inputs {
    private static final List<String> ENDINGS = List.of(
            ".txt",
            ".md",
            ".markdown",
            ".docx",
            ".doc",
            ".wps",
            ".pdf",
            ".ofd",
            ".html",
            ".htm",
            ".text",
            ".odt",
            ".rtf");

    private static final String STANDARD_INPUT = "-";

    /** How many names a message lists. */
    private static final int NAMED = 5;

    /** One report and the name under which it is shown, with {@code /} between folders and {@code !/} after a zip. */
    record Input(Contents contents, String shown) {
        /** The name of the file itself, without its folder. */
        String name() {
            return shown.substring(shown.lastIndexOf('/') + 1);
        }
    }

    private final InputStream in;
    private final ReadLimits limits;
    private final List<Input> found = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();
    private final List<Message> notes = new ArrayList<>();
    private boolean inputTaken;

    private Inputs(InputStream in, ReadLimits limits) {
        this.in = in;
        this.limits = limits;
    }

    /**
     * @param in the standard input, read only if it is named
     * @param limits what a zip may hold
     */
    static Inputs of(List<Path> named, InputStream in, ReadLimits limits) {
        Inputs inputs = new Inputs(in, limits);
        named.forEach(inputs::add);
        return inputs;
    }

    List<Input> found() {
        return found;
    }

    /** Names that are no file and no folder. */
    List<String> missing() {
        return missing;
    }

    /** What lay in a zip and was passed over, as sentences. */
    List<Message> notes() {
        return notes;
    }

    private void add(Path path) {
        if (path.toString().equals(STANDARD_INPUT)) {
            if (!inputTaken) {
                inputTaken = true;
                addPerhapsZip(Contents.of(in), "stdin");
            }
        } else if (Files.isDirectory(path)) {
            try (Stream<Path> files = Files.walk(path)) {
                files.filter(Files::isRegularFile)
                        .filter(f -> mayBeReport(String.valueOf(f.getFileName())) || isZip(f))
                        .sorted()
                        .forEach(f -> addFile(f, shown(path.relativize(f))));
            } catch (IOException e) {
                missing.add(path.toString());
            }
        } else if (Files.exists(path)) {
            addFile(path, String.valueOf(path.getFileName()));
        } else {
            missing.add(path.toString());
        }
    }

    private void addFile(Path file, String shown) {
        Contents contents = Contents.of(file);
        if (beginsLikeZip(file)) {
            addPerhapsZip(contents, shown);
        } else {
            found.add(new Input(contents, shown));
        }
    }

    private static boolean beginsLikeZip(Path file) {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.read() == 'P' && in.read() == 'K';
        } catch (IOException e) {
            return false;
        }
    }

    /** A document, or a zip with what lies in it. What cannot be read is left to whoever reads it for good. */
    private void addPerhapsZip(Contents file, String shown) {
        try {
            byte[] bytes = file.bytes(limits);
            if (Archive.is(bytes)) {
                addArchive(new Opened(file, limits, new SoftReference<>(Archive.open(bytes, limits))), shown);
                return;
            }
        } catch (UnreadableException e) {
            found.add(new Input(new Broken(e), shown));
            return;
        }
        found.add(new Input(file, shown));
    }

    private void addArchive(Opened opened, String shown) throws UnreadableException {
        List<String> others = new ArrayList<>();
        int reports = 0;
        for (String name : opened.archive().names()) {
            String last = name.substring(name.lastIndexOf('/') + 1);
            if (mayBeReport(last)) {
                found.add(new Input(l -> opened.archive().entry(name).bytes(l), shown + "!/" + name));
                reports++;
            } else if (!isHidden(last) && !name.startsWith("__MACOSX/")) {
                others.add(name);
            }
        }
        if (reports == 0) {
            throw new UnreadableException(Message.of("压缩包里没有报告文件，请检查是否交错了"));
        }
        if (!others.isEmpty()) {
            notes.add(Message.of(
                    "压缩包“{0}”里有{1}个文件不像报告，没有读取：{2}",
                    shown,
                    others.size(),
                    String.join("、", others.subList(0, Math.min(NAMED, others.size())))
                            + (others.size() > NAMED ? "……" : "")));
        }
    }

    /** A zip that may be forgotten when memory is short, and is opened again. */
    private static final class Opened {
        private final Contents file;
        private final ReadLimits limits;
        private SoftReference<Archive> archive;

        Opened(Contents file, ReadLimits limits, SoftReference<Archive> archive) {
            this.file = file;
            this.limits = limits;
            this.archive = archive;
        }

        synchronized Archive archive() throws UnreadableException {
            Archive known = archive.get();
            if (known == null) {
                known = Archive.open(file.bytes(limits), limits);
                archive = new SoftReference<>(known);
            }
            return known;
        }
    }

    /** A file of which is known already that it cannot be read. */
    private record Broken(UnreadableException problem) implements Contents {
        @Override
        public byte[] bytes(ReadLimits limits) throws UnreadableException {
            throw problem;
        }
    }

    private static String shown(Path relative) {
        return relative.toString().replace('\\', '/');
    }

    private static boolean mayBeReport(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return !isHidden(lower)
                && !lower.startsWith("readme")
                && ENDINGS.stream().anyMatch(lower::endsWith);
    }

    private static boolean isZip(Path file) {
        String name = String.valueOf(file.getFileName());
        return !isHidden(name) && name.toLowerCase(Locale.ROOT).endsWith(".zip");
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("~$");
    }
}
