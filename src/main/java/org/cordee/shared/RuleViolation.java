package org.cordee.shared;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Thrown when a rule refuses a command. Nothing was changed.
 *
 * <p>The key names the rule and is the message key of the text shown to the user; the arguments fill that text. When
 * several rules refuse one command, key and arguments are those of the first.
 */
public class RuleViolation extends RuntimeException {

    private final String key;
    private final transient List<Object> arguments;
    private final @Nullable String field;
    private final transient List<RuleViolation> others;

    /** @param key message key, beginning with the room's name, as in {@code invitation.already-answered} */
    public RuleViolation(String key, Object... arguments) {
        this(key, null, List.of(), arguments);
    }

    private RuleViolation(String key, @Nullable String field, List<RuleViolation> others, Object... arguments) {
        super(key + Arrays.toString(arguments));
        this.key = key;
        this.field = field;
        this.others = others;
        this.arguments = List.of(arguments);
    }

    /** Creates a refusal of one submitted field; pages show it beside that field, the API names it. */
    public static RuleViolation of(String field, String key, Object... arguments) {
        return new RuleViolation(key, field, List.of(), arguments);
    }

    /** Combines several refusals of one command, at least one; pages and the API show them all. */
    public static RuleViolation together(List<RuleViolation> all) {
        RuleViolation first = all.get(0);
        return all.size() == 1
                ? first
                : new RuleViolation(first.key, first.field, List.copyOf(all.subList(1, all.size())), first.arguments());
    }

    /** Creates a value from a submitted field; a refusal of the value gets the name of the field. */
    public static <T> T inField(String field, Supplier<T> value) {
        try {
            return value.get();
        } catch (RuleViolation no) {
            throw of(field, no.key(), no.arguments());
        }
    }

    /** Creates one part of a whole; a refusal in it gets the part's position, as in {@code lines[2].dueAt}. */
    public static <T> T inPart(String part, Supplier<T> value) {
        try {
            return value.get();
        } catch (RuleViolation no) {
            throw together(no.all().stream()
                    .map(one -> of(one.field == null ? part : part + "." + one.field, one.key(), one.arguments()))
                    .toList());
        }
    }

    public String key() {
        return key;
    }

    public Object[] arguments() {
        return arguments.toArray();
    }

    /** Returns this refusal and, when several rules refused the command, the others after it. */
    public List<RuleViolation> all() {
        return Stream.concat(Stream.of(this), others.stream()).toList();
    }

    /** Returns the wrong field in the API's spelling, or null when the command as a whole is refused. */
    public @Nullable String field() {
        return field;
    }
}
