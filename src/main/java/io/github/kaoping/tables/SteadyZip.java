package io.github.kaoping.tables;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ooxml.POIXMLDocument;

/** Office files whose bytes depend on what is in them and not on when they were written (可重现的文件). */
final class SteadyZip {
    /** The earliest time that a zip entry can have. */
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String CONTENT_TYPES = "[Content_Types].xml";

    private SteadyZip() {}

    /** Makes a file's properties tell no time of writing. */
    static void withoutTime(POIXMLDocument file) {
        Optional<Date> fixed = Optional.of(Date.from(Instant.EPOCH));
        file.getProperties().getCoreProperties().setCreated(fixed);
        file.getProperties().getCoreProperties().setModified(fixed);
    }

    /** The same parts in a fixed order with a fixed time; the list of types comes first, as readers expect. */
    static byte[] of(byte[] zip) throws IOException {
        return of(parts(zip));
    }

    /** What a file holds, by the names of its parts. */
    static Map<String, byte[]> parts(byte[] zip) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                parts.put(e.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    static byte[] of(Map<String, byte[]> all) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>(all);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            byte[] types = parts.remove(CONTENT_TYPES);
            if (types != null) {
                put(out, CONTENT_TYPES, types);
            }
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                put(out, part.getKey(), part.getValue());
            }
        }
        return bytes.toByteArray();
    }

    /** Writes what one zip file holds to a stream. */
    interface Filling {
        void to(OutputStream out) throws IOException;
    }

    /** The same for files that are too large to hold: written to the disk and copied part by part; the stream is left open. */
    static void write(Filling filling, OutputStream to) throws IOException {
        Path timed = Files.createTempFile("kaoping", ".zip");
        try {
            try (OutputStream draft = Files.newOutputStream(timed)) {
                filling.to(draft);
            }
            ZipOutputStream out = new ZipOutputStream(to, StandardCharsets.UTF_8);
            try (ZipFile in = new ZipFile(timed.toFile())) {
                for (ZipEntry entry : Collections.list(in.entries())) {
                    ZipEntry plain = new ZipEntry(entry.getName());
                    plain.setTimeLocal(EPOCH);
                    out.putNextEntry(plain);
                    try (InputStream part = in.getInputStream(entry)) {
                        part.transferTo(out);
                    }
                    out.closeEntry();
                }
            }
            out.finish();
        } finally {
            Files.deleteIfExists(timed);
        }
    }

    private static void put(ZipOutputStream out, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(EPOCH);
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }
}
