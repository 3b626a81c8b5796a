package org.cordee.access;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a caller is to the grouping whose things are asked for. */
public enum Reader {
    ANONYMOUS,
    UNRELATED,
    CANDIDATE,
    DECLINED,
    MEMBER,
    LEAD,
    OTHER_LEAD,
    COORDINATOR,
    ADMINISTRATOR;

    /** {@code anybody}, {@code everyone} signed in, {@code organisations}' members, the {@code platform}'s people, or one. */
    static Set<Reader> named(String word) {
        return switch (word) {
            case "anybody" -> EnumSet.allOf(Reader.class);
            case "everyone" -> EnumSet.complementOf(EnumSet.of(ANONYMOUS));
            case "organisations" -> EnumSet.range(UNRELATED, OTHER_LEAD);
            case "platform" -> EnumSet.of(COORDINATOR, ADMINISTRATOR);
            default -> EnumSet.of(valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_')));
        };
    }
}
