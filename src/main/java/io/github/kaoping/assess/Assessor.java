package io.github.kaoping.assess;

import io.github.kaoping.criteria.BrokenSetException;
import io.github.kaoping.criteria.CriteriaLoader;
import io.github.kaoping.criteria.CriteriaSet;
import io.github.kaoping.criteria.CriteriaStore;
import io.github.kaoping.criteria.LoadResult;
import io.github.kaoping.criteria.ReadingWords;
import io.github.kaoping.document.Contents;
import io.github.kaoping.document.Documents;
import io.github.kaoping.document.ReadLimits;
import io.github.kaoping.document.UnreadableException;
import io.github.kaoping.document.Watch;
import io.github.kaoping.evidence.EvidenceFinder;
import io.github.kaoping.model.BodyClass;
import io.github.kaoping.model.Genre;
import io.github.kaoping.model.Message;
import io.github.kaoping.model.Outcome;
import io.github.kaoping.model.PageDate;
import io.github.kaoping.model.Profile;
import io.github.kaoping.model.Report;
import io.github.kaoping.model.ScoreSheet;
import io.github.kaoping.model.SourceText;
import io.github.kaoping.parser.ReportParser;
import io.github.kaoping.rules.Judge;
import io.github.kaoping.rules.Judge.Judgement;
import io.github.kaoping.rules.RuleBase;
import io.github.kaoping.scoring.Scorer;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Assesses reports (考评): reads a file, parses it, finds evidence, fires the rules, adds up. May be used by several threads.
 *
 * <p>The criteria set is chosen by the report's year unless one is fixed. A file that cannot be scored gives a sheet that says
 * why; it never stops the others.
 */
public final class Assessor {
    private final RuleBase rules;
    private final @Nullable CriteriaSet fixed;
    private final CriteriaStore store;
    private final ReadLimits limits;
    private final Map<String, Kit> kits = new ConcurrentHashMap<>();
    private final ReportReader reader;

    /**
     * @param fixed the set to score by, whatever the year; null to choose by year
     * @param words those of the fixed set, else of a set of the store: they read every report before its year is known
     */
    public Assessor(
            RuleBase rules, CriteriaStore store, @Nullable CriteriaSet fixed, ReadingWords words, ReadLimits limits) {
        this.rules = rules;
        this.store = store;
        this.fixed = fixed;
        this.reader = new ReportReader(fixed == null ? words : fixed.words());
        this.limits = limits;
    }

    /** A loader that insists on every list of cue words that reading needs. */
    public static CriteriaLoader loader() {
        List<String> lists = new ArrayList<>(ReportParser.requiredLists());
        lists.addAll(EvidenceFinder.requiredLists());
        return new CriteriaLoader(lists);
    }

    /** What is made once for a criteria set and used for all its reports. */
    private record Kit(
            CriteriaSet set, boolean provisional, EvidenceFinder finder, Judge judge, Scorer scorer, Gains gains) {
        static Kit of(RuleBase rules, CriteriaSet set, boolean provisional) {
            Judge judge = new Judge(rules, set);
            Scorer scorer = new Scorer(set);
            return new Kit(set, provisional, new EvidenceFinder(set), judge, scorer, new Gains(set, judge, scorer));
        }
    }

    private Kit kit(CriteriaSet set, boolean provisional) {
        return kits.computeIfAbsent(set.sha256() + provisional, key -> Kit.of(rules, set, provisional));
    }

    /**
     * Assesses a file.
     *
     * @throws BrokenSetException if the set of the report's year has slips
     */
    public Assessment assess(Path file, String shown, Known known) {
        return assess(shown, Contents.of(file), known);
    }

    /** Assesses what a file, an archive or a stream holds. */
    public Assessment assess(String shown, Contents contents, Known known) {
        try {
            return assess(shown, contents.bytes(limits), known);
        } catch (UnreadableException e) {
            return without(shown, Outcome.UNREADABLE, e.reason());
        }
    }

    /** Assesses the bytes of a file. Reading and judging together take no longer than the limits allow. */
    public Assessment assess(String shown, byte[] bytes, Known known) {
        try {
            String name = shown.substring(shown.lastIndexOf('/') + 1);
            return Watch.over(() -> assess(shown, Documents.read(name, bytes, limits), known), limits);
        } catch (UnreadableException e) {
            return without(shown, Outcome.UNREADABLE, e.reason());
        } catch (BrokenSetException e) {
            throw e;
        } catch (RuntimeException e) {
            return faulty(shown, e);
        }
    }

