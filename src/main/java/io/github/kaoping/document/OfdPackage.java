package io.github.kaoping.document;

import io.github.kaoping.model.Message;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The files inside an OFD, found by the paths that others of them give. */
final class OfdPackage {
    static final String ROOT = "OFD.xml";
    private static final String ENCRYPTIONS = "encryptions.xml";

    private final ZipParts zip;
    private final ReadLimits limits;
    /** Names as they are, by their small letters: programs on Windows do not mind the difference. */
    private final Map<String, String> names = new TreeMap<>();

    private final Map<String, byte[]> shared = new HashMap<>();

    private OfdPackage(ZipParts zip, ReadLimits limits) {
        this.zip = zip;
        this.limits = limits;
        zip.names().stream().sorted().forEach(n -> names.putIfAbsent(plain(n).toLowerCase(Locale.ROOT), n));
    }

    /**
     * @throws UnreadableException if the zip is damaged or the document is encrypted (GM/T 0099)
     */
    static OfdPackage open(byte[] bytes, ReadLimits limits) throws UnreadableException {
        OfdPackage files = new OfdPackage(ZipParts.open(bytes, limits), limits);
        if (files.names.containsKey(ENCRYPTIONS)) {
            throw new UnreadableException(Message.of("OFD 加了密，无法读取，请交没有加密的文件或 docx 原稿"));
        }
        return files;
    }

    /** The full path that a file gives to another: from the root of the package, or beside itself. */
    String path(String from, String location) {
        String at = location.strip().replace('\\', '/');
        String beside = plain(at.startsWith("/") ? at : from.substring(0, from.lastIndexOf('/') + 1) + at);
        // Some programs mean the root without saying so.
        return names.containsKey(beside.toLowerCase(Locale.ROOT)) ? beside : known(plain(at), beside);
    }

    private String known(String path, String otherwise) {
        return names.containsKey(path.toLowerCase(Locale.ROOT)) ? path : otherwise;
    }

    /** A file that the document cannot do without. */
    XmlPart needed(String path) throws UnreadableException {
        return xml(path, part(path).orElseThrow(() -> incomplete(path)));
    }

    static UnreadableException incomplete(String path) {
        return UnreadableException.of("OFD 不完整（{0}），无法读取，请重新取得原文件，或交 docx 原稿", path);
    }

    Optional<byte[]> part(String path) throws UnreadableException {
        String name = names.get(path.toLowerCase(Locale.ROOT));
        return name == null ? Optional.empty() : zip.part(name);
    }

    XmlPart xml(String path, byte[] bytes) throws UnreadableException {
        return new XmlPart(path, bytes, limits.maxDepth());
    }

    /** A file that several pages use; it is unpacked once. */
    Optional<XmlPart> sharedXml(String path) throws UnreadableException {
        byte[] known = shared.get(path);
        if (known == null) {
            Optional<byte[]> bytes = part(path);
            if (bytes.isEmpty()) {
                return Optional.empty();
            }
            known = bytes.get();
            shared.put(path, known);
        }
        return Optional.of(xml(path, known));
    }

    /** A path without root and steps; steps upwards do not lead out of the package. */
    private static String plain(String path) {
        StringBuilder plain = new StringBuilder();
        for (String step : path.split("/", -1)) {
            if (step.equals("..")) {
                plain.setLength(Math.max(0, plain.lastIndexOf("/")));
            } else if (!step.equals(".") && !step.isEmpty()) {
                plain.append(plain.isEmpty() ? "" : "/").append(step);
            }
        }
        return plain.toString();
    }
}
