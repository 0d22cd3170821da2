package io.github.kaoping.parser;

import io.github.kaoping.model.Block;
import io.github.kaoping.model.Lexicon;
import io.github.kaoping.model.SourceText;
import io.github.kaoping.model.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Makes paragraphs of blocks (版面还原): drops what is not text of the report, joins lines that were broken by width or
 * pages, makes width and blanks uniform, and keeps for each character where it came from.
 */
final class Layout {
    /** A paragraph shorter than this is not joined to the next in a file that is not broken by width. */
    private static final int LONG_PARAGRAPH = 40;

    /** A file of so few blocks with one of so many characters is a report whose lines were joined. */
    private static final int FOLDED_MOST_BLOCKS = 3;

    private static final int FOLDED_LEAST = 600;

    private static final Pattern EDITOR_COMMENT =
            Pattern.compile("[^。，；]{0,12}(\\[NTKO\\]|批注\\[|带格式的|设置格式\\[|域代码已更改).{0,40}");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("[—–\\-－一]*\\s*(第\\s*)?\\d{1,3}\\s*(页)?\\s*[—–\\-－一]*(共\\s*\\d+\\s*页)?");

    private static final Pattern CELLS = Pattern.compile("[|，]");

    private static final int LONGEST_COMMENT = 70;
    private static final int LONGEST_PAGE_NUMBER = 40;

    private final List<String> noiseStarts;
    private final List<String> noiseLines;
    private final List<String> tailStarts;
    private final List<String> titleSubjects;
    private final List<String> titleGenres;

    Layout(Lexicon lexicon) {
        noiseStarts = lexicon.words("noise-line-start");
        noiseLines = lexicon.words("noise-line");
        tailStarts = lexicon.words("tail-start");
        titleSubjects = lexicon.words("title-subject");
        titleGenres = lexicon.words("title-genre");
    }

    /**
     * What a file holds after clean-up.
     *
     * @param body paragraphs of the report, {@code tail} distribution list and printing lines after it
     * @param joined how many blocks were joined to their predecessor
     */
    record Result(List<Paragraph> body, List<Paragraph> tail, int joined) {}

    Result restore(SourceText source) {
        List<Piece> pieces = new ArrayList<>();
        boolean begun = false;
        for (Block block : unfolded(whole(source.blocks()), source)) {
            Piece piece = Piece.of(source.text(), block);
            if (!piece.text.isEmpty()
                    && !isNoise(piece.text.toString())
                    && !isMetadataRow(piece, pieces.size(), begun)) {
                begun |= piece.kind == Block.Kind.TITLE || isTitle(piece.text, pieces.size());
                pieces.add(piece);
            }
        }
        int full = fullWidth(pieces);
        List<Paragraph> body = new ArrayList<>();
        List<Paragraph> tail = new ArrayList<>();
        int joined = 0;
        int at = 0;
        boolean inTail = false;
        while (at < pieces.size()) {
            Piece first = pieces.get(at++);
            boolean title = isTitle(first.text, body.size());
            while (at < pieces.size() && !title && first.goesOn(pieces.get(at), full)) {
                first.append(pieces.get(at++));
                joined++;
                title = isTitle(first.text, body.size());
            }
            Paragraph paragraph = first.toParagraph();
            inTail = inTail || (isTail(paragraph.text()) && at > pieces.size() / 2);
            (inTail ? tail : body).add(paragraph);
        }
        return new Result(body, tail, joined);
    }

    /** Paragraphs whose printed lines the reader knew to belong together, each as one block. */
    private static List<Block> whole(List<Block> printed) {
        List<Block> whole = new ArrayList<>();
        for (Block block : printed) {
            if (block.continues() && !whole.isEmpty()) {
                Block first = whole.remove(whole.size() - 1);
                Span span = new Span(first.span().start(), block.span().end());
                whole.add(new Block(first.kind(), span, first.line(), first.paragraph(), first.page()));
            } else {
                whole.add(block);
            }
        }
        return whole;
    }

