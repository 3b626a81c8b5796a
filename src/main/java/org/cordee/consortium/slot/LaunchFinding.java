package org.cordee.consortium.slot;

import org.cordee.compliance.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Something the lead should know before the invitations go out.
 *
 * @param code names the text, about what it is said
 */
public record LaunchFinding(
        Severity severity,
        String code,
        String about,
        @Nullable String article) {

    /** The word the pages' badges know. */
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
