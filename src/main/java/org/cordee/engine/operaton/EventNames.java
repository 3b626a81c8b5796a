package org.cordee.engine.operaton;

import org.cordee.feel.FeelValues;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.delegate.VariableScope;

/**
 * Builds the event names by which waiting elements are found: {@code name U+001F correlationKey}. The plain name starts
 * a process.
 */
public final class EventNames {

    public static final char SEPARATOR = '\u001f';
    private static final String UNRESOLVED = SEPARATOR + "unresolved" + SEPARATOR;
    private static final int COLUMN = 255;

    private EventNames() {}

    public static String of(String name, String correlationKey) {
        return name + SEPARATOR + correlationKey;
    }

    /** Returns the message's name without the correlation key. */
    public static String nameOf(String eventName) {
        int separator = eventName.indexOf(SEPARATOR);
        return separator < 0 ? eventName : eventName.substring(0, separator);
    }

    public static String correlationKeyOf(String eventName) {
        return eventName.substring(eventName.indexOf(SEPARATOR) + 1);
    }

    public static boolean isUnresolved(@Nullable String eventName) {
        return eventName != null && eventName.startsWith(UNRESOLVED);
    }

    public static IncidentFailure unresolved(String eventName) {
        return new IncidentFailure(IncidentFailure.Kind.EXTRACT_VALUE_ERROR, eventName.substring(UNRESOLVED.length()));
    }

    /**
     * Evaluates the event name, if its variables exist already. Operaton opens some subscriptions earlier; their name
     * is evaluated again later.
     */
    static String resolveIfPossible(FeelExpression message, VariableScope scope) {
        try {
            return resolve(message, scope);
        } catch (IncidentFailure notYet) {
            String reason = UNRESOLVED + IncidentFailure.reasonOf(notYet.getMessage());
            return reason.length() <= COLUMN ? reason : reason.substring(0, COLUMN);
        }
    }

    static String resolve(FeelExpression message, VariableScope scope) {
        String text = message.code().text();
        int separator = text.indexOf(SEPARATOR);
        String name = part("name", text.substring(0, separator), message, scope);
        String key = part("correlation key", text.substring(separator + 1), message, scope);
        String eventName = of(name, key);
        if (eventName.length() > COLUMN) {
            throw new IncidentFailure(
                    IncidentFailure.Kind.EXTRACT_VALUE_ERROR,
                    "Name and correlation key of message '" + name + "' are longer than 254 characters");
        }
        return eventName;
    }

    private static String part(String what, String text, FeelExpression message, VariableScope scope) {
        Object value = message.value(text, scope);
        if (value instanceof String || value instanceof Long) {
            return FeelValues.text(value);
        }
        throw new IncidentFailure(
                IncidentFailure.Kind.EXTRACT_VALUE_ERROR,
                "Expected a text or a whole number as " + what + " from '" + text + "', but found '" + value + "'");
    }
}
