package io.github.kaoping.bench;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A fixed piece of plain Java work that tells how fast the machine is at the moment (标定): SHA-256 over 24 MB, then sorting a million numbers
 * and a hundred thousand strings, all from a fixed seed, on one thread. Figures are kept as multiples of its time, so that a slower or busier machine gives
 * about the same multiples. Changing it makes every baseline worthless: give it another {@link #NAME} then.
 */
final class Calibration {
    static final String NAME = "sha256-24MB+sort-1M-longs-100k-strings/1";
    private static final int ROUNDS = 5;

    private final List<Double> millis = new ArrayList<>();

    /** Warms the workload up, once per process. */
    Calibration() {
        for (int i = 0; i < 3; i++) {
            work();
        }
    }

    /** Runs the workload a few times and remembers how long it took. */
    void measure() {
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            if (work() == 0) {
                throw new IllegalStateException("the calibration workload came to nothing");
            }
            millis.add((System.nanoTime() - start) / 1e6);
        }
    }

    /** The median since the last call of this method, in milliseconds; at least one measurement must have been made. */
    double take() {
        double median = Medians.of(millis);
        millis.clear();
        return median;
    }

    private static long work() {
        Random random = new Random(42);
        byte[] bytes = new byte[1 << 20];
        random.nextBytes(bytes);
        long sum = 0;
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int i = 0; i < 24; i++) {
                digest.update(bytes);
            }
            sum += digest.digest()[0] + 1000;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        long[] numbers = random.longs(1_000_000).toArray();
        Arrays.sort(numbers);
        String[] strings = random.ints(100_000).mapToObj(Integer::toString).toArray(String[]::new);
        Arrays.sort(strings);
        return sum + (numbers[0] ^ numbers[500_000]) + strings[50_000].length();
    }
}
