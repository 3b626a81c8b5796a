package org.cordee.feel;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * All words of an expression, as candidates for variable names. The library's own list of variable names leaves out a
 * name that is also used as a context key, and the result is then silently wrong; a superset is harmless.
 */
record VariableCandidates(String[] words) {

    private static final Pattern WORD = Pattern.compile("`[^`]+`|[\\p{L}_$?][\\p{L}\\p{N}_$?]*");

    static VariableCandidates of(String text) {
        return new VariableCandidates(WORD.matcher(text)
                .results()
                .map(match -> match.group().replace("`", ""))
                .distinct()
                .toArray(String[]::new));
    }

    Map<String, @Nullable Object> valuesIn(VariableLookup variables) {
        Map<String, @Nullable Object> values = new HashMap<>();
        for (String word : words) {
            if (variables.has(word)) {
                values.put(word, FeelValues.given(variables.get(word)));
            }
        }
        return values;
    }
}
