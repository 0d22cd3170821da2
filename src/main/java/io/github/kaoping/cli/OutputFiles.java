package io.github.kaoping.cli;

import io.github.kaoping.model.Message;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes results: whole files at once, and never over a file that is there unless the user asked for it. */
final class OutputFiles {
    private final Console console;
    private final Language language;
    private final boolean overwrite;

    OutputFiles(Console console, Language language, boolean overwrite) {
        this.console = console;
        this.language = language;
        this.overwrite = overwrite;
    }

    void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    void write(Path file, byte[] bytes) {
        write(file, out -> out.write(bytes));
    }

    /** What is written to a file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes a file that is too large to be held in memory; a file that is there is told of before the work begins. */
    void write(Path file, Content content) {
        if (Files.exists(file) && !overwrite) {
            console.err().println(Messages.say(Message.of("“{0}”已经存在，没有覆盖；要覆盖请加 --overwrite。", file), language));
            throw new Stop(ExitCode.USAGE);
        }
        try {
            Path parent = file.toAbsolutePath().getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            // A plain sibling and no temporary file: those can only be read by whoever ran the program.
            Path draft = file.resolveSibling("." + file.getFileName() + ".part");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(draft))) {
                content.writeTo(out);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(draft);
                throw e;
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            console.err().println(Messages.say(Message.of("写不了“{0}”，请检查文件夹和权限。", file), language));
            throw new Stop(ExitCode.USAGE);
        }
        console.err().println(Messages.say(Message.of("已写出 {0}", file), language));
    }
}
