package io.github.kaoping.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launchers {@code kaoping} and {@code kaoping.cmd}, with a Java that only tells what it was asked. */
class LauncherTest {
    private static final Path SH = CommandRun.HOME.resolve("kaoping");
    private static final Path CMD = CommandRun.HOME.resolve("kaoping.cmd");

    @TempDir
    private Path folder;

    private Path installed;
    private Path tools;

    /** A package in a folder with blanks and Chinese characters, and a PATH with nothing but what the script needs. */
    @BeforeEach
    void install() throws IOException {
        installed =
                Files.createDirectories(folder.resolve("考 评").resolve("lib")).getParent();
        Files.copy(SH, installed.resolve("kaoping"));
        assertThat(installed.resolve("kaoping").toFile().setExecutable(true)).isTrue();
        tools = Files.createDirectory(folder.resolve("tools"));
        for (String tool :
                List.of("readlink", "sed", "head", "find", "cat", "mkdir", "rm", "sleep", "touch", "cksum", "wc")) {
            script(tools.resolve(tool), "exec " + tool(tool) + " \"$@\"");
        }
    }

    @Test
    void argumentsReachTheProgramUnchanged() throws Exception {
        java("17.0.1");
        CommandRun run = run(installed.resolve("kaoping"), "score", "报 告.docx", "a*b", "", "$x \"'");
        assertThat(run.code()).isEqualTo(7);
        assertThat(run.out()).endsWith("|score|报 告.docx|a*b||$x \"'|\n");
        assertThat(run.out())
                .contains("|-Dkaoping.home=" + installed.toRealPath() + "|")
                .contains("|-cp|" + installed.toRealPath() + "/lib/*|");
    }

    @Test
    void theFolderIsFoundThroughSymbolicLinks() throws Exception {
        java("17.0.1");
        Path first = Files.createSymbolicLink(folder.resolve("first"), Path.of("考 评", "kaoping"));
        Path second = Files.createSymbolicLink(folder.resolve("第 二"), first);
        assertThat(run(second, "-V").out()).contains("|-Dkaoping.home=" + installed.toRealPath() + "|");
    }

    @Test
    void theJavaThatCameAlongIsTakenFirst() throws Exception {
        java("17.0.1");
        Path own = Files.createDirectories(installed.resolve("java").resolve("bin"));
        script(own.resolve("java"), """
                if [ "$1" = -version ]; then echo 'openjdk version "21.0.1" 2025' >&2; exit 0; fi
                echo the own one
                """);
        assertThat(run(installed.resolve("kaoping"), "-V").out()).isEqualTo("the own one\n");
    }

    @Test
    void theStartArchiveIsNamedAndUsedOnceItIsThere() throws Exception {
        java("17.0.1");
        String first = run(installed.resolve("kaoping"), "-V").out();
        assertThat(first).doesNotContain("-XX:SharedArchiveFile").contains("|-Dkaoping.archive=" + caches());
        String archive = first.replaceFirst("(?s).*-Dkaoping\\.archive=([^|]*).*", "$1");
        Files.createDirectories(Path.of(archive).getParent());
        Files.writeString(Path.of(archive), "12345");
        assertThat(run(installed.resolve("kaoping"), "-V").out())
                .as("nothing is noted of it")
                .doesNotContain("-XX:SharedArchiveFile");
        Files.writeString(Path.of(archive + ".key"), "6\nJava\n");
        assertThat(run(installed.resolve("kaoping"), "-V").out())
                .as("a piece of an archive")
                .doesNotContain("-XX:SharedArchiveFile");
        Files.writeString(Path.of(archive + ".key"), "5\nJava\n");
        assertThat(run(installed.resolve("kaoping"), "-V").out())
                .contains("|-XX:SharedArchiveFile=" + archive + "|")
                .as("Java falls over it")
                .contains("|-XX:OnError=rm -f '" + archive + ".key'|");
        assertThat(run(installed.resolve("kaoping"), "-V", "--no-cache").out())
                .doesNotContain("-XX:SharedArchiveFile", "-Dkaoping.archive");
    }

