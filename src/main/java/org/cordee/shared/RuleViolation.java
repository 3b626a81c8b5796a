package org.cordee.shared;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The domain's no: an act is refused because a rule does not hold. Nothing was changed.
 *
 * <p>The key names the rule and is the message key of the text shown to the reader; the arguments fill that text. Where
 * several rules refuse one act, the first speaks for all.
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

    /** A refusal that concerns one field of what was sent; pages show it beside that field, the API names it. */
    public static RuleViolation of(String field, String key, Object... arguments) {
        return new RuleViolation(key, field, List.of(), arguments);
    }

    /** Several refusals of one act, at least one; pages and the API show them all. */
    public static RuleViolation together(List<RuleViolation> all) {
        RuleViolation first = all.get(0);
        return all.size() == 1
                ? first
                : new RuleViolation(first.key, first.field, List.copyOf(all.subList(1, all.size())), first.arguments());
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

    /** This one and, where several rules refused the act, the others after it. */
    public List<RuleViolation> all() {
        return Stream.concat(Stream.of(this), others.stream()).toList();
    }

    /** The field that was wrong, in the API's spelling, or null when the act as a whole is refused. */
    public @Nullable String field() {
        return field;
    }
}
