package org.cordee.account;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;
import org.cordee.shared.RuleViolation;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Checks and hashes passwords: a minimum length and a list of passwords that are guessed first, no rule about
 * characters (NIST SP 800-63B, ANSSI), never stored in clear text.
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

    /**
     * Checks a chosen password and hashes it.
     *
     * @param known what everybody knows about its owner: name, e-mail address, names of organisations
     * @throws RuleViolation when it is too short or too long, common, or made of known words
     */
    public String accept(String password, Collection<String> known) {
        if (password.codePointCount(0, password.length()) < SHORTEST) {
            throw RuleViolation.of("password", "account.password.too-short");
        }
        if (CommonPasswords.isCommon(password)) {
            throw RuleViolation.of("password", "account.password.common");
        }
        if (CommonPasswords.isMadeOfKnownWords(password, known)) {
            throw RuleViolation.of("password", "account.password.known-words");
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
