package io.github.kaoping.tables;

import io.github.kaoping.model.Message;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The text of a CSV file: by its byte order mark, else UTF-8, else GB18030 as spreadsheets on Chinese systems save it. Every
 * way is strict, so that a wrong guess is told and not read as other words.
 */
final class TableText {
    private static final Charset GB18030 = Charset.forName("GB18030");

    private TableText() {}

    static String of(byte[] bytes) throws UnreadableTable {
        String text = marked(bytes)
                .or(() -> strict(bytes, 0, StandardCharsets.UTF_8))
                .or(() -> strict(bytes, 0, GB18030))
                .orElseThrow(TableText::noText);
        if (text.indexOf('\0') >= 0) {
            throw noText();
        }
        return text;
    }

    private static UnreadableTable noText() {
        return new UnreadableTable(Message.of("这不是可以读取的 CSV：编码不是 UTF-8，也不是 GB18030；请另存为 CSV（UTF-8）或 xlsx。"));
    }

    private static Optional<String> marked(byte[] bytes) {
        int first = bytes.length > 0 ? bytes[0] & 0xff : -1;
        int second = bytes.length > 1 ? bytes[1] & 0xff : -1;
        int third = bytes.length > 2 ? bytes[2] & 0xff : -1;
        if (first == 0xef && second == 0xbb && third == 0xbf) {
            return strict(bytes, 3, StandardCharsets.UTF_8);
        }
        if (first == 0xff && second == 0xfe) {
            return strict(bytes, 2, StandardCharsets.UTF_16LE);
        }
        return first == 0xfe && second == 0xff ? strict(bytes, 2, StandardCharsets.UTF_16BE) : Optional.empty();
    }

    private static Optional<String> strict(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
