package org.cordee.engine.translate;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;

/**
 * An attribute of a Camunda 8 model, encoded for its way through Operaton as {@code #{feel:<kind>:<base64url>}}. This
 * form survives Operaton's splitting at commas. Any other text is a literal, so that no text of a model reaches another
 * expression language. The decoded text is a FEEL expression if it begins with "=", else a literal.
 */
public record EncodedExpression(Kind kind, String text) {

    /** The type to which the text must evaluate. */
    public enum Kind {
        TEXT,
        FLAG,
        WHOLE,
        LIST,
        /** One name or a list of names. */
        NAMES,
        DATE,
        /** INSTANT is a mandatory DATE: that of a timer. */
        INSTANT,
        DURATION,
        CYCLE,
        /** The subscription's name: {@code name U+001F correlationKey}. */
        MESSAGE,
        /** A MESSAGE that is first evaluated before its variables exist; it is evaluated again afterwards. */
        LATE_MESSAGE
    }

    private static final String START = "#{feel:";

    public static EncodedExpression message(boolean late, String name, String correlationKey) {
        return new EncodedExpression(late ? Kind.LATE_MESSAGE : Kind.MESSAGE, name + '\u001f' + correlationKey);
    }

    public String encoded() {
        String payload = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        return START + kind.name().toLowerCase(Locale.ROOT) + ":" + payload + "}";
    }

    public static Optional<EncodedExpression> decode(String encoded) {
        if (!encoded.startsWith(START) || !encoded.endsWith("}")) {
            return Optional.empty();
        }
        String inner = encoded.substring(START.length(), encoded.length() - 1);
        int colon = inner.indexOf(':');
        byte[] payload = Base64.getUrlDecoder().decode(inner.substring(colon + 1));
        Kind kind = Kind.valueOf(inner.substring(0, colon).toUpperCase(Locale.ROOT));
        return Optional.of(new EncodedExpression(kind, new String(payload, StandardCharsets.UTF_8)));
    }

    public static boolean isExpression(String text) {
        return text.startsWith("=");
    }
}
