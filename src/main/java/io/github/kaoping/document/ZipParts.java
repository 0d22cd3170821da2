package io.github.kaoping.document;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The parts of a zip held in memory, unpacked one at a time and within limits.
 *
 * <p>Only the directory at the end of the file is believed, as office programs do; {@code ZipInputStream} would believe the
 * local headers and {@code ZipFile} needs a file on disk.
 */
final class ZipParts {
    private static final int END_OF_DIRECTORY = 0x06054b50;
    private static final int DIRECTORY_ENTRY = 0x02014b50;
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int RATIO_APPLIES_FROM = 1 << 20;

    private final byte[] bytes;
    private final ReadLimits limits;
    private final Map<String, Entry> entries;
    private long inflated;

    private ZipParts(byte[] bytes, ReadLimits limits, Map<String, Entry> entries) {
        this.bytes = bytes;
        this.limits = limits;
        this.entries = entries;
    }

    private record Entry(String name, int flags, int method, long crc, long packed, long offset) {}

    /**
     * @throws UnreadableException if the directory is missing or damaged, as after an upload that was cut off
     */
    static ZipParts open(byte[] bytes, ReadLimits limits) throws UnreadableException {
        int end = endOfDirectory(bytes);
        if (end < 0) {
            throw UnreadableException.of("文件不完整（缺少结尾的目录），可能上传或下载时中断，请重新取得原文件");
        }
        Map<String, Entry> entries = new HashMap<>();
        long at = word(bytes, end + 16);
        int count = half(bytes, end + 10);
        for (int i = 0; i < count; i++) {
            if (at + 46 > bytes.length || word(bytes, (int) at) != DIRECTORY_ENTRY) {
                throw damaged("目录");
            }
            int p = (int) at;
            int length = half(bytes, p + 28);
            if (p + 46 + length > bytes.length) {
                throw damaged("目录");
            }
            String name = ZipNames.of(bytes, p).replace('\\', '/');
            Entry entry = new Entry(
                    name,
                    half(bytes, p + 8),
                    half(bytes, p + 10),
                    word(bytes, p + 16),
                    word(bytes, p + 20),
                    word(bytes, p + 42));
            if (entries.putIfAbsent(name, entry) != null) {
                throw damaged(name);
            }
            at += 46L + length + half(bytes, p + 30) + half(bytes, p + 32);
        }
        return new ZipParts(bytes, limits, entries);
    }

    Set<String> names() {
        return Set.copyOf(entries.keySet());
    }

    /**
     * The unpacked part of that name.
     *
     * @throws UnreadableException if it is damaged, encrypted, or larger than the limits allow
     */
    synchronized Optional<byte[]> part(String name) throws UnreadableException {
        Entry entry = entries.get(name);
        if (entry == null) {
            return Optional.empty();
        }
        if ((entry.flags & 1) != 0) {
            throw UnreadableException.of("压缩包中的 {0} 加了密码，无法读取，请去掉密码后再试", name);
        }
        byte[] part =
                switch (entry.method) {
                    case 0 -> stored(entry);
                    case 8 -> inflate(entry);
                    default -> throw damaged(name);
                };
        CRC32 crc = new CRC32();
        crc.update(part);
        if (crc.getValue() != entry.crc) {
            throw damaged(name);
        }
        return Optional.of(part);
    }

    private byte[] stored(Entry entry) throws UnreadableException {
        int start = dataStart(entry);
        if (start + entry.packed > bytes.length) {
            throw damaged(entry.name);
        }
        count(entry, entry.packed, entry.packed);
        return Arrays.copyOfRange(bytes, start, (int) (start + entry.packed));
    }

    private byte[] inflate(Entry entry) throws UnreadableException {
        int start = dataStart(entry);
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, start, (int) Math.min(entry.packed, bytes.length - start));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 16];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 && !inflater.finished()) {
                    throw damaged(entry.name);
                }
                out.write(buffer, 0, read);
                count(entry, read, out.size());
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw damaged(entry.name);
        } finally {
            inflater.end();
        }
    }

    private void count(Entry entry, long more, long size) throws UnreadableException {
        inflated += more;
        boolean grows = size > RATIO_APPLIES_FROM && size / Math.max(1, entry.packed) > limits.maxInflateRatio();
        if (grows || inflated > limits.maxInflatedBytes()) {
            throw UnreadableException.of("文件解压后异常庞大（{0}），疑似恶意构造，没有读取。请用原来的软件打开原稿，另存为新的文件", entry.name);
        }
    }

    private int dataStart(Entry entry) throws UnreadableException {
        long at = entry.offset;
        if (at + 30 > bytes.length || word(bytes, (int) at) != LOCAL_HEADER) {
            throw damaged(entry.name);
        }
        long start = at + 30 + half(bytes, (int) at + 26) + half(bytes, (int) at + 28);
        if (start > bytes.length) {
            throw damaged(entry.name);
        }
        return (int) start;
    }

    private static UnreadableException damaged(String name) {
        return UnreadableException.of("文件已损坏（{0}），无法读取，请用原来的软件修复，或重新取得原文件", name);
    }

    /** The record stands at the very end, before a comment of at most 65,535 bytes. */
    private static int endOfDirectory(byte[] bytes) {
        for (int at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 0xffff); at--) {
            if (word(bytes, at) == END_OF_DIRECTORY) {
                return at;
            }
        }
        return -1;
    }

    private static int half(byte[] bytes, int at) {
        return (bytes[at] & 0xff) | ((bytes[at + 1] & 0xff) << 8);
    }

    private static long word(byte[] bytes, int at) {
        return half(bytes, at) | ((long) half(bytes, at + 2) << 16);
    }
}
