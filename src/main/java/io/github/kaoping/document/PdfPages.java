package io.github.kaoping.document;

import io.github.kaoping.model.Message;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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

/** Opens a PDF, takes in its pages and judges whether what they hold is the text of a report. */
final class PdfPages {
    /** A page with fewer characters that is covered by a picture or drawn in outlines was not written as text. */
    private static final int FEWEST_CHARACTERS = 30;

    /** A scanned document has pictures on at least this share of its pages. */
    private static final double SCANNED = 0.5;

    /** Of all characters so many may lack a meaning before the text counts as garbled, and before it is told. */
    private static final double GARBLED = 0.05;

    private static final double DAMAGED = 0.003;

    static {
        FontMappers.set(new PdfFonts());
    }

    private final List<PrintedPage> pages = new ArrayList<>();
    private final List<PdfSight> sights = new ArrayList<>();
    private final List<Integer> unread = new ArrayList<>();

    private PdfPages() {}

    /**
     * @throws UnreadableException if the file is encrypted, damaged or exceeds a limit
     */
    static PdfPages read(byte[] bytes, ReadLimits limits) throws UnreadableException {
        PdfStreams.check(bytes, limits);
        PdfPages pdf = new PdfPages();
        try (PDDocument document = Loader.loadPDF(bytes)) {
            pdf.read(document, limits);
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
        return pdf;
    }

    private void read(PDDocument document, ReadLimits limits) throws IOException {
        int count = document.getNumberOfPages();
        if (count > limits.maxPages()) {
            throw new PdfLimitException(UnreadableException.of("文件超过{0}页的上限，没有读取。请确认这是一份报告，拆分后再试", limits.maxPages()));
        }
        PdfGlyphs glyphs = new PdfGlyphs(hiddenLayers(document), limits);
        for (PDPage page : document.getPages()) {
            PdfSight sight = glyphs.look(page, pages.size() + 1);
            sights.add(sight);
            pages.add(sight.page());
            if (sight.characters() < FEWEST_CHARACTERS && sight.isPicture()) {
                unread.add(pages.size());
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

    List<PrintedPage> pages() {
        return pages;
    }

    /** The numbers of pages whose text cannot be read, because they are pictures. */
    List<Integer> unread() {
        return unread;
    }

    /**
     * @throws UnreadableException if the document was scanned or its characters have no known meaning
     */
    void checkReadable() throws UnreadableException {
        long characters = sights.stream().mapToLong(PdfSight::characters).sum();
        long unknown = sights.stream().mapToLong(PdfSight::unknown).sum();
        if (unknown > GARBLED * (characters + unknown)) {
            long percent = Math.round(100.0 * unknown / (characters + unknown));
            throw UnreadableException.of(
                    "PDF 的字体没有文字编码，{0}%的字符认不出是什么字（看得见，复制出来是乱码），没有评分。请用原稿重新导出 PDF，或交 docx 原稿", percent);
        }
        if (characters < (long) FEWEST_CHARACTERS * pages.size() && unread.size() >= SCANNED * pages.size()) {
            throw scanned();
        }
    }

    private UnreadableException scanned() {
        return UnreadableException.of(
                "这是扫描件或图片做成的 PDF（共{0}页，其中{1}页没有可以选中的文字），没有评分。请交可以选中文字的 PDF 或 docx 原稿，或先做文字识别并校对",
                pages.size(), unread.size());
    }

    UnreadableException noText() {
        return unread.isEmpty() ? new UnreadableException(FileKind.EMPTY.refusal()) : scanned();
    }

    /** Remarks on what was left out, before those that the layout made. */
    List<Message> messages(List<Message> layout) {
        List<Message> messages = new ArrayList<>();
        if (!unread.isEmpty()) {
            messages.add(Message.of(
                    "第{0}页是图片，其中的文字没有读取；请交全部可以选中文字的 PDF 或 docx 原稿",
                    String.join("、", unread.stream().map(String::valueOf).toList())));
        }
        long unknown = sights.stream().mapToLong(PdfSight::unknown).sum();
        long characters = sights.stream().mapToLong(PdfSight::characters).sum();
        if (unknown > DAMAGED * characters) {
            messages.add(Message.of("有{0}个字符认不出是什么字，已略去，请对照原件", unknown));
        }
        List<String> hidden = sights.stream().flatMap(s -> s.hidden().stream()).toList();
        if (!hidden.isEmpty()) {
            messages.add(Message.of("隐藏文字{0}处未计入正文，第一处是“{1}”", hidden.size(), Samples.of(hidden.get(0))));
        }
        List<String> struck = sights.stream().flatMap(s -> s.struck().stream()).toList();
        if (!struck.isEmpty()) {
            messages.add(Message.of("带删除线的文字{0}处未计入正文，第一处是“{1}”", struck.size(), Samples.of(struck.get(0))));
        }
        long slanted = sights.stream().mapToLong(PdfSight::slanted).sum();
        if (slanted > 0) {
            messages.add(Message.of("倾斜的文字（如水印）{0}字未计入正文", slanted));
        }
        long recognised = sights.stream().filter(PdfSight::recognised).count();
        if (recognised > 0) {
            messages.add(Message.of("有{0}页的文字是由扫描图片识别而来，可能有错字，请对照原件", recognised));
        }
        long comments = sights.stream().mapToLong(PdfSight::comments).sum();
        if (comments > 0) {
            messages.add(Message.of("批注{0}处未计入正文", comments));
        }
        messages.addAll(layout);
        return messages;
    }
}
