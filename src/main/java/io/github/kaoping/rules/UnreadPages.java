package io.github.kaoping.rules;

/**
 * Pages of the report could not be read (未读页): what it seems to be silent about may stand there.
 *
 * @param pages how many
 */
public record UnreadPages(int pages) {}
