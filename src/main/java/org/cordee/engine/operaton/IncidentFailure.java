package org.cordee.engine.operaton;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.ProcessEngineException;

/**
 * Thrown when an Operaton job cannot continue and must become an incident; carries Camunda's error type and the reason.
 */
final class IncidentFailure extends ProcessEngineException {

    private static final long serialVersionUID = 1L;
    private static final Pattern MARK = Pattern.compile("\\[([A-Z_]+)\\] ");

    private final transient Kind kind;

    /** Camunda's error types of incidents. */
    public enum Kind {
        JOB_NO_RETRIES,
        UNHANDLED_ERROR_EVENT,
        IO_MAPPING_ERROR,
        CONDITION_ERROR,
        EXTRACT_VALUE_ERROR,
        CALLED_ELEMENT_ERROR,
        UNKNOWN
    }

    /** Writes the kind into the message, because Operaton stores nothing else of a failure. */
    public IncidentFailure(Kind kind, @Nullable String reason) {
        super("[" + kind + "] " + reason);
        this.kind = kind;
    }

    public IncidentFailure(Kind kind, @Nullable String reason, Throwable cause) {
        super("[" + kind + "] " + reason, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Finds the failure among an exception's causes. */
    public static java.util.Optional<IncidentFailure> in(Throwable thrown) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (at instanceof IncidentFailure failure) {
                return java.util.Optional.of(failure);
            }
        }
        return java.util.Optional.empty();
    }

    public static boolean chainContains(Throwable thrown, String text) {
        for (Throwable at = thrown; at != null; at = at.getCause()) {
            if (String.valueOf(at.getMessage()).contains(text)) {
                return true;
            }
        }
        return false;
    }

    static Kind kindOf(@Nullable String message, Kind otherwise) {
        Matcher matcher = MARK.matcher(String.valueOf(message));
        return matcher.find() ? Kind.valueOf(matcher.group(1)) : otherwise;
    }

    public static String reasonOf(@Nullable String message) {
        String text = String.valueOf(message);
        Matcher matcher = MARK.matcher(text);
        return matcher.find() ? text.substring(matcher.end()) : text;
    }
}
