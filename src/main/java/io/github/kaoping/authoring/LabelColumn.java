package io.github.kaoping.authoring;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The columns of a table of labels (标注表的列), by their names in Chinese and English. */
enum LabelColumn {
    REPORT("报告", "报告名", "报告名称", "report"),
    ITEM("要素", "要素编号", "item", "item_id"),
    STATE("状态", "要素状态", "state"),
    ALSO("两可", "also"),
    FIGURES("数字", "figures"),
    NOT_FIGURES("不属数字", "not_figures"),
    EVIDENCE("佐证", "evidence"),
    READER("读者", "标注人", "reader"),
    /** For people only. */
    NAME("要素名称", "名称", "name", "item_name", "备注", "note", "notes", "remark", "remarks");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> words;

    LabelColumn(String... words) {
        this.words = List.of(words);
    }

    /** The name that a new table gets, the same in both languages so that it is read everywhere. */
    String chinese() {
        return words.get(0);
    }

    static Optional<LabelColumn> of(String head) {
        String plain = plain(head);
        return Arrays.stream(values())
                .filter(c -> c.words.stream().anyMatch(w -> plain(w).equals(plain)))
                .findFirst();
    }

    /** Without blanks, underscores, hyphens and differences of case and width. */
    static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s_\\-\\ufeff]", "");
    }
}
