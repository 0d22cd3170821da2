package io.github.kaoping.criteria;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The kinds of slips that editors make, each of which can be made at any fitting line of a sound set. */
final class SlipKinds {
    private static final Pattern KEY = Pattern.compile("^(\\s*(?:- )?(?:\\{)?)([a-z][a-z-]{2,})(: )(.*)$");
    private static final Pattern ANY_NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Charset GBK = Charset.forName("GB18030");
    private static final Set<String> KNOWN =
            Stream.of(Shape.values()).flatMap(s -> s.keys().stream()).collect(Collectors.toCollection(TreeSet::new));

    private final Random random;
    private final Map<String, String> files;

    SlipKinds(Random random, Map<String, String> files) {
        this.random = random;
        this.files = files;
    }

    /**
     * A slip made in one file.
     *
     * @param lines the lines on which it may rightly be told; 0 for the file as a whole
     */
    record Made(String kind, String file, byte[] bytes, Set<Integer> lines, String shown) {}

    /** A way to make a slip; empty if the place that chance chose does not bear it. */
    private interface Kind {
        Optional<Made> make(String name);
    }

    private Map<String, Kind> kinds() {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        kinds.put("misspelt key", n -> key(n, this::misspell));
        kinds.put("indented by one more", n -> indent(n, l -> " " + l));
        kinds.put("indented by two more", n -> indent(n, l -> "  " + l));
        kinds.put("indented by one less", n -> indent(n, l -> l.substring(1)));
        kinds.put("indented by two less", n -> indent(n, l -> l.substring(2)));
        kinds.put("tab in the indentation", n -> indent(n, l -> "\t" + l.stripLeading()));
        kinds.put("wide blank in the indentation", n -> indent(n, l -> "\u3000" + l.substring(1)));
        kinds.put("zero-width blank", n -> line(n, "^\\s+\\S.*\\p{IsHan}.*", l -> l + "\u200b"));
        kinds.put(
                "item misspelt in scoring",
                n -> line(n, ".*(method:.*)?\\bitems?: \\[?[A-Z]\\d.*", l -> within(l, "[A-Z]\\d+\\.[a-z]+")));
        kinds.put("dependency misspelt", n -> line(n, ".*depends-on: .*", l -> within(l, "[A-Z]\\d+\\.[a-z]+")));
        kinds.put("id of another", this::duplicate);
        kinds.put(
                "id without its indicator",
                n -> line(n, "^\\s{6,}- (\\{)?id: [A-Z]\\d+\\..*", l -> l.replaceFirst("id: [A-Z]\\d+\\.", "id: Z9.")));
        kinds.put("points of an indicator", this::indicatorPoints);
        kinds.put("points of a method", this::methodPoints);
        kinds.put("points of a dimension", n -> line(n, "^(points|total): \\d+.*", this::number));
        kinds.put("band edge above the one before", this::bandEdge);
        kinds.put("full-width colon", n -> line(n, "^\\s*(- )?[a-z][a-z-]+: \\S.*", l -> l.replaceFirst(": ", "：")));
        kinds.put(
                "full-width comma in a list",
                n -> line(
                        n,
                        "^[^\"#]*\\[[^\"]*\\p{IsHan}, \\p{IsHan}.*",
                        l -> l.replaceFirst("(?<=\\p{IsHan}), (?=\\p{IsHan})", "，")));
        kinds.put(
                "full-width quotes",
                n -> line(
                        n, ".*- (find: )?\"[^\"]*[|{…][^\"]*\"\\s*", l -> l.replaceFirst("\"([^\"]*)\"\\s*$", "“$1”")));
        kinds.put(
                "full-width brackets",
                n -> line(n, "^\\s*[a-z-]+: \\[[^\\[\\]]*\\]\\s*", l -> l.replace('[', '［')
                        .replace(']', '］')));
        kinds.put("full-width digits", n -> line(n, "^\\s*(points|duty|cap): \\d+.*", this::wideDigits));
        kinds.put(
                "no blank behind the colon",
                n -> line(n, "^\\s*(- )?[a-z][a-z-]+: \\S.*", l -> l.replaceFirst(": ", ":")));
        kinds.put("colon left out", n -> line(n, "^\\s*[a-z][a-z-]+:\\s.*", l -> l.replaceFirst(":", "")));
        kinds.put(
                "quote not closed",
                n -> line(n, ".*- (find: )?\"[^\"]*\"\\s*", l -> l.stripTrailing()
                        .substring(0, l.stripTrailing().length() - 1)));
        kinds.put("bracket not closed", n -> line(n, "^\\s*[a-z-]+: \\[[^\\[\\]]*\\]\\s*", l -> l.replace("]", "")));
        kinds.put("required key deleted", this::delete);
        kinds.put(
                "list without brackets",
                n -> line(n, "^\\s*(basis|exclude|items|include): \\[[^\\[\\],\"]*\\]\\s*", l -> l.replace("[", "")
                        .replace("]", "")));
        kinds.put(
                "words for a number",
                n -> line(
                        n,
                        ".*\\b(points|duty|cap|data|described|base): \\d.*",
                        l -> l.replaceFirst("((?:points|duty|cap|data|described|base): )[\\d.]+", "$1两分")));
        kinds.put(
                "unit behind a number",
                n -> line(
                        n,
                        ".*\\b(points|cap|data|described): \\d.*",
                        l -> l.replaceFirst("((?:points|cap|data|described): [\\d.]+)", "$1分")));
        kinds.put(
                "negative points",
                n -> line(
                        n,
                        ".*\\b(points|cap|data|described): \\d.*",
                        l -> l.replaceFirst("((?:points|cap|data|described): )", "$1-")));
        kinds.put(
                "Chinese for true",
                n -> line(n, ".*(counts-events|proposed|panel-only): true.*", l -> l.replace(": true", ": 是")));
        kinds.put(
                "brace not closed",
                n -> line(n, ".*find: \"[^\"]*\\{\\p{IsHan}+}.*", l -> l.replaceFirst("(\\{\\p{IsHan}+)}", "$1")));
        kinds.put("empty alternative", n -> line(n, ".*find: \"[^\"]*\\|.*", l -> l.replaceFirst("\\|", "||")));
        kinds.put(
                "gap at the end",
                n -> line(n, ".*- (find: )?\"[^\"]*[^…\"]\"\\s*", l -> l.stripTrailing()
                        .replaceFirst("\"$", " …\"")));
        kinds.put("three points for a gap", n -> line(n, ".*find: \"[^\"]* … .*", l -> l.replaceFirst(" … ", " ... ")));
        kinds.put(
                "word list misspelt",
                n -> line(
                        n,
                        ".*(find|not|with|under|exclude).*\\{\\p{IsHan}{2,}}.*",
                        l -> l.replaceFirst("(\\{\\p{IsHan})\\p{IsHan}", "$1些")));
        kinds.put("word list renamed where defined", this::renamedList);
        kinds.put(
                "basis misspelt",
                n -> line(n, "^\\s*basis: \\[\\p{IsHan}.*", l -> l.replaceFirst("(\\[\\p{IsHan})", "$1某")));
        kinds.put("state misspelt", n -> line(n, ".*\\bstate: [a-z-]+.*", l -> within(l, "(?<=state: )[a-z-]+")));
        kinds.put("section misspelt", n -> line(n, ".*\\bsection: [a-z-]+.*", l -> within(l, "(?<=section: )[a-z-]+")));
        kinds.put("method misspelt", n -> line(n, ".*\\bmethod: [a-z-]+.*", l -> within(l, "(?<=method: )[a-z-]+")));
        kinds.put(
                "choice misspelt",
                n -> line(
                        n, ".*\\b(reach|reads|kind): [a-z-]+.*", l -> within(l, "(?<=(?:reach|reads|kind): )[a-z-]+")));
        kinds.put(
                "year of another file",
                n -> line(
                        n, "^year: \\d{4}.*", l -> l.replaceFirst("\\d{4}", String.valueOf(2030 + random.nextInt(9)))));
        kinds.put("letter in the year", n -> line(n, "^year: \\d{4}.*", l -> l.replaceFirst("0", "O")));
        kinds.put(
                "period the wrong way round",
                n -> line(
                        n,
                        ".*from: (19|20)\\d\\d, until: \\d{4}.*",
                        l -> l.replaceFirst("until: \\d{4}", "until: 1990")));
        kinds.put(
                "year of five digits",
                n -> line(
                        n,
                        ".*\\b(from|until): (19|20)\\d\\d\\b.*",
                        l -> l.replaceFirst("((?:from|until): (?:19|20)\\d)", "$11")));
        kinds.put("saved as GBK", n -> encoded(n, GBK, ""));
        kinds.put(
                "saved as UTF-16",
                n -> encoded(
                        n, random.nextBoolean() ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE, "\ufeff"));
        kinds.put("dash left out", n -> line(n, "^\\s+- [a-z]+: .*", l -> l.replaceFirst("- ", "  ")));
        kinds.put(
                "included file misspelt", n -> line(n, "^\\s*- \\S+/\\S+\\.yaml.*", l -> l.replace(".yaml", "s.yaml")));
        kinds.put("key written twice", this::twice);
        kinds.put(
                "half-width comma in Chinese",
                n -> line(n, "^\\s*(advice|name|note): [^\"]*\\p{IsHan}、\\p{IsHan}.*", l -> l.replaceFirst("、", ",")));
        kinds.put(
                "half-width brackets in a phrase",
                n -> line(
                        n,
                        ".*- find: \"\\p{IsHan}{4,}.*",
                        l -> l.replaceFirst("\"(\\p{IsHan}{2})(\\p{IsHan})", "\"$1($2)")));
        kinds.put("phrase voided by its own words", this::voided);
        kinds.put(
                "limit out of range",
                n -> line(
                        n,
                        ".*completeness: [\\d.]+.*",
                        l -> l.replaceFirst("completeness: [\\d.]+", "completeness: 60")));
        kinds.put(
                "deadline in words",
                n -> line(n, ".*due: \"\\d\\d-\\d\\d\".*", l -> l.replaceFirst("due: \"\\d\\d-\\d\\d\"", "due: 3月1日")));
        NewerSlips.all().forEach(s -> kinds.put(s.name(), n -> line(n, s.fits(), l -> newer(s, l))));
        return kinds;
    }

