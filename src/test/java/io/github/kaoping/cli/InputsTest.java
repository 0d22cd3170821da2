package io.github.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports that come in zips and by the standard input. */
class InputsTest {
    private static final Charset GBK = Charset.forName("GBK");

    @TempDir
    private Path folder;

    private static byte[] example(String name) throws IOException {
        return Files.readAllBytes(CommandRun.EXAMPLES.resolve(name));
    }

    /** A zip of entries: name, then bytes. */
    private static byte[] zip(Charset names, Object... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out, names)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                zip.write((byte[]) entries[i + 1]);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static List<String> files(CommandRun run) throws IOException {
        List<String> files = new ArrayList<>();
        new ObjectMapper()
                .readTree(run.out())
                .get("sheets")
                .forEach(s -> files.add(s.get("file").asText()));
        return files;
    }

    @Test
    void eachReportInAZipIsScoredWhateverItsNamesAreWrittenIn() throws IOException {
        byte[] text = example("slogans-culture-2022.txt");
        for (Charset names : List.of(GBK, StandardCharsets.UTF_8)) {
            Path zip = file("报告.zip", zip(names, "甲局/二.docx", example("street-2023.docx"), "一.txt", text));
            CommandRun run = CommandRun.of("score", zip, "--format", "json");
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(files(run)).containsExactlyInAnyOrder("报告.zip!/一.txt", "报告.zip!/甲局/二.docx");
        }
    }

    @Test
    void aZipIsKnownByItsContentAndTheOtherFilesInItAreTold() throws IOException {
        byte[] text = example("slogans-culture-2022.txt");
        byte[] inner = zip(GBK, "a.txt", text);
        Path zip = file(
                "报告.dat",
                zip(GBK, "一.txt", text, "表.xlsx", new byte[9], "内.zip", inner, "假.txt", inner, ".DS_Store", text));
        CommandRun run = CommandRun.of("score", zip, "--format", "json");
        assertThat(run.code()).isEqualTo(ExitCode.INPUT);
        String note = "压缩包“报告.dat”里有2个文件不像报告，没有读取：内.zip、表.xlsx";
        assertThat(run.err()).contains(note);
        assertThat(CommandRun.of("criteria", "impact", "2022", "2024", zip).err())
                .contains(note);
        assertThat(files(run)).containsExactlyInAnyOrder("报告.dat!/一.txt", "报告.dat!/假.txt");
        assertThat(run.out()).contains("这是压缩包里的压缩包");
    }

