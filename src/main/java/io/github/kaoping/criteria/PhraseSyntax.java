package io.github.kaoping.criteria;

import io.github.kaoping.criteria.Phrase.Gap;
import io.github.kaoping.criteria.YamlNode.Mapping;
import io.github.kaoping.criteria.YamlNode.Scalar;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Slip;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The small language in which phrases are written: {@code 甲|乙}, {@code {词表}出庭}, {@code 甲 … 乙}, {@code 甲 …… 乙}, {@code 甲 & 乙}.
 *
 * <p>Slots and gaps are separated first; what stands in a slot becomes the list of all its wordings.
 */
final class PhraseSyntax {
    private static final int MOST_WORDINGS = 20_000;
    private static final char FIRST_WIDE = '\u0080';
    private static final int LONGEST_SHOWN = 40;

    /** A list in full-width brackets, which is one word to YAML. */
    static final Pattern WIDE_LIST = Pattern.compile("\\s*[［【].+[］】]\\s*");

    private static final Pattern WIDE_COMMA = Pattern.compile("\\p{IsHan}，\\p{IsHan}");

    private final WordLists lists;
    private final Problems problems;

    PhraseSyntax(WordLists lists, Problems problems) {
        this.lists = lists;
        this.problems = problems;
    }

    /** A phrase cut into slots: as many gaps as slots less one. */
    record Cut(String source, List<List<String>> slots, List<Gap> gaps) {}

    /** Empty, and told, if the phrase is not well written. */
    Optional<Cut> phrase(Scalar written) {
        String source = written.text().strip();
        if (quotedWide(source)) {
            return slip(Slip.WIDE_SIGN, written, Message.of("词组“{0}”两端是全角引号“ ”，要用半角引号 \"。", shown(source)));
        }
        if (source.contains("...")) {
            return slip(
                    Slip.PHRASE_SYNTAX,
                    written,
                    Message.of("词组“{0}”中用了三个点“...”；间隔写“…”（同一分句）或“……”（同一句段）。", shown(source)));
        }
        List<String> slots = new ArrayList<>();
        List<Gap> gaps = new ArrayList<>();
        int begin = 0;
        int at = 0;
        while (at < source.length()) {
            int end = endOfSeparator(source, at);
            if (end == at) {
                at++;
                continue;
            }
            if (end - at > 2) {
                return slip(
                        Slip.PHRASE_SYNTAX,
                        written,
                        Message.of("词组“{0}”中省略号太长；间隔写“…”（同一分句）或“……”（同一句段）。", shown(source)));
            }
            slots.add(source.substring(begin, at));
            gaps.add(source.charAt(at) != '…' ? Gap.ANY_ORDER : end - at == 2 ? Gap.STATEMENT : Gap.CLAUSE);
            begin = end;
            at = end;
        }
        slots.add(source.substring(begin));
        return wordings(written, source, slots, gaps);
    }

    private Optional<Cut> wordings(Scalar written, String source, List<String> slots, List<Gap> gaps) {
        int before = problems.count();
        List<List<String>> resolved = new ArrayList<>();
        for (String slot : slots) {
            if (slot.isBlank()) {
                return slip(
                        Slip.PHRASE_SYNTAX, written, Message.of("词组“{0}”中有一处是空的：“…”、“……”、“&”的两边都要有词。", shown(source)));
            }
            resolved.add(alternatives(written, slot));
        }
        boolean usable = problems.count() == before && resolved.stream().noneMatch(List::isEmpty);
        return usable ? Optional.of(new Cut(source, resolved, gaps)) : Optional.empty();
    }

    private static boolean quotedWide(String source) {
        boolean quoted = source.length() > 1 && source.startsWith("“") && source.endsWith("”");
        return quoted && (source.indexOf('{') >= 0 || source.indexOf('…') >= 0 || source.indexOf('|') >= 0);
    }

    private static int endOfSeparator(String source, int at) {
        char c = source.charAt(at);
        if (c == '&' || c == '＆') {
            return at + 1;
        }
        int end = at;
        while (end < source.length() && source.charAt(end) == '…') {
            end++;
        }
        return end;
    }

    /** The wordings of an entry that is one word or alternatives, without gaps. */
    List<String> words(YamlNode node) {
        Scalar written = word(node).orElse(null);
        if (written == null) {
            return List.of();
        }
        if (WIDE_LIST.matcher(written.text()).matches()) {
            problems.add(
                    Slip.WIDE_SIGN, written.place(), Message.of("“{0}”两端是全角括号，列表要用半角方括号 [ ]。", shown(written.text())));
            return List.of();
        }
        String source = written.text().strip();
        if (source.length() > 1 && source.indexOf('，') >= 0) {
            problems.add(
                    Slip.WIDE_SIGN, written.place(), Message.of("“{0}”含有全角逗号；各项之间要用半角逗号加空格，一个词中不能有逗号。", shown(source)));
            return List.of();
        }
        if (source.indexOf('…') >= 0 || source.indexOf('&') >= 0 || source.indexOf('＆') >= 0) {
            problems.add(
                    Slip.PHRASE_SYNTAX,
                    written.place(),
                    Message.of("“{0}”：这里只能写词，间隔“…”、“……”和“&”只用于“find”和“exclude”。", shown(source)));
            return List.of();
        }
        return alternatives(written, source);
    }

