package org.cordee.shared;

/** The domain's no to an act whose time has not come: the same act will be right, only later. */
public final class TooEarly extends RuleViolation {

    public TooEarly(String key, Object... arguments) {
        super(key, arguments);
    }
}