    private String newer(NewerSlips slip, String line) {
        return slip.with().isEmpty()
                ? within(line, slip.at())
                : line.replaceFirst(slip.at(), slip.with().replace("\0", ""));
    }

    Set<String> names() {
        return kinds().keySet();
    }

    /** One slip of a kind, at a line of any file that bears it; empty if none does. */
    Optional<Made> make(String kind) {
        for (int i = 0; i < 40; i++) {
            Optional<Made> made = kinds().get(kind).make(kind);
            if (made.isPresent()) {
                return made;
            }
        }
        return Optional.empty();
    }

    private String pick(List<String> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<String> lines(String text) {
        return new ArrayList<>(text.lines().toList());
    }

    /** Changes one line that fits the pattern; lines of comments are left alone. */
    private Optional<Made> line(String kind, String pattern, UnaryOperator<String> change) {
        Pattern fits = Pattern.compile(pattern);
        List<String> places = files.entrySet().stream()
                .flatMap(f -> fitting(f.getValue(), fits).map(n -> f.getKey() + ":" + n))
                .toList();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        String[] place = pick(places).split(":");
        int number = Integer.parseInt(place[1]);
        return changed(kind, place[0], number, change, Set.of(number));
    }

    private static Stream<Integer> fitting(String text, Pattern fits) {
        List<String> lines = lines(text);
        return IntStream.range(0, lines.size())
                .filter(i -> !lines.get(i).strip().startsWith("#"))
                .filter(i -> fits.matcher(lines.get(i)).matches())
                .mapToObj(i -> i + 1);
    }

    private Optional<Made> changed(
            String kind, String file, int number, UnaryOperator<String> change, Set<Integer> right) {
        List<String> lines = lines(files.get(file));
        String before = lines.get(number - 1);
        String after = change.apply(before);
        if (after.equals(before)) {
            return Optional.empty();
        }
        lines.set(number - 1, after);
        return Optional.of(made(kind, file, lines, right, after));
    }

    private static Made made(String kind, String file, List<String> lines, Set<Integer> right, String shown) {
        byte[] bytes = (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
        String place = file + ":" + new TreeSet<>(right);
        return new Made(kind, file, bytes, right, place + " " + shown.strip());
    }

    private String misspell(String word) {
        int at = 1 + random.nextInt(word.length() - 1);
        return switch (random.nextInt(3)) {
            case 0 -> word.substring(0, at) + word.substring(at + 1);
            case 1 -> word.substring(0, at) + word.charAt(at) + word.substring(at);
            default -> word.substring(0, at - 1) + word.charAt(at) + word.charAt(at - 1) + word.substring(at + 1);
        };
    }

    private String within(String line, String pattern) {
        Matcher word = Pattern.compile(pattern).matcher(line);
        List<Integer> starts = new ArrayList<>();
        while (word.find()) {
            starts.add(word.start());
        }
        if (starts.isEmpty() || !word.find(starts.get(random.nextInt(starts.size())))) {
            return line;
        }
        return line.substring(0, word.start()) + misspell(word.group()) + line.substring(word.end());
    }

    private Optional<Made> key(String kind, UnaryOperator<String> change) {
        String keys = KNOWN.stream().filter(k -> k.length() > 3).collect(Collectors.joining("|"));
        return line(kind, "^\\s*(- )?(\\{)?(" + keys + "): .*", l -> {
            Matcher m = KEY.matcher(l);
            String to = m.matches() ? change.apply(m.group(2)) : "";
            return to.isEmpty() || KNOWN.contains(to) || to.equals(m.group(2))
                    ? l
                    : m.group(1) + to + m.group(3) + m.group(4);
        });
    }

    /** Two lines whose indentation does not fit each other: which of them is wrong cannot be told. */
    private Optional<Made> indent(String kind, UnaryOperator<String> change) {
        return line(kind, "^ {4,}(- )?[a-z][a-z-]*:.*", change).map(m -> {
            int at = m.lines().iterator().next();
            Set<Integer> right = new LinkedHashSet<>(Set.of(at, at + 1));
            return new Made(m.kind(), m.file(), m.bytes(), right, m.shown());
        });
    }

    private String number(String line) {
        return ANY_NUMBER
                .matcher(line)
                .replaceFirst(m -> String.valueOf(Double.parseDouble(m.group()) + 1 + random.nextInt(3)));
    }

    private String wideDigits(String line) {
        return ANY_NUMBER.matcher(line).replaceFirst(m -> m.group()
                .chars()
                .mapToObj(c -> Character.isDigit(c) ? Character.toString(c - '0' + '０') : Character.toString(c))
                .collect(Collectors.joining()));
    }

    /** Either of the two that share an id may be told. */
    private Optional<Made> duplicate(String kind) {
        Pattern id = Pattern.compile("^\\s*- (?:\\{)?id: ([A-Z]\\d+)\\b(?!\\.).*");
        List<String> ids = files.values().stream()
                .flatMap(t -> lines(t).stream())
                .map(id::matcher)
                .filter(Matcher::matches)
                .map(m -> m.group(1))
                .toList();
        String other = pick(ids);
        return line(kind, id.pattern(), l -> l.replaceFirst("id: [A-Z]\\d+", "id: " + other))
                .map(m -> new Made(m.kind(), m.file(), m.bytes(), linesOf(m, "id: " + other), m.shown()));
    }

    private static Set<Integer> linesOf(Made made, String words) {
        List<String> lines =
                new String(made.bytes(), StandardCharsets.UTF_8).lines().toList();
        Pattern whole = Pattern.compile(".*\\b" + Pattern.quote(words) + "(?![.\\w]).*");
        Set<Integer> right = new LinkedHashSet<>(made.lines());
        IntStream.range(0, lines.size())
                .filter(i -> whole.matcher(lines.get(i)).matches())
                .forEach(i -> right.add(i + 1));
        return right;
    }

    private Optional<Made> indicatorPoints(String kind) {
        return line(kind, "^ {4}points: \\d.*", this::number);
    }

    /** What a method earns must add up to its indicator: the sum is told where it is written. */
    private Optional<Made> methodPoints(String kind) {
        return line(
                        kind,
                        "^\\s*- \\{method: [^}]*\\b(points|data): \\d.*",
                        l -> l.replaceFirst("((?:points|data): )[\\d.]+", "$17"))
                .map(m -> {
                    int at = m.lines().iterator().next();
                    List<String> lines = lines(files.get(m.file()));
                    int points = at;
                    while (points > 1 && !lines.get(points - 1).matches("^ {4}points: .*")) {
                        points--;
                    }
                    return new Made(m.kind(), m.file(), m.bytes(), new TreeSet<>(List.of(at, points)), m.shown());
                });
    }

    private Optional<Made> bandEdge(String kind) {
        return line(
                        kind,
                        "^\\s*- \\{.*\\bfrom: \\d+.*",
                        l -> l.replaceFirst("\\bfrom: \\d+", "from: " + (200 + random.nextInt(99))))
                .map(m -> {
                    int at = m.lines().iterator().next();
                    return new Made(m.kind(), m.file(), m.bytes(), Set.of(at, at + 1), m.shown());
                });
    }

    /** A key that must be there is told where its entry begins. */
    private Optional<Made> delete(String kind) {
        Pattern required =
                Pattern.compile("^(\\s*)(name|duty|points|advice|scoring|items|title|version|kind|cap|reads): \\S.*");
        List<String> places = files.entrySet().stream()
                .flatMap(f -> fitting(f.getValue(), required).map(n -> f.getKey() + ":" + n))
                .toList();
        String[] place = pick(places).split(":");
        int number = Integer.parseInt(place[1]);
        List<String> lines = lines(files.get(place[0]));
        Matcher m = required.matcher(lines.get(number - 1));
        if (!m.matches()
                || (m.group(2).equals("reads") && m.group(1).length() > 4)
                || m.group(2).equals("advice") && m.group(1).length() > 4) {
            return Optional.empty();
        }
        int begin = number;
        while (begin > 1
                && !m.group(1).isEmpty()
                && !lines.get(begin - 1).startsWith(m.group(1).substring(2) + "- ")) {
            begin--;
        }
        Set<Integer> right = new LinkedHashSet<>(Set.of(number));
        right.addAll(m.group(1).isEmpty() ? List.of(0, 1, firstLine(lines)) : List.of(begin));
        String gone = lines.remove(number - 1);
        return Optional.of(made(kind, place[0], lines, right, "without " + gone.strip()));
    }

    private static int firstLine(List<String> lines) {
        return IntStream.range(0, lines.size())
                        .filter(i ->
                                !lines.get(i).startsWith("#") && !lines.get(i).isBlank())
                        .findFirst()
                        .orElse(0)
                + 1;
    }

    /** A list renamed where it is defined is told wherever it is used, and as unused itself. */
    private Optional<Made> renamedList(String kind) {
        return line(kind, "^ {2}\\p{IsHan}+: \\[.*", l -> l.replaceFirst("^( {2}\\p{IsHan})", "$1某"));
    }

    private Optional<Made> encoded(String kind, Charset charset, String mark) {
        String file = pick(List.copyOf(files.keySet()));
        String text = files.get(file);
        List<String> lines = lines(text);
        int first = IntStream.range(0, lines.size())
                        .filter(i -> lines.get(i).chars().anyMatch(c -> c > 127))
                        .findFirst()
                        .orElse(-1)
                + 1;
        return first == 0
                ? Optional.empty()
                : Optional.of(new Made(
                        kind,
                        file,
                        (mark + text).getBytes(charset),
                        new TreeSet<>(List.of(0, 1, first)),
                        file + " " + charset));
    }

    /** Conditions are written under a phrase that has none yet. */
    private Optional<Made> voided(String kind) {
        return line(
                        kind,
                        "^\\s*- (find: )?\"?\\p{IsHan}{2,6}\"?\\s*",
                        l -> l.replaceFirst("- (?:find: )?\"?(\\p{IsHan}+)\"?", "- {find: $1, not: [$1]}"))
                .filter(m -> {
                    int at = m.lines().iterator().next();
                    List<String> lines = lines(files.get(m.file()));
                    int dash = lines.get(at - 1).indexOf('-');
                    return at >= lines.size() || !lines.get(at).startsWith(" ".repeat(dash + 1));
                });
    }

    private Optional<Made> twice(String kind) {
        Pattern single = Pattern.compile("^\\s+(name|duty|points|advice|proposed): \\S.*");
        List<String> places = files.entrySet().stream()
                .flatMap(f -> fitting(f.getValue(), single).map(n -> f.getKey() + ":" + n))
                .toList();
        String[] place = pick(places).split(":");
        int number = Integer.parseInt(place[1]);
        List<String> lines = lines(files.get(place[0]));
        lines.add(number, lines.get(number - 1));
        return Optional.of(made(kind, place[0], lines, Set.of(number, number + 1), lines.get(number)));
    }
}
