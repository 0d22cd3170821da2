package io.github.kaoping.document;

import io.github.kaoping.model.Message;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/** Opens a PDF and looks at its pages. */
final class PdfPages {
    static {
        FontMappers.set(new PdfFonts());
    }

    private PdfPages() {}

    /**
     * @throws UnreadableException if the file is encrypted, damaged or exceeds a limit
     */
    static PageSights read(byte[] bytes, ReadLimits limits) throws UnreadableException {
        PdfStreams.check(bytes, limits);
        PageSights pages = new PageSights("PDF");
        try (PDDocument document = Loader.loadPDF(bytes)) {
            read(document, pages, limits);
        } catch (PdfLimitException e) {
            throw e.unreadable();
        } catch (InvalidPasswordException e) {
            throw new UnreadableException(Message.of("PDF 加了打开密码，无法读取，请去掉密码后另存，或交 docx 原稿"), e);
        } catch (LinkageError e) {
            throw new UnreadableException(Message.of("PDF 用证书加了密，无法读取，请交没有加密的文件或 docx 原稿"), e);
        } catch (IOException | RuntimeException e) {
            throw new UnreadableException(Message.of("PDF 已损坏，无法读取，请重新导出 PDF，或交 docx 原稿"), e);
        } catch (StackOverflowError e) {
            throw new UnreadableException(Message.of("PDF 的内部结构嵌套过深，没有读取，请重新导出 PDF，或交 docx 原稿"));
        } catch (OutOfMemoryError e) {
            throw new UnreadableException(Message.of("PDF 解开后过大，没有读取，请重新导出 PDF，或交 docx 原稿"));
        }
        return pages;
    }

    private static void read(PDDocument document, PageSights pages, ReadLimits limits) throws IOException {
        int count = document.getNumberOfPages();
        if (count > limits.maxPages()) {
            throw new PdfLimitException(UnreadableException.of("文件超过{0}页的上限，没有读取。请确认这是一份报告，拆分后再试", limits.maxPages()));
        }
        PdfGlyphs glyphs = new PdfGlyphs(hiddenLayers(document), limits);
        for (PDPage page : document.getPages()) {
            PageSight sight = glyphs.look(page, pages.next());
            if (PdfStreams.isWhole(page) && glyphs.isWhole()) {
                pages.add(sight);
            } else {
                pages.addLost(sight);
            }
        }
    }

    /** Layers that a viewer does not show when it opens the file. */
    private static Set<COSDictionary> hiddenLayers(PDDocument document) {
        Set<COSDictionary> off = new HashSet<>();
        COSDictionary layers = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OCPROPERTIES);
        COSDictionary shown = layers == null ? null : layers.getCOSDictionary(COSName.D);
        COSArray list = shown == null ? null : shown.getCOSArray(COSName.OFF);
        if (list != null) {
            for (int i = 0; i < list.size(); i++) {
                COSBase layer = list.getObject(i);
                if (layer instanceof COSDictionary dictionary) {
                    off.add(dictionary);
                }
            }
        }
        return off;
    }
}
