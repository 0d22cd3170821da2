package io.github.kaoping.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.poi.hwpf.model.LFO;
import org.apache.poi.hwpf.model.ListFormatOverrideLevel;
import org.apache.poi.hwpf.model.ListLevel;
import org.apache.poi.hwpf.model.ListTables;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.jspecify.annotations.Nullable;

/** The automatic numbers of a binary Word document, written as text. */
final class DocLists {
    /** Word's number formats (MS-OSHARED, MSONFC) by the names that the XML format has for them. */
    private static final Map<Integer, String> FORMATS = Map.ofEntries(
            Map.entry(0, "decimal"),
            Map.entry(1, "upperRoman"),
            Map.entry(2, "lowerRoman"),
            Map.entry(3, "upperLetter"),
            Map.entry(4, "lowerLetter"),
            Map.entry(10, "ideographDigital"),
            Map.entry(11, "japaneseCounting"),
            Map.entry(14, "decimalFullWidth"),
            Map.entry(16, "japaneseLegal"),
            Map.entry(17, "japaneseDigitalTenThousand"),
            Map.entry(18, "decimalEnclosedCircle"),
            Map.entry(19, "decimalFullWidth2"),
            Map.entry(22, "decimalZero"),
            Map.entry(23, "bullet"),
            Map.entry(26, "decimalEnclosedFullstop"),
            Map.entry(27, "decimalEnclosedParen"),
            Map.entry(28, "decimalEnclosedCircleChinese"),
            Map.entry(29, "ideographEnclosedCircle"),
            Map.entry(30, "ideographTraditional"),
            Map.entry(31, "ideographZodiac"),
            Map.entry(33, "taiwaneseCounting"),
            Map.entry(34, "ideographLegalTraditional"),
            Map.entry(35, "taiwaneseCountingThousand"),
            Map.entry(36, "taiwaneseDigital"),
            Map.entry(37, "chineseCounting"),
            Map.entry(38, "chineseLegalSimplified"),
            Map.entry(39, "chineseCountingThousand"),
            Map.entry(255, "none"));

    private final @Nullable ListTables tables;
    private final WordNumbers numbers = new WordNumbers();
    private final Map<Integer, Optional<Numbering>> lists = new HashMap<>();

    /** A list (LFO): the definition that it counts with and its levels. */
    private record Numbering(int definition, List<NumberLevel> levels, Map<Integer, Integer> starts) {}

    DocLists(@Nullable ListTables tables) {
        this.tables = tables;
    }

    /** Counts the paragraph and writes its number, for instance {@code 一、}; empty without number or with a bullet. */
    String label(Paragraph paragraph) {
        int list = paragraph.getIlfo();
        if (list <= 0) {
            return "";
        }
        return lists.computeIfAbsent(list, this::numbering)
                .map(n -> numbers.label(n.definition, list, paragraph.getIlvl(), n.levels, n.starts.keySet()))
                .orElse("");
    }

    private Optional<Numbering> numbering(int list) {
        if (tables == null) {
            return Optional.empty();
        }
        try {
            LFO lfo = tables.getLfo(list);
            Map<Integer, ListLevel> own = new TreeMap<>();
            Map<Integer, Integer> starts = new TreeMap<>();
            for (ListFormatOverrideLevel level : tables.getLfoData(list).getRgLfoLvl()) {
                if (level.isFormatting() && level.getLevel() != null) {
                    own.put(level.getLevelNum(), level.getLevel());
                }
                if (level.isStartAt()) {
                    starts.put(level.getLevelNum(), level.getIStartAt());
                }
            }
            List<NumberLevel> levels = new ArrayList<>();
            for (int l = 0; l < WordNumbers.LEVELS; l++) {
                ListLevel shared = tables.getLevel(lfo.getLsid(), l);
                NumberLevel level = level(l, own.containsKey(l) ? own.get(l) : shared);
                levels.add(level.startingAt(starts.getOrDefault(l, level.start())));
            }
            return Optional.of(new Numbering(lfo.getLsid(), levels, starts));
        } catch (NoSuchElementException e) {
            return Optional.empty();
        }
    }

    private static NumberLevel level(int at, @Nullable ListLevel level) {
        if (level == null) {
            return NumberLevel.SILENT;
        }
        String format = FORMATS.getOrDefault(level.getNumberFormat(), "decimal");
        return new NumberLevel(
                at,
                level.getStartAt(),
                format,
                pattern(level.getNumberText()),
                Optional.empty(),
                level.isLegalNumbering(),
                Optional.empty());
    }

    /** In the text of a label the characters 0 to 8 stand for the numbers of the levels. */
    private static String pattern(@Nullable String text) {
        StringBuilder pattern = new StringBuilder();
        for (char c : (text == null ? "" : text).toCharArray()) {
            if (c < WordNumbers.LEVELS) {
                pattern.append('%').append((char) ('1' + c));
            } else {
                pattern.append(c);
            }
        }
        return pattern.toString();
    }
}
