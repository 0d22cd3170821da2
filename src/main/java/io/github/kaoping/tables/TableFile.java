package io.github.kaoping.tables;

import io.github.kaoping.model.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Reads a table file (表格文件); what it is, is told by its content and not by its ending. */
public final class TableFile {
    private static final List<String> ENDINGS = List.of(".csv", ".tsv", ".xlsx", ".xlsm", ".xls", ".et");
    private static final int HEAD = 64;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    /** How files begin that are certainly no tables: PDF, RTF, web pages and other XML, pictures. */
    private static final List<String> OTHERS =
            List.of("%PDF", "{\\rtf", "<", "\u0089PNG", "\u00ff\u00d8\u00ff", "GIF8", "Rar!");

    private static final byte[] OLE = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

    private TableFile() {}

    /** Whether a file is called like a table, those included that only get a message on how to save them. */
    public static boolean named(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    /**
     * The sheets of a file that have something in them.
     *
     * @throws UnreadableTable if it is no table, damaged, empty or too large
     */
    public static List<Sheet> read(Path file) throws UnreadableTable {
        return read(file, TableLimits.DEFAULT);
    }

    /**
     * The same, where what is written in cells merged over several rows counts for each of these rows.
     *
     * @throws UnreadableTable if it is no table, damaged, empty or too large
     */
    public static List<Sheet> readMergedDown(Path file) throws UnreadableTable {
        return read(file, TableLimits.DEFAULT, true);
    }

    static List<Sheet> read(Path file, TableLimits limits) throws UnreadableTable {
        return read(file, limits, false);
    }

    private static List<Sheet> read(Path file, TableLimits limits, boolean down) throws UnreadableTable {
        byte[] bytes;
        try {
            limits.checkBytes(Files.size(file));
            bytes = Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new UnreadableTable(Message.of("没有找到这个文件，请检查文件名和路径。"), 0, e);
        } catch (IOException e) {
            throw new UnreadableTable(Message.of("文件读不出来，请检查它是否存在、是否有权限、是否正被别的程序打开。"));
        }
        List<Sheet> sheets = sheets(file, bytes, limits, down);
        if (sheets.isEmpty()) {
            throw new UnreadableTable(Message.of("表格是空的，请检查是否存错了文件。"));
        }
        return sheets;
    }

    private static List<Sheet> sheets(Path file, byte[] bytes, TableLimits limits, boolean down)
            throws UnreadableTable {
        if (startsWith(bytes, ZIP)) {
            return WorkbookReader.read(file, limits, down);
        }
        if (startsWith(bytes, OLE)) {
            throw ole(new String(bytes, StandardCharsets.UTF_16LE));
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1).stripLeading();
        if (OTHERS.stream().anyMatch(head::startsWith)) {
            throw noTable();
        }
        if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsx") && bytes.length > 0) {
            throw WorkbookReader.damaged(null);
        }
        return CsvReader.read(bytes, limits);
    }

    /** Old binary files hold the names of their streams as UTF-16. */
    private static UnreadableTable ole(String streams) {
        if (streams.contains("EncryptedPackage")) {
            return new UnreadableTable(Message.of("这个表格加了打开密码，不能读取；请去掉密码后另存为 xlsx。"));
        }
        return streams.contains("WordDocument")
                ? noTable()
                : new UnreadableTable(Message.of("这是旧版 Excel（xls）或 WPS（et）表格，不能读取；请打开后另存为 xlsx。"));
    }

    /** What to say of a document, a page or a picture. */
    static UnreadableTable noTable() {
        return new UnreadableTable(Message.of("这不是表格文件，可能选错了文件；可以用 csv（UTF-8 或 GB18030）或 xlsx，别的表格请先另存为 xlsx。"));
    }

    private static boolean startsWith(byte[] bytes, byte[] head) {
        return bytes.length >= head.length && Arrays.equals(bytes, 0, head.length, head, 0, head.length);
    }
}