    /** A cue word as it stands, or all words of another list that is named in braces. */
    List<String> cue(YamlNode node) {
        Scalar written = word(node).orElse(null);
        if (written == null) {
            return List.of();
        }
        String source = written.text().strip();
        if (WIDE_COMMA.matcher(source).find()) {
            problems.add(
                    Slip.WIDE_SIGN, written.place(), Message.of("“{0}”含有全角逗号；各项之间要用半角逗号加空格，一个词中不能有逗号。", shown(source)));
            return List.of();
        }
        return namesList(source) ? wording(written, source) : List.of(uniform(source));
    }

    private Optional<Scalar> word(YamlNode node) {
        if (!(node instanceof Scalar written)) {
            boolean braces = node instanceof Mapping m && m.bare();
            problems.add(
                    Slip.QUOTES,
                    node.place(),
                    braces ? Message.of("含“{词表}”的文字要放进半角引号，例如 \"{词表}\"。") : Message.of("这里应为一个词，现在是列表或“键: 值”。"));
            return Optional.empty();
        }
        if (written.text().isBlank()) {
            problems.add(Slip.EMPTY_VALUE, written.place(), Message.of("这里有一个空的词，请写上或删去。"));
            return Optional.empty();
        }
        return Optional.of(written);
    }

    private static boolean namesList(String text) {
        return text.startsWith("{") && text.indexOf('}') == text.length() - 1;
    }

    private List<String> alternatives(Scalar written, String slot) {
        List<String> parts = List.of(slot.replace('｜', '|').split("\\|", -1));
        if (parts.size() == 1) {
            return wording(written, slot);
        }
        Set<String> words = new LinkedHashSet<>();
        Set<String> seen = new HashSet<>();
        for (String part : parts) {
            if (part.isBlank()) {
                problems.add(
                        Slip.PHRASE_SYNTAX,
                        written.place(),
                        Message.of("“{0}”中“|”的一边是空的，请写上词或去掉“|”。", shown(slot.strip())));
                return List.of();
            }
            if (!seen.add(part.strip()) && problems.thorough()) {
                problems.add(Slip.WORD_TWICE, written.place(), Message.of("“{0}”写了两次，留一个就够。", part.strip()));
            }
            words.addAll(wording(written, part));
        }
        return List.copyOf(words);
    }

    /** Literal text and lists in braces side by side: every combination. */
    private List<String> wording(Scalar written, String part) {
        String text = part.strip().replace('｛', '{').replace('｝', '}');
        if (namesList(text)) {
            return lists.words(text.substring(1, text.length() - 1).strip(), written.place());
        }
        List<String> words = List.of("");
        int at = 0;
        while (at < text.length()) {
            int open = text.indexOf('{', at);
            int close = open < 0 ? -1 : text.indexOf('}', open);
            String literal = text.substring(at, open < 0 ? text.length() : open);
            if (literal.indexOf('}') >= 0 || (open >= 0 && close < 0)) {
                problems.add(Slip.PHRASE_SYNTAX, written.place(), Message.of("“{0}”中的花括号没有配对，写法是“{词表}”。", shown(text)));
                return List.of();
            }
            words = join(words, List.of(uniform(literal)));
            if (open < 0) {
                break;
            }
            List<String> list = lists.words(text.substring(open + 1, close).strip(), written.place());
            if ((long) words.size() * list.size() > MOST_WORDINGS) {
                problems.add(
                        Slip.TOO_MANY_WORDINGS,
                        written.place(),
                        Message.of("“{0}”展开后超过 {1} 种说法，太多了；请改用“…”把它分成几处。", shown(text), MOST_WORDINGS));
                return List.of();
            }
            words = join(words, list);
            at = close + 1;
        }
        return words;
    }

    private static List<String> join(List<String> heads, List<String> tails) {
        return heads.stream()
                .flatMap(h -> tails.stream().map(t -> h + t))
                .distinct()
                .toList();
    }

    /** Literals as a report is read: half-width letters and digits, blanks only inside other than Chinese writing. */
    static String uniform(String literal) {
        StringBuilder out = new StringBuilder(literal.length());
        boolean blank = false;
        for (int i = 0; i < literal.length(); i++) {
            char c = narrow(literal.charAt(i));
            if (blank(c)) {
                blank = true;
                continue;
            }
            if (blank && out.length() > 0 && c < FIRST_WIDE && out.charAt(out.length() - 1) < FIRST_WIDE) {
                out.append(' ');
            }
            out.append(c);
            blank = false;
        }
        return out.toString();
    }

    private static boolean blank(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u3000';
    }

    private static char narrow(char c) {
        boolean wide = (c >= '０' && c <= '９') || (c >= 'Ａ' && c <= 'Ｚ') || (c >= 'ａ' && c <= 'ｚ') || c == '％';
        return wide ? (char) (c - '！' + '!') : c;
    }

    /** As much of a phrase as a message can bear; the line itself is told beside it. */
    static String shown(String source) {
        return source.length() <= LONGEST_SHOWN ? source : source.substring(0, LONGEST_SHOWN) + "……";
    }

    private Optional<Cut> slip(Slip slip, Scalar written, Message message) {
        problems.add(slip, written.place(), message);
        return Optional.empty();
    }
}
