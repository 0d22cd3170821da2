package io.github.kaoping.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.Adler32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.jspecify.annotations.Nullable;

/**
 * Looks through the compressed streams of a PDF before PDFBox unpacks them without asking for their size (解压炸弹). Pictures are
 * passed over: they are never unpacked.
 */
final class PdfStreams {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    /** How far back from its data the description of a stream is looked for. */
    private static final int HEAD = 600;

    /** Ways to pack what a page draws; another name is a damaged one, and nothing would be drawn. */
    private static final Set<String> FILTERS = Set.of(
            "FlateDecode",
            "Fl",
            "LZWDecode",
            "LZW",
            "ASCII85Decode",
            "A85",
            "ASCIIHexDecode",
            "AHx",
            "RunLengthDecode",
            "RL",
            "Crypt");

    private PdfStreams() {}

    /**
     * @throws UnreadableException if the streams together unpack to more than the limit
     */
    static void check(byte[] bytes, ReadLimits limits) throws UnreadableException {
        long total = 0;
        byte[] sink = new byte[1 << 16];
        for (int at = 0; at + STREAM.length + 4 < bytes.length; at++) {
            if (bytes[at] != 's' || !isStream(bytes, at)) {
                continue;
            }
            int data = at + STREAM.length;
            data += bytes[data] == '\r' && bytes[data + 1] == '\n' ? 2 : 1;
            String head =
                    new String(bytes, Math.max(0, at - HEAD), at - Math.max(0, at - HEAD), StandardCharsets.ISO_8859_1);
            String own = head.substring(Math.max(0, head.lastIndexOf(" obj")));
            boolean picture = own.contains("/Image") && !own.contains("/ObjStm") && !own.contains("/XRef");
            if (!picture && (bytes[data] & 0x0f) == 8) {
                total += size(bytes, data, limits.maxInflatedBytes() - total, sink);
            }
            if (total > limits.maxInflatedBytes()) {
                throw UnreadableException.of("文件解开后超过{0}字节的上限，没有读取。请确认这是报告本身", limits.maxInflatedBytes());
            }
            at = data;
        }
    }

    /** Whether what a page draws can be unpacked to its end; PDFBox draws what it can and says nothing of the rest. */
    static boolean isWhole(PDPage page) throws IOException {
        COSBase contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        if (contents instanceof COSArray several) {
            for (int i = 0; i < several.size(); i++) {
                if (!isWhole(several.getObject(i))) {
                    return false;
                }
            }
            return true;
        }
        if (page.getCOSObject().containsKey(COSName.CONTENTS)) {
            return isWhole(contents);
        }
        // An empty page needs no fonts of its own.
        COSDictionary resources = page.getCOSObject().getCOSDictionary(COSName.RESOURCES);
        return resources == null || !resources.containsKey(COSName.FONT);
    }

    private static boolean isWhole(@Nullable COSBase contents) throws IOException {
        if (!(contents instanceof COSStream stream)) {
            return false;
        }
        try (InputStream in = stream.createRawInputStream()) {
            byte[] raw = in.readAllBytes();
            COSBase filters = stream.getFilters();
            if (filters == null) {
                return !looksPacked(raw);
            }
            return filters.equals(COSName.FLATE_DECODE) ? isWhole(raw) : isKnown(filters);
        }
    }

    private static boolean isKnown(COSBase filters) {
        if (filters instanceof COSArray several) {
            boolean known = true;
            for (int i = 0; i < several.size(); i++) {
                known &= several.getObject(i) instanceof COSName name && FILTERS.contains(name.getName());
            }
            return known;
        }
        return filters instanceof COSName name && FILTERS.contains(name.getName());
    }

    /** Drawing operators are words and numbers; packed bytes begin with two that give a multiple of 31. */
    private static boolean looksPacked(byte[] raw) {
        return raw.length > 1 && (raw[0] & 0x0f) == 8 && (((raw[0] & 0xff) << 8) | (raw[1] & 0xff)) % 31 == 0;
    }

    /** Whether packed bytes end where they say and have their checksum; some programs leave that out. */
    private static boolean isWhole(byte[] packed) {
        Inflater inflater = new Inflater(true);
        Adler32 checksum = new Adler32();
        byte[] sink = new byte[1 << 16];
        try {
            inflater.setInput(packed, Math.min(2, packed.length), Math.max(0, packed.length - 2));
            while (!inflater.finished()) {
                int more = inflater.inflate(sink);
                if (more == 0 && !inflater.finished()) {
                    return false;
                }
                checksum.update(sink, 0, more);
            }
            int end = packed.length - inflater.getRemaining();
            return end + 4 > packed.length || ByteBuffer.wrap(packed, end, 4).getInt() == (int) checksum.getValue();
        } catch (DataFormatException e) {
            return false;
        } finally {
            inflater.end();
        }
    }

    private static boolean isStream(byte[] bytes, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (bytes[at + i] != STREAM[i]) {
                return false;
            }
        }
        byte next = bytes[at + STREAM.length];
        return (next == '\r' || next == '\n') && (at == 0 || bytes[at - 1] != 'd');
    }

    private static long size(byte[] bytes, int from, long most, byte[] sink) {
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(bytes, from, bytes.length - from);
            while (!inflater.finished() && inflater.getBytesWritten() <= most) {
                if (inflater.inflate(sink) == 0) {
                    break;
                }
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException e) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }
}
