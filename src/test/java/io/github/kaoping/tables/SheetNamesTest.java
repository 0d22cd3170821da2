package io.github.kaoping.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.poi.ss.util.WorkbookUtil;
import org.junit.jupiter.api.Test;

class SheetNamesTest {
    @Test
    void namesAreValidAndNoneComesTwice() {
        SheetNames names = new SheetNames();
        String lengthy = "云泽市禾丰区退役军人事务和社会保障与医疗服务综合管理委员会办公室";
        assertThat(names.take("云泽市[司法]局:*?/\\")).isEqualTo("云泽市_司法_局_____");
        assertThat(names.take(lengthy)).hasSizeLessThanOrEqualTo(31);
        assertThat(names.take(lengthy)).endsWith("~2").hasSizeLessThanOrEqualTo(31);
        assertThat(names.take("abc")).isEqualTo("abc");
        assertThat(names.take("ABC")).isEqualTo("ABC~2");
        for (String odd : new String[] {"", "'quoted'", "History", "   "}) {
            WorkbookUtil.validateSheetName(names.take(odd));
        }
    }
}
