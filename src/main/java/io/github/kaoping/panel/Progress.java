package io.github.kaoping.panel;

import io.github.kaoping.model.Message;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Messages;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.function.LongSupplier;

/** Tells a person at a terminal how far a run is (进度): one line that is written over, with rate and time left. */
public final class Progress {
    private static final long EVERY = 200_000_000L;
    private static final double SECOND = 1e9;

    private final PrintWriter to;
    private final Language language;
    private final boolean watched;
    private final LongSupplier nanos;
    private long began;
    private long told;
    private int width;

    /**
     * @param watched whether a person watches; else nothing is written
     * @param nanos a clock that only runs forward
     */
    public Progress(PrintWriter to, Language language, boolean watched, LongSupplier nanos) {
        this.to = to;
        this.language = language;
        this.watched = watched;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
        this.told = began;
    }

    /** Tells what is done, at most five times a second and once at the end; {@code skipped} were done in an earlier run. */
    void tell(int done, int skipped, int all) {
        long now = nanos.getAsLong();
        if (!watched || (now - told < EVERY && done < all)) {
            return;
        }
        told = now;
        double seconds = Math.max(1e-3, (now - began) / SECOND);
        double rate = (done - skipped) / seconds;
        long left = rate > 0 ? Math.round((all - done) / rate) : 0;
        Message line = Message.of(
                "已完成 {0}/{1} 份，每秒 {2} 份，大约还要 {3}",
                done,
                all,
                BigDecimal.valueOf(rate).setScale(1, RoundingMode.HALF_UP),
                String.format("%d:%02d:%02d", left / 3600, left / 60 % 60, left % 60));
        String words = Messages.say(line, language);
        to.print("\r" + words + " ".repeat(Math.max(0, width - words.length())));
        width = words.length();
        if (done == all) {
            to.println();
        }
        to.flush();
    }
}
