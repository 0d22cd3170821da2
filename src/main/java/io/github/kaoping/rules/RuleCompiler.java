package io.github.kaoping.rules;

import io.github.kaoping.model.Problem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message.Level;

/**
 * Turns rule files into a jar of classes (规则编译).
 *
 * <p>The executable model starts several times faster than rules compiled at start, but tells mistakes without their line;
 * so when it finds any, the classic builder is asked for the words.
 */
final class RuleCompiler {
    /** A jar, or what the rules' editor has to mend. */
    record Compiled(byte[] jar, List<Problem> problems) {
        Compiled {
            problems = List.copyOf(problems);
        }
    }

    private RuleCompiler() {}

    /**
     * Compiles rule files.
     *
     * @throws IllegalStateException if the platform's charset is not UTF-8: Chinese literals would silently not match
     */
    static Compiled compile(RuleFiles files) {
        if (!Charset.defaultCharset().equals(StandardCharsets.UTF_8)) {
            throw new IllegalStateException("rules can only be compiled where the default charset is UTF-8");
        }
        List<Problem> slips = files.slips();
        if (!slips.isEmpty()) {
            return new Compiled(new byte[0], slips);
        }
        KieBuilder builder;
        try {
            builder = builder(files).buildAll(ExecutableModelProject.class);
        } catch (RuntimeException e) {
            // The generator gives up on what it cannot parse; the classic builder says where that is.
            List<Problem> problems = classicProblems(files);
            if (problems.isEmpty()) {
                throw e;
            }
            return new Compiled(new byte[0], problems);
        }
        if (builder.getResults().hasMessages(Level.ERROR)) {
            List<Problem> classic = classicProblems(files);
            return new Compiled(new byte[0], classic.isEmpty() ? problems(files, builder) : classic);
        }
        return new Compiled(((InternalKieModule) builder.getKieModule()).getBytes(), List.of());
    }

    private static List<Problem> classicProblems(RuleFiles files) {
        return problems(files, builder(files).buildAll());
    }

    private static KieBuilder builder(RuleFiles files) {
        KieServices services = KieServices.get();
        KieFileSystem system = services.newKieFileSystem();
        // sorted, so that the same rules give the same jar
        for (Map.Entry<String, String> file : new TreeMap<>(files.texts()).entrySet()) {
            system.write(services.getResources()
                    .newByteArrayResource(file.getValue().getBytes(StandardCharsets.UTF_8), "UTF-8")
                    .setSourcePath("src/main/resources/kaoping/" + file.getKey()));
        }
        return services.newKieBuilder(system);
    }

    /** What there is to mend: of a file with a mistake in its writing only the first, because the others may follow from it. */
    private static List<Problem> problems(RuleFiles files, KieBuilder builder) {
        List<org.kie.api.builder.Message> all = builder.getResults().getMessages(Level.ERROR);
        List<org.kie.api.builder.Message> own =
                all.stream().filter(m -> !RuleSlips.follows(m.getText())).toList();
        Map<String, Problem> syntax = new TreeMap<>();
        Set<Problem> problems = new LinkedHashSet<>();
        for (org.kie.api.builder.Message m : own.isEmpty() ? all : own) {
            Problem problem = problem(files, m);
            if (RuleSlips.isSyntax(m.getText())) {
                syntax.merge(problem.file(), problem, (a, b) -> b.line() < a.line() ? b : a);
            } else {
                problems.add(problem);
            }
        }
        problems.removeIf(p -> syntax.containsKey(p.file()));
        problems.addAll(syntax.values());
        return problems.stream()
                .sorted(Comparator.comparing(Problem::file).thenComparingInt(Problem::line))
                .toList();
    }

    private static Problem problem(RuleFiles files, org.kie.api.builder.Message m) {
        String path = m.getPath() == null ? "" : m.getPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        return RuleSlips.of(name, files.texts().getOrDefault(name, ""), m.getLine(), m.getText());
    }
}
