package io.github.kaoping;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The shape of the house: which package may use which, and which package keeps which library to itself.
 *
 * <p>Every test also says how many classes it looked at, so that none can pass on nothing.
 */
class ArchitectureTest {
    private static final String BASE = "io.github.kaoping.";
    private static final Path SOURCES = Path.of("src", "main", "java", "io", "github", "kaoping");

    /** What each package may use of the others; {@code cli} is the door and may use everything. */
    private static final Map<String, Set<String>> MAY_USE = Map.ofEntries(
            Map.entry("model", Set.of()),
            Map.entry("criteria", Set.of("model")),
            Map.entry("document", Set.of("model")),
            Map.entry("tables", Set.of("model")),
            Map.entry("parser", Set.of("model", "document")),
            Map.entry("evidence", Set.of("model", "criteria")),
            Map.entry("rules", Set.of("model", "criteria")),
            Map.entry("scoring", Set.of("model", "criteria")),
            Map.entry("assess", Set.of("model", "criteria", "document", "parser", "evidence", "rules", "scoring")),
            Map.entry("render", Set.of("model", "criteria")),
            Map.entry(
                    "authoring",
                    Set.of(
                            "model",
                            "criteria",
                            "document",
                            "parser",
                            "evidence",
                            "rules",
                            "scoring",
                            "tables",
                            "assess",
                            "render")),
            Map.entry("panel", Set.of("model", "criteria", "scoring", "tables", "assess", "render", "authoring")),
            Map.entry(
                    "cli",
                    Set.of(
                            "model",
                            "criteria",
                            "document",
                            "parser",
                            "evidence",
                            "rules",
                            "scoring",
                            "tables",
                            "assess",
                            "render",
                            "authoring",
                            "panel")));

    private static JavaClasses classes = new ClassFileImporter().importClasses();
    private static Map<String, Set<String>> sources = Map.of();

    @BeforeAll
    static void importProgram() throws IOException {
        classes = new ClassFileImporter().importPath(Path.of("target", "classes"));
        sources = sources();
    }

    @Test
    void everySourceFileIsLookedAt() {
        sources.forEach((name, files) ->
                assertThat(topLevel(name)).as("classes of %s", name).containsAll(files));
        assertThat(sources.values().stream().mapToInt(Set::size).sum())
                .as("source files")
                .isGreaterThan(150);
    }

    @Test
    void everyPackageHasARowInTheTable() {
        assertThat(MAY_USE.keySet()).containsAll(sources.keySet());
        assertThat(classes.stream().map(ArchitectureTest::home).distinct())
                .as("packages of the program")
                .containsAll(sources.keySet())
                .isSubsetOf(MAY_USE.keySet());
    }

