package org.cordee.account;

import java.time.Instant;
import java.util.List;
import org.cordee.account.ChangingSecondFactor.Changed;
import org.cordee.account.SignInThrottle.Reservation;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.security.authentication.AccountExpiredException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.stereotype.Component;

/**
 * Checks the code of the second step of a sign-in. A person who has no factor yet, and must have one, adds its app in
 * this step: the first code of the app confirms it.
 */
@Component
class SecondFactorSignIn {

    private final People people;
    private final SecondFactorCodes codes;
    private final SecondFactorGuessLimit limit;
    private final SignInHistory history;
    private final ChangingSecondFactor changing;

    SecondFactorSignIn(
            People people,
            SecondFactorCodes codes,
            SecondFactorGuessLimit limit,
            SignInHistory history,
            ChangingSecondFactor changing) {
        this.people = people;
        this.codes = codes;
        this.limit = limit;
        this.history = history;
        this.changing = changing;
    }

    /**
     * A complete sign-in.
     *
     * @param recoveryCodes the codes of a person who added its first factor in this step; else empty
     */
    record Complete(AccountPrincipal principal, SecondFactorKind kind, List<String> recoveryCodes) {}

    /**
     * Runs without a transaction, so that the counted guess stays when the code is wrong.
     *
     * @throws LockedException after too many wrong codes
     * @throws BadCredentialsException for a wrong or used code
     * @throws AccountExpiredException when the first step has to be repeated
     */
    Complete complete(SecondFactorPending pending, String code, SignInSource source) {
        Person person = people.findById(pending.personId())
                .filter(pending::isOf)
                .filter(found -> pending.isOpen(Instant.now()))
                .orElseThrow(() -> new AccountExpiredException("the first step of the sign-in is over"));
        return person.hasSecondFactor() ? check(person, pending, code, source) : addApp(pending, code);
    }

    private Complete check(Person person, SecondFactorPending pending, String code, SignInSource source) {
        Reservation reserved = limit.reserve(person, source.device()).orElse(null);
        if (reserved == null) {
            history.refused(person.id(), SignInMeans.CODE);
            throw new LockedException("too many wrong codes");
        }
        SecondFactorKind kind = codes.use(person.id(), code).orElse(null);
        if (kind == null) {
            history.failed(person.id(), source, SignInMeans.CODE);
            limit.failed(person.id(), reserved);
            throw new BadCredentialsException("wrong or used code");
        }
        limit.succeeded(reserved);
        return new Complete(pending.principal(), kind, List.of());
    }

    private Complete addApp(SecondFactorPending pending, String code) {
        try {
            Changed changed = changing.confirmApp(pending, code);
            return new Complete(changed.principal(), SecondFactorKind.APP, changed.recoveryCodes());
        } catch (RuleViolation refused) {
            if (refused.key().equals("account.second-factor.too-many")) {
                throw new LockedException("too many wrong codes", refused);
            }
            throw new BadCredentialsException("wrong code, or the set-up took too long", refused);
        } catch (NotFound missing) {
            throw new BadCredentialsException("no app is being set up", missing);
        }
    }
}
