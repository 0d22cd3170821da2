package io.github.kaoping.document;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks through the compressed streams of a PDF before PDFBox unpacks them without asking for their size (解压炸弹). Pictures are
 * passed over: they are never unpacked.
 */
final class PdfStreams {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    /** How far back from its data the description of a stream is looked for. */
    private static final int HEAD = 600;

    private PdfStreams() {}

    /**
     * @throws UnreadableException if the streams together unpack to more than the limit
     */
    static void check(byte[] bytes, ReadLimits limits) throws UnreadableException {
        long total = 0;
        byte[] sink = new byte[1 << 16];
        for (int at = 0; at + STREAM.length + 4 < bytes.length; at++) {
            if (bytes[at] != 's' || !isStream(bytes, at)) {
                continue;
            }
            int data = at + STREAM.length;
            data += bytes[data] == '\r' && bytes[data + 1] == '\n' ? 2 : 1;
            String head =
                    new String(bytes, Math.max(0, at - HEAD), at - Math.max(0, at - HEAD), StandardCharsets.ISO_8859_1);
            String own = head.substring(Math.max(0, head.lastIndexOf(" obj")));
            boolean picture = own.contains("/Image") && !own.contains("/ObjStm") && !own.contains("/XRef");
            if (!picture && (bytes[data] & 0x0f) == 8) {
                total += size(bytes, data, limits.maxInflatedBytes() - total, sink);
            }
            if (total > limits.maxInflatedBytes()) {
                throw UnreadableException.of("文件解开后超过{0}字节的上限，没有读取。请确认这是报告本身", limits.maxInflatedBytes());
            }
            at = data;
        }
    }

    private static boolean isStream(byte[] bytes, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (bytes[at + i] != STREAM[i]) {
                return false;
            }
        }
        byte next = bytes[at + STREAM.length];
        return (next == '\r' || next == '\n') && (at == 0 || bytes[at - 1] != 'd');
    }

    private static long size(byte[] bytes, int from, long most, byte[] sink) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            while (!inflater.finished() && inflater.getBytesWritten() <= most) {
                if (inflater.inflate(sink) == 0) {
                    break;
                }
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException e) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }
}
