package io.github.kaoping.document;

import io.github.kaoping.model.Message;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Finds the encoding of a text file: byte order mark, else UTF-8, else UTF-16, else GB18030 (which holds GBK and GB2312).
 * A wrong guess would silently cost the report its points, so every way is strict.
 */
final class Charsets {
    private static final Charset GB18030 = Charset.forName("GB18030");

    /** A UTF-8 file with fewer broken characters than one in so many is damaged, not of another encoding. */
    private static final int DAMAGE_RATIO = 200;

    /** More control or private characters than one in so many: not a text. */
    private static final int JUNK_RATIO = 50;

    private Charsets() {}

    /**
     * @throws UnreadableException if the bytes are no text in a known encoding, hold no visible character or are too long
     */
    static Decoded decode(byte[] bytes, ReadLimits limits) throws UnreadableException {
        Decoded decoded = find(bytes);
        String text = decoded.text();
        limits.checkCharacters(text.length());
        if (Lines.isBlank(text) && !isJunk(text)) {
            throw new UnreadableException(FileKind.EMPTY.refusal());
        }
        if (isJunk(text)) {
            throw new UnreadableException(FileKind.TEXT.refusal());
        }
        return decoded;
    }

    private static Decoded find(byte[] bytes) throws UnreadableException {
        Optional<Decoded> marked = byMark(bytes);
        if (marked.isPresent()) {
            return marked.get();
        }
        Optional<String> wide = hasNul(bytes) ? wide(bytes) : Optional.empty();
        if (wide.isPresent()) {
            return new Decoded(wide.get(), List.of());
        }
        Optional<String> utf8 = strict(bytes, 0, StandardCharsets.UTF_8);
        if (utf8.isPresent()) {
            return new Decoded(utf8.get(), List.of());
        }
        Optional<Decoded> damaged = damaged(bytes);
        if (damaged.isPresent()) {
            return damaged.get();
        }
        // UTF-16 of Chinese characters alone holds no NUL, and mostly is no GB18030 either.
        String text = strict(bytes, 0, GB18030)
                .or(() -> wide(bytes))
                .orElseThrow(() -> new UnreadableException(FileKind.TEXT.refusal()));
        return new Decoded(text, List.of());
    }

    private static Optional<Decoded> byMark(byte[] bytes) throws UnreadableException {
        if (startsWith(bytes, 0xef, 0xbb, 0xbf)) {
            byte[] rest = Arrays.copyOfRange(bytes, 3, bytes.length);
            return Optional.of(strict(rest, 0, StandardCharsets.UTF_8)
                    .map(t -> new Decoded(t, List.of()))
                    .or(() -> damaged(rest))
                    .orElseThrow(() -> broken("UTF-8")));
        }
        boolean little = startsWith(bytes, 0xff, 0xfe);
        if (little || startsWith(bytes, 0xfe, 0xff)) {
            Charset charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            return Optional.of(new Decoded(strict(bytes, 2, charset).orElseThrow(() -> broken("UTF-16")), List.of()));
        }
        return Optional.empty();
    }

    private static UnreadableException broken(String encoding) {
        return UnreadableException.of("文件标明是 {0} 编码，内容却不是，可能已损坏，请用原来的软件重新保存为 UTF-8 文本", encoding);
    }

    /** UTF-16 without a mark: the byte order in which nearly all characters are those of Chinese texts. */
    private static Optional<String> wide(byte[] bytes) {
        return strict(bytes, 0, StandardCharsets.UTF_16LE)
                .filter(Charsets::looksChinese)
                .or(() -> strict(bytes, 0, StandardCharsets.UTF_16BE).filter(Charsets::looksChinese));
    }

    private static boolean looksChinese(String text) {
        long usual = text.chars()
                .filter(c -> (c >= 0x4e00 && c <= 0x9fff)
                        || (c >= 0x3000 && c <= 0x303f)
                        || (c >= 0xff01 && c <= 0xff5e)
                        || (c >= 0x2010 && c <= 0x203b)
                        || (c >= 0x20 && c < 0x7f)
                        || c == '\n'
                        || c == '\r'
                        || c == '\t')
                .count();
        return !text.isEmpty() && usual * 10 >= text.length() * 9L;
    }

    /** UTF-8 that was cut or hurt in a few places, which GB18030 would happily turn into nonsense. */
    private static Optional<Decoded> damaged(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int first = text.indexOf('\ufffd');
        long broken = text.chars().filter(c -> c == '\ufffd').count();
        long chinese = text.chars().filter(c -> c > 0x2000 && c != '\ufffd').count();
        // A cut at the very end breaks one character of a text of any length.
        boolean cut = broken == 1 && first == text.length() - 1 && chinese > 2;
        boolean few = cut || broken * DAMAGE_RATIO < chinese;
        if (first < 0 || !few) {
            return Optional.empty();
        }
        long line = 1 + text.substring(0, first).chars().filter(c -> c == '\n').count();
        return Optional.of(
                new Decoded(text, List.of(Message.of("文件有{0}处字节损坏，已用“\ufffd”代替，第一处在第{1}行，请核对原文", broken, line))));
    }

    private static Optional<String> strict(byte[] bytes, int from, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            String text = new String(bytes, from, bytes.length - from, charset);
            if (text.indexOf('\ufffd') < 0) {
                return Optional.of(text); // nothing had to be replaced: the quick way was the strict one
            }
        }
        try {
            CharBuffer chars = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from));
            return Optional.of(chars.toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static boolean isJunk(String text) {
        long odd = text.chars()
                .filter(c -> (c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x0b && c != 0x1a)
                        || (c >= 0x7f && c < 0xa0 && c != 0x85)
                        || (c >= 0xe000 && c < 0xf900))
                .count();
        return text.indexOf('\0') >= 0 || odd * JUNK_RATIO > text.length();
    }

    private static boolean hasNul(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean startsWith(byte[] bytes, int... head) {
        for (int i = 0; i < head.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xff) != head[i]) {
                return false;
            }
        }
        return true;
    }
}
