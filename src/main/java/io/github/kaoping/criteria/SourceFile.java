package io.github.kaoping.criteria;

import io.github.kaoping.model.Message;
import io.github.kaoping.model.Problem;
import io.github.kaoping.model.Slip;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file of a criteria set as its editor sees it: its lines, for messages that point into it.
 *
 * @param path where it was read
 * @param name the file as the user named it, with forward slashes
 * @param text its text without byte order mark, line ends as LF
 * @param lines its lines
 */
record SourceFile(Path path, String name, String text, List<String> lines) {
    private static final int NEWLINE = '\n';

    SourceFile {
        lines = List.copyOf(lines);
    }

    // These two are written out, because those that Java would make at the first call delay the start.
    @Override
    public boolean equals(Object other) {
        return other instanceof SourceFile f && f.path.equals(path) && f.name.equals(name) && f.text.equals(text);
    }

    @Override
    public int hashCode() {
        return path.hashCode();
    }

    static SourceFile of(Path path, String text) {
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        String unix = plain.replace("\r\n", "\n").replace('\r', '\n');
        return new SourceFile(path, nameOf(path), unix, unix.lines().toList());
    }

    /** A file that cannot be looked into, for messages about the file itself. */
    static SourceFile unread(Path path) {
        return new SourceFile(path, nameOf(path), "", List.of());
    }

    /** Reads strict UTF-8; what is wrong with the file as a whole is told at {@code mentioned}, where its name stands. */
    static Optional<SourceFile> read(Path path, Place mentioned, Problems problems) {
        byte[] bytes;
        try {
            if (Files.isDirectory(path)) {
                problems.add(Slip.FILE_NAME, mentioned, Message.of("“{0}”是文件夹，这里要一个标准文件（.yaml）。", nameOf(path)));
                return Optional.empty();
            }
            bytes = Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            problems.add(Slip.FILE_MISSING, mentioned, missing(path));
            return Optional.empty();
        } catch (IOException e) {
            problems.add(
                    Slip.FILE_UNREADABLE,
                    mentioned,
                    Message.of("读不了文件“{0}”：{1}。请检查权限和磁盘。", nameOf(path), String.valueOf(e.getMessage())));
            return Optional.empty();
        }
        Optional<String> text = decode(bytes, StandardCharsets.UTF_8);
        if (text.isEmpty()) {
            problems.add(wrongEncoding(path, bytes));
            return Optional.empty();
        }
        return text.map(t -> of(path, t));
    }

    private static Message missing(Path path) {
        Path folder = path.toAbsolutePath().normalize().getParent();
        Choices known = folder == null ? new Choices(List.of()) : Choices.yamlFilesIn(folder);
        Path file = path.getFileName();
        return known.message(
                "找不到文件“{0}”，同一文件夹中没有 .yaml 文件。请检查文件名和路径。",
                "找不到文件“{0}”，同一文件夹中最接近的是“{1}”。该文件夹中有：{2}。", nameOf(path), file == null ? "" : file.toString());
    }

    private static Problem wrongEncoding(Path path, byte[] bytes) {
        int line = 1;
        int start = 0;
        for (int end = 0; end <= bytes.length; end++) {
            if (end == bytes.length || bytes[end] == NEWLINE) {
                byte[] part = java.util.Arrays.copyOfRange(bytes, start, end);
                if (decode(part, StandardCharsets.UTF_8).isEmpty()) {
                    return wrongEncoding(path, line, part, bytes);
                }
                line++;
                start = end + 1;
            }
        }
        return wrongEncoding(path, 0, new byte[0], bytes);
    }

    private static Problem wrongEncoding(Path path, int line, byte[] part, byte[] bytes) {
        Optional<String> all = decode(bytes, Charset.forName("GB18030"));
        if (all.isEmpty()) {
            return new Problem(
                    Slip.ENCODING,
                    nameOf(path),
                    line,
                    0,
                    "",
                    Message.of("文件不是 UTF-8 编码，也不是 GB18030 编码。请用编辑器另存为 UTF-8。"));
        }
        String lineText = decode(part, Charset.forName("GB18030")).orElse("").strip();
        return new Problem(
                Slip.ENCODING,
                nameOf(path),
                line,
                0,
                lineText,
                Message.of("文件不是 UTF-8 编码，看来是 GB18030（GBK、ANSI）编码。请在编辑器中选“另存为”，编码选 UTF-8。"));
    }

    private static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    static String nameOf(Path path) {
        return path.toString().replace('\\', '/');
    }

    /** The text of a line, from 1; empty outside the file. */
    String line(int number) {
        return number >= 1 && number <= lines.size() ? lines.get(number - 1) : "";
    }

    /** The whole file as a place. */
    Place whole() {
        return new Place(this, 0, 0);
    }
}
