package io.github.kaoping.cli;

import io.github.kaoping.document.ReadLimits;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The options that say how much one file may cost before it is given up. */
final class LimitOptions {
    @Option(
            names = "--max-file-size",
            paramLabel = "大小",
            converter = SizeConverter.class,
            description = "一个文件最大多少，如 200M，默认 64M / largest file, such as 200M; 64M by default")
    private @Nullable Long size;

    @Option(
            names = "--max-seconds",
            paramLabel = "秒",
            converter = SecondsConverter.class,
            description = "一个文件最多读多久，默认 60 / longest time for one file, 60 by default")
    private @Nullable Integer seconds;

    ReadLimits limits() {
        ReadLimits limits = size == null ? ReadLimits.DEFAULT : ReadLimits.DEFAULT.withBytes(size);
        return seconds == null ? limits : limits.withSeconds(seconds);
    }

    /** Reads a size as 200M, 1G or a number of bytes. */
    static final class SizeConverter implements ITypeConverter<Long> {
        private static final Pattern SIZE = Pattern.compile("([1-9]\\d{0,9})([KMG]?)B?");

        /** Java holds no more in one piece. */
        private static final long MOST = Integer.MAX_VALUE - 16L;

        @Override
        public Long convert(String word) {
            Matcher size = SIZE.matcher(word.toUpperCase(Locale.ROOT));
            if (!size.matches()) {
                throw new TypeConversionException("“" + word + "”不是文件大小，请写成 200M 这样（K、M、G）。");
            }
            long unit =
                    switch (size.group(2)) {
                        case "K" -> 1L << 10;
                        case "M" -> 1L << 20;
                        case "G" -> 1L << 30;
                        default -> 1;
                    };
            return Math.min(MOST, Long.parseLong(size.group(1)) * unit);
        }
    }

    /** Reads a number of seconds, at least one. */
    static final class SecondsConverter implements ITypeConverter<Integer> {
        @Override
        public Integer convert(String word) {
            if (!word.matches("[1-9]\\d{0,5}")) {
                throw new TypeConversionException("“" + word + "”不是秒数，请写成 60 这样的整数。");
            }
            return Integer.valueOf(word);
        }
    }
}
