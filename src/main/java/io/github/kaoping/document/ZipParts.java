package io.github.kaoping.document;

import io.github.kaoping.document.ZipDirectory.Entry;
import java.util.Arrays;
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
    private static final int LOCAL_HEADER = 0x04034b50;
    private static final int RATIO_APPLIES_FROM = 1 << 20;

    /** Deflate packs nothing to less than a 1,032nd of it, but for its frame. */
    private static final long MOST_DEFLATE = 1032;

    private static final int SLACK = 1 << 10;

    /** Java holds no more in one piece. */
    private static final int MOST_BYTES = Integer.MAX_VALUE - 16;

    private final byte[] bytes;
    private final ReadLimits limits;
    private final Map<String, Entry> entries;
    private long inflated;

    private ZipParts(byte[] bytes, ReadLimits limits, Map<String, Entry> entries) {
        this.bytes = bytes;
        this.limits = limits;
        this.entries = entries;
    }

    /**
     * @throws UnreadableException if the directory is missing or damaged, as after an upload that was cut off
     */
    static ZipParts open(byte[] bytes, ReadLimits limits) throws UnreadableException {
        return new ZipParts(bytes, limits, ZipDirectory.read(bytes));
    }

    Set<String> names() {
        return Set.copyOf(entries.keySet());
    }

    /** How long a part will be once unpacked; 0 if there is none of that name. */
    long size(String name) {
        Entry entry = entries.get(name);
        return entry == null ? 0 : entry.size();
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
        if ((entry.flags() & 1) != 0) {
            throw UnreadableException.of("压缩包中的 {0} 加了密码，无法读取，请去掉密码后再试", name);
        }
        byte[] part =
                switch (entry.method()) {
                    case 0 -> stored(entry);
                    case 8 -> inflate(entry);
                    default -> throw damaged(name);
                };
        CRC32 crc = new CRC32();
        crc.update(part);
        if (crc.getValue() != entry.crc()) {
            throw damaged(name);
        }
        return Optional.of(part);
    }

    private byte[] stored(Entry entry) throws UnreadableException {
        int start = dataStart(entry);
        if (entry.packed() > bytes.length - start) {
            throw damaged(entry.name());
        }
        count(entry, entry.packed());
        return Arrays.copyOfRange(bytes, start, (int) (start + entry.packed()));
    }

    private byte[] inflate(Entry entry) throws UnreadableException {
        int start = dataStart(entry);
        int packed = (int) Math.min(entry.packed(), bytes.length - start);
        if (entry.size() > packed * MOST_DEFLATE + SLACK) {
            throw damaged(entry.name());
        }
        if (entry.size() > RATIO_APPLIES_FROM && entry.size() / packed > limits.maxInflateRatio()) {
            throw huge(entry);
        }
        count(entry, entry.size());
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(bytes, start, packed);
            // The directory has told how much room is needed, within the limits.
            byte[] part = new byte[(int) entry.size()];
            int length = 0;
            while (length < part.length) {
                int read = inflater.inflate(part, length, part.length - length);
                if (read == 0) {
                    throw damaged(entry.name());
                }
                length += read;
            }
            if (inflater.inflate(new byte[1]) > 0 || !inflater.finished()) {
                throw damaged(entry.name());
            }
            return part;
        } catch (DataFormatException e) {
            throw damaged(entry.name());
        } finally {
            inflater.end();
        }
    }

    private void count(Entry entry, long size) throws UnreadableException {
        inflated += size;
        if (size > MOST_BYTES || inflated > limits.maxInflatedBytes()) {
            throw huge(entry);
        }
    }

    private static UnreadableException huge(Entry entry) {
        return UnreadableException.of("文件解压后异常庞大（{0}），疑似恶意构造，没有读取。请用原来的软件打开原稿，另存为新的文件", entry.name());
    }

    private int dataStart(Entry entry) throws UnreadableException {
        long at = entry.offset();
        if (at > bytes.length - 30 || ZipDirectory.word(bytes, (int) at) != LOCAL_HEADER) {
            throw damaged(entry.name());
        }
        long start = at + 30 + ZipDirectory.half(bytes, (int) at + 26) + ZipDirectory.half(bytes, (int) at + 28);
        if (start > bytes.length) {
            throw damaged(entry.name());
        }
        return (int) start;
    }

    private static UnreadableException damaged(String name) {
        return UnreadableException.of(
                "文件已损坏（其中的“{0}”读不出），没有读取。请用平时打开它的软件（如 WPS、Word、解压软件）打开看看：能打开的，另存为新的文件再交；打不开的，请重新取得原文件", name);
    }
}
