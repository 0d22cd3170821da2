package io.github.kaoping.tables;

import io.github.kaoping.model.Message;
import org.jspecify.annotations.Nullable;

/** A table file that cannot be read at all, told for the person who handed it in: what it is and what to do. */
public final class UnreadableTable extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message reason;
    private final int line;

    UnreadableTable(Message reason) {
        this(reason, 0, null);
    }

    UnreadableTable(Message reason, int line, @Nullable Exception cause) {
        super(reason.chinese(), cause);
        this.reason = reason;
        this.line = line;
    }

    /** A table that can be read but is not what it was handed in as. */
    public static UnreadableTable because(Message reason) {
        return new UnreadableTable(reason);
    }

    public Message reason() {
        return reason;
    }

    /** The line or row from 1 at which reading stopped; 0 if the whole file is meant. */
    public int line() {
        return line;
    }
}
