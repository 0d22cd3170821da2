package io.github.kaoping.assess;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

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
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "kaoping-batch");
            thread.setDaemon(true);
            return thread;
        });
        try {
            ArrayDeque<Future<? extends R>> begun = new ArrayDeque<>();
            while (inputs.hasNext() || !begun.isEmpty()) {
                while (inputs.hasNext() && begun.size() < threads * AHEAD) {
                    I input = inputs.next();
                    begun.add(workers.submit(() -> work.apply(input)));
                }
                results.accept(result(begun.remove()));
            }
        } finally {
            workers.shutdownNow();
        }
    }

    private static <R> R result(Future<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted during a run", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException own) {
                throw own;
            }
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
