package io.github.kaoping.document;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.blend.BlendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.graphics.state.PDGraphicsState;
import org.apache.pdfbox.util.Matrix;

/**
 * Follows the colours and shapes of a PDF page without painting: areas filled, straight lines, number of curves.
 *
 * <p>Colours are judged by their components; colour profiles are not loaded.
 */
final class PdfDrawing {
    private static final int MOST_SHAPES = 20_000;

    /** A filled area thinner than this, in points, is a line. */
    private static final double THIN = 3;

    private static final double STRAIGHT = 0.6;

    /** Red, green and blue from 0 to 1. */
    record Colour(double red, double green, double blue) {
        static final Colour WHITE = new Colour(1, 1, 1);

        boolean isLike(Colour other, double tolerance) {
            return Math.abs(red - other.red) < tolerance
                    && Math.abs(green - other.green) < tolerance
                    && Math.abs(blue - other.blue) < tolerance;
        }
    }

    private record Fill(double left, double low, double right, double high, Colour colour, int order) {
        boolean holds(double x, double y) {
            return x >= left && x <= right && y >= low && y <= high;
        }
    }

    private final double originX;
    private final double originY;
    private final List<Fill> fills = new ArrayList<>();
    private final List<Ruling> rulings = new ArrayList<>();
    private final List<double[]> path = new ArrayList<>();
    private double startX;
    private double startY;
    private double atX;
    private double atY;
    private int curves;
    private int order;

