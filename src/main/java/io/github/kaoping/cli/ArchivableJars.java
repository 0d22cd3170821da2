package io.github.kaoping.cli;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Makes the jars of others fit for a start archive (可入启动档案的组件). Java puts neither classes of a signed jar into one nor classes
 * in the format of Java 5: the first lose their signature, the second are written in the format of Java 8. What the classes do stays
 * the same. A jar that was changed says so in {@value #NOTE}, and the same jar gives the same bytes.
 */
final class ArchivableJars {
    static final String NOTE = "META-INF/KAOPING.txt";

    private static final String NOTICE = """
            This file was changed for the package of Kaoping: signatures were taken out, and classes in the format of Java 5 were
            written in that of Java 8 with stack map frames, so that Java can put them into a class data archive. Their code is the same.
            """;
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0);
    /** The oldest format that an archive takes. */
    private static final int JAVA_6 = 50;

    private static final int VERSION_AT = 6;

    private ArchivableJars() {}

    /** Writes those jars of a folder anew that need it. */
    static void makeIn(Path folder) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.list(folder)) {
            jars = files.filter(f -> f.toString().endsWith(".jar")).sorted().toList();
        }
        List<URL> urls = new ArrayList<>();
        for (Path jar : jars) {
            urls.add(jar.toUri().toURL());
        }
        try (URLClassLoader classes =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            for (Path jar : jars) {
                if (needsIt(jar)) {
                    Path draft = Files.createTempFile(folder, "archivable", ".part");
                    copy(jar, draft, classes);
                    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                        Files.setPosixFilePermissions(draft, Files.getPosixFilePermissions(jar));
                    }
                    Files.move(draft, jar, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private static boolean needsIt(Path jar) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (SIGNATURE.matcher(entry.getName()).matches()) {
                    return true;
                }
                if (entry.getName().endsWith(".class")) {
                    try (InputStream in = zip.getInputStream(entry)) {
                        if (isOld(in.readNBytes(VERSION_AT + 2))) {
                            return true;
                        }
                    }
                }
            }
        }
        return false;
    }

    private static boolean isOld(byte[] type) {
        return type.length >= VERSION_AT + 2
                && (type[VERSION_AT] & 0xFF) * 256 + (type[VERSION_AT + 1] & 0xFF) < JAVA_6;
    }

    private static void copy(Path jar, Path to, ClassLoader classes) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry entry : zip.stream()
                    .filter(e -> !SIGNATURE.matcher(e.getName()).matches())
                    .filter(e -> !e.getName().equals(NOTE))
                    .toList()) {
                byte[] bytes = zip.getInputStream(entry).readAllBytes();
                boolean old = entry.getName().endsWith(".class") && isOld(bytes);
                put(out, entry.getName(), old ? raised(bytes, classes) : bytes);
            }
            put(out, NOTE, NOTICE.getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static void put(ZipOutputStream out, String name, byte[] bytes) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }

    /** The class in the format of Java 8; as it was, if it mentions classes that are not there. */
    private static byte[] raised(byte[] bytes, ClassLoader classes) {
        ClassReader reader = new ClassReader(bytes);
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return classes;
            }
        };
        try {
            reader.accept(
                    new ClassVisitor(Opcodes.ASM9, writer) {
                        @Override
                        public void visit(
                                int version, int access, String name, String form, String base, String[] faces) {
                            super.visit(Opcodes.V1_8, access, name, form, base, faces);
                        }
                    },
                    ClassReader.SKIP_FRAMES);
        } catch (TypeNotPresentException e) {
            return bytes;
        }
        return writer.toByteArray();
    }
}
