package io.github.kaoping.rules;

import io.github.kaoping.criteria.Choices;
import io.github.kaoping.model.Message;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts the compiler's words about a mistake in a rule into words an editor understands (规则错误说明). */
final class RuleSlips {
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");
    private static final Pattern TYPE = Pattern.compile("(\\w+) cannot be resolved");
    private static final Pattern RULE = Pattern.compile("Rule Compilation error|Error importing|rule \"([^\"]+)\"");
    private static final Choices FACTS = new Choices(Facts.names());

    private RuleSlips() {}

    static Message inWords(String compiler) {
        String first = compiler.strip().split("\n", 2)[0];
        Matcher unknown =
                Pattern.compile("Unable to resolve ObjectType '([^']+)'").matcher(compiler);
        if (unknown.find()) {
            return Message.of("没有“{0}”这种事实，最相近的是“{1}”。", unknown.group(1), nearest(unknown.group(1)));
        }
        Matcher type = TYPE.matcher(compiler);
        if (type.find()) {
            return Message.of("不认识“{0}”，最相近的是“{1}”。（{2}）", type.group(1), nearest(type.group(1)), first);
        }
        if (compiler.contains("no viable alternative")
                || compiler.contains("mismatched input")
                || compiler.contains("Unknown")) {
            return Message.of("这里不合规则文件的写法，请检查前后的括号、逗号、引号和 when、then、end。（{0}）", first);
        }
        return Message.of("规则编译不通过：{0}", first);
    }

    /** Where a word of the compiler's message stands in the file, as line and column; zeros if nowhere. */
    static int[] place(String text, String compiler) {
        Matcher m = QUOTED.matcher(compiler);
        while (m.find()) {
            int at = text.indexOf(m.group(1));
            if (at >= 0) {
                return lineAndColumn(text, at);
            }
        }
        Matcher type = TYPE.matcher(compiler);
        if (type.find() && text.contains(type.group(1))) {
            return lineAndColumn(text, text.indexOf(type.group(1)));
        }
        Matcher rule = RULE.matcher(compiler);
        if (rule.find() && rule.group(1) != null && text.contains(rule.group(1))) {
            return lineAndColumn(text, text.indexOf(rule.group(1)));
        }
        return new int[] {0, 0};
    }

    private static int[] lineAndColumn(String text, int at) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < at; i++) {
            if (text.charAt(i) == '\n') {
                line++;
                start = i + 1;
            }
        }
        return new int[] {line, at - start + 1};
    }

    private static String nearest(String word) {
        return FACTS.nearest(word).orElseThrow();
    }
}
