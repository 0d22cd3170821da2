package io.github.kaoping.document;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hwpf.model.Colorref;
import org.apache.poi.hwpf.model.PAPBinTable;
import org.apache.poi.hwpf.model.PAPX;
import org.apache.poi.hwpf.sprm.SprmIterator;
import org.apache.poi.hwpf.sprm.SprmOperation;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.ShadingDescriptor;

/** On what colour the text of a binary Word document stands: that of its paragraph, its table cell or the page. */
final class DocShading {
    /** {@code sprmTDefTableShd}: the shading of the first 22 cells of a row, ten bytes each. */
    private static final int CELL_SHADING = 0x12;

    private static final int SHADING = 10;
    private static final int SOLID = 1;

    /** Word's numbered colours as blue, green, red, from 1 (black) on; 0 is automatic. */
    private static final int[] NUMBERED = {
        0x000000, 0xff0000, 0xffff00, 0x00ff00, 0xff00ff, 0x0000ff, 0x00ffff, 0xffffff, 0x800000, 0x808000, 0x008000,
        0x800080, 0x000080, 0x008080, 0x808080, 0xc0c0c0
    };

    /** The shadings of the cells of each row, by where the mark that ends the row stands. */
    private final TreeMap<Integer, int[]> rows = new TreeMap<>();

    DocShading(PAPBinTable paragraphs) {
        for (PAPX papx : paragraphs.getParagraphs()) {
            if (papx.getSprmBuf() != null) {
                addRow(papx);
            }
        }
    }

    private void addRow(PAPX papx) {
        boolean endsRow = false;
        int[] colours = {};
        SprmIterator sprms = papx.getSprmBuf().iterator();
        while (sprms.hasNext()) {
            SprmOperation sprm = sprms.next();
            endsRow |= sprm.getType() == SprmOperation.TYPE_TAP;
            if (sprm.getType() == SprmOperation.TYPE_TAP && sprm.getOperation() == CELL_SHADING) {
                colours = colours(sprm);
            }
        }
        if (endsRow) {
            rows.put(papx.getStart(), colours);
        }
    }

    private static int[] colours(SprmOperation sprm) {
        byte[] all = sprm.getGrpprl();
        int from = sprm.getGrpprlOffset();
        int count = Math.max(0, Math.min(sprm.size() - 3, all.length - from)) / SHADING;
        int[] colours = new int[count];
        Arrays.setAll(colours, i -> colour(new ShadingDescriptor(all, from + i * SHADING)));
        return colours;
    }

    private static int colour(ShadingDescriptor shading) {
        Colorref colour = shading.getIpat() == SOLID ? shading.getCvFore() : shading.getCvBack();
        // Automatic colours have their upper bits set. POI's own isEmpty() is true of every plain background.
        return colour.getValue() >>> 24 != 0 ? Ink.WHITE : colour.getValue();
    }

    /**
     * The colour behind a paragraph, as blue, green and red.
     *
     * @param cell which cell of its row it stands in, from 0
     */
    int background(Paragraph paragraph, int cell) {
        ShadingDescriptor own = paragraph.getShading();
        int colour = own == null ? Ink.WHITE : colour(own);
        if (colour != Ink.WHITE || !paragraph.isInTable()) {
            return colour;
        }
        Map.Entry<Integer, int[]> row = rows.ceilingEntry(paragraph.getStartOffset());
        return row != null && cell < row.getValue().length ? row.getValue()[cell] : Ink.WHITE;
    }

    /** Whether text cannot be seen: as its colour is that of its background, or as it is too small. */
    static boolean fades(CharacterRun run, int background) {
        if (Ink.isSpeck(run.getFontSize() / 2.0)) {
            return true;
        }
        int behind = run.isHighlighted() ? numbered(run.getHighlightedColor()) : background;
        int exact = run.getIco24();
        boolean automatic = exact < 0 && run.getColor() <= 0;
        return !automatic && Ink.fades(exact < 0 ? numbered(run.getColor()) : exact, behind);
    }

    private static int numbered(int colour) {
        return colour >= 1 && colour <= NUMBERED.length ? NUMBERED[colour - 1] : Ink.WHITE;
    }
}
