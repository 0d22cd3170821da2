package io.github.kaoping.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.kaoping.model.Block;
import io.github.kaoping.model.SourceText;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class WatchTest {
    private static final ReadLimits SECOND = ReadLimits.DEFAULT.withSeconds(1);

    private static SourceText over(Watch.Work<SourceText> work) throws UnreadableException {
        return Watch.over(work, SECOND);
    }

    @Test
    void whatIsReadIsHandedOn() throws Exception {
        SourceText text = new SourceText("a", "docx", "0", "文", List.of(), List.of());
        assertThat(over(() -> text)).isSameAs(text);
        assertThatThrownBy(() -> over(() -> {
                    throw new UnreadableException(FileKind.EMPTY.refusal());
                }))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("文件是空的");
    }

    @Test
    void aReaderThatHangsIsLeftBehind() {
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThatThrownBy(() -> over(() -> {
                    while (true) {
                        Watch.check();
                    }
                }))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("1秒还没有读完"));
    }

    @Test
    void workThatIsTooMuchIsToldInWordsAndOwnMistakesStayWhatTheyAre() {
        assertThatThrownBy(() -> over(() -> {
                    throw new IndexOutOfBoundsException("7");
                }))
                .isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> over(WatchTest::deep)).hasMessageContaining("嵌套过深");
        assertThatThrownBy(() -> over(() -> {
                    throw new OutOfMemoryError("told by the test");
                }))
                .hasMessageContaining("内存");
    }

    @Test
    void aReaderDeafToTheBellHoldsUpNothingAndIsADaemon() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        AtomicReference<Thread> deaf = new AtomicReference<>();
        assertThatThrownBy(() -> over(() -> {
                    deaf.set(Thread.currentThread());
                    while (end.getCount() > 0) {
                        Thread.onSpinWait();
                    }
                    return null;
                }))
                .hasMessageContaining("1秒还没有读完");
        assertThat(deaf.get().isAlive()).isTrue();
        assertThat(deaf.get().isDaemon()).isTrue();
        assertThat(Watch.over(() -> 1, SECOND)).isEqualTo(1);
        end.countDown();
        deaf.get().join();
    }

    @Test
    void aReaderThatIsToldToStopStops() throws Exception {
        AtomicReference<Thread> reading = new AtomicReference<>();
        assertThatThrownBy(() -> over(() -> {
                    reading.set(Thread.currentThread());
                    Extraction extraction = new Extraction(ReadLimits.DEFAULT);
                    while (true) {
                        extraction.add(Block.Kind.PARAGRAPH, " ", 1, null);
                    }
                }))
                .isInstanceOf(UnreadableException.class);
        reading.get().join(Duration.ofSeconds(10).toMillis());
        assertThat(reading.get().isAlive()).isFalse();
    }

    @Test
    void whatIsWatchedWithinTheWatchedNeedsNoOtherThread() throws Exception {
        assertThat(over(() -> {
                    Thread outer = Thread.currentThread();
                    Thread inner = Watch.over(Thread::currentThread, SECOND);
                    return inner.equals(outer) ? new SourceText("a", "docx", "0", "同", List.of(), List.of()) : null;
                }))
                .isNotNull();
    }

    @SuppressWarnings("InfiniteRecursion")
    private static SourceText deep() {
        return deep();
    }
}