    PdfDrawing(double originX, double originY) {
        this.originX = originX;
        this.originY = originY;
    }

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
        return fills.stream().anyMatch(f -> f.order >= after && f.holds(left, low) && f.holds(right, high));
    }

    /** Whether a line was drawn through the middle of characters; both are on the page as it is, not turned. */
    boolean isStruck(double left, double right, double baseline, double size) {
        return rulings.stream()
                .anyMatch(r -> r.horizontal()
                        && r.left() <= left + 0.3 * (right - left)
                        && r.right() >= right - 0.3 * (right - left)
                        && r.at() > baseline + 0.15 * size
                        && r.at() < baseline + 0.5 * size);
    }

    /** The colour in which text is filled. */
    static Colour colour(PDGraphicsState state) {
        PDColor colour = state.getNonStrokingColor();
        float[] c = colour.getComponents();
        if (c.length == 3) {
            return new Colour(c[0], c[1], c[2]);
        }
        return c.length == 1 ? new Colour(c[0], c[0], c[0]) : new Colour(0, 0, 0);
    }

    /** Follows an operator that concerns colours or shapes; false if it is for others. */
    boolean takes(String operator, List<COSBase> operands, PDGraphicsState state, PDResources resources) {
        double[] n = numbers(operands);
        Matrix m = state.getCurrentTransformationMatrix();
        switch (operator) {
            case "g" -> set(state, n, 1);
            case "rg" -> set(state, n, 3);
            case "k" -> set(state, n, 4);
            case "cs" -> space(operands, state, resources);
            case "sc", "scn" -> component(n, state);
            case "m" -> move(m, n);
            case "l" -> line(m, n);
            case "c", "v", "y" -> curve(m, n);
            case "re" -> rectangle(m, n);
            case "h" -> close();
            case "n" -> path.clear();
            case "S", "s" -> stroke(operator.equals("s"));
            case "f", "F", "f*" -> fill(state);
            case "B", "B*", "b", "b*" -> {
                List<double[]> both = new ArrayList<>(path);
                fill(state);
                path.addAll(both);
                stroke(true);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static double[] numbers(List<COSBase> operands) {
        return operands.stream()
                .filter(COSNumber.class::isInstance)
                .mapToDouble(o -> ((COSNumber) o).floatValue())
                .toArray();
    }

    private static void set(PDGraphicsState state, double[] n, int components) {
        if (n.length < components) {
            return;
        }
        float[] rgb =
                switch (components) {
                    case 1 -> new float[] {(float) n[0], (float) n[0], (float) n[0]};
                    case 3 -> new float[] {(float) n[0], (float) n[1], (float) n[2]};
                    default -> {
                        double light = 1 - n[3];
                        yield new float[] {
                            (float) ((1 - n[0]) * light), (float) ((1 - n[1]) * light), (float) ((1 - n[2]) * light)
                        };
                    }
                };
        state.setNonStrokingColor(new PDColor(rgb, PDDeviceRGB.INSTANCE));
    }

    /** Remembers of a colour space how its components darken: as light (grey, RGB), as ink (CMYK, tints), or unknown. */
    private static void space(List<COSBase> operands, PDGraphicsState state, PDResources resources) {
        COSBase named = operands.isEmpty() ? null : operands.get(0);
        String name = named instanceof COSName n ? kind(n, resources) : "";
        boolean ink = name.equals("DeviceCMYK") || name.equals("Separation") || name.equals("DeviceN");
        state.setNonStrokingColorSpace(
                ink
                        ? PDDeviceCMYK.INSTANCE
                        : name.equals("Pattern") || name.equals("Indexed")
                                ? PDDeviceRGB.INSTANCE
                                : PDDeviceGray.INSTANCE);
        state.setNonStrokingColor(new PDColor(new float[] {0, 0, 0}, PDDeviceRGB.INSTANCE));
    }

    private static String kind(COSName name, PDResources resources) {
        COSDictionary spaces =
                resources == null ? null : resources.getCOSObject().getCOSDictionary(COSName.COLORSPACE);
        COSBase space = spaces == null ? null : spaces.getDictionaryObject(name);
        if (space instanceof COSArray array && array.size() > 0 && array.getObject(0) instanceof COSName first) {
            boolean fourInks = array.size() > 1
                    && array.getObject(1) instanceof COSStream profile
                    && profile.getInt(COSName.N) == 4;
            return fourInks ? "DeviceCMYK" : first.getName();
        }
        return space instanceof COSName simple ? simple.getName() : name.getName();
    }

    private static void component(double[] n, PDGraphicsState state) {
        boolean ink = state.getNonStrokingColorSpace() instanceof PDDeviceCMYK;
        boolean unknown = state.getNonStrokingColorSpace() instanceof PDDeviceRGB && n.length == 1;
        if (n.length == 3 && !ink) {
            set(state, n, 3);
        } else if (n.length == 4 && ink) {
            set(state, n, 4);
        } else if (ink && n.length > 0) {
            double most = 0;
            for (double tint : n) {
                most = Math.max(most, tint);
            }
            set(state, new double[] {1 - most}, 1);
        } else if (n.length == 1 && !unknown) {
            set(state, n, 1);
        } else {
            set(state, new double[] {0}, 1);
        }
    }

    private void move(Matrix m, double[] n) {
        if (n.length >= 2) {
            atX = x(m, n[0], n[1]);
            atY = y(m, n[0], n[1]);
            startX = atX;
            startY = atY;
        }
    }

    private void line(Matrix m, double[] n) {
        if (n.length >= 2) {
            lineTo(x(m, n[0], n[1]), y(m, n[0], n[1]));
        }
    }

    private void lineTo(double x, double y) {
        if (path.size() < MOST_SHAPES) {
            path.add(new double[] {atX, atY, x, y});
        }
        atX = x;
        atY = y;
    }

    private void close() {
        lineTo(startX, startY);
    }

    private void curve(Matrix m, double[] n) {
        curves++;
        if (n.length >= 4) {
            lineTo(x(m, n[n.length - 2], n[n.length - 1]), y(m, n[n.length - 2], n[n.length - 1]));
        }
    }

    private void rectangle(Matrix m, double[] n) {
        if (n.length >= 4) {
            move(m, n);
            double[][] corners = {{n[0] + n[2], n[1]}, {n[0] + n[2], n[1] + n[3]}, {n[0], n[1] + n[3]}};
            for (double[] corner : corners) {
                line(m, corner);
            }
            close();
        }
    }

    private double x(Matrix m, double x, double y) {
        return x * m.getScaleX() + y * m.getShearX() + m.getTranslateX() - originX;
    }

    private double y(Matrix m, double x, double y) {
        return x * m.getShearY() + y * m.getScaleY() + m.getTranslateY() - originY;
    }

    private void stroke(boolean closed) {
        if (closed && !path.isEmpty()) {
            close();
        }
        for (double[] s : path) {
            ruling(Math.min(s[0], s[2]), Math.min(s[1], s[3]), Math.max(s[0], s[2]), Math.max(s[1], s[3]));
        }
        path.clear();
    }

    private void ruling(double left, double low, double right, double high) {
        boolean across = high - low <= STRAIGHT && right - left > THIN;
        boolean upright = right - left <= STRAIGHT && high - low > THIN;
        if ((across || upright) && rulings.size() < MOST_SHAPES) {
            rulings.add(new Ruling(left, low, right, high));
        }
    }

    /** Takes each shape of a path by its frame; shapes are told apart where one does not begin at the end of the other. */
    private void fill(PDGraphicsState state) {
        int from = 0;
        for (int i = 1; i <= path.size(); i++) {
            boolean begins =
                    i == path.size() || path.get(i)[0] != path.get(i - 1)[2] || path.get(i)[1] != path.get(i - 1)[3];
            if (begins) {
                shape(path.subList(from, i), state);
                from = i;
            }
        }
        order++;
        path.clear();
    }

    private void shape(List<double[]> sides, PDGraphicsState state) {
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
        } else if (isOpaque(state) && sides.size() <= 5 && fills.size() < MOST_SHAPES) {
            fills.add(new Fill(left, low, right, high, colour(state), order));
        }
    }

    private static boolean isOpaque(PDGraphicsState state) {
        return state.getNonStrokeAlphaConstant() > 0.95 && state.getBlendMode() == BlendMode.NORMAL;
    }
}
