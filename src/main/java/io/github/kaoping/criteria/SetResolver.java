package io.github.kaoping.criteria;

import io.github.kaoping.criteria.YamlNode.Mapping;
import io.github.kaoping.criteria.YamlNode.Scalar;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Slip;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds and reads all files of a set: those it includes, and those of the set it extends. */
final class SetResolver {
    private final Problems problems;
    private final ParsedFiles parsed;
    /** The sets being resolved, from the one asked for to the one at hand; a set among its own ancestors is a cycle. */
    private final Map<Path, String> chain = new LinkedHashMap<>();

    SetResolver(ParsedFiles parsed, Problems problems) {
        this.parsed = parsed;
        this.problems = problems;
    }

    /** Empty, and told, if the file or a set that it extends cannot be read. */
    Optional<SetDraft> resolve(Path file) {
        return resolve(file, SourceFile.unread(file).whole());
    }

    private Optional<SetDraft> resolve(Path file, Place mentioned) {
        Path key = file.toAbsolutePath().normalize();
        if (chain.containsKey(key)) {
            String circle =
                    chain.values().stream().collect(Collectors.joining(" → ")) + " → " + SourceFile.nameOf(file);
            problems.add(Slip.EXTENDS_CIRCLE, mentioned, Message.of("“extends”绕了一圈又回到自己：{0}。请去掉其中一处。", circle));
            return Optional.empty();
        }
        SourceFile source = SourceFile.read(file, mentioned, problems).orElse(null);
        Mapping top = source == null ? null : parsed.read(source, problems).orElse(null);
        if (source == null || top == null) {
            return Optional.empty();
        }
        Fields fields = Fields.of(top, Shape.TOP, problems).orElseThrow();
        SetDraft draft = new SetDraft(source, problems);
        if (fields.has("extends")) {
            chain.put(key, source.name());
            Optional<SetDraft> base = fields.scalar("extends").flatMap(e -> extended(file, e));
            chain.remove(key);
            if (base.isEmpty()) {
                return Optional.empty();
            }
            draft.extend(base.get());
        }
        include(draft, source, top, fields);
        return Optional.of(draft);
    }

    private Optional<SetDraft> extended(Path file, Scalar name) {
        String written = name.text();
        boolean named = written.endsWith(".yaml") || written.endsWith(".yml");
        return sibling(file, name, named ? written : written + ".yaml").flatMap(f -> resolve(f, name.place()));
    }

    private void include(SetDraft draft, SourceFile source, Mapping top, Fields fields) {
        List<SourceFile> files = new ArrayList<>(List.of(source));
        List<Mapping> parts = new ArrayList<>(List.of(top));
        for (Scalar name : fields.scalars("include")) {
            Path path = sibling(source.path(), name, name.text()).orElse(null);
            if (path == null) {
                continue;
            }
            if (files.stream().anyMatch(f -> f.path().equals(path))) {
                problems.add(Slip.FILE_TWICE, name.place(), Message.of("“{0}”重复列入，一个文件只列一次。", name.text()));
                continue;
            }
            SourceFile file = SourceFile.read(path, name.place(), problems).orElse(null);
            Mapping part = file == null ? null : parsed.read(file, problems).orElse(null);
            if (file == null || part == null) {
                problems.incomplete();
                continue;
            }
            Fields.checkKeys(part, Shape.PART, problems);
            files.add(file);
            parts.add(part);
        }
        draft.lay(files, parts);
    }

    private Optional<Path> sibling(Path file, Scalar mentioned, String name) {
        try {
            return Optional.of(file.resolveSibling(name).normalize());
        } catch (InvalidPathException e) {
            problems.add(Slip.FILE_NAME, mentioned.place(), Message.of("“{0}”不能作文件名。", name));
            return Optional.empty();
        }
    }
}
