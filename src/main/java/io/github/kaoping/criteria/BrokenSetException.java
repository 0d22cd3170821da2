package io.github.kaoping.criteria;

import io.github.kaoping.model.Problem;
import java.util.List;

/** A criteria set that is needed has slips (标准有误): nothing can be scored by it until its editor has mended them. */
public final class BrokenSetException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public BrokenSetException(List<Problem> problems) {
        super("criteria set with slips");
        this.problems = List.copyOf(problems);
    }

    /** What is to be mended, file by file. */
    public List<Problem> problems() {
        return problems;
    }
}