    /** What a file says of itself, without scoring it; nothing if it cannot be read. */
    public Optional<Profile> profile(String shown, byte[] bytes) {
        try {
            String name = shown.substring(shown.lastIndexOf('/') + 1);
            return Optional.of(Watch.over(
                    () -> reader.read(Documents.read(name, bytes, limits), Known.NOTHING)
                            .profile(),
                    limits));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    /** What to say of a file whose reading and judging took too long for who waited for it. */
    public Assessment late(String shown) {
        return without(shown, Outcome.UNREADABLE, Watch.late(limits));
    }

    private static Assessment faulty(String shown, RuntimeException e) {
        return unjudged(ScoreSheet.faulty(shown, "", e));
    }

    private static Assessment without(String shown, Outcome outcome, Message reason) {
        return unjudged(ScoreSheet.without(shown, "", outcome, reason, BigDecimal.ZERO));
    }

    private static Assessment unjudged(ScoreSheet sheet) {
        return new Assessment(sheet, null, null, false, List.of(), null);
    }

    private Assessment assess(String shown, SourceText source, Known known) {
        Report report = reader.read(source, known);
        if (report.genre() != Genre.ANNUAL_REPORT && !known.force()) {
            ScoreSheet sheet =
                    ScoreSheet.without(shown, source.sha256(), Outcome.REFUSED, refusal(report), BigDecimal.ZERO);
            return new Assessment(sheet, report, null, false, List.of(), null);
        }
        Kit kit = kitFor(report.profile().year());
        EvidenceFinder.Found found = kit.finder().find(report);
        Judgement judgement = kit.judge().judge(report, found.mentions(), found.near());
        List<Message> remarks = remarks(report, known, kit);
        judgement.cautions().forEach(c -> remarks.add(c.why()));
        ScoreSheet sheet = kit.scorer().score(shown, report, judgement.states(), judgement.findings(), remarks);
        return new Assessment(sheet, report, kit.set(), kit.provisional(), found.mentions(), judgement);
    }

    private Kit kitFor(@Nullable Integer year) {
        if (fixed != null) {
            boolean otherYear =
                    fixed.year() != null && year != null && !fixed.year().equals(year);
            return kit(fixed, otherYear);
        }
        LoadResult result = store.forYear(year);
        CriteriaSet set = result.set();
        if (set == null) {
            throw new BrokenSetException(result.problems());
        }
        return kit(set, result.provisional());
    }

    private static Message refusal(Report report) {
        return switch (report.genre()) {
            case MODEL_TEXT ->
                Message.of(
                        "这像是带占位符的范文（共{0}处占位符）；确要评分请加 --force。",
                        report.placeholders().size());
            case OTHER -> Message.of("没有看出这是法治政府建设年度报告；确要评分请加 --force。");
            default ->
                Message.of(
                        "这像是{0}（“{1}”），不是法治政府建设年度报告；确要评分请加 --force。",
                        report.genre().inWords(), report.genreCue());
        };
    }

    private static List<Message> remarks(Report report, Known known, Kit kit) {
        List<Message> remarks = new ArrayList<>();
        List<Integer> unread = report.source().unread();
        if (!unread.isEmpty()) {
            remarks.add(Message.of(
                    "有{0}页没有读到（第{1}页）：在读到的部分没有找到的要素记为未核，得分只依据读到的部分，不宜与其他报告比较；请交全部可以选中文字的文件。",
                    unread.size(), unread.stream().map(String::valueOf).collect(Collectors.joining("、"))));
        }
        remarks.addAll(report.source().remarks());
        Profile p = report.profile();
        if (p.bodyClass() == BodyClass.UNKNOWN) {
            remarks.add(Message.of("看不出单位类别，暂按各项都适用评分；请用 --class 指定。"));
        } else if (p.classDoubtful()) {
            remarks.add(Message.of(
                    "单位类别“{0}”是按名称推测的；不对请用 --class 指定。", p.bodyClass().inWords()));
        }
        if (known.submitted() != null && p.submitted() == null) {
            remarks.add(Message.of("报送日期{0}早于报告年度的年末，不会是真的，没有采用；请核对。", known.submitted()));
        }
        if (known.published() != null && p.published() == null) {
            remarks.add(Message.of("公开日期{0}早于报告年度的年末，不会是真的，没有采用；请核对。", known.published()));
        }
        PageDate told = report.source().published();
        LocalDate published = p.published();
        if (published != null && !p.publishedFrom().isEmpty()) {
            remarks.add(Message.of("公开日期{0}取自网页的“{1}”；不对请用 --published 指定。", published, p.publishedFrom()));
        } else if (told != null && p.published() == null && !p.notPublished()) {
            remarks.add(Message.of("网页的“{0}”是{1}，不像这份报告的公开日期，没有采用；请用 --published 指定。", told.label(), told.date()));
        }
        if (p.body() == null) {
            remarks.add(Message.of("没有看出报告单位；请用 --body 指定。"));
        }
        if (p.year() == null) {
            remarks.add(Message.of("没有看出报告年度，暂用最近年度的标准；请用 --year 指定。"));
        } else if (kit.provisional()) {
            remarks.add(Message.of("没有{0}年度的标准，暂用“{1}”。", p.year(), kit.set().title()));
        }
        if (!report.placeholders().isEmpty()) {
            remarks.add(
                    Message.of("报告中有{0}处占位符没有填写，占位符不计分。", report.placeholders().size()));
        }
        if (report.genre() != Genre.ANNUAL_REPORT) {
            remarks.add(Message.of("文种存疑：像是{0}；因加了 --force 而评分。", report.genre().inWords()));
        }
        if (report.sections().size() == 1) {
            remarks.add(Message.of("没有看出章节标题，各部分按内容判断。"));
        }
        return remarks;
    }

    /** The sheet with what each missing account would bring back, worked out by judging again with that one fact changed. */
    public Assessment withGains(Assessment assessment) {
        Report report = assessment.report();
        CriteriaSet set = assessment.criteria();
        Judgement judgement = assessment.judgement();
        if (report == null || set == null || judgement == null) {
            return assessment;
        }
        ScoreSheet sheet;
        try {
            sheet = kit(set, assessment.provisional()).gains().addTo(assessment.sheet(), report, judgement);
        } catch (RuntimeException e) {
            return faulty(assessment.sheet().file(), e);
        }
        return new Assessment(sheet, report, set, assessment.provisional(), assessment.mentions(), judgement);
    }
}
