package io.github.kaoping.document;

/**
 * How much a reader takes before it gives up, so that a hostile or mistaken file costs little.
 *
 * @param maxBytes size of the file
 * @param maxCharacters length of the extracted text in UTF-16 units
 * @param maxInflatedBytes size of all unpacked parts of a zip together
 * @param maxInflateRatio how many times its packed size a part of a zip may grow to, once it is larger than a megabyte
 * @param maxBlocks number of blocks, blank ones not counted
 * @param maxDepth nesting of elements or lists
 * @param maxPages pages of a fixed-layout file
 * @param maxSeconds time to read one file
 */
public record ReadLimits(
        long maxBytes,
        int maxCharacters,
        long maxInflatedBytes,
        int maxInflateRatio,
        int maxBlocks,
        int maxDepth,
        int maxPages,
        int maxSeconds) {
    /** Far above any report, far below what hurts. */
    public static final ReadLimits DEFAULT =
            new ReadLimits(64L << 20, 1_000_000, 200L << 20, 300, 500_000, 500, 1_000, 60);

    private static final int ARCHIVE = 10;

    public ReadLimits {
        if (maxBytes < 1
                || maxCharacters < 1
                || maxInflatedBytes < 1
                || maxInflateRatio < 1
                || maxBlocks < 1
                || maxDepth < 1
                || maxPages < 1
                || maxSeconds < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** The same limits but for the number of characters. */
    ReadLimits withCharacters(int characters) {
        return new ReadLimits(
                maxBytes, characters, maxInflatedBytes, maxInflateRatio, maxBlocks, maxDepth, maxPages, maxSeconds);
    }

    /** These, for files of another size; what they unpack to grows with them. */
    public ReadLimits withBytes(long bytes) {
        long inflated = Math.max(maxInflatedBytes, Math.min(Long.MAX_VALUE / ARCHIVE / 4, bytes) * 3);
        return new ReadLimits(
                bytes, maxCharacters, inflated, maxInflateRatio, maxBlocks, maxDepth, maxPages, maxSeconds);
    }

    /** These, for another time. */
    public ReadLimits withSeconds(int seconds) {
        return new ReadLimits(
                maxBytes, maxCharacters, maxInflatedBytes, maxInflateRatio, maxBlocks, maxDepth, maxPages, seconds);
    }

    /** For a zip of reports: all of them together may be larger than one. */
    ReadLimits forArchive() {
        return new ReadLimits(
                maxBytes,
                maxCharacters,
                ARCHIVE * maxInflatedBytes,
                maxInflateRatio,
                maxBlocks,
                maxDepth,
                maxPages,
                maxSeconds);
    }

    void checkBytes(long bytes) throws UnreadableException {
        if (bytes > maxBytes) {
            throw UnreadableException.of(
                    "文件超过{0}的上限，没有读取。请确认这是报告本身，去掉图片和附件后再试；确是这样大的，请用 --max-file-size 放宽", size(maxBytes));
        }
    }

    /** A size as the option takes it: 64M. */
    private static String size(long bytes) {
        if (bytes % (1 << 20) == 0) {
            return bytes / (1 << 20) + "M";
        }
        return bytes % (1 << 10) == 0 ? bytes / (1 << 10) + "K" : bytes + "B";
    }

    void checkCharacters(long characters) throws UnreadableException {
        if (characters > maxCharacters) {
            throw UnreadableException.of("文件的文字超过{0}字的上限，没有读取。请确认这是一份报告，拆分后再试", maxCharacters);
        }
    }

    void checkBlocks(int blocks) throws UnreadableException {
        if (blocks > maxBlocks) {
            throw UnreadableException.of("文件的段落超过{0}个的上限，没有读取。请确认这是一份报告，拆分后再试", maxBlocks);
        }
    }
}
