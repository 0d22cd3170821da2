package io.github.kaoping.cli;

import io.github.kaoping.assess.Assessor;
import io.github.kaoping.authoring.Handbook;
import io.github.kaoping.authoring.HandbookPage;
import io.github.kaoping.render.Language;
import io.github.kaoping.rules.RuleFiles;
import io.github.kaoping.rules.RuleStore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the build adds to a package (打包): the rules compiled, the criteria parsed, the licences of all parts and the handbook. */
final class Packing {
    private Packing() {}

    /**
     * @param words the folders of the rules, of the criteria, of the program's jars, of the known licences, and the one to write
     *     licences into, and the file of the handbook
     */
    public static void main(String[] words) throws IOException {
        Path jars = Path.of(words[2]);
        ArchivableJars.makeIn(jars);
        RuleStore.ship(RuleFiles.of(Path.of(words[0])), jars);
        Assessor.loader().ship(Path.of(words[1]), jars.resolve("criteria"));
        Licences licences = Licences.of(jars, Path.of(words[3]));
        Path out = Files.createDirectories(Path.of(words[4]));
        removeTexts(out);
        for (var text : licences.texts().entrySet()) {
            Files.writeString(out.resolve(text.getKey()), text.getValue(), StandardCharsets.UTF_8);
        }
        Files.writeString(
                Path.of(words[5]), HandbookPage.of(Handbook.shipped(), Language.CHINESE), StandardCharsets.UTF_8);
    }

    /** What an earlier build left: a part that is gone has no licence in the package. */
    private static void removeTexts(Path folder) throws IOException {
        try (DirectoryStream<Path> texts = Files.newDirectoryStream(folder, "*.txt")) {
            for (Path text : texts) {
                Files.delete(text);
            }
        }
    }
}
