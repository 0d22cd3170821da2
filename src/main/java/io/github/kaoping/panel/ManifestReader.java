package io.github.kaoping.panel;

import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Message;
import io.github.kaoping.tables.Sheet;
import io.github.kaoping.tables.TableFile;
import io.github.kaoping.tables.UnreadableTable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a manifest as people keep them: a title above the head, blank rows, merged cells, sums below, several sheets. What is
 * odd in a single cell is told and taken as not known; it never stops the run.
 */
public final class ManifestReader {
    /** How many rows from the top may be the head. */
    private static final int TOP = 20;

    private final List<ManifestRow> rows = new ArrayList<>();
    private final List<Message> notices = new ArrayList<>();
    private final Map<String, String> seen = new HashMap<>();

    private ManifestReader() {}

    /**
     * The manifest in a file.
     *
     * @throws UnreadableTable if it is no table or has no column of bodies
     */
    public static Manifest read(Path file) throws UnreadableTable {
        ManifestReader reader = new ManifestReader();
        List<Sheet> sheets = TableFile.readMergedDown(file);
        boolean any = false;
        for (Sheet sheet : sheets) {
            any |= reader.sheet(sheet);
        }
        if (!any) {
            throw UnreadableTable.because(Message.of(
                    "没有认出清单的表头：要有“单位”一列，还可以有：类别、年度、文件、报送日期、公开日期、联系人、简称。第一行写的是：{0}。",
                    String.join("、", sheets.get(0).rows().get(0).cells())));
        }
        return new Manifest(reader.rows, reader.notices);
    }

    private boolean sheet(Sheet sheet) {
        for (int i = 0; i < Math.min(TOP, sheet.rows().size()); i++) {
            Map<ManifestColumn, Integer> columns = head(sheet.rows().get(i));
            if (columns.containsKey(ManifestColumn.BODY)) {
                @Nullable String above = null;
                for (Sheet.Row row : sheet.rows().subList(i + 1, sheet.rows().size())) {
                    above = row(sheet, row, columns, above);
                }
                return true;
            }
        }
        return false;
    }

    private static Map<ManifestColumn, Integer> head(Sheet.Row row) {
        Map<ManifestColumn, Integer> columns = new EnumMap<>(ManifestColumn.class);
        for (int c = 0; c < row.cells().size(); c++) {
            int at = c;
            ManifestColumn.of(row.cell(c)).ifPresent(column -> columns.putIfAbsent(column, at));
        }
        return columns;
    }

    /** Takes one row; gives the body that a row below without one belongs to. */
    private @Nullable String row(
            Sheet sheet, Sheet.Row row, Map<ManifestColumn, Integer> columns, @Nullable String above) {
        String where = sheet.name().isEmpty() ? "第" + row.number() + "行" : sheet.name() + "第" + row.number() + "行";
        String body = Wording.narrow(cell(row, columns, ManifestColumn.BODY)).replaceAll("\\s", "");
        boolean named = !ManifestCells.nothing(body);
        if (!named && blankButForNumber(row, columns)) {
            return above;
        }
        if (isNoBody(body) || isSum(row)) {
            notices.add(Message.of("{0}：“{1}”不像单位，没有读这一行。", where, body));
            return above;
        }
        if (!named && above == null) {
            notices.add(Message.of("{0}：没有写单位，没有读这一行。", where));
            return null;
        }
        String taken = named || above == null ? body : above;
        if (!named) {
            notices.add(Message.of("{0}：没有写单位，按上一行的“{1}”读，请核对。", where, taken));
        }
        add(sheet, row, columns, where, taken);
        return taken;
    }

    private static boolean isNoBody(String body) {
        return body.matches("(合计|总计|小计|备注|说明|注|填表).*|[0-9]+")
                || ManifestColumn.of(body).isPresent();
    }

    /** A row that says in any cell that it adds up the others. */
    private static boolean isSum(Sheet.Row row) {
        return row.cells().stream()
                .anyMatch(cell -> Wording.narrow(cell).replaceAll("\\s", "").matches("合计|总计|小计"));
    }

    private void add(Sheet sheet, Sheet.Row row, Map<ManifestColumn, Integer> columns, String where, String body) {
        String fileCell = cell(row, columns, ManifestColumn.FILE);
        String submittedCell = cell(row, columns, ManifestColumn.SUBMITTED);
        boolean none = ManifestCells.notSubmitted(fileCell) || ManifestCells.nothing(fileCell);
        String publishedCell = cell(row, columns, ManifestColumn.PUBLISHED);
        ManifestRow read = new ManifestRow(
                where,
                body,
                Wording.narrow(cell(row, columns, ManifestColumn.SHORT)).replaceAll("\\s", ""),
                bodyClass(where, cell(row, columns, ManifestColumn.CLASS)),
                year(sheet, where, cell(row, columns, ManifestColumn.YEAR)),
                none ? "" : fileCell.replace('\\', '/').strip(),
                ManifestCells.notSubmitted(submittedCell) ? null : date(where, ManifestColumn.SUBMITTED, submittedCell),
                ManifestCells.notPublished(publishedCell) ? null : date(where, ManifestColumn.PUBLISHED, publishedCell),
                ManifestCells.notPublished(publishedCell),
                cell(row, columns, ManifestColumn.CONTACT));
        String key = Wording.plain(body) + "\t" + read.year() + "\t" + Wording.plain(read.file());
        String before = seen.putIfAbsent(key, where);
        if (before != null) {
            notices.add(Message.of("{0}：与{1}重复（{2}），只算一次。", where, before, body));
            return;
        }
        rows.add(read);
    }

    private @Nullable BodyClass bodyClass(String where, String cell) {
        if (ManifestCells.nothing(cell)) {
            return null;
        }
        Optional<BodyClass> found = ManifestCells.bodyClass(cell);
        if (found.isEmpty()) {
            notices.add(Message.of("{0}：类别“{1}”不认识，按单位名称推测；可写：执法部门、内部管理部门、人民政府、乡镇、街道。", where, cell));
        }
        return found.orElse(null);
    }

    private @Nullable Integer year(Sheet sheet, String where, String cell) {
        if (ManifestCells.nothing(cell)) {
            return Wording.year(sheet.name()).orElse(null);
        }
        Optional<Integer> found = Wording.year(cell);
        if (found.isEmpty()) {
            notices.add(Message.of("{0}：年度“{1}”读不出来，按报告自己写的年度。", where, cell));
        }
        return found.orElse(null);
    }

    private @Nullable LocalDate date(String where, ManifestColumn column, String cell) {
        if (ManifestCells.nothing(cell)) {
            return null;
        }
        Optional<LocalDate> found = ManifestCells.date(cell);
        if (found.isEmpty()) {
            notices.add(Message.of("{0}：{1}“{2}”不是日期，按不知道处理；请写成 2025-02-20 这样。", where, column.chinese(), cell));
        }
        return found.orElse(null);
    }

    private static boolean blankButForNumber(Sheet.Row row, Map<ManifestColumn, Integer> columns) {
        return Set.of(ManifestColumn.YEAR, ManifestColumn.FILE, ManifestColumn.SUBMITTED).stream()
                .allMatch(c -> ManifestCells.nothing(cell(row, columns, c)));
    }

    private static String cell(Sheet.Row row, Map<ManifestColumn, Integer> columns, ManifestColumn column) {
        Integer at = columns.get(column);
        return at == null
                ? ""
                : row.cell(at).replaceAll("[\\s\\u00a0\\u200b\\ufeff]+", " ").strip();
    }
}
