package org.cordee.law.casefile;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A case file is wrong at a line and field. Its key is a text of the room that also says the remedy. */
public final class CaseRefused extends RuntimeException {

    private final int line;
    private final String field;
    private final String key;
    private final transient List<Object> arguments;
    private boolean expected;

    CaseRefused(int line, String field, String key, Object... arguments) {
        super(line + ": " + field + ": " + key + List.of(arguments));
        this.line = line;
        this.field = field;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** Returns the same refusal, expected by the file itself ({@code expect.refused.field}) or not. */
    CaseRefused expectedBy(@Nullable String expectedField) {
        expected = field.equals(expectedField);
        return this;
    }

    /** Returns true when the file says that it must be refused at this very field. */
    public boolean isExpected() {
        return expected;
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
