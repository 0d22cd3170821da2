package io.github.kaoping.cli;

import io.github.kaoping.assess.Known;
import io.github.kaoping.model.BodyClass;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that tell what a report does not say. */
final class KnownOptions {
    @Option(names = "--body", paramLabel = "名称", description = "报告单位 / reporting body")
    private @Nullable String body;

    @Option(
            names = "--class",
            paramLabel = "类别",
            converter = ClassConverter.class,
            description = "单位类别：enforcement 执法部门，internal 内部管理部门，government 人民政府，township 乡镇街道 / "
                    + "class of body: enforcement, internal, government (of a county or above), township")
    private @Nullable BodyClass bodyClass;

    @Option(names = "--year", paramLabel = "年度", description = "报告年度，如 2024 / report year")
    private @Nullable Integer year;

    @Option(
            names = "--submitted",
            paramLabel = "日期",
            converter = DateConverter.class,
            description = "报送日期，如 2025-02-20 / date of submission, such as 2025-02-20")
    private @Nullable LocalDate submitted;

    @Option(
            names = "--published",
            paramLabel = "日期|none",
            converter = PublishedConverter.class,
            description = "公开日期，如 2025-03-20；已知没有公开写 none / "
                    + "date of publication, such as 2025-03-20; none if it was never published")
    private @Nullable Published published;

    @Option(names = "--force", description = "不像年度报告的也评分 / score look-alikes too")
    private boolean force;

    Known known() {
        Published known = published == null ? new Published(null, false) : published;
        return new Known(body, bodyClass, year, submitted, known.date(), known.never(), force);
    }

    /** Reads a class of body by its word. */
    static final class ClassConverter implements ITypeConverter<BodyClass> {
        @Override
        public BodyClass convert(String word) {
            return BodyClass.of(word)
                    .orElseThrow(() -> new TypeConversionException("没有“" + word + "”这一单位类别，可用："
                            + Arrays.stream(BodyClass.values())
                                    .map(c -> c.id() + "（" + c.chinese() + "）")
                                    .collect(Collectors.joining("、"))));
        }
    }

    /** When a report was published, or that it is known never to have been. */
    record Published(@Nullable LocalDate date, boolean never) {}

    /** Reads a date or the word none. */
    static final class PublishedConverter implements ITypeConverter<Published> {
        @Override
        public Published convert(String word) {
            return word.equals("none")
                    ? new Published(null, true)
                    : new Published(new DateConverter().convert(word), false);
        }
    }

    /** Reads a date as 2025-02-20. */
    static final class DateConverter implements ITypeConverter<LocalDate> {
        @Override
        public LocalDate convert(String word) {
            try {
                return LocalDate.parse(word);
            } catch (DateTimeParseException e) {
                throw new TypeConversionException("“" + word + "”不是日期，请写成 2025-02-20 这样。");
            }
        }
    }
}
