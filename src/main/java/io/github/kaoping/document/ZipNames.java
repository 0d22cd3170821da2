package io.github.kaoping.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32;

/** Reads the names in a zip's directory: Windows in China writes them in GBK and does not say so. */
final class ZipNames {
    private static final int UTF8_FLAG = 1 << 11;

    /** The extra field in which Info-ZIP repeats a name in UTF-8, with the checksum of the other. */
    private static final int UNICODE_PATH = 0x7075;

    private ZipNames() {}

    /** The name in the directory entry at a place; the entry is known to lie within the bytes. */
    static String of(byte[] bytes, int entry) {
        int length = half(bytes, entry + 28);
        int start = entry + 46;
        if ((half(bytes, entry + 8) & UTF8_FLAG) != 0) {
            return new String(bytes, start, length, StandardCharsets.UTF_8);
        }
        return unicodePath(bytes, start, length, half(bytes, entry + 30))
                .or(() -> strict(bytes, start, length, StandardCharsets.UTF_8).filter(ZipNames::isChineseOrPlain))
                .or(() -> strict(bytes, start, length, Charset.forName("GB18030")))
                .orElseGet(() -> new String(bytes, start, length, StandardCharsets.ISO_8859_1));
    }

    private static Optional<String> unicodePath(byte[] bytes, int name, int length, int extra) {
        int at = name + length;
        int end = Math.min(bytes.length, at + extra);
        while (at + 4 <= end) {
            int size = half(bytes, at + 2);
            if (half(bytes, at) == UNICODE_PATH && size > 5 && at + 4 + size <= end) {
                CRC32 crc = new CRC32();
                crc.update(bytes, name, length);
                long told = half(bytes, at + 5) | ((long) half(bytes, at + 7) << 16);
                return told == crc.getValue()
                        ? strict(bytes, at + 9, size - 5, StandardCharsets.UTF_8)
                        : Optional.empty();
            }
            at += 4 + size;
        }
        return Optional.empty();
    }

    /** Some characters of GBK, 一 among them, are the bytes of Cyrillic or Hebrew letters in UTF-8. */
    private static boolean isChineseOrPlain(String name) {
        return name.chars().allMatch(c -> c < 0x80 || c >= 0x2000);
    }

    private static Optional<String> strict(byte[] bytes, int from, int length, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, length))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static int half(byte[] bytes, int at) {
        return (bytes[at] & 0xff) | ((bytes[at + 1] & 0xff) << 8);
    }
}
