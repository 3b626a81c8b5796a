package org.cordee.shared;

import java.util.Arrays;
import java.util.List;

/**
 * Reads a field in which values are picked from a list or typed. A form sends the picked values first and then what is
 * typed, all under one name, so that a form binds them joined by commas.
 */
public final class PickedInput {

    private PickedInput() {}

    /** Returns the one value of a field that has one: what is typed replaces what was picked before; empty for none. */
    public static String last(String written) {
        List<String> parts = parts(written);
        return parts.isEmpty() ? "" : parts.get(parts.size() - 1);
    }

    /** Returns the picked values and what is typed, in this order; commas and semicolons separate them. */
    public static List<String> parts(String written) {
        return Arrays.stream(written.split("[,;]+", -1))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Returns true when both have the same values in the same order, whatever separates them. */
    public static boolean same(String one, String other) {
        return values(one).equals(values(other));
    }

    private static List<String> values(String written) {
        return Arrays.stream(written.split("[,;\\s]+", -1))
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
