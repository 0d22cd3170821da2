package io.github.kaoping.parser;

import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells names of bodies from other words (单位名称), and from a name the class of body. */
final class BodyNames {
    private final Lexicon lexicon;

    BodyNames(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Whether a line is a name of a body and nothing else. */
    boolean isName(String line) {
        return line.length() >= 4
                && line.length() <= 32
                && isNoSentence(line)
                && lexicon.words("body-endings").stream().anyMatch(line::endsWith);
    }

    /** Whether a line has none of the marks that sentences have. */
    static boolean isNoSentence(String line) {
        return line.chars().noneMatch(c -> "。，；：、".indexOf(c) >= 0);
    }

    /** The body that a title names; null if it names none. */
    @Nullable String inTitle(String line) {
        String bare = line.replaceFirst("^关于", "");
        List<String> parts = new ArrayList<>(List.of(bare.split("关于|20\\d\\d年?度?|二[〇零][^年]{2}年度?|法治政府|依法行政|依法治")));
        for (String part : parts) {
            String name = withoutCommittee(part.replaceFirst("^(的|在|上)", "").replaceFirst("（[^）]*）$", ""));
            if (isName(name)) {
                return name;
            }
        }
        String first = parts.get(0);
        return parts.size() > 1 && isRegion(first) ? first : null;
    }

    /** 中共某县教育局党组 reports for the bureau. */
    private String withoutCommittee(String name) {
        for (String committee : lexicon.words("body-committees")) {
            if (name.endsWith(committee)) {
                String body =
                        name.substring(0, name.length() - committee.length()).replaceFirst("^中共", "");
                return isName(body) ? body : name;
            }
        }
        return name;
    }

    /** 某区 before the year in a title stands for its government, 某部 for itself. */
    private boolean isRegion(String name) {
        return name.length() >= 3
                && name.length() <= 16
                && isNoSentence(name)
                && "我全本".indexOf(name.charAt(0)) < 0
                && lexicon.words("regions").stream().anyMatch(name::endsWith);
    }

    /** The body that speaks in a paragraph at the beginning of a text; null if none is named. */
    @Nullable String inOpening(String text) {
        if (text.endsWith("：")) {
            return null; // 县委、县政府：, to whom it reports
        }
        for (String clause : text.split("[，。：；]", 5)) {
            String name = clause.replaceFirst("^20\\d\\d年(以来|度)?", "").replaceFirst("^(在|由)", "");
            for (String ending : lexicon.words("body-endings")) {
                int at = name.indexOf(ending);
                if (at >= 2 && at + ending.length() <= 24 && mayBegin(name.substring(0, at))) {
                    return name.substring(0, at + ending.length());
                }
            }
        }
        return null;
    }

    /** Whether words may be the beginning of a name: 我局 and 召开会议研究法治政府 are none. */
    private boolean mayBegin(String words) {
        return "我本".indexOf(words.charAt(0)) < 0
                && words.chars().noneMatch(Character::isDigit)
                && words.indexOf('、') < 0
                && lexicon.words("not-in-names").stream().noneMatch(words::contains);
    }

    /** 市公安局 and 中山市公安局 are the same; so are a full and a shortened name with the same beginning. */
    static boolean sameBody(String inTitle, String signed) {
        if (signed.endsWith(inTitle)) {
            return true;
        }
        int matched = 0;
        for (int i = 0; i < signed.length() && matched < inTitle.length(); i++) {
            if (signed.charAt(i) == inTitle.charAt(matched)) {
                matched++;
            }
        }
        return matched == inTitle.length()
                && signed.charAt(signed.length() - 1) == inTitle.charAt(inTitle.length() - 1);
    }

    /**
     * The class that a name tells; unknown if none.
     *
     * @param endings by which names of each class end
     */
    BodyClass guess(@Nullable String body, Map<BodyClass, List<String>> endings) {
        if (body == null) {
            return BodyClass.UNKNOWN;
        }
        // 望潮街道办事处 of a 人民政府: the words nearest to the end of the name decide.
        BodyClass best = BodyClass.UNKNOWN;
        int furthest = -1;
        for (Map.Entry<BodyClass, List<String>> e : endings.entrySet()) {
            for (String ending : e.getValue()) {
                int at = body.lastIndexOf(ending);
                int end = at + ending.length();
                if (at >= 0 && end > furthest) {
                    furthest = end;
                    best = e.getKey();
                }
            }
        }
        return best == BodyClass.UNKNOWN && isRegion(body) && !body.endsWith("部") ? BodyClass.GOVERNMENT : best;
    }
}
