package org.cordee.shared;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The domain's no: an act is refused because a rule does not hold. Nothing was changed.
 *
 * <p>The key names the rule and is the message key of the text shown to the reader; the arguments fill that text.
 */
public class RuleViolation extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;
    private final @Nullable String field;

    /** @param key message key, beginning with the room's name, as in {@code invitation.already-answered} */
    public RuleViolation(String key, Object... arguments) {
        this(key, null, arguments);
    }

    private RuleViolation(String key, @Nullable String field, Object... arguments) {
        super(key + Arrays.toString(arguments));
        this.key = key;
        this.field = field;
        this.arguments = List.of(arguments);
    }

    /** A refusal that concerns one field of what was sent; pages show it beside that field, the API names it. */
    public static RuleViolation of(String field, String key, Object... arguments) {
        return new RuleViolation(key, field, arguments);
    }

    /** Makes a value of what was sent in a field; the value's own no, which knows of no field, becomes that field's. */
    public static <T> T inField(String field, Supplier<T> value) {
        try {
            return value.get();
        } catch (RuleViolation no) {
            throw of(field, no.key(), no.arguments());
        }
    }

    /** Makes one part of a whole; what is wrong in it is named with the part's place, as in {@code lines[2].dueAt}. */
    public static <T> T inPart(String part, Supplier<T> value) {
        try {
            return value.get();
        } catch (RuleViolation no) {
            throw of(no.field == null ? part : part + "." + no.field, no.key(), no.arguments());
        }
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }

    /** The field that was wrong, in the API's spelling, or null when the act as a whole is refused. */
    public @Nullable String field() {
        return field;
    }
}
