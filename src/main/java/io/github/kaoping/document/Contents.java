package io.github.kaoping.document;

import io.github.kaoping.model.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the bytes of one report come from: a file, an entry of an archive, a stream. */
public interface Contents {
    /**
     * All bytes, read when they are asked for.
     *
     * @throws UnreadableException if they cannot be had, or are more than the limits allow
     */
    byte[] bytes(ReadLimits limits) throws UnreadableException;

    /** A file, of which nothing is read if it is too large. */
    static Contents of(Path file) {
        return limits -> {
            try {
                limits.checkBytes(Files.size(file));
                try (InputStream in = Files.newInputStream(file)) {
                    return upTo(limits, in);
                }
            } catch (IOException e) {
                throw new UnreadableException(Message.of("文件读不出来，请检查它是否存在、是否有权限。"), e);
            }
        };
    }

    /** A stream, which is read to its end or to the limit, once. */
    static Contents of(InputStream in) {
        return new Contents() {
            private byte[] read = {};
            private boolean done;

            @Override
            public synchronized byte[] bytes(ReadLimits limits) throws UnreadableException {
                try {
                    if (!done) {
                        read = upTo(limits, in);
                        done = true;
                    }
                    return read;
                } catch (IOException e) {
                    throw new UnreadableException(Message.of("标准输入读不出来，请改为给出文件名。"), e);
                }
            }
        };
    }

    /** Devices and pipes have no size before they are read. */
    private static byte[] upTo(ReadLimits limits, InputStream in) throws IOException, UnreadableException {
        byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8L, limits.maxBytes() + 1));
        limits.checkBytes(bytes.length);
        return bytes;
    }
}
