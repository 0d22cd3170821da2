package io.github.kaoping.document;

import io.github.kaoping.model.Block;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.PageDate;
import io.github.kaoping.model.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** A web page while it is read: its article, its title and the date that it tells of itself. */
final class HtmlPage {
    /** Markup may be so many times as long as the text it holds. */
    private static final int MARKUP = 8;

    /** A page with fewer characters and with pictures shows its text as pictures. */
    private static final int FEWEST_CHARACTERS = 30;

    private static final Pattern BEGIN = Pattern.compile("<(html|body)\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern END = Pattern.compile("</(html|body)\\s*>", Pattern.CASE_INSENSITIVE);

    private final Extraction extraction;
    private final List<Message> remarks;
    private final @Nullable PageDate published;

    private HtmlPage(Extraction extraction, List<Message> remarks, @Nullable PageDate published) {
        this.extraction = extraction;
        this.remarks = remarks;
        this.published = published;
    }

    /** The limits for markup: longer than text by far. */
    static ReadLimits markup(ReadLimits limits) {
        return limits.withCharacters((int) Math.min(Integer.MAX_VALUE, (long) limits.maxCharacters() * MARKUP));
    }

    static HtmlPage read(Decoded decoded, ReadLimits limits) throws UnreadableException {
        try {
            return read(Jsoup.parse(decoded.text()), decoded, limits);
        } catch (StackOverflowError e) {
            throw UnreadableException.of("网页标记嵌套过深，没有读取，请复制正文另存为文本");
        }
    }

    private static HtmlPage read(Document page, Decoded decoded, ReadLimits limits) throws UnreadableException {
        boolean allRules = HtmlHiding.applySheets(page);
        HtmlArticle whole = new HtmlArticle(page.body(), limits);
        Element article = whole.find();
        Extraction extraction = new Extraction(limits);
        HtmlText text = new HtmlText(whole, extraction, limits);
        String title = HtmlTitle.of(page, article);
        if (!title.isEmpty()) {
            extraction.add(Block.Kind.TITLE, title, extraction.next(), null);
        }
        text.write(article);
        int characters = extraction.text().codePointCount(0, extraction.text().length());
        if (characters < FEWEST_CHARACTERS && text.pictures() > 0) {
            throw UnreadableException.of("网页正文是图片，没有可以读取的文字，请交可以选中文字的原稿");
        }
        if (extraction.isEmpty()) {
            throw new UnreadableException(FileKind.EMPTY.refusal());
        }
        List<Message> remarks = new ArrayList<>(decoded.remarks());
        remarks.addAll(text.messages());
        if (!allRules) {
            remarks.add(Message.of("网页的样式规则过多，没有全部查看，可能有看不见的文字计入了正文，请对照原网页"));
        }
        if (isCut(decoded.text())) {
            remarks.add(Message.of("网页没有结尾（</html>），可能没有保存完整，请对照原网页"));
        }
        return new HtmlPage(extraction, remarks, HtmlDates.published(page));
    }

    /** Whether the page begins as a whole one and does not end; browsers save both. */
    private static boolean isCut(String page) {
        return BEGIN.matcher(page).find() && !END.matcher(page).find();
    }

    SourceText source(String name, String format, byte[] bytes) {
        return extraction.source(name, format, bytes, remarks).published(published);
    }
}
