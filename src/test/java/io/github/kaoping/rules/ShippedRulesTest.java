package io.github.kaoping.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kaoping.Samples;
import io.github.kaoping.evidence.EvidenceFinder;
import io.github.kaoping.model.Problem;
import io.github.kaoping.model.Report;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Rules that came with the program go on serving for the files that nobody edited. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ShippedRulesTest {
    private static final RuleFiles FILES = RuleFiles.of(Path.of("rules"));
    private static final RuleStore NOTHING_KEPT = new RuleStore(Optional.empty());

    private URLClassLoader classPath = new URLClassLoader(new URL[0]);

    @BeforeAll
    void ship(@TempDir Path jars) throws IOException {
        RuleStore.ship(FILES, jars);
        classPath = new URLClassLoader(
                new URL[] {jars.resolve(ShippedRules.JAR).toUri().toURL()}, RuleBase.class.getClassLoader());
    }

    @AfterAll
    void close() throws IOException {
        classPath.close();
    }

    @Test
    void anEditedFileIsJudgedByItsNewWordsAndAllOthersAsBefore(@TempDir Path folder) throws IOException {
        RuleFiles edited = edited(folder, Map.of("accounted.drl", FILES.texts().get("accounted.drl") + "// 改过\n"));
        RuleBase rules = rules(edited);
        assertEquals(rules(FILES).names(), rules.names());
        for (String example : List.of("excellent-market-supervision-2024.txt", "planned-housing-2025.txt")) {
            assertEquals(judged(rules(FILES), example), judged(rules, example));
        }
    }

    @Test
    void onlyTheEditedFileIsCompiledAndKept(@TempDir Path folder, @TempDir Path kept) throws IOException {
        String text = FILES.texts().get("accounted.drl") + "// 改过\n";
        RuleBase.of(edited(folder, Map.of("accounted.drl", text)), new RuleStore(Optional.of(kept)), classPath);
        try (var files = Files.list(kept)) {
            List<Path> all = files.toList();
            assertEquals(1, all.size());
            assertTrue(Files.size(all.get(0)) < 100_000, "more was compiled than one file");
        }
    }

    @Test
    void rulesOfAFileThatIsGoneAreGone(@TempDir Path folder) throws IOException {
        RuleBase rules = rules(edited(folder, Map.of("accounted.drl", "")));
        assertFalse(rules.names().contains("有反映即得分"));
        assertEquals(
                rules(FILES).count()
                        - RuleFiles.rules(FILES.texts().get("accounted.drl")).size(),
                rules.count());
    }

    @Test
    void aRuleOfTheSameNameInTwoFilesIsTold(@TempDir Path folder) throws IOException {
        List<Problem> problems = problems(edited(
                folder,
                Map.of("another.drl", Objects.requireNonNull(FILES.texts().get("accounted.drl")))));
        assertFalse(problems.isEmpty());
    }

    @Test
    void aMistakeInAnEditedFileIsToldWithItsLine(@TempDir Path folder) throws IOException {
        String text = Objects.requireNonNull(FILES.texts().get("accounted.drl")).replace("ItemState(", "ItemStat(");
        List<Problem> problems = problems(edited(folder, Map.of("accounted.drl", text)));
        assertEquals("accounted.drl", problems.get(0).file());
        assertTrue(problems.get(0).line() > 0);
    }

    private RuleBase rules(RuleFiles files) {
        return Objects.requireNonNull(
                RuleBase.of(files, NOTHING_KEPT, classPath).rules());
    }

    private List<Problem> problems(RuleFiles files) {
        return RuleBase.of(files, NOTHING_KEPT, classPath).problems();
    }

    private static Judge.Judgement judged(RuleBase rules, String example) throws IOException {
        Report report = Samples.report(Files.readString(Path.of("examples", example)));
        EvidenceFinder.Found found = new EvidenceFinder(Samples.criteria(2024)).find(report);
        return new Judge(rules, Samples.criteria(2024)).judge(report, found.mentions(), found.near());
    }

    /** The rules with some files replaced, those with an empty text left out. */
    private static RuleFiles edited(Path folder, Map<String, String> replaced) throws IOException {
        Map<String, String> texts = new TreeMap<>(FILES.texts());
        texts.putAll(replaced);
        for (Map.Entry<String, String> file : texts.entrySet()) {
            if (!file.getValue().isEmpty()) {
                Files.writeString(folder.resolve(file.getKey()), file.getValue());
            }
        }
        return RuleFiles.of(folder);
    }
}
