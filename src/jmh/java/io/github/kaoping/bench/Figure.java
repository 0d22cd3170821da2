package io.github.kaoping.bench;

/**
 * One thing that was measured (测得值).
 *
 * @param id names it in the baseline, such as {@code start.report}
 * @param calibrationMillis what the {@link Calibration} workload took around the time it was measured
 */
record Figure(String id, String name, double value, Unit unit, double calibrationMillis) {
    enum Unit {
        MILLIS("毫秒 ms"),
        MICROS("微秒 µs"),
        REPORTS_PER_SECOND("份/秒 per s"),
        MEGABYTES("MB");

        private final String shown;

        Unit(String shown) {
            this.shown = shown;
        }

        String shown() {
            return shown;
        }
    }

    /**
     * What compares between machines; less is better. Times as multiples of the calibration workload's, throughput as the time of one
     * report likewise, memory as it is in MB.
     */
    double ratio() {
        return switch (unit) {
            case MILLIS -> value / calibrationMillis;
            case MICROS -> value / 1000 / calibrationMillis;
            case REPORTS_PER_SECOND -> 1000 / value / calibrationMillis;
            case MEGABYTES -> value;
        };
    }
}
