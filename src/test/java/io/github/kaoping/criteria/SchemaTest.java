package io.github.kaoping.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.github.kaoping.model.Problem;
import io.github.kaoping.model.Slip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The JSON Schema of criteria files against the loader, both ways, and against the files that name it. */
class SchemaTest {
    private static final Path SCHEMA = Path.of("criteria", "criteria.schema.json");
    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    /** Slips that concern one place of one file alone, which a schema can see. */
    private static final Set<Slip> LOCAL =
            EnumSet.of(Slip.UNKNOWN_KEY, Slip.MISPLACED_KEY, Slip.NOT_A_NUMBER, Slip.UNKNOWN_WORD, Slip.UNKNOWN_METHOD);

    @TempDir
    Path folder;

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7).getSchema(Files.readString(SCHEMA));
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
    }

    private static Set<ValidationMessage> validate(JsonSchema schema, String yaml) throws IOException {
        JsonNode node = YAML.readTree(yaml);
        return schema.validate(node);
    }

    @Test
    void theShippedSchemaIsMadeFromTheKeysThatTheLoaderKnows() throws IOException {
        SchemaMaker maker = new SchemaMaker();
        String made = maker.text();
        if ("update".equals(System.getProperty("kaoping.golden"))) {
            Files.writeString(SCHEMA, made);
        }
        assertThat(Files.readString(SCHEMA).replace("\r\n", "\n"))
                .as("run with -Dkaoping.golden=update after a change of keys")
                .isEqualTo(made);
        assertThat(maker.unused())
                .as("rows of keys.tsv for keys that the loader does not know")
                .isEmpty();
        assertThat(made).contains("应报程度", "\"$ref\" : \"#/definitions/steps\"");
    }

    @Test
    void everyFileOfTheShippedAndTheTestSetsIsValid() throws IOException {
        JsonSchema schema = schema();
        SmallSet.in(folder);
        List<Path> all = new ArrayList<>(files(Path.of("criteria")));
        all.addAll(files(Path.of("examples")));
        all.addAll(files(folder));
        assertThat(all).hasSizeGreaterThan(20);
        for (Path file : all) {
            assertThat(validate(schema, Files.readString(file)))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    @Test
    void everyWayToExtendIsValid() throws IOException {
        assertThat(validate(schema(), """
                id: one
                extends: ../base
                disable: [G5]
                only: [G]
                words: {规划: {add: [甲], remove: [乙]}, 新: [丙]}
                grades: {remove: [一般]}
                dimensions: {G: {points: 3, indicators: {remove: [G5]}}}
                indicators: {G3: {basis: {add: [新]}, points: "4"}}
                items: {G3.appearance: {find: {add: ["甲 … 乙"]}, duty: 3, examples: {add: [{text: 一, state: data}]}}}
                adjustments: {P1.honours: {cap: 4}}
                """)).isEmpty();
    }

    @Test
    void whatTheLoaderRefusesAtOnePlaceTheSchemaRefusesToo() throws IOException {
        SmallSet small = SmallSet.in(folder);
        JsonSchema schema = schema();
        SlipKinds slips = new SlipKinds(
                new Random(7),
                new java.util.TreeMap<>(java.util.Map.of(
                        "base.yaml",
                        small.text("base.yaml"),
                        "base/g.yaml",
                        small.text("base/g.yaml"),
                        "base/a.yaml",
                        small.text("base/a.yaml"))));
        int looked = 0;
        List<String> accepted = new ArrayList<>();
        for (String kind : List.of(
                "misspelt key",
                "words for a number",
                "unit behind a number",
                "Chinese for true",
                "state misspelt",
                "section misspelt",
                "method misspelt",
                "choice misspelt",
                "list without brackets",
                "full-width digits")) {
            for (int i = 0; i < 5; i++) {
                SlipKinds.Made made = slips.make(kind).orElse(null);
                if (made == null) {
                    continue;
                }
                String before = small.text(made.file());
                String after = new String(made.bytes(), java.nio.charset.StandardCharsets.UTF_8);
                small.write(made.file(), after);
                List<Problem> told = small.load("base.yaml").problems();
                small.write(made.file(), before);
                if (told.stream().anyMatch(p -> LOCAL.contains(p.slip()))) {
                    looked++;
                    if (validate(schema, after).isEmpty()) {
                        accepted.add(made.shown());
                    }
                }
            }
        }
        assertThat(looked).isGreaterThan(20);
        assertThat(accepted).isEmpty();
    }

    /** Every key of the sets for tests misspelt, every number and choice made a word: both refuse or neither does. */
    @Test
    void schemaAndLoaderAgreeOnEveryKeyAndValue() throws IOException {
        SmallSet small = SmallSet.in(folder);
        JsonSchema schema = schema();
        Pattern keys = Pattern.compile("(?m)(?<=[{,\\s])([a-z][a-z-]+)(?=: |:$)");
        Pattern values = Pattern.compile("(?<=[a-z]: )(\\d[\\d.]*|true|[a-z-]+)(?=[,}\\s])");
        Map<String, String> tops =
                Map.of("county.yaml", "county.yaml", "base/g.yaml", "base.yaml", "base/a.yaml", "base.yaml");
        int refused = 0;
        List<String> differ = new ArrayList<>();
        for (Map.Entry<String, String> file : tops.entrySet()) {
            String sound = small.text(file.getKey());
            for (Pattern pattern : List.of(keys, values)) {
                Matcher at = pattern.matcher(sound);
                while (at.find()) {
                    String wrong = pattern == keys ? at.group() + "x" : "不是" + at.group();
                    String text = sound.substring(0, at.start()) + wrong + sound.substring(at.end());
                    small.write(file.getKey(), text);
                    List<Problem> told = small.load(file.getValue()).problems();
                    boolean local = told.stream().anyMatch(p -> LOCAL.contains(p.slip()));
                    boolean bySchema = !validate(schema, text).isEmpty();
                    refused += bySchema ? 1 : 0;
                    if (bySchema ? told.isEmpty() : local) {
                        differ.add(file.getKey() + ":"
                                + sound.substring(0, at.start()).lines().count() + " " + wrong
                                + (bySchema ? " only by the schema" : " only by the loader"));
                    }
                }
            }
            small.write(file.getKey(), sound);
        }
        System.out.println("schema: " + refused + " wrong keys and values refused by both");
        assertThat(differ).isEmpty();
        assertThat(refused).isGreaterThan(250);
    }

    @Test
    void theFirstLineOfEveryFileLeadsToTheSchema() throws IOException {
        List<Path> all = new ArrayList<>(files(Path.of("criteria")));
        all.addAll(files(Path.of("examples")));
        for (Path file : all) {
            String first = Files.readAllLines(file).get(0);
            assertThat(first).as(file.toString()).startsWith("# yaml-language-server: $schema=");
            Path named =
                    file.resolveSibling(first.substring(first.indexOf('=') + 1)).normalize();
            assertThat(named).as(file.toString()).isEqualTo(SCHEMA);
        }
    }
}
