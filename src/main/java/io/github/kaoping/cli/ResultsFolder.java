package io.github.kaoping.cli;

import io.github.kaoping.model.Message;
import io.github.kaoping.panel.Results;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import io.github.kaoping.tables.UnreadableTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** The folder of a panel's results that a command works in. */
final class ResultsFolder {
    @Parameters(
            index = "0",
            paramLabel = "结果文件夹",
            description = "score --manifest 写出的结果文件夹 / the folder that score --manifest wrote")
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    /** What a command does in the folder. */
    interface Work {
        int in(Results results) throws UnreadableTable;
    }

    /** Does what writes, no other program writing meanwhile, and tells where it cannot be done. */
    int write(Console console, Language language, Work work) {
        Results results = new Results(folder);
        Optional<Message> lacking = results.lacking();
        if (lacking.isPresent()) {
            return say(console, language, lacking.get(), ExitCode.INPUT);
        }
        try {
            Optional<FileChannel> lock = results.lock();
            if (lock.isEmpty()) {
                return say(console, language, Message.of("另一个程序正在写“{0}”，请等它做完。", folder), ExitCode.USAGE);
            }
            try {
                return work.in(results);
            } finally {
                lock.get().close();
            }
        } catch (UnreadableTable e) {
            return say(console, language, e.reason(), ExitCode.INPUT);
        } catch (UncheckedIOException | IOException e) {
            return say(console, language, Message.of("写不了“{0}”，请检查文件夹、权限和磁盘空间。", folder), ExitCode.USAGE);
        }
    }

    private static int say(Console console, Language language, Message message, int code) {
        console.err().println(Messages.say(message, language));
        return code;
    }
}