    @Test
    void pathsInAZipLeadNowhere() throws IOException {
        byte[] text = example("slogans-culture-2022.txt");
        Path zip = file("报告.zip", zip(GBK, "../../上.txt", text, "C:\\盘?.txt", text, "/根.txt", text));
        Path out = folder.resolve("深/出");
        CommandRun run = CommandRun.of("score", zip, "--out", out);
        assertThat(run.code()).as(run.err()).isZero();
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.filter(Files::isRegularFile)
                            .map(f -> folder.relativize(f).toString().replace('\\', '/')))
                    .containsExactlyInAnyOrder(
                            "报告.zip", "深/出/报告.zip!_上.txt.html", "深/出/报告.zip!_C__盘_.txt.html", "深/出/报告.zip!_根.txt.html");
        }
    }

    @Test
    void longNamesInAZipDoNotHinderWriting() throws IOException {
        Path zip = file("报告.zip", zip(GBK, "长".repeat(200) + ".txt", example("slogans-culture-2022.txt")));
        CommandRun run = CommandRun.of("score", zip, "--out", folder.resolve("出"));
        assertThat(run.code()).as(run.err()).isZero();
    }

    @Test
    void damagedEncryptedAndEmptyZipsAreUnreadableAndTheOthersAreScored() throws IOException {
        byte[] whole = zip(GBK, "一.txt", example("slogans-culture-2022.txt"));
        byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 40);
        Path good = file("好.txt", example("slogans-culture-2022.txt"));
        Path damaged = file("断.zip", cut);
        Path none = file("空.zip", zip(GBK, "表.xlsx", new byte[9]));
        byte[] locked = whole.clone();
        int directory = directory(locked);
        locked[directory + 8] |= 1;
        Path secret = file("密.zip", locked);
        CommandRun run = CommandRun.of("score", damaged, none, secret, good);
        assertThat(run.code()).isEqualTo(ExitCode.INPUT);
        assertThat(run.out()).contains("缺少结尾的目录", "压缩包里没有报告文件", "加了密码", "已评分");
    }

    private static int directory(byte[] zip) {
        for (int at = 0; at < zip.length - 4; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                return at;
            }
        }
        throw new AssertionError("no directory");
    }

    @Test
    void aBombInAZipIsRefusedAndItsNeighbourScored() throws IOException {
        Path zip = file("报告.zip", zip(GBK, "弹.txt", new byte[50 << 20], "一.txt", example("slogans-culture-2022.txt")));
        CommandRun run = assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> CommandRun.of("score", zip, "--format", "json"));
        assertThat(run.code()).isEqualTo(ExitCode.INPUT);
        assertThat(run.out()).contains("异常庞大").contains("\"scored\"");
    }

    @Test
    void standardInputIsScoredCheckedInspectedAndExplainedInAnyFormat() throws IOException {
        for (String name : List.of("street-2023.docx", "ordinary-education-2023.md", "slogans-culture-2022.txt")) {
            byte[] bytes = example(name);
            CommandRun piped = CommandRun.fed(new ByteArrayInputStream(bytes), "score", "-", "--format", "json");
            CommandRun named = CommandRun.of("score", CommandRun.EXAMPLES.resolve(name), "--format", "json");
            assertThat(piped.code()).as(piped.err()).isZero();
            assertThat(piped.out()).isEqualTo(named.out().replace(name, "stdin"));
        }
        byte[] bytes = example("street-2023.docx");
        for (String command : List.of("check", "inspect")) {
            assertThat(CommandRun.fed(new ByteArrayInputStream(bytes), command, "-")
                            .out())
                    .contains("柠溆市霁禾区菱歌街道办事处");
        }
        assertThat(CommandRun.fed(new ByteArrayInputStream(bytes), "explain", "G3", "-")
                        .out())
                .contains("G3 行政机关负责人出庭应诉");
    }

    @Test
    void endlessStreamsAndHugeFilesAreRefusedBySize() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'a';
            }

            @Override
            public int read(byte[] into, int from, int length) {
                java.util.Arrays.fill(into, from, from + length, (byte) 'a');
                return length;
            }
        };
        CommandRun run = assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> CommandRun.fed(endless, "score", "-", "--max-file-size", "2M"));
        assertThat(run.code()).isEqualTo(ExitCode.INPUT);
        assertThat(run.out()).contains("超过2M的上限");

        Path huge = folder.resolve("大.docx");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.writeBytes("PK\u0003\u0004");
            file.setLength(2L << 30);
        }
        CommandRun refused = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> CommandRun.of("score", huge));
        assertThat(refused.code()).isEqualTo(ExitCode.INPUT);
        assertThat(refused.out()).contains("超过64M的上限");
    }

    @Test
    void limitsOfUnknownShapeAreUsageMistakes() {
        Path good = CommandRun.EXAMPLES.resolve("slogans-culture-2022.txt");
        assertThat(CommandRun.of("score", good, "--max-file-size", "大").err()).contains("不是文件大小");
        CommandRun run = CommandRun.of("score", good, "--max-seconds", "0");
        assertThat(run.code()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("不是秒数");
        assertThat(CommandRun.of("score", good, "--max-file-size", "1k").out()).contains("超过1K的上限");
    }

    @Test
    void limitsHoldForTheEffectOfCriteriaToo() {
        Path good = CommandRun.EXAMPLES.resolve("slogans-culture-2022.txt");
        CommandRun run = CommandRun.of("criteria", "impact", "2022", "2024", good, "--max-file-size", "1k");
        assertThat(run.code()).isEqualTo(ExitCode.INPUT);
        assertThat(CommandRun.of("criteria", "impact", "2022", "2024", good).code())
                .isZero();
    }
}
