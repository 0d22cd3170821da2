package io.github.kaoping.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The English catalogue against the sources: every Chinese template that they write, and no other. */
class MessageCatalogueTest {
    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path RULES = Path.of("rules");
    private static final Path CATALOGUE =
            Path.of("src", "main", "resources", "io", "github", "kaoping", "messages_en.tsv");

    private static final Path RULE_NAMES = CATALOGUE.resolveSibling("rules_en.tsv");
    private static final Pattern RULE = Pattern.compile("(?m)^rule \"([^\"]+)\"");

    private static final String PART = "\"(?:[^\"\\\\\n]|\\\\.)*+\"";
    private static final String LITERAL = "(" + PART + "(?:\\s*\\+\\s*" + PART + ")*+)";
    /** A template is a whole argument; one that goes on after the literal is built at run time. */
    private static final String END = "\\s*+(?=[,)])";

    private static final String FACTORY = "\\b(?:Message|UnreadableException)\\.of\\(";
    private static final Pattern CALL = Pattern.compile(FACTORY);
    private static final Pattern ONE = Pattern.compile(FACTORY + "\\s*" + LITERAL + END);
    /** {@code Choices.message}: one template where nothing is known, one that names the nearest. */
    private static final Pattern TWO =
            Pattern.compile("\\.message\\(\\s*" + LITERAL + END + "\\s*,\\s*" + LITERAL + END);

    private static final Pattern CHOICE = Pattern.compile("\\.message\\(\\s*\"");
    /** {@code FileKind}: each kind holds the template of its refusal. */
    private static final Pattern KIND = Pattern.compile("(?m)^ {4}[A-Z_]+\\(\\s*" + LITERAL + END);

    private static final Pattern ONE_PART = Pattern.compile(PART);
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u+([0-9a-fA-F]{4})|(.))");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    /** Where a factory is given something else than a literal: how often, and where its templates are found instead. */
    private static final Map<String, Integer> PASSED_ON = Map.of(
            "FileKind.java", 1, // the literals of the constants, found by KIND
            "UnreadableException.java", 1, // its own factory, found by ONE
            "Choices.java", 2, // its own factory, found by TWO
            "Texts.java", 1); // texts_zh.properties and texts_en.properties, see TextsTest

    /** Catalogue lines whose template is built at run time and stands in no source, with the reason; none so far. */
    private static final Map<String, String> BUILT_AT_RUN_TIME = Map.of();

    private final Map<String, Path> templates = new TreeMap<>();
    private final List<String> unread = new ArrayList<>();

    MessageCatalogueTest() throws IOException {
        for (Path file : files()) {
            collect(file);
        }
    }

    @Test
    void everyTemplateIsFound() {
        assertThat(templates).hasSizeGreaterThan(200);
        assertThat(unread)
                .as("a message needs its template as a literal, so that it can be translated")
                .isEmpty();
    }

    @Test
    void everyTemplateHasAnEnglishLine() throws IOException {
        Map<String, String> english = catalogue();
        assertThat(templates).allSatisfy((template, file) -> assertThat(english.getOrDefault(template, ""))
                .as("%s: “%s” has no line in %s", file, template, CATALOGUE)
                .isNotBlank());
    }

    @Test
    void bothLanguagesFillInTheSameThings() throws IOException {
        assertThat(catalogue())
                .allSatisfy((template, english) ->
                        assertThat(placeholders(english)).as(template).isEqualTo(placeholders(template)));
    }

    @Test
    void noEnglishLineIsUnused() throws IOException {
        Set<String> unused = new TreeSet<>(catalogue().keySet());
        unused.removeAll(templates.keySet());
        assertThat(unused)
                .as("no source or rule says these any more")
                .isEqualTo(new TreeSet<>(BUILT_AT_RUN_TIME.keySet()));
    }

    @Test
    void everyShippedRuleHasAnEnglishNameAndNoOther() throws IOException {
        Map<String, String> english = lines(RULE_NAMES);
        Set<String> rules = new TreeSet<>();
        for (Path file : files()) {
            if (file.startsWith(RULES)) {
                rules.addAll(all(RULE, Files.readString(file, StandardCharsets.UTF_8), m -> List.of(m.group(1))));
            }
        }
        assertThat(rules).hasSizeGreaterThan(100);
        assertThat(english.keySet()).as("names in %s", RULE_NAMES).isEqualTo(rules);
        assertThat(english).allSatisfy((name, said) -> {
            assertThat(said).as(name).matches("[\\x20-\\x7e“”]+");
            assertThat(Messages.rule(name, Language.ENGLISH)).isEqualTo(said);
            assertThat(Messages.rule(name, Language.CHINESE)).isEqualTo(name);
        });
        assertThat(english.values()).doesNotHaveDuplicates();
        assertThat(Messages.rule("考评组自己的规则", Language.ENGLISH)).isEqualTo("考评组自己的规则");
    }

    @Test
    void theProgramReadsTheCatalogue() throws IOException {
        String text = Files.readString(CATALOGUE, StandardCharsets.UTF_8);
        assertThatCode(() -> Messages.read(new StringReader(text))).doesNotThrowAnyException();
    }

    private void collect(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        String name = file.getFileName().toString();
        List<String> plain = all(ONE, text, m -> List.of(m.group(1)));
        List<String> pairs = all(TWO, text, m -> List.of(m.group(1), m.group(2)));
        List<String> kinds = name.equals("FileKind.java") ? all(KIND, text, m -> List.of(m.group(1))) : List.of();
        Stream.of(plain, pairs, kinds)
                .flatMap(List::stream)
                .map(MessageCatalogueTest::unquoted)
                .filter(t -> !t.isEmpty())
                .forEach(t -> templates.putIfAbsent(t, file));
        long missed = CALL.matcher(text).results().count() - plain.size() - PASSED_ON.getOrDefault(name, 0);
        long missedPairs = CHOICE.matcher(text).results().count() - pairs.size() / 2;
        if (missed != 0 || missedPairs != 0) {
            unread.add(file + ": " + (missed + missedPairs));
        }
    }

    private static List<String> all(Pattern pattern, String text, Function<Matcher, List<String>> groups) {
        List<String> found = new ArrayList<>();
        Matcher m = pattern.matcher(text);
        while (m.find()) {
            found.addAll(groups.apply(m));
        }
        return found;
    }

    private static String unquoted(String literal) {
        String whole = ONE_PART.matcher(literal)
                .results()
                .map(part -> part.group().substring(1, part.group().length() - 1))
                .collect(Collectors.joining());
        return ESCAPE.matcher(whole)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        escape.group(1) == null
                                ? escape.group(2)
                                : Character.toString(Integer.parseInt(escape.group(1), 16))));
    }

    private static Map<String, String> catalogue() throws IOException {
        return lines(CATALOGUE);
    }

    private static Map<String, String> lines(Path catalogue) throws IOException {
        Map<String, String> lines = new TreeMap<>();
        for (String line : Files.readAllLines(catalogue, StandardCharsets.UTF_8)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                String[] sides = line.split("\t", -1);
                assertThat(sides).as(line).hasSize(2);
                lines.put(sides[0], sides[1]);
            }
        }
        return lines;
    }

    private static Set<String> placeholders(String template) {
        return all(PLACEHOLDER, template, m -> List.of(m.group())).stream()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> java = Files.walk(SOURCES);
                Stream<Path> drl = Files.walk(RULES)) {
            return Stream.concat(java, drl)
                    .filter(f -> f.toString().endsWith(".java") || f.toString().endsWith(".drl"))
                    .sorted()
                    .toList();
        }
    }
}
