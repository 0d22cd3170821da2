package io.github.kaoping.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Follows the shapes drawn on a fixed-layout page without painting: areas filled, straight lines, number of curves. Places are in
 * points from the lower left corner of the page, counted upwards.
 */
final class Drawing {
    private static final int MOST_SHAPES = 20_000;

    /** A filled area thinner than this, in points, is a line. */
    private static final double THIN = 3;

    private static final double STRAIGHT = 0.6;

    private record Fill(double left, double low, double right, double high, Colour colour, int order) {
        boolean holds(double x, double y) {
            return x >= left && x <= right && y >= low && y <= high;
        }
    }

    private final List<Fill> fills = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<double[]> path = new ArrayList<>();
    private double startX;
    private double startY;
    private double atX;
    private double atY;
    private int curves;
    private int order;

    /** How many things were filled so far. */
    int order() {
        return order;
    }

    int curves() {
        return curves;
    }

    /** Lines in the coordinates of the page, counted upwards. */
    List<Ruling> rulings() {
        return rulings;
    }

    /** The colour of the last area that was filled at a place before. */
    Colour ground(double x, double y, int before) {
        for (int i = fills.size() - 1; i >= 0; i--) {
            if (fills.get(i).order < before && fills.get(i).holds(x, y)) {
                return fills.get(i).colour;
            }
        }
        return Colour.WHITE;
    }

    /** Whether an area was painted over a place later. */
    boolean isCovered(double left, double low, double right, double high, int after) {
        // Asked for each character: no stream.
        for (int i = fills.size() - 1; i >= 0 && fills.get(i).order >= after; i--) {
            if (fills.get(i).holds(left, low) && fills.get(i).holds(right, high)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a line was drawn through the middle of characters; both are on the page as it is, not turned. */
    boolean isStruck(double left, double right, double baseline, double size) {
        for (Ruling r : rulings) {
            if (r.horizontal()
                    && r.left() <= left + 0.3 * (right - left)
                    && r.right() >= right - 0.3 * (right - left)
                    && r.at() > baseline + 0.15 * size
                    && r.at() < baseline + 0.5 * size) {
                return true;
            }
        }
        return false;
    }

    void move(double x, double y) {
        atX = x;
        atY = y;
        startX = x;
        startY = y;
    }

    void line(double x, double y) {
        if (path.size() < MOST_SHAPES) {
            path.add(new double[] {atX, atY, x, y});
        }
        atX = x;
        atY = y;
    }

    void close() {
        line(startX, startY);
    }

    /** A curve, of which only the end is remembered. */
    void curve(double x, double y) {
        curves++;
        line(x, y);
    }

    /** A curve whose end is not known. */
    void curve() {
        curves++;
    }

    /** Lets the path go without drawing it. */
    void drop() {
        path.clear();
    }

    void stroke(boolean closed) {
        if (closed && !path.isEmpty()) {
            close();
        }
        for (double[] s : path) {
            ruling(Math.min(s[0], s[2]), Math.min(s[1], s[3]), Math.max(s[0], s[2]), Math.max(s[1], s[3]));
        }
        path.clear();
    }

    void fillAndStroke(Colour colour, boolean opaque) {
        List<double[]> both = new ArrayList<>(path);
        fill(colour, opaque);
        path.addAll(both);
        stroke(true);
    }

    /** Takes each shape of a path by its frame; shapes are told apart where one does not begin at the end of the other. */
    void fill(Colour colour, boolean opaque) {
        int from = 0;
        for (int i = 1; i <= path.size(); i++) {
            boolean begins =
                    i == path.size() || path.get(i)[0] != path.get(i - 1)[2] || path.get(i)[1] != path.get(i - 1)[3];
            if (begins) {
                shape(path.subList(from, i), colour, opaque);
                from = i;
            }
        }
        order++;
        path.clear();
    }

    private void ruling(double left, double low, double right, double high) {
        boolean across = high - low <= STRAIGHT && right - left > THIN;
        boolean upright = right - left <= STRAIGHT && high - low > THIN;
        if ((across || upright) && rulings.size() < MOST_SHAPES) {
            rulings.add(new Ruling(left, low, right, high));
        }
    }

    private void shape(List<double[]> sides, Colour colour, boolean opaque) {
        double left = Double.MAX_VALUE;
        double low = Double.MAX_VALUE;
        double right = -Double.MAX_VALUE;
        double high = -Double.MAX_VALUE;
        for (double[] s : sides) {
            left = Math.min(left, Math.min(s[0], s[2]));
            right = Math.max(right, Math.max(s[0], s[2]));
            low = Math.min(low, Math.min(s[1], s[3]));
            high = Math.max(high, Math.max(s[1], s[3]));
        }
        if (high - low <= THIN && right - left > THIN) {
            ruling(left, (low + high) / 2, right, (low + high) / 2);
        } else if (right - left <= THIN && high - low > THIN) {
            ruling((left + right) / 2, low, (left + right) / 2, high);
        } else if (opaque && sides.size() <= 5 && fills.size() < MOST_SHAPES) {
            fills.add(new Fill(left, low, right, high, colour, order));
        }
    }
}
