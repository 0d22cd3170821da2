package io.github.kaoping.rules;

import io.github.kaoping.model.Message;
import io.github.kaoping.model.Problem;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message.Level;

/**
 * Compiled rules (规则库). One base serves all threads; each report gets a session of its own.
 */
public final class RuleBase {
    private final KieBase base;
    private final String sha256;

    private RuleBase(KieBase base, String sha256) {
        this.base = base;
        this.sha256 = sha256;
    }

    /** Rules ready to fire, or what their editor has to mend. */
    public record Compiled(@Nullable RuleBase rules, List<Problem> problems) {
        public Compiled {
            problems = List.copyOf(problems);
        }
    }

    /** Hash of the rule files. */
    public String sha256() {
        return sha256;
    }

    KieBase base() {
        return base;
    }

    /**
     * Compiles the rules of a folder.
     *
     * <p>The classic builder is used because it tells mistakes with file and line.
     *
     * @throws IllegalStateException if the platform's charset is not UTF-8: Chinese literals would silently not match
     */
    public static Compiled compile(RuleFiles files) {
        if (!java.nio.charset.Charset.defaultCharset().equals(StandardCharsets.UTF_8)) {
            throw new IllegalStateException("rules can only be compiled where the default charset is UTF-8");
        }
        if (!files.problems().isEmpty()) {
            return new Compiled(null, files.problems());
        }
        KieServices services = KieServices.get();
        KieFileSystem system = services.newKieFileSystem();
        for (Map.Entry<String, String> file : files.texts().entrySet()) {
            system.write(services.getResources()
                    .newByteArrayResource(file.getValue().getBytes(StandardCharsets.UTF_8), "UTF-8")
                    .setSourcePath("src/main/resources/kaoping/" + file.getKey()));
        }
        KieBuilder builder = services.newKieBuilder(system).buildAll();
        List<Problem> problems = new ArrayList<>();
        for (org.kie.api.builder.Message m : builder.getResults().getMessages(Level.ERROR)) {
            problems.add(problem(files, m));
        }
        if (!problems.isEmpty()) {
            return new Compiled(null, problems);
        }
        KieBase base =
                services.newKieContainer(builder.getKieModule().getReleaseId()).getKieBase();
        return new Compiled(new RuleBase(base, files.sha256()), List.of());
    }

    private static Problem problem(RuleFiles files, org.kie.api.builder.Message m) {
        String path = m.getPath() == null ? "" : m.getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        String text = files.texts().getOrDefault(name, "");
        int line = Math.max(0, m.getLine());
        int column = Math.max(0, m.getColumn());
        if (line == 0) {
            int[] place = RuleSlips.place(text, m.getText());
            line = place[0];
            column = place[1];
        }
        String[] lines = text.split("\n", -1);
        String lineText = line > 0 && line <= lines.length ? lines[line - 1] : "";
        return new Problem(name, line, column, lineText, RuleSlips.inWords(m.getText()));
    }

    /** What is wrong with a set of rules, as one sentence, for logs. */
    static Message summary(List<Problem> problems) {
        return Message.of("规则有{0}处错误。", problems.size());
    }
}
