package org.cordee.account;

import jakarta.servlet.http.HttpSession;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;

/**
 * The random value that a device signs. The session stores it alone and not Spring Security's options: those for a new
 * passkey cannot be serialized, and those for a sign-in come back with a user verification that their own check no
 * longer recognises as required, because it compares references.
 *
 * @param value the value in Base64 for addresses
 * @param drawnAt machine time
 */
record PasskeyChallenge(String value, Instant drawnAt) implements Serializable {

    /** The time for which the browser waits for the device. */
    private static final Duration LIFE = Duration.ofMinutes(5);

    static PasskeyChallenge draw() {
        return new PasskeyChallenge(Bytes.random().toBase64UrlString(), Instant.now());
    }

    Bytes bytes() {
        return Bytes.fromBase64(value);
    }

    void storeIn(HttpSession session, String attribute) {
        session.setAttribute(attribute, this);
    }

    /** Returns the value of this session; null when there is none or it is too old. */
    static @Nullable PasskeyChallenge in(@Nullable HttpSession session, String attribute) {
        return session != null
                        && session.getAttribute(attribute) instanceof PasskeyChallenge stored
                        && Instant.now().isBefore(stored.drawnAt.plus(LIFE))
                ? stored
                : null;
    }
}
