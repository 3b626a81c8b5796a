package org.cordee.account;

import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;

/**
 * Proves that the person itself sits at an open session before its second factors are changed: by the current password,
 * a code of its app, or a recovery code. Guesses are limited like those at sign-in.
 */
@Component
class SecondFactorProof {

    private static final String FIELD = "proof";

    private final People people;
    private final Passwords passwords;
    private final SecondFactorCodes codes;
    private final SecondFactorGuessLimit limit;

    SecondFactorProof(People people, Passwords passwords, SecondFactorCodes codes, SecondFactorGuessLimit limit) {
        this.people = people;
        this.passwords = passwords;
        this.codes = codes;
        this.limit = limit;
    }

    /** Tells if the person has anything to prove with: an account of an identity provider may have nothing yet. */
    static boolean isPossible(Person person) {
        return person.passwordHash() != null || person.hasSecondFactor();
    }

    /**
     * Accepts the proof or refuses it beside the field {@code proof}. It runs without a transaction: no connection is
     * held while a password is hashed, and the counted guess stays.
     *
     * @throws RuleViolation for a wrong proof, and after too many of them
     */
    void require(UUID personId, String typed) {
        Person person = people.findById(personId).filter(Person::isEnabled).orElseThrow(NotFound::new);
        if (!isPossible(person)) {
            return;
        }
        if (!limit.admits(personId)) {
            throw RuleViolation.of(FIELD, "account.second-factor.too-many");
        }
        boolean accepted = codes.use(personId, typed).isPresent() || isPassword(person, typed);
        if (!accepted) {
            throw RuleViolation.of(FIELD, "account.second-factor.proof.wrong");
        }
        limit.succeeded(personId);
    }

    private boolean isPassword(Person person, String typed) {
        return Optional.ofNullable(person.passwordHash())
                .filter(hash -> passwords.matches(typed, hash))
                .isPresent();
    }
}
