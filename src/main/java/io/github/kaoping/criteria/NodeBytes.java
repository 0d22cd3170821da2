package io.github.kaoping.criteria;

import io.github.kaoping.criteria.YamlNode.Entry;
import io.github.kaoping.criteria.YamlNode.Mapping;
import io.github.kaoping.criteria.YamlNode.Scalar;
import io.github.kaoping.criteria.YamlNode.Sequence;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A tree of YAML as bytes: for each node its kind, line, column, and text or parts. Numbers are written seven bits a byte. */
final class NodeBytes {
    private static final int SCALAR = 0;
    private static final int SEQUENCE = 1;
    private static final int MAPPING = 2;

    private final SourceFile file;
    private final byte[] bytes;
    private int at;

    private NodeBytes(SourceFile file, byte[] bytes, int at) {
        this.file = file;
        this.bytes = bytes;
        this.at = at;
    }

    static byte[] of(Mapping mapping) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, mapping);
        return out.toByteArray();
    }

    /** The tree that the bytes hold from {@code at} on, with its places in a file. */
    static Mapping read(SourceFile file, byte[] bytes, int at) throws IOException {
        if (new NodeBytes(file, bytes, at).node() instanceof Mapping mapping) {
            return mapping;
        }
        throw new IOException("no mapping");
    }

    private static void write(ByteArrayOutputStream out, YamlNode node) {
        if (node instanceof Scalar scalar) {
            head(out, SCALAR, scalar.place());
            byte[] text = scalar.text().getBytes(StandardCharsets.UTF_8);
            number(out, text.length);
            out.writeBytes(text);
        } else if (node instanceof Sequence sequence) {
            head(out, SEQUENCE, sequence.place());
            number(out, sequence.nodes().size());
            sequence.nodes().forEach(part -> write(out, part));
        } else if (node instanceof Mapping mapping) {
            head(out, MAPPING, mapping.place());
            number(out, mapping.entries().size());
            mapping.entries().forEach(entry -> {
                write(out, entry.key());
                write(out, entry.value());
            });
        }
    }

    private static void head(ByteArrayOutputStream out, int kind, Place place) {
        out.write(kind);
        number(out, place.line());
        number(out, place.column());
    }

    private static void number(ByteArrayOutputStream out, int number) {
        int rest = number;
        for (; rest > 0x7f; rest >>>= 7) {
            out.write((rest & 0x7f) | 0x80);
        }
        out.write(rest);
    }

    private YamlNode node() throws IOException {
        int kind = next();
        Place place = new Place(file, number(), number());
        int size = number();
        switch (kind) {
            case SCALAR -> {
                if (size > bytes.length - at) {
                    throw new IOException("text is cut off");
                }
                String text = new String(bytes, at, size, StandardCharsets.UTF_8);
                at += size;
                return new Scalar(place, text);
            }
            case SEQUENCE -> {
                List<YamlNode> nodes = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    nodes.add(node());
                }
                return new Sequence(place, nodes);
            }
            case MAPPING -> {
                List<Entry> entries = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    if (!(node() instanceof Scalar key)) {
                        throw new IOException("a key is no text");
                    }
                    entries.add(new Entry(key, node()));
                }
                return new Mapping(place, entries);
            }
            default -> throw new IOException("no such kind of node: " + kind);
        }
    }

    private int number() throws IOException {
        int number = 0;
        for (int shift = 0; shift < 32; shift += 7) {
            int part = next();
            number |= (part & 0x7f) << shift;
            if (part < 0x80) {
                return number;
            }
        }
        throw new IOException("a number has no end");
    }

    private int next() throws IOException {
        if (at >= bytes.length) {
            throw new IOException("the tree is cut off");
        }
        return bytes[at++] & 0xff;
    }
}
