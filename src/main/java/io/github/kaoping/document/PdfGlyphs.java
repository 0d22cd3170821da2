package io.github.kaoping.document;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.pdfbox.util.Matrix;
import org.apache.pdfbox.util.Vector;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the pages of a PDF: which characters are printed where, and what else is drawn. Words that a file gives in place of
 * what is printed ({@code ActualText}) are not believed.
 */
final class PdfGlyphs extends PDFTextStripper {
    /** Drawing steps of a whole file; a report needs some ten thousand. */
    private static final long MOST_STEPS = 5_000_000;

    /** The operators that show text or choose its font. */
    private static final Set<String> TEXT = Set.of("Tj", "TJ", "'", "\"", "Tf");

    private static final int MODE_INVISIBLE = 3;
    private static final int MODE_CLIP_ONLY = 7;

    private final Set<COSDictionary> hiddenLayers;
    private final ReadLimits limits;
    private final Deque<Boolean> layers = new ArrayDeque<>();

    private PageCanvas canvas = new PageCanvas(0, 0);
    private PdfDrawing drawing = new PdfDrawing(canvas.drawing(), 0, 0);
    private long steps;
    private long characters;
    private int shown;
    private int told;
    private int hiddenDepth;
    private boolean meaningless;
    private boolean whole = true;

    PdfGlyphs(Set<COSDictionary> hiddenLayers, ReadLimits limits) {
        this.hiddenLayers = Set.copyOf(hiddenLayers);
        this.limits = limits;
    }

    /** What is to be seen on a page. */
    PageSight look(PDPage page, int number) throws IOException {
        PDRectangle box = page.getCropBox();
        canvas = new PageCanvas(box.getWidth(), box.getHeight());
        drawing = new PdfDrawing(canvas.drawing(), box.getLowerLeftX(), box.getLowerLeftY());
        layers.clear();
        hiddenDepth = 0;
        shown = 0;
        told = 0;
        whole = true;
        processPage(page);
        return canvas.sight(number, shown - told, comments(page));
    }

    /** Whether all text of the page that was looked at last could be drawn. */
    boolean isWhole() {
        return whole;
    }

