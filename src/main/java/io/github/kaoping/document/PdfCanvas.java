package io.github.kaoping.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;

/** One page of a PDF while it is drawn: characters, fills, rulings and pictures, each in the order of drawing. */
final class PdfCanvas {
    /** Colours that differ less than this, of 1, look the same. */
    private static final double SAME_COLOUR = 0.08;

    /** Smaller characters, as a share of the page's shorter side, cannot be read: 2 points of A4. */
    private static final double UNREADABLY_SMALL = 0.0034;

    private final PDRectangle box;
    private final PdfDrawing drawing;
    private final List<Mark> marks = new ArrayList<>();
    private double covered;

    PdfCanvas(PDRectangle box) {
        this.box = box;
        this.drawing = new PdfDrawing(box.getLowerLeftX(), box.getLowerLeftY());
    }

    /**
     * A character as it was drawn.
     *
     * @param x left end of its baseline, {@code y} counted upwards, from the lower left corner of the page
     * @param quarter direction of writing in quarter turns, −1 if slanted
     * @param order number of things drawn before it
     */
    private record Mark(
            String text,
            double x,
            double y,
            double width,
            double size,
            int quarter,
            PdfDrawing.Colour colour,
            int order,
            boolean invisible,
            boolean absent) {}

    boolean draws(String operator, List<COSBase> operands, PDGraphicsState state, PDResources resources) {
        return drawing.takes(operator, operands, state, resources);
    }

    void picture(Matrix place) {
        double area = Math.abs(place.getScaleX() * place.getScaleY() - place.getShearX() * place.getShearY());
        covered += area / Math.max(1, box.getWidth() * box.getHeight());
    }

    void character(
            String text,
            Matrix matrix,
            double width,
            double size,
            boolean vertical,
            boolean invisible,
            boolean absent,
            PDGraphicsState state) {
        double angle = Math.toDegrees(Math.atan2(matrix.getShearY(), matrix.getScaleX()));
        long quarter = Math.round(angle / 90);
        boolean slanted = Math.abs(angle - quarter * 90) > 3;
        int turns = vertical ? 3 : (int) ((quarter + 4) % 4);
        marks.add(new Mark(
                PdfCharacters.plain(text),
                matrix.getTranslateX(),
                matrix.getTranslateY(),
                width,
                size,
                slanted ? -1 : turns,
                PdfDrawing.colour(state),
                drawing.order(),
                invisible,
                absent));
    }

    PdfSight sight(int number, int withoutMeaning, int comments) {
        int main = mainDirection();
        Turn turn = new Turn(main, box.getWidth(), box.getHeight());
        boolean overPicture = covered >= 0.5;
        List<Glyph> glyphs = new ArrayList<>();
        List<List<Glyph>> asides =
                new ArrayList<>(List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
        List<String> hidden = new ArrayList<>();
        List<String> struck = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        StringBuilder out = new StringBuilder();
        long characters = 0;
        long unknown = withoutMeaning;
        long slanted = 0;
        boolean recognised = false;
        for (Mark mark : marks) {
            boolean blank = Lines.isBlank(mark.text);
            boolean seen = mark.invisible ? overPicture && !mark.absent && isOnPage(mark) : isSeen(mark);
            if (!seen) {
                run.append(mark.text);
                continue;
            }
            if (!blank) {
                end(run, hidden);
            }
            if (mark.quarter == 0 && drawing.isStruck(mark.x, mark.x + mark.width, mark.y, mark.size)) {
                out.append(mark.text);
                continue;
            }
            end(out, struck);
            if (PdfCharacters.isUnknown(mark.text)) {
                unknown++;
            } else if (mark.quarter < 0) {
                slanted += blank ? 0 : 1;
            } else {
                characters += blank ? 0 : 1;
                recognised |= mark.invisible && !blank;
                Turn own = mark.quarter == main ? turn : new Turn(mark.quarter, box.getWidth(), box.getHeight());
                (mark.quarter == main ? glyphs : asides.get(mark.quarter)).add(own.glyph(mark));
            }
        }
        end(run, hidden);
        end(out, struck);
        asides.removeIf(List::isEmpty);
        List<Ruling> rulings = drawing.rulings().stream().map(turn::ruling).toList();
        PrintedPage page = new PrintedPage(number, turn.width(), turn.height(), glyphs, asides, rulings);
        return new PdfSight(
                page, characters, unknown, slanted, hidden, struck, covered, drawing.curves(), recognised, comments);
    }

    private static void end(StringBuilder run, List<String> stretches) {
        if (!Lines.isBlank(run)) {
            stretches.add(run.toString());
        }
        run.setLength(0);
    }

    private int mainDirection() {
        int[] count = new int[4];
        for (Mark mark : marks) {
            if (mark.quarter >= 0) {
                count[mark.quarter]++;
            }
        }
        int main = 0;
        for (int i = 1; i < count.length; i++) {
            main = count[i] > count[main] ? i : main;
        }
        return main;
    }

    private boolean isSeen(Mark mark) {
        boolean tiny = mark.size < UNREADABLY_SMALL * Math.min(box.getWidth(), box.getHeight());
        double x = mark.x + mark.width / 2;
        double y = mark.y + mark.size * 0.35;
        return !mark.absent
                && !tiny
                && isOnPage(mark)
                && !mark.colour.isLike(drawing.ground(x, y, mark.order), SAME_COLOUR)
                && !drawing.isCovered(mark.x, mark.y, mark.x + mark.width, mark.y + 0.7 * mark.size, mark.order);
    }

    private boolean isOnPage(Mark mark) {
        return mark.x > -mark.size && mark.y > -mark.size && mark.x < box.getWidth() && mark.y < box.getHeight();
    }

    /** Turns a page so that writing in one direction stands upright. */
    private record Turn(int quarter, double boxWidth, double boxHeight) {
        double width() {
            return quarter % 2 == 0 ? boxWidth : boxHeight;
        }

        double height() {
            return quarter % 2 == 0 ? boxHeight : boxWidth;
        }

        private double x(double x, double y) {
            return switch (quarter) {
                case 0 -> x;
                case 1 -> y;
                case 2 -> boxWidth - x;
                default -> boxHeight - y;
            };
        }

        private double y(double x, double y) {
            return switch (quarter) {
                case 0 -> boxHeight - y;
                case 1 -> x;
                case 2 -> y;
                default -> boxWidth - x;
            };
        }

        Glyph glyph(Mark mark) {
            return new Glyph(mark.text, x(mark.x, mark.y), y(mark.x, mark.y), mark.width, mark.size);
        }

        Ruling ruling(Ruling r) {
            double x0 = x(r.left(), r.top());
            double x1 = x(r.right(), r.bottom());
            double y0 = y(r.left(), r.top());
            double y1 = y(r.right(), r.bottom());
            return new Ruling(Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1));
        }
    }
}
