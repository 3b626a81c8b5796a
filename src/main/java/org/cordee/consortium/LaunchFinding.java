package org.cordee.consortium;

import org.cordee.law.Severity;
import org.jspecify.annotations.Nullable;

/**
 * A finding that the lead should know before the invitations are sent.
 *
 * @param code names the text
 * @param about the argument of the text: a text, or a moment in the zone of the consultation
 */
public record LaunchFinding(
        Severity severity,
        String code,
        Object about,
        @Nullable String article) {

    /** Returns the severity as the badges of the pages name it. */
    public String level() {
        return switch (severity) {
            case BLOCKER -> "blocker";
            case MAJOR -> "major";
            case WARNING -> "warn";
            case INFO -> "info";
            case OK -> "ok";
        };
    }
}
