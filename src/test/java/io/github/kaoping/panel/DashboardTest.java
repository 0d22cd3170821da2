package io.github.kaoping.panel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DashboardTest {
    private static final Pattern LINK = Pattern.compile("href=\"([^\"#]*)(?:#([^\"]*))?\"");

    /** Clicks the head of the rates twice, goes right, right and down in the map, and writes what came of it to the title. */
    private static final String HAND = """
            const rates = () => [...document.querySelectorAll('.sortable tbody tr')].map(r => r.cells[7].dataset.v)
              .filter(v => v).join(' ');
            const head = document.querySelectorAll('.sortable thead button')[7];
            head.click(); const up = rates(); head.click(); const down = rates();
            const go = key => document.activeElement
              .dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, cancelable: true}));
            const on = () => document.activeElement.title.split(' ')[1];
            document.querySelector('.heat td a').focus();
            go('ArrowRight'); const first = on(); go('ArrowRight'); const second = on(); go('ArrowDown');
            const row = document.activeElement.closest('tr').rowIndex === 2 ? 'second row' : 'elsewhere';
            document.title = up + '|' + down + '|' + first + ' ' + second + ' ' + row;
            """;

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

    @Test
    void aRealBrowserSortsTheRankingAndWalksTheMapByKeys() throws Exception {
        Path browser = Path.of("/usr/bin/chromium");
        if (!Files.isExecutable(browser)) {
            Assumptions.abort(
                    "NOT TESTED: Chromium (/usr/bin/chromium) is not installed; sorting and keys were not tried");
        }
        Results results = SampleResults.in(folder.resolve("results"));
        String page = new String(results.read(Results.DASHBOARD).orElseThrow(), StandardCharsets.UTF_8);
        // The policy of the page lets no other script in, and so it is left out here.
        String open = page.replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "");
        assertThat(open).isNotEqualTo(page);
        Path tried = folder.resolve("tried.html");
        Files.writeString(tried, open.replace("</body>", "<script>" + HAND + "</script></body>"));
        Process run = new ProcessBuilder(
                        browser.toString(),
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + folder.resolve("profile2"),
                        "--dump-dom",
                        tried.toUri().toString())
                .redirectError(folder.resolve("browser.log").toFile())
                .redirectOutput(folder.resolve("dom.html").toFile())
                .start();
        assertThat(run.waitFor(5, TimeUnit.MINUTES)).isTrue();
        MatchResult told = Pattern.compile("<title>([^|]*)\\|([^|]*)\\|([^<]*)</title>")
                .matcher(Files.readString(folder.resolve("dom.html")))
                .results()
                .findFirst()
                .orElseThrow();
        List<Double> up =
                Arrays.stream(told.group(1).split(" ")).map(Double::valueOf).toList();
        assertThat(up).hasSizeGreaterThan(5).isSorted();
        assertThat(Arrays.stream(told.group(2).split(" ")).map(Double::valueOf).toList())
                .containsExactlyElementsOf(
                        up.stream().sorted(Comparator.reverseOrder()).toList());
        assertThat(told.group(3)).isEqualTo("A2 A3 second row");
    }
}
