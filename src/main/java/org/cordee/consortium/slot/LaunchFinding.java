package org.cordee.consortium.slot;

import org.cordee.compliance.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Something the lead should know before the invitations go out.
 *
 * @param code names the text
 * @param about what it is said of: a text, or a moment at the place of the consultation
 */
public record LaunchFinding(
        Severity severity,
        String code,
        Object about,
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
