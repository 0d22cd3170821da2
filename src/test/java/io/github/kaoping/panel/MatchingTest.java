package io.github.kaoping.panel;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Profile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {
    private final List<String> read = new ArrayList<>();

    @ParameterizedTest
    @CsvSource({
        "云泽市司法局, 云泽市司法局, SAME",
        "云泽市 司法局, 云泽市司法局, SAME",
        "云泽市市场监督管理局, 市场监督管理局, TAIL",
        "云泽市, 云泽市人民政府, TAIL",
        "云泽市人力资源和社会保障局, 市人社局, SHORT",
        "云泽市发展和改革委员会, 市发改委, SHORT",
        "云泽市禾丰区菱歌街道办事处, 菱歌街道, SHORT",
        "云泽县公安局, 云泽市公安局, NONE",
        "云泽市公安局, 云泽市公安局交通警察支队, NONE",
        "云泽市教育局, 市体育局, NONE",
        "云泽市司法局, 局, NONE",
        "云泽市司法局, '', NONE"
    })
    void fullNamesAreHeldAgainstShortOnes(String one, String other, BodyName.Likeness like) {
        assertThat(BodyName.compare(one, other)).isEqualTo(like);
        assertThat(BodyName.compare(other, one)).isEqualTo(like);
    }

    @ParameterizedTest
    @CsvSource({
        "附件3：云泽市司法局关于2024年度法治政府建设情况的报告（定稿）.docx, 云泽市司法局, 2024",
        "03-市人社局２０２４年报告.pdf, 市人社局, 2024",
        "2024年度法治政府建设报告-市人社局.docx, 市人社局, 2024",
        "二〇二三年/市人社局/报告.docx, 市人社局, 2023",
        "jyj.md, jyj, "
    })
    void fileNamesTellBodyAndYear(String file, String body, Integer year) {
        assertThat(Face.ofPath(file)).isEqualTo(new Face(List.of(body), year));
    }

    private List<Match> match(List<ManifestRow> rows, Map<String, Profile> files) {
        List<String> names = files.keySet().stream().sorted().toList();
        return Matching.of(
                new Manifest(rows, List.of()),
                names,
                name -> {
                    read.add(name);
                    return Optional.ofNullable(files.get(name)).filter(p -> p.body() != null);
                },
                name -> name.replaceFirst("副本.*", ""));
    }

    private static ManifestRow row(String body, Integer year, String file) {
        return new ManifestRow("第2行", body, "", null, year, file, null, null, false, "");
    }

    private static Profile says(String body, Integer year) {
        return new Profile(null, body, false, BodyClass.UNKNOWN, false, year, "title", null, null, null, "", false);
    }

    private static String doubts(Match match) {
        return String.join(" ", match.doubts().stream().map(Message::chinese).toList());
    }

    @Test
    void aFileIsTakenByTheNameInTheManifestThenByItsNameThenByItsWords() {
        List<Match> matches = match(
                List.of(
                        row("云泽市司法局", 2024, "甲.DOCX"),
                        row("云泽市水利局", 2024, ""),
                        row("云泽市水利局", 2023, ""),
                        row("云泽市教育局", 2024, ""),
                        row("云泽市民政局", 2024, "")),
                Map.of(
                        "甲.docx", says(null, null),
                        "水利局2023.docx", says(null, null),
                        "云泽市水利局2024.docx", says(null, null),
                        "x.md", says("云泽市教育局", 2024),
                        "y.md", says("云泽市林业局", 2024)));
        assertThat(matches)
                .extracting(Match::file)
                .containsExactly("甲.docx", "云泽市水利局2024.docx", "水利局2023.docx", "x.md", null, "y.md");
        assertThat(read).containsExactly("x.md", "y.md");
        assertThat(doubts(matches.get(5))).contains("清单中没有");
        assertThat(matches.get(4).unsettled()).isFalse();
    }

    @Test
    void nothingIsTakenWhereSeveralFilesMayBeMeant() {
        List<Match> matches = match(
                List.of(row("云泽市司法局", 2024, ""), row("云泽市水利局", 2024, "没有.docx")),
                Map.of(
                        "云泽市司法局2024初稿.docx", says("云泽市司法局", 2024),
                        "云泽市司法局2024.docx", says("云泽市司法局", 2024)));
        assertThat(matches.get(0).file()).isNull();
        assertThat(matches.get(0).unsettled()).isTrue();
        assertThat(doubts(matches.get(0))).contains("云泽市司法局2024.docx", "云泽市司法局2024初稿.docx");
        assertThat(doubts(matches.get(1))).contains("没有.docx");
        assertThat(matches).hasSize(2);
        assertThat(matches.get(0).others()).containsExactly("云泽市司法局2024.docx", "云泽市司法局2024初稿.docx");
    }

    @Test
    void anotherFileOfAListedBodyIsToldBesideItAndIsNoBodyOfItsOwn() {
        List<Match> matches = match(
                List.of(row("云泽市司法局", 2024, "定稿.docx"), row("云泽市水利局", 2024, "")),
                Map.of(
                        "定稿.docx", says(null, null),
                        "市司法局2024.docx", says(null, null),
                        "x.txt", says("云泽市司法局", 2024),
                        "旧.txt", says("云泽市司法局", 2023),
                        "某局2024.txt", says("云泽市林业局", 2024),
                        "云泽市水利局2024.docx", says(null, null),
                        "云泽市水利局2024.docx副本.tmp", says(null, null)));
        assertThat(matches)
                .extracting(Match::file)
                .containsExactly("定稿.docx", "云泽市水利局2024.docx", "旧.txt", "某局2024.txt");
        assertThat(matches.get(0).others()).containsExactly("x.txt", "市司法局2024.docx");
        assertThat(doubts(matches.get(0))).contains("没有评分，也没有排名：x.txt、市司法局2024.docx");
        assertThat(matches.get(1).others()).containsExactly("云泽市水利局2024.docx副本.tmp");
        assertThat(matches.get(1).unsettled()).isFalse();
    }

    @Test
    void aCopyByteByByteIsOfTheSameBodyWhateverItIsCalled() {
        List<Match> matches = match(
                List.of(row("云泽市司法局", 2024, "a.docx")),
                Map.of("a.docx", says(null, null), "a.docx副本", says(null, null), "b.docx", says(null, null)));
        assertThat(matches).extracting(Match::file).containsExactly("a.docx", "b.docx");
        assertThat(matches.get(0).others()).containsExactly("a.docx副本");
    }

    @Test
    void manyRowsAndFilesAreBroughtTogetherInSeconds() {
        List<ManifestRow> rows = new ArrayList<>();
        Map<String, Profile> files = new java.util.HashMap<>();
        for (int i = 0; i < 5_000; i++) {
            rows.add(row("云泽" + (char) (0x4E00 + i) + "县司法局", 2024, ""));
            files.put("云泽" + (char) (0x4E00 + i) + "县司法局2024年度报告.docx", says(null, null));
        }
        long began = System.nanoTime();
        assertThat(match(rows, files))
                .hasSize(5_000)
                .allMatch(m -> m.file() != null && m.others().isEmpty());
        assertThat(System.nanoTime() - began).isLessThan(20_000_000_000L);
    }

    @Test
    void aShortNameIsTakenWithADoubtAndNeverForAnotherArea() {
        List<Match> matches = match(
                List.of(row("云泽市人力资源和社会保障局", 2024, ""), row("禾丰县人力资源和社会保障局", 2024, "")),
                Map.of("云泽市人社局.docx", says(null, null)));
        assertThat(matches).extracting(Match::file).containsExactly("云泽市人社局.docx", null);
        assertThat(doubts(matches.get(0))).contains("简称");
    }

    @Test
    void tasksHaveNamesThatAnyFileSystemTakes() {
        List<Task> tasks = Task.of(List.of(
                new Match(row("云泽市/司法局:", 2024, ""), null, List.of(), false, List.of()),
                new Match(null, "夹/A.txt", List.of(), false, List.of()),
                new Match(null, "夹/a.txt", List.of(), false, List.of())));
        assertThat(tasks).extracting(Task::id).containsExactly("云泽市_司法局_-2024", "夹_A.txt", "夹_a.txt~2");
    }
}
