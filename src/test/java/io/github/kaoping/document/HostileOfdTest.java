package io.github.kaoping.document;

import static io.github.kaoping.document.OfdFixture.LEFT;
import static io.github.kaoping.document.OfdFixture.TOP;
import static io.github.kaoping.document.OfdFixture.body;
import static io.github.kaoping.document.OfdFixture.element;
import static io.github.kaoping.document.OfdFixture.ofd;
import static io.github.kaoping.document.OfdFixture.picture;
import static io.github.kaoping.document.OfdFixture.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HostileOfdTest {
    private static void refused(byte[] bytes, String... words) {
        assertThatThrownBy(() -> Documents.read("报告.ofd", bytes, ReadLimits.DEFAULT))
                .isInstanceOf(UnreadableException.class)
                .satisfies(e -> assertThat(e.getMessage()).contains(words));
    }

    @Test
    void a_scan_is_refused() {
        refused(ofd().page(picture(0, 0, 210, 297)).bytes(), "扫描件或图片做成的 OFD（共1页，其中1页");
        assertThat(catchRead(ofd().page(picture(0, 0, 210, 297), text(LEFT, TOP, "Fill=\"false\"", "识别出来的字"))))
                .contains("扫描件");
    }

    private static String catchRead(OfdFixture ofd) {
        try {
            return ofd.read().text();
        } catch (UnreadableException e) {
            return e.getMessage();
        }
    }

    @Test
    void glyphs_without_characters_are_refused() {
        refused(ofd().page(text(LEFT, TOP, "¤".repeat(60))).bytes(), "OFD 的字体没有文字编码，100%的字符");
    }

    @Test
    void an_encrypted_file_is_refused() {
        refused(
                ofd().page(body("甲"))
                        .part("Encryptions.xml", element("Encryptions", ""))
                        .bytes(),
                "OFD 加了密",
                "没有加密的文件");
    }

    @Test
    void an_empty_or_incomplete_file_is_refused() {
        refused(ofd().page().bytes(), "空的");
        refused(ofd().page(body("甲")).part("OFD.xml", element("OFD", "")).bytes(), "OFD 不完整（OFD.xml）");
        refused(
                ofd().part("OFD.xml", element("OFD", "<DocBody><DocRoot>../../etc/hostname</DocRoot></DocBody>"))
                        .bytes(),
                "OFD 不完整（etc/hostname）");
        byte[] whole = ofd().page(body("甲")).bytes();
        refused(Arrays.copyOf(whole, whole.length / 2), "文件不完整");
    }

    @Test
    void external_entities_are_refused() {
        refused(
                ofd().page(body("甲"))
                        .part(
                                "Doc_0/Pages/Page_0/Content.xml",
                                "<!DOCTYPE d [<!ENTITY x SYSTEM \"file:///etc/hostname\">]><Page><Content><Layer>"
                                        + text(LEFT, TOP, "&x;") + "</Layer></Content></Page>")
                        .bytes(),
                "DTD");
    }

    @Test
    void a_bomb_deep_nesting_and_too_many_pages_are_refused() {
        refused(
                ofd().page()
                        .part("Doc_0/Pages/Page_0/Content.xml", new byte[50 << 20])
                        .bytes(),
                "异常庞大");
        refused(
                ofd().page("<PageBlock>".repeat(2000) + "</PageBlock>".repeat(2000))
                        .bytes(),
                "嵌套过深");
        OfdFixture many = ofd();
        for (int i = 0; i < 1001; i++) {
            many.page();
        }
        refused(many.bytes(), "1000页的上限");
    }

    @Test
    void a_drawing_that_holds_itself_comes_to_an_end() throws UnreadableException {
        OfdFixture ofd = ofd().common("<DocumentRes>Res.xml</DocumentRes>")
                .part(
                        "Doc_0/Res.xml",
                        element(
                                "Res",
                                "<CompositeGraphicUnit ID=\"5\"><Content>"
                                        + "<CompositeObject Boundary=\"0 0 9 9\" ResourceID=\"5\"/>".repeat(9)
                                        + "</Content></CompositeGraphicUnit>"))
                .page(body("甲"), "<CompositeObject Boundary=\"0 0 9 9\" ResourceID=\"5\"/>");
        assertThat(catchRead(ofd)).containsAnyOf("对象超过", "甲队");
    }

    @Test
    void numbers_that_are_none_do_no_harm() throws UnreadableException {
        String odd = text(LEFT, TOP, "CTM=\"NaN 1e999 x y 0 0\"", "乱数").replace("g 1 5.0", "g x y NaN -1e300 Infinity");
        assertThat(ofd().page(body("甲"), odd).read().text()).contains("甲队");
    }
}
