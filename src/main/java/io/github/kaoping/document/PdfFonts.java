package io.github.kaoping.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.FontBoxFont;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.CIDFontMapping;
import org.apache.pdfbox.pdmodel.font.FontMapper;
import org.apache.pdfbox.pdmodel.font.FontMapping;
import org.apache.pdfbox.pdmodel.font.PDCIDSystemInfo;
import org.apache.pdfbox.pdmodel.font.PDFontDescriptor;
import org.jspecify.annotations.Nullable;

/**
 * Gives every font that a PDF does not bring along the same stand-in. Text is read, not drawn; looking through the fonts of the
 * machine would cost seconds, write a cache file and let the result depend on the machine.
 */
final class PdfFonts implements FontMapper {
    private static final class StandIn {
        private static final TrueTypeFont FONT = load();

        private static TrueTypeFont load() {
            String path = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
            try (InputStream in = FontMapper.class.getResourceAsStream(path)) {
                if (in == null) {
                    throw new IllegalStateException("no " + path);
                }
                return new TTFParser().parse(new RandomAccessReadBuffer(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public FontMapping<TrueTypeFont> getTrueTypeFont(@Nullable String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(StandIn.FONT, true);
    }

    @Override
    public FontMapping<FontBoxFont> getFontBoxFont(@Nullable String name, @Nullable PDFontDescriptor descriptor) {
        return new FontMapping<>(StandIn.FONT, true);
    }

    @Override
    @SuppressWarnings("NullAway") // PDFBox itself passes null for a font that is not CID-keyed
    public CIDFontMapping getCIDFont(
            @Nullable String name, @Nullable PDFontDescriptor descriptor, @Nullable PDCIDSystemInfo info) {
        return new CIDFontMapping(null, StandIn.FONT, true);
    }
}
