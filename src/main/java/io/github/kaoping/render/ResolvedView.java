package io.github.kaoping.render;

import com.fasterxml.jackson.core.JsonGenerator;
import io.github.kaoping.criteria.Resolved;
import io.github.kaoping.criteria.Resolved.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/** A set after all its files were laid over each other, each value with its file and line (合并结果的显示). */
public final class ResolvedView {
    /** What needs no quotes in YAML. */
    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}《（“][^:#\\[\\]{},\"\\\\\\n]*");

    private static final int FLOW = 100;
    private static final String GAP = "   # ";

    private ResolvedView() {}

    /** As YAML with the place of each value in a comment behind it. */
    public static String of(List<Resolved> pieces) {
        StringBuilder out = new StringBuilder();
        for (Resolved piece : pieces) {
            if (piece.key().isEmpty() && piece.id().isEmpty()) {
                piece.parts().forEach(p -> entry(p, "", out));
            } else {
                entry(piece, "", out);
            }
        }
        return out.toString();
    }

    private static void entry(Resolved p, String indent, StringBuilder out) {
        String head = indent + (p.key().isEmpty() ? "- " : quoted(p.key()) + ":");
        if (p.kind() == Kind.VALUE) {
            String blank = p.key().isEmpty() ? "" : " ";
            out.append(head)
                    .append(blank)
                    .append(quoted(p.value()))
                    .append(place(p))
                    .append('\n');
            return;
        }
        String flow = flow(p, indent);
        if (!flow.isEmpty()) {
            String blank = p.key().isEmpty() ? "" : " ";
            out.append(head).append(blank).append(flow).append(places(p));
            out.append('\n');
            return;
        }
        if (!p.key().isEmpty()) {
            out.append(head).append('\n');
            p.parts().forEach(part -> entry(part, indent + "  ", out));
            return;
        }
        StringBuilder body = new StringBuilder();
        p.parts().forEach(part -> entry(part, indent + "  ", body));
        out.append(indent).append("- ").append(body.substring(Math.min(body.length(), indent.length() + 2)));
    }

    /** A list of single values from one file, written in brackets and broken where it is long; empty if it is none. */
    private static String flow(Resolved p, String indent) {
        boolean one = p.kind() == Kind.LIST
                && p.parts().stream().allMatch(x -> x.kind() == Kind.VALUE)
                && p.parts().stream().map(Resolved::file).distinct().count() <= 1;
        if (!one) {
            return "";
        }
        StringBuilder out = new StringBuilder("[");
        int width = 0;
        for (int i = 0; i < p.parts().size(); i++) {
            String word = quoted(p.parts().get(i).value()) + (i + 1 < p.parts().size() ? "," : "");
            boolean full = width + DisplayWidth.of(word) > FLOW;
            out.append(i == 0 ? "" : full ? "\n" + indent + "  " : " ").append(word);
            width = (full ? 0 : width) + DisplayWidth.of(word) + 1;
        }
        return out.append(']').toString();
    }

    private static String place(Resolved p) {
        return GAP + p.file() + (p.line() == 0 ? "" : ":" + p.line());
    }

    /** Where the values of a list stand: one line, or from the first to the last. */
    private static String places(Resolved list) {
        if (list.parts().isEmpty()) {
            return place(list);
        }
        int first = list.parts().stream().mapToInt(Resolved::line).min().orElse(0);
        int last = list.parts().stream().mapToInt(Resolved::line).max().orElse(0);
        return GAP + list.parts().get(0).file() + ":" + first + (first == last ? "" : "-" + last);
    }

    private static String quoted(String text) {
        boolean plain = PLAIN.matcher(text).matches() && text.equals(text.strip()) && !text.contains(" #");
        return plain
                ? text
                : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    /** As JSON: a flat list of values with their paths and places, schema {@code kaoping/criteria-resolved/1}. */
    public static String json(List<Resolved> pieces) {
        return JsonLayout.text(json -> {
            json.writeStartObject();
            json.writeStringField("schema", "kaoping/criteria-resolved/1");
            json.writeArrayFieldStart("values");
            pieces.forEach(piece -> piece.eachValue((path, value) -> write(json, path, value)));
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void write(JsonGenerator json, String path, Resolved value) {
        try {
            json.writeStartObject();
            json.writeStringField("path", path);
            json.writeStringField("value", value.value());
            json.writeStringField("file", value.file());
            json.writeNumberField("line", value.line());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
