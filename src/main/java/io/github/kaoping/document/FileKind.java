package io.github.kaoping.document;

import io.github.kaoping.model.Message;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** What a file seems to be by its content, with plain words for the kinds that have no reader. */
enum FileKind {
    TEXT("这不是可以读取的文本文件，请另存为 docx 或文本（UTF-8）"),
    EMPTY("文件是空的，请检查是否交错了文件或上传中断"),
    DOCX("这是 docx 文件，但内容无法识别，请用 Word 或 WPS 打开后另存为 docx"),
    PDF("这是 PDF 文件，但内容无法识别，请重新导出 PDF，或交 docx 原稿"),
    OFD("这是 OFD 文件，但内容无法识别，请重新导出 OFD，或交 docx 原稿"),
    OLD_WORD("这是 doc 文件，但内容无法识别，请用 Word 或 WPS 打开后另存为 docx"),
    ENCRYPTED_OFFICE("这是加了打开密码的 Office 文件，无法读取，请用 WPS 或 Word 打开，去掉密码，另存为 docx 后再交"),
    OLD_OFFICE("这是旧版 Office 或 WPS 文件，不能读取，请用 WPS 或 Word 打开，另存为 docx 后再交"),
    SHEET("这是电子表格，不是报告文本，请交报告的 docx、PDF 或文本文件"),
    SLIDES("这是演示文稿，不是报告文本，请交报告的 docx、PDF 或文本文件"),
    OPEN_DOCUMENT("这是 OpenDocument（odt 等）文件，不能读取，请用 WPS、Word 或 LibreOffice 打开，另存为 docx 后再交"),
    ZIP("这是 zip 压缩包，其中没有可以读取的报告，请解压后交其中的报告"),
    RAR("这是 RAR 压缩包，请解压后交其中的报告"),
    SEVEN_ZIP("这是 7z 压缩包，请解压后交其中的报告"),
    GZIP("这是 gzip 压缩文件，请解压后交其中的报告"),
    IMAGE("这是图片，没有可以读取的文字，请交 docx、文本等可以选中文字的原稿"),
    RTF("这是 RTF 文件，不能读取，请用 WPS 或 Word 打开，另存为 docx 后再交"),
    HTML("这是网页文件，但内容无法识别，请在浏览器中打开，复制正文后另存为文本"),
    WEB_ARCHIVE("这是单个文件网页（mht），不能读取，请用浏览器打开，另存为“网页，仅 HTML”，或把正文复制到 WPS、Word 中存为 docx"),
    XML("这是 XML 文件，不能读取，请用做它的软件（如 WPS、Word）打开，另存为 docx 后再交");

    /** How far into a file a heading such as {@code %PDF-} or {@code <html} is looked for. */
    private static final int HEAD = 1024;

    private final String refusal;

    FileKind(String refusal) {
        this.refusal = refusal;
    }

    /** What to tell the person who handed in such a file, if no reader takes it. */
    Message refusal() {
        return Message.of(refusal);
    }

    /** The kind of a file; {@link #TEXT} if nothing else is recognised. */
    static FileKind of(byte[] bytes) {
        if (bytes.length == 0) {
            return EMPTY;
        }
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006")) {
            return ofZip(bytes);
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return ofCompound(bytes);
        }
        if (head.startsWith("Rar!\u001a\u0007")) {
            return RAR;
        }
        if (head.startsWith("7z\u00bc\u00af'\u001c")) {
            return SEVEN_ZIP;
        }
        if (head.startsWith("\u001f\u008b\b")) {
            return GZIP;
        }
        return isImage(head) ? IMAGE : ofMarkup(head);
    }

    private static boolean isImage(String head) {
        return head.startsWith("\u0089PNG\r\n")
                || head.startsWith("\u00ff\u00d8\u00ff")
                || head.startsWith("GIF87a")
                || head.startsWith("GIF89a")
                || head.startsWith("II*\0")
                || head.startsWith("MM\0*")
                || (head.startsWith("BM") && head.startsWith("\0\0\0\0", 6))
                || (head.startsWith("RIFF") && head.startsWith("WEBP", 8));
    }

    private static FileKind ofMarkup(String head) {
        String plain = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
        // UTF-16 markup is recognised by its ASCII letters.
        String lower = plain.replace("\0", "").strip().toLowerCase(Locale.ROOT);
        if (lower.startsWith("%pdf-") || head.contains("%PDF-1.")) {
            return PDF;
        }
        if (lower.startsWith("{\\rtf")) {
            return RTF;
        }
        if (lower.startsWith("mime-version:") || (lower.startsWith("from:") && lower.contains("\nmime-version:"))) {
            return WEB_ARCHIVE;
        }
        boolean xml = lower.startsWith("<?xml");
        boolean comment = lower.startsWith("<!--");
        if (lower.startsWith("<!doctype html")
                || lower.startsWith("<html")
                || lower.startsWith("<head")
                || lower.startsWith("<body")
                || ((xml || comment) && lower.contains("<html"))) {
            return HTML;
        }
        return xml ? XML : TEXT;
    }

    private static FileKind ofCompound(byte[] bytes) {
        String all = new String(bytes, StandardCharsets.UTF_16LE);
        if (all.contains("EncryptedPackage")) {
            return ENCRYPTED_OFFICE;
        }
        if (all.contains("WordDocument")) {
            return OLD_WORD;
        }
        if (all.contains("Workbook")) {
            return SHEET;
        }
        return all.contains("PowerPoint Document") ? SLIDES : OLD_OFFICE;
    }

    private static FileKind ofZip(byte[] bytes) {
        Set<String> names = zipNames(bytes);
        if (has(names, "word/")) {
            return DOCX;
        }
        if (names.contains("OFD.xml")) {
            return OFD;
        }
        if (has(names, "xl/")) {
            return SHEET;
        }
        if (has(names, "ppt/")) {
            return SLIDES;
        }
        if (names.contains("mimetype") && names.contains("content.xml")) {
            return OPEN_DOCUMENT;
        }
        return names.contains("[Content_Types].xml") ? DOCX : ZIP;
    }

    private static boolean has(Set<String> names, String folder) {
        return names.stream().anyMatch(n -> n.startsWith(folder));
    }

    private static Set<String> zipNames(byte[] bytes) {
        try {
            return ZipParts.open(bytes, ReadLimits.DEFAULT).names();
        } catch (UnreadableException e) {
            return localNames(bytes);
        }
    }

    /** Names in the local headers: they stand even in a zip that was cut off. */
    private static Set<String> localNames(byte[] bytes) {
        Set<String> names = new HashSet<>();
        for (int at = 0; at + 30 < bytes.length; at++) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 3 && bytes[at + 3] == 4) {
                int length = (bytes[at + 26] & 0xff) | (bytes[at + 27] & 0xff) << 8;
                if (at + 30 + length <= bytes.length) {
                    names.add(new String(bytes, at + 30, length, StandardCharsets.UTF_8).replace('\\', '/'));
                }
            }
        }
        return names;
    }
}
