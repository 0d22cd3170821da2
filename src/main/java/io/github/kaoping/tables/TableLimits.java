package io.github.kaoping.tables;

import io.github.kaoping.model.Message;
import java.util.List;

/**
 * How large a table may be, so that a hostile or mistaken file cannot fill the memory.
 *
 * @param bytes of the file
 * @param inflated bytes of all parts of a workbook together, unpacked
 * @param rows of all sheets together, with something in them
 * @param cells of all sheets together, empty ones before the last of a row included
 */
record TableLimits(long bytes, long inflated, int rows, int cells) {
    static final TableLimits DEFAULT = new TableLimits(20_000_000, 200_000_000, 100_000, 3_000_000);

    void checkBytes(long size) throws UnreadableTable {
        if (size > bytes) {
            throw new UnreadableTable(Message.of("文件有{0}字节，超过表格{1}字节的上限，没有读取；请分成几个文件。", size, bytes));
        }
    }

    /** Counts what was read so far against the limits. */
    static final class Meter {
        private final TableLimits limits;
        private int rows;
        private long cells;

        Meter(TableLimits limits) {
            this.limits = limits;
        }

        void row(List<String> row) throws UnreadableTable {
            rows++;
            cells += row.size();
            if (rows > limits.rows) {
                throw new UnreadableTable(Message.of("表格超过{0}行的上限，没有读取；请分成几个文件。", limits.rows));
            }
            if (cells > limits.cells) {
                throw new UnreadableTable(Message.of("表格超过{0}个单元格的上限，没有读取；请删去无用的行和列，或分成几个文件。", limits.cells));
            }
        }
    }
}
