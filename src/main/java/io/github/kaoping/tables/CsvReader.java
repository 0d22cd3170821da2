package io.github.kaoping.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import io.github.kaoping.model.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Reads CSV with commas, semicolons or tabs; which of them, is told by the first line that is not empty. */
final class CsvReader {
    private static final CsvFactory FACTORY = CsvFactory.builder()
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .enable(CsvParser.Feature.TRIM_SPACES)
            .build();

    private CsvReader() {}

    static List<Sheet> read(byte[] bytes, TableLimits limits) throws UnreadableTable {
        String text = TableText.of(bytes);
        CsvSchema schema = CsvSchema.emptySchema().withColumnSeparator(separator(text));
        TableLimits.Meter meter = new TableLimits.Meter(limits);
        List<Sheet.Row> rows = new ArrayList<>();
        try (CsvParser csv = FACTORY.createParser(text)) {
            csv.setSchema(schema);
            csv.nextToken();
            int line = 1;
            while (csv.nextToken() == JsonToken.START_ARRAY) {
                List<String> cells = cells(csv);
                boolean blank = cells.stream().allMatch(String::isEmpty);
                boolean hint = rows.isEmpty() && cells.get(0).matches("(?i)sep=.?");
                if (!blank && !hint) {
                    meter.row(cells);
                    rows.add(new Sheet.Row(line, cells));
                }
                line = csv.currentLocation().getLineNr();
            }
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNr();
            throw new UnreadableTable(Message.of("CSV 的引号没有配对或写法不对，读到这里读不下去；请检查引号，或另存为 xlsx。"), line, e);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return rows.isEmpty() ? List.of() : List.of(new Sheet("", rows));
    }

    private static List<String> cells(CsvParser csv) throws IOException {
        List<String> cells = new ArrayList<>();
        while (csv.nextToken() != JsonToken.END_ARRAY) {
            cells.add(csv.getText().strip());
        }
        return cells;
    }

    /** The separator that the first line has most of; spreadsheets may name it there: {@code sep=;}. */
    private static char separator(String text) {
        String first = text.lines().filter(l -> !l.isBlank()).findFirst().orElse("");
        if (first.matches("(?i)sep=[,;\t]")) {
            return first.charAt(4);
        }
        String unquoted = first.replaceAll("\"[^\"]*\"", "");
        char best = ',';
        for (char c : new char[] {';', '\t'}) {
            if (count(unquoted, c) > count(unquoted, best)) {
                best = c;
            }
        }
        return best;
    }

    private static long count(String text, char c) {
        return text.chars().filter(x -> x == c).count();
    }
}
