package io.github.kaoping.authoring;

import io.github.kaoping.model.Name;
import io.github.kaoping.model.State;
import io.github.kaoping.render.Language;
import io.github.kaoping.render.Texts;
import io.github.kaoping.tables.Sheet;
import io.github.kaoping.tables.TableWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** An empty table for a person to label reports in (空白标注表): every item of every report, with the state left open. */
public final class LabelTemplate {
    /** The sheet that tells how to fill in the other; it is not read. */
    static final String NOTES = "说明";

    private static final List<LabelColumn> COLUMNS = List.of(
            LabelColumn.REPORT,
            LabelColumn.ITEM,
            LabelColumn.NAME,
            LabelColumn.STATE,
            LabelColumn.ALSO,
            LabelColumn.FIGURES,
            LabelColumn.NOT_FIGURES,
            LabelColumn.EVIDENCE,
            LabelColumn.READER);

    private LabelTemplate() {}

    public static byte[] csv(List<String> reports, KnownItems items, Language language) {
        return TableWriter.csv(sheet(reports, items, language));
    }

    /** A workbook with the states to choose from, and a second sheet that explains the columns. */
    public static byte[] workbook(List<String> reports, KnownItems items, Language language) {
        Texts texts = Texts.in(language);
        List<String> states = language == Language.CHINESE
                ? StateWords.chinese()
                : Arrays.stream(State.values()).map(State::id).toList();
        List<Sheet.Row> notes = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            notes.add(new Sheet.Row(i, List.of(texts.say("agree.template." + i))));
        }
        return TableWriter.workbook(
                List.of(sheet(reports, items, language), new Sheet(NOTES, notes)),
                Map.of(COLUMNS.indexOf(LabelColumn.STATE), states));
    }

    private static Sheet sheet(List<String> reports, KnownItems items, Language language) {
        List<Sheet.Row> rows = new ArrayList<>();
        rows.add(new Sheet.Row(1, COLUMNS.stream().map(LabelColumn::chinese).toList()));
        for (String report : reports) {
            for (Map.Entry<String, Name> item : items.names().entrySet()) {
                String name = item.getValue().in(language == Language.ENGLISH);
                rows.add(new Sheet.Row(rows.size() + 1, List.of(report, item.getKey(), name, "", "", "", "", "", "")));
            }
        }
        return new Sheet("标注", rows);
    }
}
