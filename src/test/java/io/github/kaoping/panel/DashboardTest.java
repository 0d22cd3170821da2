package io.github.kaoping.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardTest {
    private static final Pattern LINK = Pattern.compile("href=\"([^\"#]*)(?:#([^\"]*))?\"");

    @TempDir
    Path folder;

    @Test
    void everyCellLeadsToItsIndicatorOnThePageOfItsBody() throws IOException {
        Results results = SampleResults.in(folder.resolve("results"));
        String page = new String(results.read(Results.DASHBOARD).orElseThrow(), StandardCharsets.UTF_8);
        List<MatchResult> links = LINK.matcher(page).results().toList();
        int cells = 0;
        for (MatchResult link : links) {
            if (!link.group(1).isEmpty()) {
                Path target = results.file(link.group(1));
                assertThat(target).as(link.group()).exists();
                String anchor = link.group(2);
                if (anchor != null) {
                    cells++;
                    assertThat(Files.readString(target)).as(link.group()).contains("id=\"" + anchor + "\"");
                }
            }
        }
        assertThat(cells).isGreaterThan(400);
        assertThat(page).doesNotContain("http://", "https://", "style=\"").contains("default-src &#39;none&#39;");
    }

    @Test
    void aRealBrowserShowsItAndRunsItsScript() throws Exception {
        Path browser = Path.of("/usr/bin/chromium");
        if (!Files.isExecutable(browser)) {
            Assumptions.abort(
                    "NOT TESTED: Chromium (/usr/bin/chromium) is not installed; the dashboard was not looked at");
        }
        Results results = SampleResults.in(folder.resolve("results"));
        // A page that clicks a head of the ranking and tells what it sees; the policy of the dashboard lets no such
        // script in.
        Path picture = folder.resolve("dashboard.png");
        Process run = new ProcessBuilder(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--window-size=1400,2000",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--enable-logging=stderr",
                        "--screenshot=" + picture,
                        results.file(Results.DASHBOARD).toUri().toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("browser.log").toFile())
                .start();
        assertThat(run.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(picture).exists().satisfies(p -> assertThat(Files.size(p)).isGreaterThan(40_000));
        assertThat(Files.readString(folder.resolve("browser.log"), StandardCharsets.ISO_8859_1))
                .as("what the browser complained of")
                .doesNotContain("CONSOLE", "Content Security Policy", "Uncaught");
    }
}
