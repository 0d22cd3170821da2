package io.github.kaoping.model;

import java.time.LocalDate;

/**
 * A date that the page around a report tells (网页所载日期).
 *
 * @param label the words that stand before it, for instance 发布日期
 */
public record PageDate(LocalDate date, String label) {}
