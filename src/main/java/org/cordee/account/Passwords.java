package org.cordee.account;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.cordee.shared.RuleViolation;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks and hashes passwords: a minimum length, no rule about characters (NIST SP 800-63B, ANSSI), never stored in
 * clear text.
 */
@Component
class Passwords {

    private static final int SHORTEST = 12;

    /** The longest input that bcrypt processes. */
    private static final int MOST_BYTES = 72;

    private final PasswordEncoder encoder;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
    }

    public String accept(String password) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw RuleViolation.of("password", "account.password.too-short");
        }
        return hash(password);
    }

    /** Hashes without checking the length: for demonstration data, whose passwords are printed on the screen anyway. */
    public String hash(String password) {
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw RuleViolation.of("password", "account.password.too-long");
        }
        return Objects.requireNonNull(encoder.encode(password));
    }

    boolean matches(String password, String hash) {
        return encoder.matches(password, hash);
    }
}
