package io.github.kaoping.document;

import io.github.kaoping.model.Message;
import java.util.ArrayList;
import java.util.List;

/** What stands in a Word document but is no text of the report, counted so that the reader of the sheet learns of it. */
final class WordRemarks {
    private int deletions;
    private String deleted = "";
    private int hidings;
    private String hidden = "";
    private int pale;
    private String faded = "";
    private int notes;
    private int comments;
    private int contents;
    private int chunks;
    private int pictures;

    void deletion(String text) {
        if (!Lines.isBlank(text)) {
            deletions++;
            deleted = deletions == 1 ? Samples.of(text) : deleted;
        }
    }

    void hiding(String text) {
        if (!Lines.isBlank(text)) {
            hidings++;
            hidden = hidings == 1 ? Samples.of(text) : hidden;
        }
    }

    /** Text in the colour of its background, or too small to be read. */
    void fading(String text) {
        if (!Lines.isBlank(text)) {
            pale++;
            faded = pale == 1 ? Samples.of(text) : faded;
        }
    }

    void note() {
        notes++;
    }

    void comment() {
        comments++;
    }

    void contentsLine(String text) {
        contents += Lines.isBlank(text) ? 0 : 1;
    }

    void chunk() {
        chunks++;
    }

    void picture() {
        pictures++;
    }

    int pictures() {
        return pictures;
    }

    List<Message> messages() {
        List<Message> messages = new ArrayList<>();
        if (deletions > 0) {
            messages.add(Message.of("修订中已删除的文字{0}处未计入正文，第一处是“{1}”", deletions, deleted));
        }
        if (hidings > 0) {
            messages.add(Message.of("隐藏文字{0}处未计入正文，第一处是“{1}”", hidings, hidden));
        }
        if (pale > 0) {
            messages.add(Message.of("与底色相同或小得看不见的文字{0}处未计入正文，第一处是“{1}”", pale, faded));
        }
        if (comments > 0) {
            messages.add(Message.of("批注{0}处未计入正文", comments));
        }
        if (notes > 0) {
            messages.add(Message.of("脚注和尾注{0}处未计入正文", notes));
        }
        if (contents > 0) {
            messages.add(Message.of("目录{0}行未计入正文", contents));
        }
        if (chunks > 0) {
            messages.add(Message.of("文件嵌入了{0}份其他文档，没有读取，请把它们的内容粘贴到正文中", chunks));
        }
        return messages;
    }
}
