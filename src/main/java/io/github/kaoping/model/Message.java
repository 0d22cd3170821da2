package io.github.kaoping.model;

import java.util.List;

/**
 * A sentence for people that is not yet in a language: the Chinese template and what fills it.
 *
 * <p>The Chinese template is the key; {@code {0}}, {@code {1}} … stand for the arguments. English templates stand in a
 * catalogue under the same key, so that whoever edits a rule writes one Chinese sentence and it works at once. An argument
 * that is a {@link Name} or a sentence itself is said in the language of the sentence.
 */
public record Message(String template, List<Object> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    // Written out, because the one that Java would make at the first call delays the start.
    @Override
    public int hashCode() {
        return 31 * template.hashCode() + arguments.hashCode();
    }

    public static Message of(String template, Object... arguments) {
        return new Message(
                template,
                java.util.Arrays.stream(arguments)
                        .<Object>map(a -> a instanceof Name || a instanceof Message ? a : String.valueOf(a))
                        .toList());
    }

    /** The sentence in Chinese. */
    public String chinese() {
        return fill(template, false);
    }

    /** Puts the arguments into a template, this message's own or its translation. */
    public String fill(String translated, boolean english) {
        if (arguments.isEmpty()) {
            return translated;
        }
        StringBuilder out = new StringBuilder(translated.length() + 32);
        int at = 0;
        while (at < translated.length()) {
            char c = translated.charAt(at);
            int close = c == '{' ? translated.indexOf('}', at) : -1;
            if (close == at + 2 && Character.isDigit(translated.charAt(at + 1))) {
                int index = translated.charAt(at + 1) - '0';
                out.append(index < arguments.size() ? said(arguments.get(index), english) : "");
                at = close + 1;
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }

    private static String said(Object argument, boolean english) {
        if (argument instanceof Message sentence) {
            return sentence.chinese();
        }
        return argument instanceof Name name ? name.in(english) : String.valueOf(argument);
    }
}
