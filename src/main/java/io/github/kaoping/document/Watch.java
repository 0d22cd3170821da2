package io.github.kaoping.document;

import io.github.kaoping.model.Message;
import io.github.kaoping.model.SourceText;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Lets a reader read for so long and no longer, so that one file made to do harm does not hold up the others.
 *
 * <p>The reader works on a thread of its own. One that does not come back is told to stop and left behind; the program ends
 * without waiting for it.
 */
final class Watch {
    private Watch() {}

    /**
     * @throws UnreadableException as the reader does, and if it takes too long, too much memory, or fails
     */
    static SourceText over(DocumentReader reader, String name, byte[] bytes, ReadLimits limits)
            throws UnreadableException {
        FutureTask<SourceText> task = new FutureTask<>(() -> reader.read(name, bytes, limits));
        Thread thread = new Thread(task, "reader");
        thread.setDaemon(true);
        thread.start();
        try {
            return task.get(limits.maxSeconds(), TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            task.cancel(true);
            throw new UnreadableException(Message.of("文件读了{0}秒还没有读完，没有继续读取。请用原来的软件另存为新的文件后再试", limits.maxSeconds()), e);
        } catch (InterruptedException e) {
            task.cancel(true);
            Thread.currentThread().interrupt();
            throw new UnreadableException(Message.of("读取中断，请再运行一次"), e);
        } catch (ExecutionException e) {
            throw told(e.getCause(), reader);
        }
    }

    private static UnreadableException told(@Nullable Throwable problem, DocumentReader reader) {
        if (problem instanceof UnreadableException known) {
            return known;
        }
        if (problem instanceof OutOfMemoryError) {
            return UnreadableException.of("文件读起来超出了可用的内存，没有读取。请去掉图片和附件，另存为新的文件后再试");
        }
        if (problem instanceof StackOverflowError) {
            return UnreadableException.of("文件嵌套过深，没有读取。请用原来的软件另存为新的文件");
        }
        return new UnreadableException(
                Message.of("文件看来是 {0}，但读取时出错，可能已损坏。请用原来的软件修复后另存为新的文件", reader.format()), problem);
    }
}
