package io.github.kaoping.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.github.kaoping.model.SourceText;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class WatchTest {
    private interface Reading {
        SourceText read() throws UnreadableException;
    }

    private static DocumentReader reader(Reading reading) {
        return new DocumentReader() {
            @Override
            public String format() {
                return "docx";
            }

            @Override
            public boolean accepts(byte[] head, String name) {
                return true;
            }

            @Override
            public SourceText read(String name, byte[] bytes, ReadLimits limits) throws UnreadableException {
                return reading.read();
            }
        };
    }

    private static SourceText over(Reading reading) throws UnreadableException {
        return Watch.over(reader(reading), "a", new byte[1], ReadLimits.DEFAULT.withSeconds(1));
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
                    while (!Thread.currentThread().isInterrupted()) {
                        Thread.onSpinWait();
                    }
                    throw new IllegalStateException("told to stop");
                }))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("1秒还没有读完"));
    }

    @Test
    void whateverAReaderThrowsIsToldInWords() {
        assertThatThrownBy(() -> over(() -> {
                    throw new IndexOutOfBoundsException("7");
                }))
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("读取时出错");
        assertThatThrownBy(() -> over(WatchTest::deep)).hasMessageContaining("嵌套过深");
        assertThatThrownBy(() -> over(() -> {
                    throw new OutOfMemoryError("told by the test");
                }))
                .hasMessageContaining("内存");
    }

    @SuppressWarnings("InfiniteRecursion")
    private static SourceText deep() {
        return deep();
    }
}