    @Test
    void manyReportsAreRunInLittleMemoryAndMassesWithTheCompilerThatRunsFaster() throws Exception {
        java("17.0.1");
        Path reports = Files.createDirectory(folder.resolve("报 告"));
        for (int i = 0; i < 50; i++) {
            Files.writeString(reports.resolve(i + ".txt"), "");
        }
        Path one = reports.resolve("1.txt");
        assertThat(run(installed.resolve("kaoping"), "score", one.toString()).out())
                .contains("|-XX:TieredStopAtLevel=1|")
                .doesNotContain("-Xmn");
        assertThat(run(installed.resolve("kaoping"), "score", one.toString(), "--rules", reports.toString())
                        .out())
                .as("a folder that holds no reports")
                .contains("|-XX:TieredStopAtLevel=1|");
        assertThat(run(installed.resolve("kaoping"), "score", reports.toString())
                        .out())
                .contains("|-XX:TieredStopAtLevel=1|", "|-Xmn96m|");
        for (int i = 50; i <= 4000; i++) {
            Files.createFile(reports.resolve(i + ".txt"));
        }
        assertThat(run(installed.resolve("kaoping"), "score", reports.toString())
                        .out())
                .as("so many that the compiler that runs faster pays")
                .contains("|-Xmn96m|")
                .doesNotContain("TieredStopAtLevel");
    }

    @Test
    void theMemoryIsBoundedWithoutWordsOfJavasOwn() throws Exception {
        java("17.0.1");
        Path program = installed.resolve("kaoping");
        assertThat(run(Map.of("KAOPING_MEMORY", "800m"), program, "-V").out()).contains("|-Xmx800m|");
        for (String wrong : List.of("viel", "1g;ls", "8 00m", "m8")) {
            CommandRun run = run(Map.of("KAOPING_MEMORY", wrong), program, "-V");
            assertThat(run.code()).isEqualTo(2);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("KAOPING_MEMORY", wrong).hasLineCount(2);
        }
    }

    @Test
    void aBuildThatBrokeOffWithoutANameIsNotWaitedForForEver() throws Exception {
        java("17.0.1");
        makeCheckout();
        Path lock = Files.createDirectories(installed.resolve("target").resolve(".building"));
        CommandRun run = run(installed.resolve("kaoping"), "-V");
        assertThat(run.code()).isEqualTo(ExitCode.INTERNAL);
        assertThat(run.err()).contains("另一个窗口正在构建程序").contains("Maven is missing");
        assertThat(lock).doesNotExist();
    }

    @Test
    void aMissingJavaIsAPlainMessage() throws Exception {
        CommandRun run = run(installed.resolve("kaoping"), "-V");
        assertThat(run.code()).isEqualTo(ExitCode.INTERNAL);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("没有找到 Java").contains("No Java found").hasLineCount(3);
    }

    @Test
    void anOldJavaIsNamedWithItsVersion() throws Exception {
        java("1.8.0_311");
        CommandRun run = run(installed.resolve("kaoping"), "-V");
        assertThat(run.code()).isEqualTo(ExitCode.INTERNAL);
        assertThat(run.err()).contains("找到的是 Java 8").contains("found Java 8,").hasLineCount(2);
    }

    @Test
    void aCheckoutWithoutBuildAndMavenIsAPlainMessage() throws Exception {
        java("17.0.1");
        makeCheckout();
        CommandRun run = run(installed.resolve("kaoping"), "-V");
        assertThat(run.code()).isEqualTo(ExitCode.INTERNAL);
        assertThat(run.err())
                .contains("没有找到 Maven")
                .contains("Maven is missing")
                .hasLineCount(2);
        assertThat(installed.resolve("target").resolve(".building")).doesNotExist();
    }

    @Test
    void bothLaunchersPassTheSameFlags() throws IOException {
        String sh = Files.readString(SH);
        String cmd = Files.readString(CMD);
        assertThat(flags(sh.substring(sh.indexOf("\nflags="))))
                .hasSizeGreaterThanOrEqualTo(9)
                .isEqualTo(flags(cmd));
    }

