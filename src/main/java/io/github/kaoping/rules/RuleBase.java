package io.github.kaoping.rules;

import io.github.kaoping.model.Problem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * Compiled rules ready to fire (规则库). One base serves all threads; each report gets a session of its own.
 */
public final class RuleBase {
    static final String MODEL_LIST = "/drools-model";

    private final Future<KieBase> base;
    private final String sha256;

    private RuleBase(Future<KieBase> base, String sha256) {
        this.base = base;
        this.sha256 = sha256;
    }

    /** Loads compiled rules in the background: reports can be read meanwhile, and only judging them waits. */
    private static RuleBase loading(byte[] jar, String sha256) {
        return loading(() -> load(jar), sha256);
    }

    private static RuleBase loading(Callable<KieBase> load, String sha256) {
        FutureTask<KieBase> base = new FutureTask<>(load);
        Thread loader = new Thread(base, "rules");
        loader.setDaemon(true);
        loader.start();
        return new RuleBase(base, sha256);
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

    /** How many rules there are. */
    public int count() {
        return base().getKiePackages().stream()
                .mapToInt(p -> p.getRules().size())
                .sum();
    }

    /** The names of all rules, in order. */
    public List<String> names() {
        return base().getKiePackages().stream()
                .flatMap(p -> p.getRules().stream())
                .map(org.kie.api.definition.rule.Rule::getName)
                .sorted()
                .toList();
    }

    KieBase base() {
        try {
            return base.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while rules were loading", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("compiled rules cannot be loaded", e.getCause());
        }
    }

    /** Compiles the rules of a folder without keeping what comes of it. */
    public static Compiled compile(RuleFiles files) {
        RuleCompiler.Compiled compiled = RuleCompiler.compile(files);
        return compiled.problems().isEmpty()
                ? new Compiled(loading(compiled.jar(), files.sha256()), List.of())
                : new Compiled(null, compiled.problems());
    }

    /** Takes the compiled rules that came with the program, else those from the store, else compiles them and keeps them there. */
    public static Compiled of(RuleFiles files, RuleStore store) {
        if (!files.problems().isEmpty()) {
            return new Compiled(null, files.slips());
        }
        String key = RuleStore.key(files);
        Optional<List<String>> shipped = ShippedRules.models(key);
        if (shipped.isPresent()) {
            return new Compiled(
                    loading(() -> load(shipped.get(), RuleBase.class.getClassLoader()), files.sha256()), List.of());
        }
        Optional<byte[]> kept = store.find(key);
        if (kept.isPresent()) {
            return new Compiled(loading(kept.get(), files.sha256()), List.of());
        }
        RuleCompiler.Compiled compiled = RuleCompiler.compile(files);
        if (!compiled.problems().isEmpty()) {
            return new Compiled(null, compiled.problems());
        }
        store.keep(key, compiled.jar());
        return new Compiled(loading(compiled.jar(), files.sha256()), List.of());
    }

    private static KieBase load(byte[] jar) {
        Map<String, byte[]> entries = entries(jar);
        List<String> models = new ArrayList<>();
        entries.forEach((name, bytes) -> {
            if (name.endsWith(MODEL_LIST)) {
                models.addAll(modelNames(bytes));
            }
        });
        return load(models, new JarLoader(entries, RuleBase.class.getClassLoader()));
    }

    private static KieBase load(List<String> models, ClassLoader loader) {
        return KieBaseBuilder.createKieBaseFromModel(
                models.stream().map(name -> model(loader, name)).toList());
    }

    /** The class names in a list of models. */
    static List<String> modelNames(byte[] list) {
        return new String(list, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && line.indexOf(':') < 0)
                .map(String::strip)
                .toList();
    }

    private static Model model(ClassLoader loader, String className) {
        try {
            return (Model) loader.loadClass(className).getDeclaredConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("compiled rules cannot be loaded: " + className, e);
        }
    }

    private static Map<String, byte[]> entries(byte[] jar) {
        Map<String, byte[]> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar), StandardCharsets.UTF_8)) {
            for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
                if (!e.isDirectory()) {
                    entries.put(e.getName(), zip.readAllBytes());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** Loads classes from a jar that is held in memory. */
    private static final class JarLoader extends ClassLoader {
        private final Map<String, byte[]> entries;

        JarLoader(Map<String, byte[]> entries, ClassLoader parent) {
            super(parent);
            this.entries = entries;
        }

        /** Its own classes first: those of the shipped rules, which may bear the same names, are others. */
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                if (!entries.containsKey(name.replace('.', '/') + ".class")) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? findClass(name) : loaded;
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = entries.get(name.replace('.', '/') + ".class");
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
