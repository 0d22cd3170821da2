package io.github.kaoping.document;

import java.util.Arrays;
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
 * Leads the operators of a PDF page that concern colours and shapes to its {@link Drawing}.
 *
 * <p>Colours are judged by their components; colour profiles are not loaded.
 */
final class PdfDrawing {
    private final Drawing drawing;
    private final double originX;
    private final double originY;

    PdfDrawing(Drawing drawing, double originX, double originY) {
        this.drawing = drawing;
        this.originX = originX;
        this.originY = originY;
    }

    /** The colour in which text is filled. */
    static Colour colour(PDGraphicsState state) {
        PDColor colour = state.getNonStrokingColor();
        float[] c = colour.getComponents();
        if (c.length == 3) {
            return new Colour(c[0], c[1], c[2]);
        }
        return c.length == 1 ? Colour.grey(c[0]) : Colour.BLACK;
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
            case "h" -> drawing.close();
            case "n" -> drawing.drop();
            case "S", "s" -> drawing.stroke(operator.equals("s"));
            case "f", "F", "f*" -> drawing.fill(colour(state), isOpaque(state));
            case "B", "B*", "b", "b*" -> drawing.fillAndStroke(colour(state), isOpaque(state));
            default -> {
                return false;
            }
        }
        return true;
    }

    private static double[] numbers(List<COSBase> operands) {
        double[] numbers = new double[operands.size()];
        int count = 0;
        for (COSBase operand : operands) {
            if (operand instanceof COSNumber number) {
                numbers[count++] = number.floatValue();
            }
        }
        return Arrays.copyOf(numbers, count);
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
            drawing.move(x(m, n[0], n[1]), y(m, n[0], n[1]));
        }
    }

    private void line(Matrix m, double[] n) {
        if (n.length >= 2) {
            drawing.line(x(m, n[0], n[1]), y(m, n[0], n[1]));
        }
    }

    private void curve(Matrix m, double[] n) {
        if (n.length >= 4) {
            drawing.curve(x(m, n[n.length - 2], n[n.length - 1]), y(m, n[n.length - 2], n[n.length - 1]));
        } else {
            drawing.curve();
        }
    }

    private void rectangle(Matrix m, double[] n) {
        if (n.length >= 4) {
            move(m, n);
            double[][] corners = {{n[0] + n[2], n[1]}, {n[0] + n[2], n[1] + n[3]}, {n[0], n[1] + n[3]}};
            for (double[] corner : corners) {
                line(m, corner);
            }
            drawing.close();
        }
    }

    private double x(Matrix m, double x, double y) {
        return x * m.getScaleX() + y * m.getShearX() + m.getTranslateX() - originX;
    }

    private double y(Matrix m, double x, double y) {
        return x * m.getShearY() + y * m.getScaleY() + m.getTranslateY() - originY;
    }

    private static boolean isOpaque(PDGraphicsState state) {
        return state.getNonStrokeAlphaConstant() > 0.95 && state.getBlendMode() == BlendMode.NORMAL;
    }
}
