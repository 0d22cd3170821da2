package io.github.kaoping.assess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kaoping.Samples;
import io.github.kaoping.render.JsonSheets;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.SheetInSet;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However many threads work, results come in the order of the inputs and are those of single runs. */
class BatchTest {
    @Test
    void resultsComeInTheOrderOfTheInputsAndInTheThreadThatAsked() {
        for (int threads : new int[] {1, 2, 7}) {
            List<Integer> got = new ArrayList<>();
            Thread asker = Thread.currentThread();
            new Batch(threads)
                    .run(
                            IntStream.range(0, 500).iterator(),
                            i -> {
                                if (i % 3 == 0) {
                                    Thread.yield();
                                }
                                return i * 2;
                            },
                            r -> {
                                assertThat(Thread.currentThread()).isSameAs(asker);
                                got.add(r);
                            });
            assertThat(got)
                    .isEqualTo(IntStream.range(0, 500).map(i -> i * 2).boxed().toList());
        }
    }

    @Test
    void onlyAFewAreHeldAtOnce() {
        AtomicInteger begun = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        new Batch(4)
                .run(
                        IntStream.range(0, 2_000).iterator(),
                        i -> {
                            most.accumulateAndGet(begun.incrementAndGet() - done.get(), Math::max);
                            return i;
                        },
                        r -> done.incrementAndGet());
        assertThat(done).hasValue(2_000);
        assertThat(most.get()).as("begun and not handed on").isLessThanOrEqualTo(4 * 8 + 1);
    }

    @Test
    void whatTheWorkThrowsIsThrownAndNothingGoesOn() {
        List<Integer> got = new ArrayList<>();
        assertThatThrownBy(() -> new Batch(3)
                        .run(
                                IntStream.range(0, 100).iterator(),
                                i -> {
                                    if (i == 40) {
                                        throw new IllegalArgumentException("forty");
                                    }
                                    return i;
                                },
                                got::add))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("forty");
        assertThat(got).isEqualTo(IntStream.range(0, 40).boxed().toList());
        assertThatThrownBy(() -> new Batch(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatTakesTooLongIsLeftBehindEvenIfItDoesNotListenAndTheOthersGoOn() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        List<Thread> deaf = new CopyOnWriteArrayList<>();
        List<String> got = new ArrayList<>();
        new Batch(2)
                .run(
                        IntStream.range(0, 60).iterator(),
                        new Batch.Timed<Integer, String>(
                                i -> {
                                    if (i % 20 == 7) {
                                        deaf.add(Thread.currentThread());
                                        spinWhile(() -> end.getCount() > 0);
                                    }
                                    return "in time " + i;
                                },
                                i -> "late " + i,
                                1),
                        got::add);
        assertThat(got)
                .isEqualTo(IntStream.range(0, 60)
                        .mapToObj(i -> (i % 20 == 7 ? "late " : "in time ") + i)
                        .toList());
        assertThat(deaf).hasSize(3).allMatch(Thread::isDaemon).allMatch(Thread::isAlive);
        end.countDown();
        for (Thread thread : deaf) {
            thread.join();
        }
    }

    @Test
    void timeRunsForAllThatAreWorkedOnAtOnceAndNotOnlyForTheOneThatIsWaitedFor() {
        List<String> got = new ArrayList<>();
        long begin = System.nanoTime();
        new Batch(6)
                .run(
                        IntStream.range(0, 6).iterator(),
                        new Batch.Timed<Integer, String>(
                                i -> {
                                    long until = System.nanoTime()
                                            + Duration.ofMillis(3_000).toNanos();
                                    spinWhile(() -> System.nanoTime() < until);
                                    return "in time " + i;
                                },
                                i -> "late " + i,
                                1),
                        got::add);
        assertThat(got)
                .isEqualTo(IntStream.range(0, 6).mapToObj(i -> "late " + i).toList());
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(6));
    }

    @Test
    void theTimeOfAnInputRunsFromWhenItIsTakenUp() {
        List<Integer> got = new ArrayList<>();
        new Batch(1)
                .run(
                        IntStream.range(0, 8).iterator(),
                        new Batch.Timed<Integer, Integer>(
                                i -> {
                                    try {
                                        Thread.sleep(300);
                                    } catch (InterruptedException e) {
                                        throw new IllegalStateException("told to stop though in time", e);
                                    }
                                    return i;
                                },
                                i -> -1,
                                1),
                        got::add);
        assertThat(got).isEqualTo(IntStream.range(0, 8).boxed().toList());
    }

    @Test
    void sheetsAreByteForByteThoseOfSingleRunsWhateverTheThreadsAndTheOrder() {
        List<Path> files = Samples.files();
        assertThat(files).hasSizeGreaterThan(20);
        List<String> single = files.stream()
                .map(f -> sheet(Samples.assessor(), f)) // each by an assessor that has seen nothing else
                .toList();
        for (int threads : new int[] {1, 4}) {
            Assessor shared = Samples.assessor();
            List<String> got = new ArrayList<>();
            new Batch(threads).run(files.iterator(), f -> sheet(shared, f), got::add);
            assertThat(got).as(threads + " threads").isEqualTo(single);
        }
        List<Path> reversed = new ArrayList<>(files);
        Collections.reverse(reversed);
        Assessor shared = Samples.assessor();
        List<String> got = new ArrayList<>();
        new Batch(3).run(reversed.iterator(), f -> sheet(shared, f), got::add);
        Collections.reverse(got);
        assertThat(got).as("in another order").isEqualTo(single);
    }

    /** Works on, deaf to whoever tells it to stop. */
    private static void spinWhile(BooleanSupplier goesOn) {
        while (goesOn.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    private static String sheet(Assessor assessor, Path file) {
        Known nothing = new Known(null, null, null, null, null, false, true);
        Assessment a = assessor.withGains(assessor.assess(file, String.valueOf(file.getFileName()), nothing));
        return JsonSheets.sheet(new SheetInSet(a.sheet(), a.criteria(), a.provisional()), Language.CHINESE);
    }
}
