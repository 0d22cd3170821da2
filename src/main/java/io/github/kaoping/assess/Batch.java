package io.github.kaoping.assess;

import io.github.kaoping.document.Watch;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Does the same work for many inputs on several threads (批量). Results are handed on in the order of the inputs, in the thread
 * that asked, so that the number of threads changes nothing but the time; and only a few are held at once, however many inputs
 * there are.
 */
public final class Batch {
    /** So many inputs for each thread are begun before the first of them is handed on. */
    private static final int AHEAD = 8;

    private final int threads;

    /** @param threads how many work at once; one works in the thread that asks */
    public Batch(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads);
        }
        this.threads = threads;
    }

    /** As many threads as the machine has processors. */
    public static int processors() {
        return Runtime.getRuntime().availableProcessors();
    }

    /**
     * Work that is given so many seconds for each input.
     *
     * @param work may be called by several threads at once, and goes on after its time is over if it does not listen: it must
     *     change nothing that others see
     * @param late what to hand on for an input whose time is over
     */
    public record Timed<I, R>(
            Function<? super I, ? extends R> work, Function<? super I, ? extends R> late, int seconds) {}

    /**
     * Works on each input and hands on each result.
     *
     * @param work may be called by several threads at once; what it throws is thrown when its result would be handed on
     * @param results called for each input in order
     */
    public <I, R> void run(Iterator<I> inputs, Function<? super I, ? extends R> work, Consumer<? super R> results) {
        if (threads == 1) {
            inputs.forEachRemaining(input -> results.accept(work.apply(input)));
            return;
        }
        run(inputs, new Timed<>(work, work, Integer.MAX_VALUE), Batch::worker, results);
    }

    /**
     * The same, watching over the time of each input: what is watched within needs no thread of its own, which makes it faster.
     * One thread works aside too.
     */
    public <I, R> void run(Iterator<I> inputs, Timed<I, R> work, Consumer<? super R> results) {
        run(inputs, work, Watch::thread, results);
    }

    private static Thread worker(Runnable work) {
        Thread thread = new Thread(work, "kaoping-batch");
        thread.setDaemon(true);
        return thread;
    }

    private <I, R> void run(Iterator<I> inputs, Timed<I, R> work, ThreadFactory factory, Consumer<? super R> results) {
        ThreadPoolExecutor workers = new ThreadPoolExecutor(
                threads, Integer.MAX_VALUE, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), factory);
        try {
            ArrayDeque<Begun<I, R>> begun = new ArrayDeque<>();
            List<Begun<I, R>> late = new ArrayList<>();
            while (inputs.hasNext() || !begun.isEmpty()) {
                while (inputs.hasNext() && begun.size() < threads * AHEAD) {
                    Begun<I, R> next = Begun.of(inputs.next(), work);
                    begun.add(next);
                    workers.execute(next.task());
                }
                Begun<I, R> first = begun.remove();
                if (first.isInTime()) {
                    results.accept(first.result());
                } else {
                    late.add(first);
                    late.removeIf(Begun::hasEnded);
                    // What does not listen keeps its thread: another takes its place.
                    workers.setCorePoolSize(threads + late.size());
                    results.accept(work.late().apply(first.input()));
                }
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /** Work on one input. Its time runs from when a thread takes it up. */
    private record Begun<I, R>(I input, Timed<I, R> work, Clocked<R> clocked, FutureTask<R> task) {
        static <I, R> Begun<I, R> of(I input, Timed<I, R> work) {
            Clocked<R> clocked = new Clocked<>(() -> work.work().apply(input));
            return new Begun<>(input, work, clocked, new FutureTask<>(clocked));
        }

        /**
         * Waits for the work, and tells it to stop if its time is over. Work that ended too late is too late as well, so that it
         * does not depend on the other inputs what comes of it.
         */
        boolean isInTime() {
            for (long left = clocked.left(work.seconds()); left > 0; left = clocked.left(work.seconds())) {
                try {
                    task.get(left, TimeUnit.NANOSECONDS);
                    return true;
                } catch (TimeoutException e) {
                    // It may have begun only while it was waited for.
                } catch (InterruptedException e) {
                    throw interrupted(e);
                } catch (ExecutionException e) {
                    return true;
                }
            }
            task.cancel(true);
            return false;
        }

        boolean hasEnded() {
            return clocked.ended;
        }

        /** What the work came to. */
        R result() {
            try {
                return task.get();
            } catch (InterruptedException e) {
                throw interrupted(e);
            } catch (ExecutionException e) {
                throw thrown(e.getCause());
            }
        }

        private static IllegalStateException interrupted(InterruptedException e) {
            Thread.currentThread().interrupt();
            return new IllegalStateException("interrupted during a run", e);
        }

        private static RuntimeException thrown(@Nullable Throwable cause) {
            if (cause instanceof RuntimeException own) {
                throw own;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(cause);
        }
    }

    /** Work that tells how much of its time is left: none of it is used before it is begun or after it has ended. */
    private static final class Clocked<R> implements Callable<R> {
        private final Callable<R> work;
        private volatile long begin;
        private volatile long end;
        private volatile boolean begun;
        private volatile boolean ended;

        Clocked(Callable<R> work) {
            this.work = work;
        }

        @Override
        public R call() throws Exception {
            begin = System.nanoTime();
            begun = true;
            try {
                return work.call();
            } finally {
                end = System.nanoTime();
                ended = true;
            }
        }

        /** Nanoseconds of so many seconds that are left; not above zero if it took longer. */
        long left(int seconds) {
            long whole = TimeUnit.SECONDS.toNanos(seconds);
            if (!begun) {
                return whole;
            }
            return whole - ((ended ? end : System.nanoTime()) - begin);
        }
    }
}
