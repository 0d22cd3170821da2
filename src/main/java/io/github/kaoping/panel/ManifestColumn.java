package io.github.kaoping.panel;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The columns of a manifest (清单的列), by the names that such lists use. */
enum ManifestColumn {
    BODY("单位", "单位名称", "单位全称", "报告单位", "报送单位", "机关", "机关名称", "部门", "部门名称", "被考评单位", "body"),
    SHORT("简称", "单位简称", "short", "short_name"),
    CLASS("类别", "单位类别", "单位类型", "类型", "分类", "class"),
    YEAR("年度", "报告年度", "年份", "考评年度", "year"),
    FILE("文件", "文件名", "文件名称", "报告文件", "报告文件名", "附件", "file"),
    SUBMITTED("报送日期", "报送时间", "上报日期", "上报时间", "提交日期", "收到日期", "submitted"),
    PUBLISHED("公开日期", "公开时间", "发布日期", "发布时间", "公布日期", "公布时间", "published"),
    CONTACT("联系人", "联系方式", "联系电话", "联系人及电话", "电话", "contact");

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> words;

    ManifestColumn(String... words) {
        this.words = List.of(words);
    }

    String chinese() {
        return words.get(0);
    }

    /** The column that a head names; notes in brackets after it are not part of the name. */
    static Optional<ManifestColumn> of(String head) {
        String plain = Wording.plain(head.replaceAll("[（(].*", ""));
        return Arrays.stream(values())
                .filter(c -> c.words.stream().anyMatch(w -> Wording.plain(w).equals(plain)))
                .findFirst();
    }
}
