package io.github.kaoping.document;

import io.github.kaoping.model.Message;
import org.jspecify.annotations.Nullable;

/** A file that cannot be read, told for the person who handed it in: what it is, where it fails, what to do. */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Message reason;

    public UnreadableException(Message reason) {
        super(reason.chinese());
        this.reason = reason;
    }

    UnreadableException(Message reason, @Nullable Throwable cause) {
        super(reason.chinese(), cause);
        this.reason = reason;
    }

    static UnreadableException of(String template, Object... arguments) {
        return new UnreadableException(Message.of(template, arguments));
    }

    public Message reason() {
        return reason;
    }
}