    @Test
    void theWindowsLauncherIsReadableByCmd() throws IOException {
        String text = Files.readString(CMD, StandardCharsets.UTF_8);
        assertThat(text.replace("\r\n", ""))
                .as("line ends")
                .doesNotContain("\n")
                .doesNotContain("\r");
        String logic = text.substring(0, text.indexOf("\r\n:say\r\n"));
        assertThat(logic.chars().allMatch(c -> c < 128))
                .as("only messages at the end hold Chinese")
                .isTrue();
        Set<String> labels = text.lines()
                .filter(l -> l.startsWith(":"))
                .map(l -> l.substring(1))
                .collect(Collectors.toCollection(TreeSet::new));
        List<String> targets = Arrays.stream(text.split("(?<=\\W)(?:goto |call :)"))
                .skip(1)
                .map(t -> t.split("\\W", 2)[0])
                .toList();
        assertThat(targets).hasSizeGreaterThan(10);
        assertThat(labels).containsExactlyInAnyOrderElementsOf(new TreeSet<>(targets));
    }

    @Test
    void theWindowsLauncherKnowsEveryCommand() throws IOException {
        String cmd = Files.readString(CMD);
        String known = cmd.substring(cmd.indexOf("in (score") + 4, cmd.indexOf(") do if /i"));
        CommandRun help = CommandRun.of("--help");
        String commands = help.out().substring(help.out().indexOf("命令：\n"));
        List<String> named = commands.lines()
                .filter(l -> l.matches(" {2}[a-z]+( .*)?"))
                .map(l -> l.strip().split(" ", 2)[0])
                .toList();
        assertThat(named).hasSizeGreaterThan(5);
        assertThat(known.split(" ")).containsExactlyInAnyOrderElementsOf(named);
    }

    /** Makes a checkout that was never built of the package. */
    private void makeCheckout() throws IOException {
        Files.delete(installed.resolve("lib"));
        Files.writeString(installed.resolve("pom.xml"), "<project/>");
        Files.createDirectories(installed.resolve("src").resolve("main"));
    }

    private static Set<String> flags(String text) {
        return Pattern.compile("(?<![\\w-])-[DX][^\\s\"]+")
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(
                        w -> !w.matches(
                                "-Dkaoping\\..*|-XX:(SharedArchiveFile|OnError|ErrorFile|-CreateCoredump).*|-DskipTests|-Xmx.*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private String caches() {
        return folder.resolve("缓 存").toString();
    }

    /** Puts a {@code java} on the PATH that prints its arguments between bars and ends with 7. */
    private void java(String version) throws IOException {
        script(tools.resolve("java"), """
                if [ "$1" = -version ]; then echo 'openjdk version "%s" 2025' >&2; exit 0; fi
                printf '|'; printf '%%s|' "$@"; echo
                exit 7
                """.formatted(version));
    }

    private static void script(Path file, String commands) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + commands + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private CommandRun run(Path launcher, String... words) throws IOException, InterruptedException {
        return run(Map.of(), launcher, words);
    }

    private CommandRun run(Map<String, String> environment, Path launcher, String... words)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(tool("sh").toString(), launcher.toString()));
        command.addAll(List.of(words));
        File out = folder.resolve("out").toFile();
        File err = folder.resolve("err").toFile();
        ProcessBuilder builder = new ProcessBuilder(command).redirectOutput(out).redirectError(err);
        builder.environment().put("PATH", tools.toString());
        builder.environment().remove("JAVA_HOME");
        builder.environment().put("KAOPING_CACHE", caches());
        builder.environment().remove("KAOPING_MEMORY");
        builder.environment().putAll(environment);
        Process process = builder.start();
        assertThat(process.waitFor(1, TimeUnit.MINUTES)).as("ended in time").isTrue();
        return new CommandRun(process.exitValue(), Files.readString(out.toPath()), Files.readString(err.toPath()));
    }

    /** A tool of the system; without one (as on Windows) the test is shown as skipped. */
    private static Path tool(String name) {
        Path found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .map(p -> Path.of(p, name))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
        assumeTrue(found != null, "本机没有 " + name + "，不能试 sh 启动脚本");
        return found;
    }
}
