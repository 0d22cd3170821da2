package io.github.kaoping.formats;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.Samples;
import io.github.kaoping.assess.Assessment;
import io.github.kaoping.assess.Assessor;
import io.github.kaoping.assess.Known;
import io.github.kaoping.document.Documents;
import io.github.kaoping.document.ReadLimits;
import io.github.kaoping.document.UnreadableException;
import io.github.kaoping.model.Evidence;
import io.github.kaoping.model.Profile;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.ScoreSheet.ItemResult;
import io.github.kaoping.model.SourceText;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same report saved in another format gives the same states, score and missing list, and points at the same places. */
class FormatInvarianceTest {
    private static final Path SHARED = Path.of("..", "shared", "reports");

    private static final String EDITOR_TRACE = "[NTKO]";

    private static List<Path> reports() throws IOException {
        List<Path> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("examples"))) {
            files.filter(Files::isRegularFile)
                    .filter(f -> !f.getFileName().toString().equals("README.md"))
                    .forEach(all::add);
        }
        if (Files.isDirectory(SHARED)) {
            try (Stream<Path> files = Files.list(SHARED)) {
                files.filter(Files::isRegularFile).forEach(all::add);
            }
        } else {
            System.out.println(
                    "SKIPPED: the shared reports are not here; only the examples were saved in other formats");
        }
        all.sort(null);
        return all;
    }

    /** The file without lines that a program left where text had been commented: set in type they would run into the text. */
    private static byte[] bytes(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.contains(EDITOR_TRACE)
                ? text.replaceAll("(?m)^.*" + Pattern.quote(EDITOR_TRACE) + ".*\\R", "")
                        .getBytes(StandardCharsets.UTF_8)
                : bytes;
    }

    @ParameterizedTest
    @EnumSource
    void a_report_saved_in_another_format_is_judged_the_same(SavedAs format) throws IOException, UnreadableException {
        Assessor assessor = Samples.assessor();
        List<String> changed = new ArrayList<>();
        int compared = 0;
        for (Path file : reports()) {
            String name = file.getFileName().toString();
            byte[] bytes = bytes(file);
            SourceText source = Documents.read(name, bytes, ReadLimits.DEFAULT);
            Known known = known(assessor.assess(name, bytes, Known.NOTHING));
            Assessment before = assessor.assess(name, bytes, known);
            byte[] saved = format.write(SavedAs.parts(source));
            Assessment after = assessor.assess(format.fileName(name), saved, known);
            assertThat(after.sheet().score())
                    .as("score of %s as %s", name, format)
                    .isNotNull();
            compared++;
            compare(name, before.sheet(), after.sheet(), changed);
            if (format == SavedAs.PDF) {
                checkPages(saved, after.sheet());
            }
        }
        assertThat(compared).isGreaterThanOrEqualTo(7);
        assertThat(changed).as(format.name()).isEmpty();
    }

    /** What an office program makes of the same report: its own line breaks, fonts and structure. */
    @ParameterizedTest
    @ValueSource(strings = {"pdf", "doc", "docx"})
    void a_report_saved_by_an_office_program_is_judged_the_same(String ending, @TempDir Path folder)
            throws IOException, UnreadableException, InterruptedException {
        if (!Office.isHere()) {
            System.out.println("SKIPPED: LibreOffice is not here; no report was saved as " + ending + " by it");
        }
        Assumptions.assumeTrue(Office.isHere(), "LibreOffice is not on this machine");
        Assessor assessor = Samples.assessor();
        Map<String, byte[]> docx = new LinkedHashMap<>();
        Map<String, Assessment> before = new LinkedHashMap<>();
        Map<String, Known> told = new LinkedHashMap<>();
        for (Path file : reports()) {
            String name = file.getFileName().toString();
            byte[] bytes = bytes(file);
            Known known = known(assessor.assess(name, bytes, Known.NOTHING));
            told.put(name, known);
            before.put(name, assessor.assess(name, bytes, known));
            docx.put(name, SavedAs.DOCX.write(SavedAs.parts(Documents.read(name, bytes, ReadLimits.DEFAULT))));
        }
        List<String> changed = new ArrayList<>();
        Map<String, byte[]> saved = Office.save(docx, ending, folder);
        for (Map.Entry<String, byte[]> file : saved.entrySet()) {
            String name = file.getKey();
            Assessment after = assessor.assess("report." + ending, file.getValue(), told.get(name));
            assertThat(after.sheet().score())
                    .as("score of %s as %s", name, ending)
                    .isNotNull();
            compare(name, before.get(name).sheet(), after.sheet(), changed);
        }
        assertThat(saved).hasSizeGreaterThanOrEqualTo(7);
        assertThat(changed).as(ending).isEmpty();
    }

    private static Known known(Assessment done) {
        Profile p = done.sheet().profile();
        LocalDate published = LocalDate.of(p.year() + 1, 3, 20);
        return new Known(p.body(), p.bodyClass(), p.year(), published.minusDays(40), published, false, false);
    }

    private static void compare(String name, ScoreSheet before, ScoreSheet after, List<String> changed) {
        Map<String, ItemResult> then = items(after);
        items(before).forEach((id, was) -> {
            ItemResult is = then.get(id);
            if (is.state() != was.state()) {
                changed.add(name + " " + id + " " + was.state() + " → " + is.state());
            } else if (!plain(is.evidence()).equals(plain(was.evidence()))) {
                changed.add(name + " " + id + " " + plain(was.evidence()) + " → " + plain(is.evidence()));
            }
        });
        if (before.score().compareTo(after.score()) != 0) {
            changed.add(name + " " + before.score() + " → " + after.score());
        }
        if (!before.missing().equals(after.missing())) {
            changed.add(name + " missing " + before.missing() + " → " + after.missing());
        }
    }

    private static Map<String, ItemResult> items(ScoreSheet sheet) {
        Map<String, ItemResult> items = new TreeMap<>();
        sheet.indicators().forEach(i -> i.items().forEach(item -> items.put(item.id(), item)));
        return items;
    }

    private static List<String> plain(List<Evidence> evidence) {
        return evidence.stream().map(e -> plain(e.text())).toList();
    }

    private static String plain(String text) {
        return text.replaceAll("[\\s\\u3000\\u00a0|]+", "");
    }

    /** On the page that evidence names the words begin with which it begins, as PDFBox itself reads the page. */
    private static void checkPages(byte[] pdf, ScoreSheet sheet) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(plain(stripper.getText(document)).replaceFirst("—\\d+—$", ""));
            }
        }
        pages.add("");
        int checked = 0;
        for (ItemResult item : items(sheet).values()) {
            for (Evidence e : item.evidence()) {
                String words = plain(e.text());
                String page = pages.get(e.page() - 1);
                int at = (page + pages.get(e.page())).indexOf(words.substring(0, Math.min(6, words.length())));
                assertThat(at).as("%s on page %s", words, e.page()).isBetween(0, page.length() - 1);
                checked++;
            }
        }
        assertThat(checked).isPositive();
    }
}