    @Test
    void importsPointUpTheTable() {
        List<String> wrong = classes.stream()
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> ours(d.getTargetClass()))
                .filter(d -> !home(d.getOriginClass()).equals(home(d.getTargetClass())))
                .filter(d -> !MAY_USE.get(home(d.getOriginClass())).contains(home(d.getTargetClass())))
                .map(Dependency::getDescription)
                .toList();
        assertThat(wrong).as("of %d classes", lookedAt(classes)).isEmpty();
    }

    @Test
    void packagesHaveNoCycles() {
        assertThat(lookedAt(classes)).isGreaterThan(150);
        slices().matching(BASE + "(*)..").should().beFreeOfCycles().check(classes);
    }

    @Test
    void onlyRulesKnowsDrools() {
        assertUsedOnlyIn(Set.of("rules"), "org.drools.", "org.kie.", "org.mvel.");
    }

    @Test
    void onlyReportsAndTheHandbookAreReadByCommonmark() {
        assertUsedOnlyIn(Set.of("document", "authoring"), "org.commonmark.");
    }

    @Test
    void onlyReadersAndWritersOfYamlAndJsonKnowJackson() {
        assertUsedOnlyIn(Set.of("criteria", "render", "authoring", "tables", "panel"), "com.fasterxml.jackson.");
    }

    @Test
    void onlyTablesAndDocumentMayKnowPoi() {
        // document may, once it reads old Word files; until then tables alone does
        assertUsedOnlyIn(
                Set.of("tables"), Set.of("document"), "org.apache.poi.", "org.openxmlformats.", "org.apache.xmlbeans.");
    }

    @Test
    void onlyTablesKnowsCsv() {
        assertUsedOnlyIn(Set.of("tables"), "com.fasterxml.jackson.dataformat.csv.");
    }

    @Test
    void onlyTheCommandLineKnowsPicocli() {
        assertUsedOnlyIn(Set.of("cli"), "picocli.");
    }

    @Test
    void onlyMainTouchesTheStandardStreamsAndEndsTheProcess() {
        Map<Boolean, List<String>> touching = classes.stream()
                .flatMap(c -> c.getAccessesFromSelf().stream())
                .filter(ArchitectureTest::touchesTheProcess)
                .collect(Collectors.partitioningBy(
                        a -> a.getOriginOwner().getName().equals(BASE + "cli.Main"),
                        Collectors.mapping(JavaAccess::getDescription, Collectors.toList())));
        assertThat(touching.get(false)).as("of %d classes", lookedAt(classes)).isEmpty();
        assertThat(touching.get(true)).as("Main itself").isNotEmpty();
    }

    private static boolean touchesTheProcess(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        String member = access.getTarget().getName();
        return switch (owner) {
            case "java.lang.System" ->
                Set.of("out", "err", "in", "exit", "console", "setOut", "setErr")
                        .contains(member);
            case "java.lang.Runtime" -> Set.of("exit", "halt").contains(member);
            default -> member.equals("printStackTrace");
        };
    }

    private static void assertUsedOnlyIn(Set<String> homes, String... libraries) {
        assertUsedOnlyIn(homes, Set.of(), libraries);
    }

    /** The {@code homes} do use the libraries, {@code others} may. */
    private static void assertUsedOnlyIn(Set<String> homes, Set<String> others, String... libraries) {
        Map<Boolean, List<Dependency>> uses = classes.stream()
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .filter(d -> Stream.of(libraries)
                        .anyMatch(l -> d.getTargetClass().getName().startsWith(l)))
                .collect(Collectors.partitioningBy(
                        d -> homes.contains(home(d.getOriginClass())) || others.contains(home(d.getOriginClass()))));
        assertThat(uses.get(false).stream().map(Dependency::getDescription))
                .as("of %d classes", lookedAt(classes))
                .isEmpty();
        assertThat(uses.get(true).stream().map(d -> home(d.getOriginClass())))
                .as("packages that do use %s", String.join(", ", libraries))
                .containsAll(homes);
    }

    /** How many classes there are to look at; fails if there are fewer than source files. */
    private static int lookedAt(Collection<JavaClass> all) {
        assertThat(all)
                .as("classes looked at")
                .hasSizeGreaterThanOrEqualTo(
                        sources.values().stream().mapToInt(Set::size).sum())
                .hasSizeGreaterThan(150);
        return all.size();
    }

    private static boolean ours(JavaClass c) {
        return c.getPackageName().startsWith(BASE);
    }

    /** The package of a class below the base package, without what is nested in it. */
    private static String home(JavaClass c) {
        return c.getPackageName().substring(BASE.length()).split("\\.", -1)[0];
    }

    private static Set<String> topLevel(String home) {
        return classes.stream()
                .filter(c -> home(c).equals(home))
                .filter(JavaClass::isTopLevelClass)
                .map(JavaClass::getSimpleName)
                .collect(Collectors.toSet());
    }

    /** Names of source files by package, {@code package-info} aside. */
    private static Map<String, Set<String>> sources() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(SOURCES)) {
            files.filter(f -> f.toString().endsWith(".java")).forEach(f -> {
                String name = f.getFileName().toString().replace(".java", "");
                String home = SOURCES.relativize(f).getName(0).toString();
                if (!name.equals("package-info")) {
                    found.computeIfAbsent(home, h -> new TreeSet<>()).add(name);
                }
            });
        }
        return found;
    }
}
