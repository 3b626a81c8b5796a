package org.cordee.feel;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.camunda.feel.syntaxtree.Val;
import org.camunda.feel.syntaxtree.ValString;
import org.camunda.feel.valuemapper.JavaCustomValueMapper;
import org.jspecify.annotations.Nullable;

/**
 * Counts the values and characters of a result while FEEL converts it: a list that holds the same list a few times at
 * each of thirty levels is small in FEEL and larger than any memory as a process variable.
 */
final class ResultBounds extends JavaCustomValueMapper {

    /** Most values of a result, lists and contexts included. */
    static final int VALUES = 100_000;

    /** Most characters of all texts of a result. */
    static final long CHARACTERS = 2_000_000;

    /** Deepest nesting of lists and contexts in a result; the JSON reader accepts 500. */
    static final int DEPTH = 100;

    private static final ThreadLocal<Count> COUNT = ThreadLocal.withInitial(Count::new);

    private static final class Count {
        private int values;
        private long characters;
    }

    /** Begins to count anew on this thread. */
    static void begin() {
        COUNT.remove();
    }

    /** Refuses a converted result that is nested too deeply. */
    static void checkDepth(@Nullable Object value, int left) {
        if (left == 0) {
            throw new FeelFailure("the result is nested more than " + DEPTH + " levels deep");
        }
        if (value instanceof Collection<?> list) {
            list.forEach(entry -> checkDepth(entry, left - 1));
        }
        if (value instanceof Map<?, ?> map) {
            map.values().forEach(entry -> checkDepth(entry, left - 1));
        }
    }

    /** Is asked before the mappers that convert. */
    @Override
    public int priority() {
        return 100;
    }

    @Override
    public Optional<Val> toValue(Object given, Function<Object, Val> inner) {
        return Optional.empty();
    }

    @Override
    public Optional<Object> unpackValue(Val value, Function<Val, Object> inner) {
        Count count = COUNT.get();
        if (value instanceof ValString text) {
            count.characters += text.value().length();
        }
        if (++count.values > VALUES || count.characters > CHARACTERS) {
            throw new FeelFailure("the result has more than " + VALUES + " values or " + CHARACTERS + " characters");
        }
        return Optional.empty();
    }
}
