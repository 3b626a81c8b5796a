package org.cordee.engine.api;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks the tags of a new process instance by Camunda's rules. */
final class InstanceTagRules {

    private static final int MOST = 10;
    private static final Pattern TAG = Pattern.compile("[A-Za-z][A-Za-z0-9_\\-:.]{0,99}");

    private InstanceTagRules() {}

    static Set<String> checked(@Nullable Set<String> tags) {
        if (tags == null) {
            return Set.of();
        }
        if (tags.size() > MOST) {
            throw Refusal.invalid("Provided " + tags.size() + " tags; the maximum is " + MOST + ".");
        }
        for (String tag : tags) {
            if (tag == null || !TAG.matcher(tag).matches()) {
                throw Refusal.invalid("The provided tag '" + tag + "' is not valid. Tags start with a letter, contain"
                        + " letters, digits, '_', '-', ':' and '.', and have at most 100 characters.");
            }
        }
        return new TreeSet<>(tags);
    }
}
