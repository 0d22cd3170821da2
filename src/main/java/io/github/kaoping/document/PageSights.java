package io.github.kaoping.document;

import io.github.kaoping.model.Message;
import java.util.ArrayList;
import java.util.List;

/** Judges whether what the pages of a fixed-layout file hold is the text of a report, and tells what was left out. */
final class PageSights {
    /** A page with fewer characters that is covered by a picture or drawn in outlines was not written as text. */
    private static final int FEWEST_CHARACTERS = 30;

    /** A scanned document has pictures on at least this share of its pages. */
    private static final double SCANNED = 0.5;

    /** Of all characters so many may lack a meaning before the text counts as garbled, and before it is told. */
    private static final double GARBLED = 0.05;

    private static final double DAMAGED = 0.003;

    private final String format;
    private final List<PageSight> sights = new ArrayList<>();
    private final List<Integer> pictures = new ArrayList<>();
    private final List<Integer> garbled = new ArrayList<>();
    private final List<Integer> lost = new ArrayList<>();

    /**
     * @param format as people call it, for instance {@code PDF}
     */
    PageSights(String format) {
        this.format = format;
    }

    /** The number of the page that comes next, from 1. */
    int next() {
        return sights.size() + 1;
    }

    void add(PageSight sight) {
        sights.add(sight);
        if (sight.characters() < FEWEST_CHARACTERS && sight.isPicture()) {
            pictures.add(sights.size());
        } else if (sight.unknown() > FEWEST_CHARACTERS && sight.unknown() > sight.characters()) {
            garbled.add(sights.size());
        }
    }

    /** Adds a page that the file does not hold, or not all of it. */
    void addLost(PageSight rest) {
        sights.add(rest);
        lost.add(sights.size());
    }

    List<PrintedPage> pages() {
        return sights.stream().map(PageSight::page).toList();
    }

    /** The numbers of pages whose text cannot be read. */
    List<Integer> unread() {
        List<Integer> unread = new ArrayList<>(pictures);
        unread.addAll(garbled);
        unread.addAll(lost);
        unread.sort(null);
        return unread;
    }

    /**
     * @throws UnreadableException if the document was scanned or its characters have no known meaning
     */
    void checkReadable() throws UnreadableException {
        long characters = sights.stream().mapToLong(PageSight::characters).sum();
        long unknown = sights.stream().mapToLong(PageSight::unknown).sum();
        if (unknown > GARBLED * (characters + unknown)) {
            long percent = Math.round(100.0 * unknown / (characters + unknown));
            throw UnreadableException.of(
                    "{0} 的字体没有文字编码，{1}%的字符认不出是什么字（看得见，复制出来是乱码），没有评分。请用原稿重新导出 {0}，或交 docx 原稿", format, percent);
        }
        if (characters < (long) FEWEST_CHARACTERS * sights.size() && pictures.size() >= SCANNED * sights.size()) {
            throw scanned();
        }
    }

    private UnreadableException scanned() {
        return UnreadableException.of(
                "这是扫描件或图片做成的 {0}（共{1}页，其中{2}页没有可以选中的文字），没有评分。请交可以选中文字的 {0} 或 docx 原稿，或先做文字识别并校对",
                format, sights.size(), pictures.size());
    }

    UnreadableException noText() {
        return pictures.isEmpty() ? new UnreadableException(FileKind.EMPTY.refusal()) : scanned();
    }

    /** Remarks on what was left out, before those that the layout made. */
    List<Message> messages(List<Message> layout) {
        List<Message> messages = new ArrayList<>();
        if (!pictures.isEmpty()) {
            messages.add(Message.of("第{0}页是图片，其中的文字没有读取；请交全部可以选中文字的 {1} 或 docx 原稿", list(pictures), format));
        }
        if (!garbled.isEmpty()) {
            messages.add(Message.of("第{0}页的文字认不出是什么字（复制出来是乱码），没有读取；请重新导出 {1}，或交 docx 原稿", list(garbled), format));
        }
        if (!lost.isEmpty()) {
            messages.add(Message.of("第{0}页的内容缺失或损坏，没有读全；请重新取得原文件", list(lost)));
        }
        long unknown = sights.stream().mapToLong(PageSight::unknown).sum();
        long characters = sights.stream().mapToLong(PageSight::characters).sum();
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
        long slanted = sights.stream().mapToLong(PageSight::slanted).sum();
        if (slanted > 0) {
            messages.add(Message.of("倾斜的文字（如水印）{0}字未计入正文", slanted));
        }
        long recognised = sights.stream().filter(PageSight::recognised).count();
        if (recognised > 0) {
            messages.add(Message.of("有{0}页的文字是由扫描图片识别而来，可能有错字，请对照原件", recognised));
        }
        long comments = sights.stream().mapToLong(PageSight::comments).sum();
        if (comments > 0) {
            messages.add(Message.of("批注{0}处未计入正文", comments));
        }
        messages.addAll(layout);
        return messages;
    }

    private static String list(List<Integer> pages) {
        return String.join("、", pages.stream().map(String::valueOf).toList());
    }
}
