package io.github.kaoping.document;

import java.util.HashMap;
import java.util.Map;

/**
 * The directory at the end of a zip (目录), in the first form or in that for large archives (Zip64), which some programs always
 * write.
 */
final class ZipDirectory {
    private static final int END = 0x06054b50;
    private static final int END_64 = 0x06064b50;
    private static final int LOCATOR_64 = 0x07064b50;
    private static final int ENTRY = 0x02014b50;
    private static final int LOCATOR_LENGTH = 20;

    /** The extra field of an entry with the lengths for which four bytes were too few. */
    private static final int EXTRA_64 = 0x0001;

    private static final long TOO_LARGE = 0xffffffffL;
    private static final int TOO_MANY = 0xffff;

    private final byte[] bytes;

    private ZipDirectory(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * A part as the directory describes it.
     *
     * @param size its length once unpacked
     * @param offset where its local header begins
     */
    record Entry(String name, int flags, int method, long crc, long packed, long size, long offset) {}

    /**
     * The parts by their names.
     *
     * @throws UnreadableException if the directory is missing or damaged, as after an upload that was cut off
     */
    static Map<String, Entry> read(byte[] bytes) throws UnreadableException {
        return new ZipDirectory(bytes).entries();
    }

    private Map<String, Entry> entries() throws UnreadableException {
        int end = end();
        if (end < 0) {
            throw UnreadableException.of("文件不完整（缺少结尾的目录），可能上传或下载时中断，请重新取得原文件");
        }
        long at = word(bytes, end + 16);
        long count = half(bytes, end + 10);
        if (at == TOO_LARGE || count == TOO_MANY) {
            int large = end64(end);
            at = large < 0 ? at : number(large + 48);
            count = large < 0 ? count : number(large + 32);
        }
        Map<String, Entry> entries = new HashMap<>();
        for (long i = 0; i < count; i++) {
            Entry entry = entry(at);
            if (entries.putIfAbsent(entry.name, entry) != null) {
                throw damaged();
            }
            int p = (int) at;
            at += 46L + half(bytes, p + 28) + half(bytes, p + 30) + half(bytes, p + 32);
        }
        return entries;
    }

    private Entry entry(long at) throws UnreadableException {
        if (at < 0 || at > bytes.length - 46 || word(bytes, (int) at) != ENTRY) {
            throw damaged();
        }
        int p = (int) at;
        int extra = p + 46 + half(bytes, p + 28);
        if (extra > bytes.length) {
            throw damaged();
        }
        long size = word(bytes, p + 24);
        long packed = word(bytes, p + 20);
        long offset = word(bytes, p + 42);
        int large = extra64(extra, Math.min(bytes.length, extra + half(bytes, p + 30)));
        // Only what had no room stands in the extra field, in this order.
        if (size == TOO_LARGE && large > 0) {
            size = number(large);
            large += 8;
        }
        if (packed == TOO_LARGE && large > 0) {
            packed = number(large);
            large += 8;
        }
        if (offset == TOO_LARGE && large > 0) {
            offset = number(large);
        }
        if (size < 0 || packed < 0 || offset < 0) {
            throw damaged();
        }
        String name = ZipNames.of(bytes, p).replace('\\', '/');
        return new Entry(name, half(bytes, p + 8), half(bytes, p + 10), word(bytes, p + 16), packed, size, offset);
    }

    /** Where the lengths of eight bytes begin in the extra fields; 0 if they hold none. */
    private int extra64(int from, int to) {
        int at = from;
        while (at + 4 <= to) {
            int length = half(bytes, at + 2);
            if (half(bytes, at) == EXTRA_64 && at + 4 + length <= to) {
                return at + 4;
            }
            at += 4 + length;
        }
        return 0;
    }

    /** The record stands at the very end, before a comment of at most 65,535 bytes. */
    private int end() {
        for (int at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
            if (word(bytes, at) == END) {
                return at;
            }
        }
        return -1;
    }

    /** The record of the form for large archives, to which a locator before the other record points. */
    private int end64(int end) throws UnreadableException {
        int locator = end - LOCATOR_LENGTH;
        if (locator < 0 || word(bytes, locator) != LOCATOR_64) {
            return -1;
        }
        long at = number(locator + 8);
        if (at < 0 || at > bytes.length - 56 || word(bytes, (int) at) != END_64) {
            throw damaged();
        }
        return (int) at;
    }

    private long number(int at) throws UnreadableException {
        if (at + 8 > bytes.length) {
            throw damaged();
        }
        return word(bytes, at) | (word(bytes, at + 4) << 32);
    }

    static int half(byte[] bytes, int at) {
        return (bytes[at] & 0xff) | ((bytes[at + 1] & 0xff) << 8);
    }

    static long word(byte[] bytes, int at) {
        return half(bytes, at) | ((long) half(bytes, at + 2) << 16);
    }

    private static UnreadableException damaged() {
        return UnreadableException.of(
                "文件已损坏（列着各部分的目录读不出），没有读取。请用平时打开它的软件（如 WPS、Word、解压软件）打开看看：能打开的，另存为新的文件再交；打不开的，请重新取得原文件");
    }
}
