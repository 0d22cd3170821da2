package io.github.kaoping.authoring;

import io.github.kaoping.authoring.Labels.Label;
import io.github.kaoping.model.Name;

/**
 * One label with where it stands.
 *
 * @param reader who labelled, empty where the file does not say
 * @param file as it is shown
 * @param line from 1; 0 where the format has no rows
 * @param place the row for people, or the file
 */
record LabelRow(String reader, String report, String item, Label label, String file, int line, Name place) {}
