package org.cordee.shared;

/** Thrown when a command comes too early: the same command will be accepted later. */
public final class TooEarly extends RuleViolation {

    public TooEarly(String key, Object... arguments) {
        super(key, arguments);
    }
}
