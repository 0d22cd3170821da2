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
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.drools.model.Model;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;

/**
 * Compiled rules ready to fire (规则库). One base serves all threads; each report gets a session of its own.
 */
public final class RuleBase {
    static final String MODEL_LIST = "/drools-model";

    private static final byte[] NO_RULES = {};

    private final Future<KieBase> base;
    private final String sha256;

    private RuleBase(Future<KieBase> base, String sha256) {
        this.base = base;
        this.sha256 = sha256;
    }

    /** Loads compiled rules in the background: reports can be read meanwhile, and only judging them waits. */
    static RuleBase loading(byte[] jar, String sha256) {
        return loading(() -> load(models(jar)), sha256);
    }

    private static RuleBase loading(Callable<KieBase> load, String sha256) {
        FutureTask<KieBase> base = new FutureTask<>(load);
        Thread loader = new Thread(base, "rules");
        loader.setDaemon(true);
        loader.start();
        return new RuleBase(base, sha256);
    }

    /**
     * Rules ready to fire, or what their editor has to mend.
     *
     * @param missed the names of rule files that came with the program and are gone, as far as that is known
     */
    public record Compiled(@Nullable RuleBase rules, List<Problem> problems, List<String> missed) {
        public Compiled {
            problems = List.copyOf(problems);
            missed = List.copyOf(missed);
        }

        private static Compiled broken(List<Problem> problems) {
            return new Compiled(null, problems, List.of());
        }

        private static Compiled of(RuleCompiler.Compiled compiled, RuleFiles files, List<String> missed) {
            return compiled.problems().isEmpty()
                    ? new Compiled(loading(compiled.jar(), files.sha256()), List.of(), missed)
                    : broken(compiled.problems());
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
        return Compiled.of(RuleCompiler.compile(files), files, List.of());
    }

    /** Takes the compiled rules that came with the program, else those from the store, else compiles them and keeps them there. */
    public static Compiled of(RuleFiles files, RuleStore store) {
        return of(files, store, RuleBase.class.getClassLoader());
    }

    /** @param classPath where shipped rules are looked for */
    static Compiled of(RuleFiles files, RuleStore store, ClassLoader classPath) {
        if (!files.problems().isEmpty()) {
            return Compiled.broken(files.slips());
        }
        Optional<ShippedRules> shipped = ShippedRules.on(classPath);
        if (shipped.isEmpty()) {
            return Compiled.of(store.compiled(files), files, List.of());
        }
        ShippedRules.Changed changed = shipped.get().changed(files);
        List<String> missed = changed.missed(shipped.get());
        Optional<RuleBase> base = of(shipped.get(), changed, files, store);
        return base.isPresent()
                ? new Compiled(base.get(), List.of(), missed)
                : Compiled.of(store.compiled(files), files, missed);
    }

    /**
     * The rules that came with the program, and those of edited files in place of the shipped ones: only these need compiling.
     * Nothing if they only make sense together, or not at all: then all are compiled, which tells what is wrong.
     */
    private static Optional<RuleBase> of(
            ShippedRules shipped, ShippedRules.Changed changed, RuleFiles files, RuleStore store) {
        RuleFiles edited = changed.edited();
        if (changed.isNone()) {
            return Optional.of(loading(() -> load(models(shipped)), files.sha256()));
        }
        boolean twice = edited.texts().values().stream()
                .flatMap(text -> RuleFiles.rules(text).stream())
                .anyMatch(changed.left()::contains);
        if (twice || changed.left().isEmpty()) {
            return Optional.empty();
        }
        byte[] jar = NO_RULES;
        if (!edited.texts().isEmpty()) {
            RuleCompiler.Compiled compiled = store.compiled(edited);
            if (!compiled.problems().isEmpty()) {
                return Optional.empty();
            }
            jar = compiled.jar();
        }
        byte[] own = jar;
        return Optional.of(loading(
                () -> {
                    List<Model> models = new ArrayList<>(models(own));
                    models(shipped).forEach(m -> models.add(only(m, changed.left())));
                    return load(models);
                },
                files.sha256()));
    }

    private static List<Model> models(ShippedRules shipped) {
        return shipped.models().stream()
                .map(name -> model(shipped.classPath(), name))
                .toList();
    }

    /** A model with some of its rules. */
    private static Model only(Model model, Set<String> rules) {
        return new ModelImpl(model.getName())
                .withRules(model.getRules().stream()
                        .filter(r -> rules.contains(r.getName()))
                        .toList())
                .withQueries(model.getQueries())
                .withGlobals(model.getGlobals());
    }

    private static List<Model> models(byte[] jar) {
        Map<String, byte[]> entries = entries(jar);
        ClassLoader loader = new JarLoader(entries, RuleBase.class.getClassLoader());
        return entries.entrySet().stream()
                .filter(e -> e.getKey().endsWith(MODEL_LIST))
                .flatMap(e -> modelNames(e.getValue()).stream())
                .map(name -> model(loader, name))
                .toList();
    }

    private static KieBase load(List<Model> models) {
        return KieBaseBuilder.createKieBaseFromModel(models);
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