    /** A whole report that stands on a line or two is cut where its lines were joined; other files stay as they are. */
    private static List<Block> unfolded(List<Block> all, SourceText source) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : all) {
            boolean folded = all.size() <= FOLDED_MOST_BLOCKS && block.span().length() >= FOLDED_LEAST;
            blocks.addAll(folded ? Unfolding.of(source.text(), block) : List.of(block));
        }
        return blocks;
    }

    /** Among the first lines one that ends as a title does: what follows it is no rest of it, though it be as wide. */
    private boolean isTitle(CharSequence text, int before) {
        if (before >= 6 || text.length() > 60) {
            return false;
        }
        String line = text.toString();
        return titleGenres.stream().anyMatch(line::endsWith)
                && titleSubjects.stream().anyMatch(line::contains);
    }

    private boolean isNoise(String line) {
        return noiseLines.contains(line)
                || (line.length() <= 60 && noiseStarts.stream().anyMatch(line::startsWith))
                || (line.length() <= LONGEST_COMMENT
                        && EDITOR_COMMENT.matcher(line).matches())
                || (line.length() <= LONGEST_PAGE_NUMBER
                        && PAGE_NUMBER.matcher(line).matches());
    }

    /** A row of a page's metadata table: | 发布机构 | 某局 |. Before the title every row is one; below it only what says so. */
    private boolean isMetadataRow(Piece piece, int before, boolean begun) {
        boolean row = piece.text.charAt(0) == '|' || piece.kind == Block.Kind.TABLE_ROW;
        return row
                && before < 8
                && piece.text.length() <= 80
                && (!begun || CELLS.splitAsStream(piece.text).anyMatch(this::isNoise));
    }

    private boolean isTail(String line) {
        boolean sentence = line.endsWith("。") && line.indexOf('：') < 0;
        return line.length() <= 60 && !sentence && tailStarts.stream().anyMatch(line::startsWith);
    }

    /**
     * The width in columns at which lines of this file are broken, or 0 if they are not. Lines are broken by width when many
     * lines without an end of sentence have nearly the same width.
     */
    private static int fullWidth(List<Piece> pieces) {
        int[] open = pieces.stream()
                .filter(p -> !p.ends() && p.columns() >= 24)
                .mapToInt(Piece::columns)
                .sorted()
                .toArray();
        if (open.length < 8 || open.length < pieces.size() * 0.4) {
            return 0;
        }
        int median = open[open.length / 2];
        long near = Arrays.stream(open).filter(w -> Math.abs(w - median) <= 6).count();
        return near >= open.length * 0.6 ? median : 0;
    }

    /** A block being made uniform. */
    private static final class Piece {
        private final StringBuilder text = new StringBuilder();
        private final int[] buffer;
        private int[] origins;
        private final Block.Kind kind;
        private final boolean indented;
        private int columns;
        private int lastLine;

        private Piece(Block.Kind kind, int capacity, boolean indented) {
            this.kind = kind;
            this.indented = indented;
            this.buffer = new int[capacity];
            this.origins = buffer;
        }

        static Piece of(String source, Block block) {
            int from = block.span().start();
            int to = block.span().end();
            Piece piece = new Piece(block.kind(), Math.max(1, to - from), isIndented(source, from, to));
            boolean table = block.kind() == Block.Kind.TABLE_ROW;
            boolean opening = true;
            for (int i = from; i < to; i++) {
                char c = Glyphs.narrow(source.charAt(i));
                if (table && c == '\t') {
                    piece.put('，', i);
                } else if (Glyphs.isBlank(c)) {
                    piece.blank(source, i, to);
                } else if (c == '"') {
                    piece.put(opening ? '“' : '”', i);
                    opening = !opening;
                } else {
                    piece.put(piece.widened(c, source, i, to), i);
                }
            }
            for (int i = 0; i < piece.text.length(); i++) {
                piece.columns += Glyphs.columns(piece.text.charAt(i));
            }
            piece.lastLine = piece.columns;
            return piece;
        }

        /** Two full-width blanks open a paragraph; a single blank only follows a page break. */
        private static boolean isIndented(String source, int from, int to) {
            int columns = 0;
            for (int i = from; i < to && Glyphs.isBlank(source.charAt(i)); i++) {
                columns += source.charAt(i) == '\u3000' ? 2 : 1;
            }
            return columns >= 4;
        }

        private void put(char c, int origin) {
            origins[text.length()] = origin;
            text.append(c);
        }

        /** Blanks stay only between two Latin words. */
        private void blank(String source, int at, int to) {
            int next = at + 1;
            while (next < to && Glyphs.isBlank(source.charAt(next))) {
                next++;
            }
            boolean between = text.length() > 0
                    && Glyphs.isLatin(text.charAt(text.length() - 1))
                    && next < to
                    && Glyphs.isLatin(source.charAt(next));
            if (between) {
                put(' ', at);
            }
        }

        private char widened(char c, String source, int at, int to) {
            char wide = Glyphs.wide(c);
            if (wide == c && c != '.') {
                return c;
            }
            char previous = text.length() > 0 ? text.charAt(text.length() - 1) : '\0';
            int next = at + 1;
            while (next < to && Glyphs.isBlank(source.charAt(next))) {
                next++;
            }
            char following = next < to ? source.charAt(next) : '\0';
            if (c == '.') {
                return isStop(previous, following) ? '。' : c;
            }
            if ((c == ',' || c == ':') && Glyphs.isDigit(previous) && Glyphs.isDigit(following)) {
                return c;
            }
            boolean latin = Glyphs.isLatin(previous) && Glyphs.isLatin(following);
            return latin ? c : wide;
        }

        /** A half-width point that ends a sentence, and is neither a decimal point nor behind the number of a list. */
        private boolean isStop(char previous, char following) {
            boolean behindWords = Glyphs.isHan(previous) || "”）》%".indexOf(previous) >= 0;
            boolean beforeWords =
                    following == '\0' || Glyphs.isHan(following) || "（(“\"《〈0123456789".indexOf(following) >= 0;
            if (!Glyphs.isDigit(previous)) {
                boolean numeral = Glyphs.digitValue(previous) > 0 && text.length() == 1; // 一.
                return behindWords && beforeWords && !numeral && text.length() > 1;
            }
            int digits = text.length();
            while (digits > 0 && Glyphs.isDigit(text.charAt(digits - 1))) {
                digits--;
            }
            boolean label = text.length() - digits <= 2 && (digits == 0 || "。；：".indexOf(text.charAt(digits - 1)) >= 0);
            return !label && (following == '\0' || Glyphs.isHan(following));
        }

        int columns() {
            return columns;
        }

        boolean ends() {
            if (text.length() == 0) {
                return true;
            }
            char last = text.charAt(text.length() - 1);
            if ("。！？：；".indexOf(last) >= 0) {
                return true;
            }
            boolean closes = last == '”' || last == '）' || last == '》';
            return closes && text.length() > 1 && Glyphs.isStop(text.charAt(text.length() - 2));
        }

        /** Whether the next block is the rest of this one. */
        boolean goesOn(Piece next, int full) {
            if (ends() || kind == Block.Kind.TABLE_ROW || next.kind == Block.Kind.TABLE_ROW) {
                return false;
            }
            if (next.kind == Block.Kind.HEADING || next.kind == Block.Kind.TITLE) {
                return false;
            }
            if (kind == Block.Kind.HEADING || kind == Block.Kind.TITLE) {
                return false;
            }
            if (next.indented || NumberGlyph.at(next.text.toString()) != null) {
                return false;
            }
            if (full > 0) {
                return lastLine >= full - 8;
            }
            return text.length() >= LONG_PARAGRAPH && lastLine >= LONG_PARAGRAPH;
        }

        void append(Piece next) {
            int[] both = Arrays.copyOf(origins, text.length() + next.text.length());
            System.arraycopy(next.origins, 0, both, text.length(), next.text.length());
            origins = both;
            text.append(next.text);
            lastLine = next.columns;
        }

        Paragraph toParagraph() {
            return new Paragraph(text.toString(), Arrays.copyOf(origins, text.length()), kind);
        }
    }
}
