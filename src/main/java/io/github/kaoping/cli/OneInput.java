package io.github.kaoping.cli;

import io.github.kaoping.document.ReadLimits;
import io.github.kaoping.model.Message;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import java.nio.file.Path;
import java.util.List;

/** The file of a command that looks at one report at a time. */
final class OneInput {
    private OneInput() {}

    /** The file; a name that is none, or a folder with several, is told and ends the command with code 4. */
    static Inputs.Input of(Path file, ReadLimits limits, Console console, Language language) {
        Inputs inputs = Inputs.of(List.of(file), console.in(), limits);
        inputs.notes().forEach(note -> console.err().println(Messages.say(note, language)));
        if (inputs.found().size() == 1) {
            return inputs.found().get(0);
        }
        Message message = inputs.found().isEmpty()
                ? Message.of("没有找到报告“{0}”，请检查文件名和路径。", file)
                : Message.of(
                        "“{0}”里有{1}份报告，一次只看一份，请给出文件名。", file, inputs.found().size());
        console.err().println(Messages.say(message, language));
        throw new Stop(ExitCode.INPUT);
    }
}
