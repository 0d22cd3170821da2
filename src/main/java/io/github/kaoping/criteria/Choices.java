package io.github.kaoping.criteria;

import io.github.kaoping.model.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The names that are known at some place, to tell somebody who wrote another one. */
public final class Choices {
    private static final int SHOWN = 30;

    private final List<String> known;

    public Choices(Collection<String> known) {
        this.known = List.copyOf(known);
    }

    static Choices yamlFilesIn(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return new Choices(files.map(f -> String.valueOf(f.getFileName()))
                    .filter(n -> n.endsWith(".yaml"))
                    .sorted()
                    .toList());
        } catch (IOException e) {
            return new Choices(List.of());
        }
    }

    /** The known name that differs from {@code word} in the fewest characters, the first of several. */
    public Optional<String> nearest(String word) {
        String low = word.toLowerCase(Locale.ROOT);
        return known.stream().min(Comparator.comparingInt(k -> distance(low, k.toLowerCase(Locale.ROOT))));
    }

    /** The message {@code none} if nothing is known, else {@code some}: {0} the word, {1} the nearest name, {2} all. */
    Message message(String none, String some, String word) {
        return message(none, some, word, word);
    }

    /** The same, where the word that is shown is not the one that is compared. */
    Message message(String none, String some, String shown, String compared) {
        return nearest(compared).map(n -> Message.of(some, shown, n, this)).orElseGet(() -> Message.of(none, shown));
    }

    /** The names for a reader, not endlessly many. */
    @Override
    public String toString() {
        String names = known.stream().limit(SHOWN).collect(Collectors.joining("、"));
        return known.size() > SHOWN ? names + "……" : names;
    }

    /** How many characters must be put in, left out, changed or swapped with their neighbour. */
    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                int least = Math.min(cost[i - 1][j - 1] + change, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(least, cost[i - 2][j - 2] + 1) : least;
            }
        }
        return cost[a.length()][b.length()];
    }
}
