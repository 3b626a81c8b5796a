package org.cordee.law.casefile;

import java.util.List;

/** A case file is wrong at a line and field. Its key is a text of the room that also says the remedy. */
public final class CaseRefused extends RuntimeException {

    private final int line;
    private final String field;
    private final String key;
    private final transient List<Object> arguments;

    CaseRefused(int line, String field, String key, Object... arguments) {
        super(line + ": " + field + ": " + key + List.of(arguments));
        this.line = line;
        this.field = field;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Returns the line; the first is 1. */
    public int line() {
        return line;
    }

    /** Returns the path to the value, as in {@code lots[0].amount}; empty for the file as a whole. */
    public String field() {
        return field;
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }
}
