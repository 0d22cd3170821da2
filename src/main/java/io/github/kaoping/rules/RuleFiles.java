package io.github.kaoping.rules;

import io.github.kaoping.criteria.Method;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Problem;
import io.github.kaoping.model.Sha256;
import io.github.kaoping.model.Slip;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rule files of a folder as text, sorted by name, with their hash (规则文件).
 *
 * @param texts text by file name, line ends normalised
 * @param sha256 over names and texts
 * @param problems what kept a file from being read
 */
public record RuleFiles(Map<String, String> texts, String sha256, List<Problem> problems) {
    private static final Pattern BLOCK_COMMENT = Pattern.compile("(?s)/\\*.*?\\*/");
    private static final Pattern RULE = Pattern.compile("(?m)^\\s*rule\\s+(?:\"([^\"]+)\"|(\\S+))");

    /** Reads all {@code *.drl} of a folder. */
    public static RuleFiles of(Path folder) {
        Map<String, String> texts = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".drl")).sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                try {
                    String text = decode(Files.readAllBytes(file));
                    texts.put(name, text);
                } catch (CharacterCodingException e) {
                    problems.add(new Problem(Slip.RULES, name, 0, 0, "", Message.of("文件不是 UTF-8 编码，请用 UTF-8 另存。")));
                }
            }
        } catch (IOException e) {
            problems.add(new Problem(
                    Slip.RULES, String.valueOf(folder), 0, 0, "", Message.of("读不了规则文件夹“{0}”，请检查路径。", folder)));
        }
        if (texts.isEmpty() && problems.isEmpty()) {
            problems.add(new Problem(
                    Slip.RULES, String.valueOf(folder), 0, 0, "", Message.of("文件夹“{0}”里没有规则文件（*.drl）。", folder)));
        }
        return new RuleFiles(Map.copyOf(texts), Sha256.of(texts), List.copyOf(problems));
    }

    /** Some of the files, by name. */
    RuleFiles only(Set<String> names) {
        Map<String, String> some = new TreeMap<>(texts);
        some.keySet().retainAll(names);
        return new RuleFiles(Map.copyOf(some), Sha256.of(some), List.of());
    }

    /** The names of the rules in a file, in order of the text. */
    static List<String> rules(String text) {
        return RULE.matcher(withoutComments(text))
                .results()
                .map(m -> m.group(1) == null ? m.group(2) : m.group(1))
                .toList();
    }

    private static String withoutComments(String text) {
        return text.replaceAll("(?s)/\\*.*?\\*/|//[^\n]*", "");
    }

    /** The simple names of the scoring methods that some rule judges by. */
    public Set<String> methods() {
        String all = withoutComments(String.join("\n", texts.values()));
        Set<String> methods = new TreeSet<>();
        for (Class<?> type : Method.class.getPermittedSubclasses()) {
            if (Pattern.compile("\\b" + type.getSimpleName() + "\\s*\\(")
                    .matcher(all)
                    .find()) {
                methods.add(type.getSimpleName());
            }
        }
        return methods;
    }

    /**
     * Slips that are seen without a compiler: files that cannot be read, full-width brackets and quotes outside texts. Looked for
     * only when rules are compiled: those that were compiled before have none.
     */
    List<Problem> slips() {
        List<Problem> slips = new ArrayList<>(problems);
        texts.forEach((name, text) -> lint(name, withoutBlocks(text), slips));
        slips.sort(Comparator.comparing(Problem::file).thenComparingInt(Problem::line));
        return List.copyOf(slips);
    }

    /** The same lines, with blanks where comments over several lines stand. */
    private static String withoutBlocks(String text) {
        return BLOCK_COMMENT.matcher(text).replaceAll(m -> m.group().replaceAll("[^\n]", " "));
    }

    private static String decode(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
        return bare.replace("\r\n", "\n").replace('\r', '\n');
    }

    /** Full-width brackets, commas and quotes outside texts and comments: the compiler's words for them help nobody. */
    private static void lint(String name, String text, List<Problem> problems) {
        String[] lines = text.split("\n", -1);
        for (int n = 0; n < lines.length; n++) {
            boolean inText = false;
            for (int i = 0; i < lines[n].length(); i++) {
                char c = lines[n].charAt(i);
                if (c == '"' && (i == 0 || lines[n].charAt(i - 1) != '\\')) {
                    inText = !inText;
                } else if (!inText && c == '/' && lines[n].startsWith("//", i)) {
                    break;
                } else if (!inText && "（），；：“”‘’＝！＜＞｛｝".indexOf(c) >= 0) {
                    problems.add(new Problem(
                            Slip.RULES, name, n + 1, i + 1, lines[n], Message.of("这里用了全角符号“{0}”，规则里的符号要用半角。", c)));
                    break;
                }
            }
        }
    }
}
