package io.github.kaoping.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.apache.poi.hwpf.usermodel.Range;
import org.apache.poi.util.LittleEndian;

/** The text boxes of a binary Word document, each by the place in the main text where its drawing hangs. */
final class DocBoxes {
    /** Where the file information block lists the places of the tables, and the entry of the text boxes in that list. */
    private static final int TABLE_PLACES = 154;

    private static final int TEXT_BOXES = 56;

    /** Size of the record of a text box (FTXBXS), and where in it the drawing's number stands. */
    private static final int RECORD = 22;

    private static final int DRAWING = 14;

    private final HWPFDocument document;

    /** By number of the drawing; what is taken out is no longer there. */
    private final Map<Integer, Range> stories;

    private DocBoxes(HWPFDocument document, Map<Integer, Range> stories) {
        this.document = document;
        this.stories = stories;
    }

    static DocBoxes of(HWPFDocument document) {
        return new DocBoxes(document, stories(document));
    }

    private static Map<Integer, Range> stories(HWPFDocument document) {
        Map<Integer, Range> stories = new TreeMap<>();
        byte[] places = document.getMainStream();
        byte[] table = document.getTableStream();
        int entry = TABLE_PLACES + 8 * TEXT_BOXES;
        if (places.length < entry + 8) {
            return stories;
        }
        int from = LittleEndian.getInt(places, entry);
        int length = LittleEndian.getInt(places, entry + 4);
        if (from < 0 || length <= 0 || length > table.length - from) {
            return stories;
        }
        Range all = document.getMainTextboxRange();
        int count = (length - 4) / (4 + RECORD);
        for (int i = 0; i < count; i++) {
            int start = all.getStartOffset() + LittleEndian.getInt(table, from + 4 * i);
            int end = all.getStartOffset() + LittleEndian.getInt(table, from + 4 * i + 4);
            int drawing = LittleEndian.getInt(table, from + 4 * (count + 1) + RECORD * i + DRAWING);
            if (drawing != 0 && start < end && end <= all.getEndOffset() && start >= all.getStartOffset()) {
                stories.put(drawing, new Range(start, end, document));
            }
        }
        return stories;
    }

    /** The box whose drawing hangs at a position of the main text; it is given once. */
    Optional<Range> at(int offset) {
        OfficeDrawing drawing =
                stories.isEmpty() ? null : document.getOfficeDrawingsMain().getOfficeDrawingAt(offset);
        return drawing == null ? Optional.empty() : Optional.ofNullable(stories.remove(drawing.getShapeId()));
    }

    /** The boxes whose drawings were not met, such as those of groups. */
    List<Range> rest() {
        List<Range> rest = new ArrayList<>(stories.values());
        stories.clear();
        return rest;
    }
}
