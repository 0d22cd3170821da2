package io.github.kaoping.model;

/**
 * One slip in a file that somebody edits (criteria, rules, labels), told so that it can be mended.
 *
 * @param slip what kind of slip it is
 * @param file the file as the user named it
 * @param line from 1; 0 if the whole file is meant
 * @param column from 1; 0 if the whole line is meant
 * @param lineText the offending line, empty if there is none
 * @param message what is wrong, what is known instead and what to do
 */
public record Problem(Slip slip, String file, int line, int column, String lineText, Message message) {}
