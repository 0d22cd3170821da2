package io.github.kaoping.criteria;

import io.github.kaoping.model.Message;
import io.github.kaoping.model.Problem;
import io.github.kaoping.model.Slip;

/**
 * Where something stands in a file of a criteria set.
 *
 * @param line from 1; 0 if the whole file is meant
 * @param column from 1; 0 if the whole line is meant
 */
record Place(SourceFile file, int line, int column) {
    Problem problem(Slip slip, Message message) {
        return new Problem(slip, file.name(), line, column, file.line(line), message);
    }

    /** For use inside messages: file and line. */
    @Override
    public String toString() {
        return line == 0 ? file.name() : file.name() + ":" + line;
    }
}
