package io.github.kaoping.cli;

import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaStore;
import io.github.kaoping.criteria.LoadResult;
import io.github.kaoping.model.Message;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import java.nio.file.Files;
import java.nio.file.Path;

/** A criteria set as somebody names it when comparing two (标准的两个版本): a year of the folder at hand, a file, or a folder. */
final class TwoSets {
    private final Workbench workbench;
    private final Console console;
    private final Language language;

    TwoSets(Workbench workbench, Console console, Language language) {
        this.workbench = workbench;
        this.console = console;
        this.language = language;
    }

    /**
     * A set and the store that it came from.
     *
     * @param byYear whether a folder was named, of which each report takes the set of its year
     */
    record Named(CriteriaSet set, CriteriaStore store, boolean byYear) {}

    /** The set of that year, of that file, or the latest of that folder; what is wrong is told and ends the command. */
    Named named(String word) {
        Path path = Path.of(word);
        CriteriaStore store;
        LoadResult result;
        if (Files.isDirectory(path)) {
            store = workbench.store(console, path);
            result = store.forYear(null);
        } else if (Files.exists(path)) {
            Path folder = path.toAbsolutePath().getParent();
            store = workbench.store(console, folder == null ? path : folder);
            result = store.load(path);
        } else if (word.matches("[0-9]{4}")) {
            store = workbench.store(console);
            result = store.forYear(Integer.valueOf(word));
            if (result.provisional() && result.set() != null) {
                throw refuse(Message.of("没有{0}年度的标准；请写标准文件（.yaml）、文件夹，或已有标准的年度。", word));
            }
        } else {
            throw refuse(Message.of("没有找到评分标准“{0}”，请检查文件名和路径。", word));
        }
        CriteriaSet set = result.set();
        if (set == null) {
            Workbench.print(console, language, result.problems());
            throw new Stop(ExitCode.CRITERIA);
        }
        return new Named(set, store, Files.isDirectory(path));
    }

    private Stop refuse(Message message) {
        console.err().println(Messages.say(message, language));
        return new Stop(ExitCode.CRITERIA);
    }
}
