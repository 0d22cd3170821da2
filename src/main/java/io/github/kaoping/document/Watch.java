package io.github.kaoping.document;

import io.github.kaoping.model.Message;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Lets work on one file go on for so long and no longer, so that a file made to do harm does not hold up the others.
 *
 * <p>The work goes on in a thread of its own. If it does not come back it is told to stop and left behind: readers look whether
 * they were told so ({@link #check}), and what does not listen, such as a library in a loop, ends with the program, which does
 * not wait for it.
 */
public final class Watch {
    private Watch() {}

    /** Something to be done with a file. */
    @FunctionalInterface
    public interface Work<R> {
        R run() throws UnreadableException;
    }

    /** A thread for work that whoever starts it watches himself: what is watched within needs no other. */
    public static Thread thread(Runnable work) {
        return new Watched(work);
    }

    /** A thread that is watched already. */
    private static final class Watched extends Thread {
        Watched(Runnable task) {
            super(task, "kaoping-file");
            setDaemon(true);
        }
    }

    /**
     * Does the work and returns its result.
     *
     * @throws UnreadableException as the work does, and if it takes too long or too much memory; what else it throws is thrown
     *     as it is
     */
    public static <R> R over(Work<R> work, ReadLimits limits) throws UnreadableException {
        if (Thread.currentThread() instanceof Watched) {
            try {
                return work.run();
            } catch (OutOfMemoryError | StackOverflowError e) {
                throw told(e);
            }
        }
        FutureTask<R> task = new FutureTask<>(work::run);
        new Watched(task).start();
        try {
            return task.get(limits.maxSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new UnreadableException(late(limits), e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnreadableException(Message.of("读取中断，请再运行一次"), e);
        } catch (ExecutionException e) {
            throw told(e.getCause());
        }
    }

    /**
     * Stops a reader whose time is over: nobody waits for its result any more. For loops whose length the file decides.
     *
     * @throws UnreadableException which nobody sees
     */
    static void check() throws UnreadableException {
        if (Thread.currentThread().isInterrupted()) {
            throw UnreadableException.of("读取中断，请再运行一次");
        }
    }

    /** What to say of a file that takes too long. */
    public static Message late(ReadLimits limits) {
        return Message.of(
                "文件用了{0}秒还没有读完、评完，没有继续。请确认它是一份报告，用原来的软件另存为新的文件后再试；要等得更久，请加 --max-seconds", limits.maxSeconds());
    }

    private static UnreadableException told(@Nullable Throwable problem) {
        if (problem instanceof UnreadableException known) {
            return known;
        }
        if (problem instanceof OutOfMemoryError) {
            return new UnreadableException(Message.of("文件读起来超出了可用的内存，没有读取。请去掉图片和附件，另存为新的文件后再试"), problem);
        }
        if (problem instanceof StackOverflowError) {
            return new UnreadableException(Message.of("文件嵌套过深，没有读取。请用原来的软件另存为新的文件"), problem);
        }
        if (problem instanceof RuntimeException own) {
            throw own;
        }
        if (problem instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(problem);
    }
}
