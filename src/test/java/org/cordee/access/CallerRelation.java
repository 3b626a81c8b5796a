package org.cordee.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** The relation of a caller to the consortium of the requested object. */
public enum CallerRelation {
    ANONYMOUS,
    UNRELATED,
    CANDIDATE,
    DECLINED,
    MEMBER,
    LEAD,
    /** The support organisation that helps the member and reads what the member shared. */
    SUPPORTER,
    OTHER_LEAD,
    COORDINATOR,
    ADMINISTRATOR;

    /**
     * Returns the callers for {@code all}, {@code everyone} signed in, {@code organisations}' members, the {@code
     * platform}'s staff, or a single one.
     */
    static Set<CallerRelation> named(String word) {
        return switch (word) {
            case "all" -> EnumSet.allOf(CallerRelation.class);
            case "everyone" -> EnumSet.complementOf(EnumSet.of(ANONYMOUS));
            case "organisations" -> EnumSet.range(UNRELATED, OTHER_LEAD);
            case "platform" -> EnumSet.of(COORDINATOR, ADMINISTRATOR);
            default -> EnumSet.of(valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
        };
    }
}
