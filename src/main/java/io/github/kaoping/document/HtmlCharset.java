package io.github.kaoping.document;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the encoding of a web page. What the page says of itself counts only for encodings that its bytes cannot tell: a page
 * that a browser saved as UTF-8 often still says gb2312.
 */
final class HtmlCharset {
    private static final int HEAD = 4096;
    private static final Pattern TOLD = Pattern.compile("charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_:.-]+)");

    /** Encodings that are recognised better by their bytes. */
    private static final Set<String> BY_BYTES =
            Set.of("utf-8", "utf8", "gb2312", "gbk", "gb18030", "gb_2312-80", "iso-8859-1", "us-ascii");

    private HtmlCharset() {}

    static Decoded decode(byte[] bytes, ReadLimits limits) throws UnreadableException {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1);
        Matcher told = TOLD.matcher(head);
        if (told.find() && !BY_BYTES.contains(told.group(1).toLowerCase(Locale.ROOT))) {
            try {
                String text = Charset.forName(told.group(1))
                        .newDecoder()
                        .decode(ByteBuffer.wrap(bytes))
                        .toString();
                limits.checkCharacters(text.length());
                return new Decoded(text, List.of());
            } catch (CharacterCodingException | IllegalArgumentException e) {
                // It says wrong; the bytes decide.
                return Charsets.decode(bytes, limits);
            }
        }
        return Charsets.decode(bytes, limits);
    }
}
