package io.github.kaoping.rules;

import io.github.kaoping.criteria.Choices;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Problem;
import io.github.kaoping.model.Slip;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the compiler's words about a mistake in a rule file into words an editor understands, with the place (规则错误说明). */
final class RuleSlips {
    private static final Pattern SYNTAX =
            Pattern.compile("\\[ERR \\d+] Line (\\d+):(\\d+)(?:.*?(?:input|node) '([^']*)')?", Pattern.DOTALL);
    private static final Pattern FACT = Pattern.compile("Unable to resolve ObjectType '([^']+)'");
    private static final Pattern CONDITION =
            Pattern.compile("Unable to Analyse Expression (.+?):?\\s*$", Pattern.MULTILINE);
    private static final Pattern IMPORT = Pattern.compile("Error importing : '([^']+)'");
    private static final Pattern TWICE = Pattern.compile("Duplicate rule name: (.+)");
    private static final Pattern NO_METHOD =
            Pattern.compile("The method (\\w+)\\(.*?\\) is undefined for the type (\\w+)");
    private static final Pattern NO_NAME = Pattern.compile("(\\$?\\w+) cannot be resolved");
    private static final Pattern NO_CONSTRUCTOR = Pattern.compile("The constructor (\\w+)\\(.*?\\) is undefined");
    private static final Pattern LACKS = Pattern.compile("Syntax error, insert \"([^\"]+)\"");
    private static final Pattern ODD = Pattern.compile("Syntax error on token\\(?s?\\)? \"([^\"]+)\"");
    private static final Choices FACTS = new Choices(Facts.names());

    private final String file;
    private final String text;
    private final int given;
    private final String said;

    private RuleSlips(String file, String text, int given, String said) {
        this.file = file;
        this.text = text;
        this.given = given;
        this.said = said;
    }

    /**
     * One mistake.
     *
     * @param text of the file
     * @param line where the compiler puts it, from 1; 0 or less if it does not know
     * @param said the compiler's words
     */
    static Problem of(String file, String text, int line, String said) {
        return new RuleSlips(file, text, line, said.strip()).problem();
    }

    /** Whether the compiler only says that it gave up on a file of whose mistakes it has told already. */
    static boolean follows(String said) {
        return said.contains("Parser returned a null Package") || said.contains("Only a type can be imported");
    }

    /** Whether it is about how the file is written: all that comes behind it in the file may follow from it. */
    static boolean isSyntax(String said) {
        return SYNTAX.matcher(said).find();
    }

    private Problem problem() {
        return syntax().or(this::condition).or(this::consequence).orElseGet(() -> {
            String first = said.split("\n", 2)[0].replaceFirst("^Rule Compilation error ", "");
            return at(given, 1, Message.of("规则编译不通过，请对照别的规则检查这一处；编译程序的原话：{0}", first));
        });
    }

    private Optional<Problem> syntax() {
        Matcher m = SYNTAX.matcher(said);
        if (!m.find()) {
            return Optional.empty();
        }
        int line = Integer.parseInt(m.group(1));
        int open = openQuote(line);
        if (open > 0) {
            return Optional.of(at(open, line(open).lastIndexOf('"') + 1, Message.of("这一行的引号没有配对。")));
        }
        String token = m.group(3) == null ? "" : m.group(3).strip();
        return Optional.of(
                token.isEmpty() || token.equalsIgnoreCase("<eof>")
                        ? at(line, 1, Message.of("文件到这里没有完：最后一条规则缺少 end，或者有括号没有配对。"))
                        : at(
                                line,
                                Integer.parseInt(m.group(2)) + 1,
                                Message.of(
                                        "读到“{0}”这里，不合规则文件的写法：请检查它和它前面有没有写错的词，有没有少写逗号、括号，when、then、end 是否齐全。", token)));
    }

    /** The first line up to this one in which quotes do not pair; texts end on the line where they begin. */
    private int openQuote(int last) {
        for (int n = 1; n <= last; n++) {
            String code =
                    line(n).replaceAll("\\\\.", "").replaceAll("\"[^\"]*\"", "").replaceFirst("//.*", "");
            if (code.indexOf('"') >= 0) {
                return n;
            }
        }
        return 0;
    }

    private Optional<Problem> condition() {
        return found(
                        FACT,
                        m -> near(m.group(1), Message.of("没有“{0}”这种事实，最相近的是“{1}”。", m.group(1), nearest(m.group(1)))))
                .or(() -> found(
                        CONDITION,
                        m -> near(
                                m.group(1).strip(),
                                Message.of(
                                        "条件“{0}”里有不认识的字段或取值，请检查拼写。", m.group(1).strip()))))
                .or(() ->
                        found(IMPORT, m -> near(m.group(1), Message.of("没有“{0}”可以引入，请检查 import 这一行的拼写。", m.group(1)))))
                .or(() -> found(
                        TWICE,
                        m -> at(
                                given,
                                1,
                                Message.of("规则的名称“{0}”用了两次，请改其中一个。", m.group(1).strip()))));
    }

    /** What is wrong behind {@code then}. */
    private Optional<Problem> consequence() {
        return found(
                        NO_METHOD,
                        m -> near(m.group(1) + "(", Message.of("“{1}”没有“{0}”这一项，请检查拼写。", m.group(1), m.group(2))))
                .or(() -> found(NO_NAME, this::unknown))
                .or(() -> found(
                        NO_CONSTRUCTOR,
                        m -> near("new " + m.group(1) + "(", Message.of("“{0}”括号里各项的个数或种类不对，请对照别的规则。", m.group(1)))))
                .or(() -> found(LACKS, m -> at(given, 1, Message.of("这条规则 then 后面的语句没有写完，缺少“{0}”。", m.group(1)))))
                .or(() -> found(ODD, m -> near(m.group(1), Message.of("这条规则 then 后面的写法不对，在“{0}”附近。", m.group(1)))));
    }

    private Problem unknown(MatchResult m) {
        String name = m.group(1);
        Message what = name.startsWith("$")
                ? Message.of("没有给“{0}”绑定过值：请在 when 里写“{0} : …”，或检查拼写。", name)
                : Message.of("不认识“{0}”，最相近的是“{1}”。", name, nearest(name));
        return near(name, what);
    }

    private Optional<Problem> found(Pattern pattern, java.util.function.Function<MatchResult, Problem> told) {
        Matcher m = pattern.matcher(said);
        return m.find() ? Optional.of(told.apply(m.toMatchResult())) : Optional.empty();
    }

    /** Where these words stand at or behind the place that the compiler gave, else that place itself. */
    private Problem near(String words, Message what) {
        List<String> lines = lines();
        for (int n = Math.max(1, given); n <= lines.size(); n++) {
            int at = line(n).indexOf(words);
            if (at >= 0) {
                return at(n, at + 1, what);
            }
        }
        return at(given, 1, what);
    }

    private Problem at(int line, int column, Message what) {
        boolean known = line > 0;
        return new Problem(Slip.RULES, file, known ? line : 0, known ? column : 0, line(line), what);
    }

    private String line(int number) {
        List<String> lines = lines();
        return number > 0 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    private List<String> lines() {
        return text.lines().toList();
    }

    private static String nearest(String word) {
        return FACTS.nearest(word).orElseThrow();
    }
}
