package org.cordee.account;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/**
 * Proves that the person itself sits at an open session before its second factors are changed: by the current password,
 * a code of its app, or a recovery code. Guesses are limited like those at sign-in. An account of an identity provider
 * has none of these before its first factor: it proves itself by a sign-in at the provider within the last minutes.
 */
@Component
class SecondFactorProof {

    /** The age up to which a sign-in at the identity provider is a proof. */
    static final Duration FRESH = Duration.ofMinutes(10);

    private static final String FIELD = "proof";

    private final People people;
    private final Passwords passwords;
    private final SecondFactorCodes codes;
    private final SignInThrottle throttle;

    SecondFactorProof(People people, Passwords passwords, SecondFactorCodes codes, SignInThrottle throttle) {
        this.people = people;
        this.passwords = passwords;
        this.codes = codes;
        this.throttle = throttle;
    }

    /** Tells if the person has anything to prove with: an account of an identity provider may have nothing yet. */
    static boolean isPossible(Person person) {
        return person.passwordHash() != null || person.hasSecondFactor();
    }

    /**
     * Accepts the proof or refuses it beside the field {@code proof}. It runs without a transaction: no connection is
     * held while a password is hashed, and the counted guess stays.
     *
     * @throws RuleViolation for a wrong proof, after too many of them, and {@code account.second-factor.proof.stale} when
     * only a recent sign-in at the identity provider would be one
     */
    void require(UUID personId, String typed) {
        Person person = people.findById(personId).filter(Person::isEnabled).orElseThrow(NotFound::new);
        if (!isPossible(person)) {
            requireFreshSignIn();
            return;
        }
        SignInThrottle.Reservation reserved = throttle.reserveConfirmation(personId, person.guessSeries())
                .orElseThrow(() -> RuleViolation.of(FIELD, "account.second-factor.too-many"));
        boolean accepted = codes.use(personId, typed).isPresent() || isPassword(person, typed);
        if (!accepted) {
            throw RuleViolation.of(FIELD, "account.second-factor.proof.wrong");
        }
        throttle.succeeded(reserved);
    }

    private static void requireFreshSignIn() {
        Authentication session = SecurityContextHolder.getContext().getAuthentication();
        if (session == null
                || !SecondFactorTokens.isProvenSince(
                        session,
                        FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY,
                        Instant.now().minus(FRESH))) {
            throw RuleViolation.of(FIELD, "account.second-factor.proof.stale");
        }
    }

    private boolean isPassword(Person person, String typed) {
        return Optional.ofNullable(person.passwordHash())
                .filter(hash -> passwords.matches(typed, hash))
                .isPresent();
    }
}
