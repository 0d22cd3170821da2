package io.github.kaoping.document;

import java.util.ArrayList;
import java.util.List;

/** One page of a fixed-layout file while it is drawn: characters, fills, rulings and pictures, in the order of drawing. */
final class PageCanvas {
    /** Colours that differ less than this, of 1, look the same. */
    private static final double SAME_COLOUR = 0.08;

    /** Smaller characters, as a share of the page's shorter side, cannot be read: 2 points of A4. */
    private static final double UNREADABLY_SMALL = 0.0034;

    private final double boxWidth;
    private final double boxHeight;
    private final Drawing drawing = new Drawing();
    private final List<Mark> marks = new ArrayList<>();
    private double covered;

    /** An empty page of that size in points. */
    PageCanvas(double boxWidth, double boxHeight) {
        this.boxWidth = boxWidth;
        this.boxHeight = boxHeight;
    }

    /**
     * A character as it was drawn.
     *
     * @param x left end of its baseline, {@code y} counted upwards, from the lower left corner of the page
     * @param quarter direction of writing in quarter turns, −1 if slanted
     * @param order number of things drawn before it
     * @param invisible not painted; a program that recognises text writes it so over the picture of a page
     * @param absent not there for anybody, as on a layer that is switched off
     */
    record Mark(
            String text,
            double x,
            double y,
            double width,
            double size,
            int quarter,
            Colour colour,
            int order,
            boolean invisible,
            boolean absent) {}

    /** What is drawn on the page apart from characters and pictures. */
    Drawing drawing() {
        return drawing;
    }

    /** A picture of that area, in square points. */
    void picture(double area) {
        covered += Math.abs(area) / Math.max(1, boxWidth * boxHeight);
    }

    void character(Mark mark) {
        marks.add(mark);
    }

    /** The direction of writing at an angle in degrees, counted against the clock, in quarter turns; −1 if slanted. */
    static int quarter(double angle) {
        long quarter = Math.round(angle / 90);
        return Math.abs(angle - quarter * 90) > 3 ? -1 : (int) Math.floorMod(quarter, 4L);
    }

    PageSight sight(int number, int withoutMeaning, int comments) {
        int main = mainDirection();
        Turn turn = new Turn(main, boxWidth, boxHeight);
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
            if (PlainCharacters.isUnknown(mark.text)) {
                unknown++;
            } else if (mark.quarter < 0) {
                slanted += blank ? 0 : 1;
            } else {
                characters += blank ? 0 : 1;
                recognised |= mark.invisible && !blank;
                Turn own = mark.quarter == main ? turn : new Turn(mark.quarter, boxWidth, boxHeight);
                (mark.quarter == main ? glyphs : asides.get(mark.quarter)).add(own.glyph(mark));
            }
        }
        end(run, hidden);
        end(out, struck);
        asides.removeIf(List::isEmpty);
        List<Ruling> rulings = drawing.rulings().stream().map(turn::ruling).toList();
        PrintedPage page = new PrintedPage(number, turn.width(), turn.height(), glyphs, asides, rulings);
        return new PageSight(
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
        boolean tiny = mark.size < UNREADABLY_SMALL * Math.min(boxWidth, boxHeight);
        double x = mark.x + mark.width / 2;
        double y = mark.y + mark.size * 0.35;
        return !mark.absent
                && !tiny
                && isOnPage(mark)
                && !mark.colour.isLike(drawing.ground(x, y, mark.order), SAME_COLOUR)
                && !drawing.isCovered(mark.x, mark.y, mark.x + mark.width, mark.y + 0.7 * mark.size, mark.order);
    }

    private boolean isOnPage(Mark mark) {
        return mark.x > -mark.size && mark.y > -mark.size && mark.x < boxWidth && mark.y < boxHeight;
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
