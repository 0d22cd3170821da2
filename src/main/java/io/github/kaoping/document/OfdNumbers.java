package io.github.kaoping.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the lists of numbers that OFD writes into attributes: places, sizes, matrices, distances. */
final class OfdNumbers {
    /** A number beyond this is no place on a page; it is read as 0, and so is what is no number. */
    private static final double LARGEST = 1e6;

    private OfdNumbers() {}

    static double[] of(String list) {
        String bare = list.strip();
        if (bare.isEmpty()) {
            return new double[0];
        }
        String[] words = bare.split("[\\s,]+", -1);
        double[] numbers = new double[words.length];
        for (int i = 0; i < words.length; i++) {
            numbers[i] = number(words[i]);
        }
        return numbers;
    }

    static double number(String word) {
        try {
            double number = Double.parseDouble(word);
            return Math.abs(number) <= LARGEST ? number : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** A rectangle {@code x y width height}, if it is one. */
    static Optional<double[]> box(Optional<String> list) {
        return list.map(OfdNumbers::of).filter(n -> n.length >= 4);
    }

    static Affine matrix(Optional<String> six) {
        double[] n = six.map(OfdNumbers::of).orElse(new double[0]);
        return n.length < 6 ? Affine.NONE : new Affine(n[0], n[1], n[2], n[3], n[4], n[5]);
    }

    /**
     * Distances from each character to the next, {@code g n d} standing for {@code n} times {@code d}.
     *
     * @param most how many are wanted
     */
    static List<Double> distances(String list, int most) {
        List<Double> distances = new ArrayList<>();
        String bare = list.strip();
        String[] words = bare.isEmpty() ? new String[0] : bare.split("[\\s,]+", -1);
        for (int i = 0; i < words.length && distances.size() < most; i++) {
            if (words[i].equals("g") && i + 2 < words.length) {
                double distance = number(words[i + 2]);
                for (double n = number(words[i + 1]); n >= 1 && distances.size() < most; n--) {
                    distances.add(distance);
                }
                i += 2;
            } else {
                distances.add(number(words[i]));
            }
        }
        return distances;
    }
}
