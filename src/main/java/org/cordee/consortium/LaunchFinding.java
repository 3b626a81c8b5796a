package org.cordee.consortium;

import org.cordee.law.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A finding that the lead should know before the invitations are sent.
 *
 * @param code names the text
 * @param about the argument of the text: a text, a lot, or a moment in the zone of the consultation
 */
public record LaunchFinding(
        Severity severity,
        String code,
        Object about,
        @Nullable String article) {

    /** A lot as findings name it: by its number and title. */
    record NamedLot(String number, String title) {}

    /** Tells whether the invitations cannot be sent at all: the finding is no question of law that a lead may answer. */
    public boolean isStopping() {
        return severity == Severity.BLOCKER;
    }

    /** Returns the severity as the badges of the pages name it. */
    public String level() {
        return level(severity);
    }

    static String level(Severity severity) {
        return switch (severity) {
            case BLOCKER -> "blocker";
            case MAJOR -> "major";
            case WARNING -> "warn";
            case INFO -> "info";
            case OK -> "ok";
        };
    }
}
