package io.github.kaoping.criteria;

import java.util.List;
import java.util.Optional;

/** A piece of YAML that knows where it stands. */
sealed interface YamlNode {
    Place place();

    /**
     * A single value.
     *
     * @param text as written, without quotes; empty if nothing was written
     */
    record Scalar(Place place, String text) implements YamlNode {}

    /** A list. */
    record Sequence(Place place, List<YamlNode> nodes) implements YamlNode {
        public Sequence {
            nodes = List.copyOf(nodes);
        }
    }

    /** Keys with values, in the order of the file; a key comes once. */
    record Mapping(Place place, List<Entry> entries) implements YamlNode {
        public Mapping {
            entries = List.copyOf(entries);
        }

        Optional<Entry> entry(String key) {
            return entries.stream().filter(e -> e.name().equals(key)).findFirst();
        }

        /** Whether no key has a value: what {@code {词表}} without quotes becomes. */
        boolean bare() {
            return entries.stream()
                    .allMatch(e -> e.value() instanceof Scalar s && s.text().isEmpty());
        }
    }

    /** One key with its value. */
    record Entry(Scalar key, YamlNode value) {
        String name() {
            return key.text();
        }
    }
}