    private static int comments(PDPage page) {
        COSArray annotations = page.getCOSObject().getCOSArray(COSName.ANNOTS);
        int comments = 0;
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            boolean words = annotations.getObject(i) instanceof COSDictionary a
                    && !a.getString(COSName.CONTENTS, "").isBlank()
                    && !COSName.LINK.equals(a.getCOSName(COSName.SUBTYPE));
            comments += words ? 1 : 0;
        }
        return comments;
    }

    @Override
    protected void writePage() {
        // Text is put together elsewhere.
    }

    @Override
    protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
        if (++steps > MOST_STEPS) {
            throw new PdfLimitException(UnreadableException.of("PDF 的绘制步骤超过{0}步的上限，没有读取。请交 docx 原稿", MOST_STEPS));
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new IOException("the time is over");
        }
        switch (operator.getName()) {
            case "BMC" -> layer(false);
            case "BDC" -> layer(isHiddenLayer(operands));
            case "EMC" -> endLayer();
            case "Do" -> {
                if (!operands.isEmpty() && operands.get(0) instanceof COSName name && isImage(name)) {
                    picture(getGraphicsState().getCurrentTransformationMatrix());
                } else {
                    super.processOperator(operator, operands);
                }
            }
            case "BI" -> picture(getGraphicsState().getCurrentTransformationMatrix());
            default -> {
                if (!drawing.takes(operator.getName(), operands, getGraphicsState(), getResources())) {
                    super.processOperator(operator, operands);
                }
            }
        }
    }

    @Override
    protected void operatorException(Operator operator, List<COSBase> operands, IOException exception)
            throws IOException {
        if (exception instanceof PdfLimitException) {
            throw exception;
        }
        whole &= !TEXT.contains(operator.getName());
        super.operatorException(operator, operands, exception);
    }

    private boolean isImage(COSName name) {
        return getResources() != null && getResources().isImageXObject(name);
    }

    private void picture(Matrix place) {
        canvas.picture(place.getScaleX() * place.getScaleY() - place.getShearX() * place.getShearY());
    }

    private void layer(boolean hides) {
        layers.push(hides);
        hiddenDepth += hides ? 1 : 0;
    }

    private void endLayer() {
        if (!layers.isEmpty() && layers.pop()) {
            hiddenDepth--;
        }
    }

    private boolean isHiddenLayer(List<COSBase> operands) throws IOException {
        if (hiddenLayers.isEmpty() || operands.size() < 2 || !COSName.OC.equals(operands.get(0))) {
            return false;
        }
        if (!(operands.get(1) instanceof COSName name)
                || getResources() == null
                || getResources().getProperties(name) == null) {
            return false;
        }
        COSDictionary layer = getResources().getProperties(name).getCOSObject();
        COSBase members = layer.getDictionaryObject(COSName.OCGS);
        if (members instanceof COSDictionary one) {
            return hiddenLayers.contains(one);
        }
        if (members instanceof COSArray several) {
            boolean all = several.size() > 0;
            for (int i = 0; i < several.size(); i++) {
                all &= several.getObject(i) instanceof COSDictionary d && hiddenLayers.contains(d);
            }
            return all;
        }
        return hiddenLayers.contains(layer);
    }

    @Override
    protected void showGlyph(Matrix matrix, PDFont font, int code, Vector displacement) throws IOException {
        if (++characters > 2L * limits.maxCharacters()) {
            throw new PdfLimitException(
                    UnreadableException.of("文件的文字超过{0}字的上限，没有读取。请确认这是一份报告，拆分后再试", limits.maxCharacters()));
        }
        shown++;
        meaningless = isMeaningless(font);
        super.showGlyph(matrix, font, code, displacement);
    }

    private @Nullable PDFont judged;
    private boolean judgedMeaningless;

    /** A font that is not in the file and whose codes are glyph numbers of its own: nobody knows what they mean. */
    private boolean isMeaningless(PDFont font) {
        if (!font.equals(judged)) {
            judged = font;
            judgedMeaningless = font instanceof PDType0Font type0
                    && type0.getCOSObject().getDictionaryObject(COSName.TO_UNICODE) == null
                    && !font.isEmbedded()
                    && isIdentity(type0);
        }
        return judgedMeaningless;
    }

    private static boolean isIdentity(PDType0Font font) {
        COSName encoding = font.getCOSObject().getCOSName(COSName.ENCODING);
        PDCIDSystemInfo system = font.getDescendantFont().getCIDSystemInfo();
        boolean known =
                system != null && Set.of("GB1", "CNS1", "Japan1", "Korea1").contains(system.getOrdering());
        return encoding != null && encoding.getName().startsWith("Identity") && !known;
    }

    @Override
    protected void processTextPosition(TextPosition position) {
        if (meaningless) {
            return;
        }
        told++;
        PDGraphicsState state = getGraphicsState();
        int mode = state.getTextState().getRenderingMode().intValue();
        boolean invisible = mode == MODE_INVISIBLE || mode == MODE_CLIP_ONLY;
        boolean absent = hiddenDepth > 0 || state.getNonStrokeAlphaConstant() < 0.05;
        Matrix matrix = position.getTextMatrix();
        boolean vertical = position.getFont().isVertical();
        boolean upright = matrix.getShearY() == 0 && matrix.getScaleX() > 0;
        int turns =
                upright ? 0 : PageCanvas.quarter(Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX())));
        double size = matrix.getScalingFactorY();
        canvas.character(new PageCanvas.Mark(
                PlainCharacters.plain(position.getUnicode()),
                matrix.getTranslateX(),
                matrix.getTranslateY(),
                vertical ? size : position.getWidthDirAdj(),
                size,
                vertical && turns >= 0 ? 3 : turns,
                PdfDrawing.colour(state),
                canvas.drawing().order(),
                invisible,
                absent));
    }
}
