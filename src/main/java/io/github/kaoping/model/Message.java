package io.github.kaoping.model;

import java.util.List;

/**
 * A sentence for people that is not yet in a language: the Chinese template and what fills it.
 *
 * <p>The Chinese template is the key; {@code {0}}, {@code {1}} … stand for the arguments. English templates stand in a
 * catalogue under the same key, so that whoever edits a rule writes one Chinese sentence and it works at once.
 */
public record Message(String template, List<String> arguments) {
    public Message {
        arguments = List.copyOf(arguments);
    }

    public static Message of(String template, Object... arguments) {
        return new Message(
                template,
                java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** The sentence in Chinese. */
    public String chinese() {
        return fill(template);
    }

    /** Puts the arguments into a template, this message's own or its translation. */
    public String fill(String translated) {
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
                out.append(index < arguments.size() ? arguments.get(index) : "");
                at = close + 1;
            } else {
                out.append(c);
                at++;
            }
        }
        return out.toString();
    }
}
