package io.github.kaoping.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.Samples;
import io.github.kaoping.assess.Assessor;
import io.github.kaoping.assess.Known;
import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Message;
import io.github.kaoping.render.JsonSheets;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Run;
import io.github.kaoping.render.SheetInSet;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerificationTest {
    private static final Assessor ASSESSOR = Samples.assessor();
    private static final String REPORT = "noisy-police-2021.txt";
    private static final byte[] BYTES = Samples.bytes(Path.of("examples", REPORT));
    private static final Known TOLD =
            new Known("蓼塬县公安局", BodyClass.ENFORCEMENT, 2021, LocalDate.of(2022, 2, 8), null, true, false);

    private final Verification verification = new Verification("1", "rules");

    private static String json(Known known, Language language) {
        var a = ASSESSOR.assess(REPORT, BYTES, known);
        return JsonSheets.of(
                new Run("1", "rules", List.of(new SheetInSet(a.sheet(), a.criteria(), a.provisional()))), language);
    }

    private List<String> differences(String json, byte[] bytes) {
        List<Verification.Sheet> sheets = Verification.sheets(json.getBytes(StandardCharsets.UTF_8));
        assertThat(sheets).hasSize(1);
        return verification.differences(sheets.get(0), (known, gains) -> ASSESSOR.assess(REPORT, bytes, known)).stream()
                .map(Message::chinese)
                .toList();
    }

    @Test
    void aSheetIsProvenInEitherLanguageAndWhateverWasKnown() {
        for (Language language : Language.values()) {
            assertThat(differences(json(TOLD, language), BYTES)).isEmpty();
            assertThat(differences(json(Known.NOTHING, language), BYTES)).isEmpty();
        }
    }

    @Test
    void aChangedScoreIsToldByItsName() {
        String json = json(TOLD, Language.CHINESE);
        assertThat(json).contains("\"id\": \"G3\"");
        int at = json.indexOf("\"score\": ", json.indexOf("\"id\": \"G3\""));
        String changed = json.substring(0, at) + "\"score\": 4.00" + json.substring(json.indexOf(',', at));
        assertThat(differences(changed, BYTES)).singleElement().asString().contains("indicators[G3].score", "4.00");
    }

    @Test
    void anotherReportAnotherVersionAndOtherRulesAreTold() {
        byte[] other = Arrays.copyOf(BYTES, BYTES.length + 1);
        other[BYTES.length] = '.';
        List<String> differences = differences(
                json(TOLD, Language.CHINESE)
                        .replace("\"version\": \"1\"", "\"version\": \"0\"")
                        .replace("\"sha256\": \"rules\"", "\"sha256\": \"old\""),
                other);
        assertThat(differences).anyMatch(d -> d.startsWith("tool.version"));
        assertThat(differences).anyMatch(d -> d.startsWith("rules.sha256"));
        assertThat(differences).anyMatch(d -> d.startsWith("sha256"));
        assertThat(differences).anyMatch(d -> d.startsWith("textSha256"));
    }

    @Test
    void whatIsNoSheetHoldsNone() {
        for (String text : new String[] {"", "{}", "[1]", "no json"}) {
            assertThat(Verification.sheets(text.getBytes(StandardCharsets.UTF_8)))
                    .isEmpty();
        }
    }
}
