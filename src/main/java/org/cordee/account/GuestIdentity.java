package org.cordee.account;

import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Proves who signs in this request: a person with an account by its sign-in, a guest by a code that is sent to the
 * address of its link. Where signatories must have a second factor, a guest cannot sign: it needs an account.
 */
@Component
public class GuestIdentity {

    private final CurrentActor current;
    private final SigningCodes codes;
    private final SecondFactorPolicy secondFactor;

    GuestIdentity(CurrentActor current, SigningCodes codes, SecondFactorPolicy secondFactor) {
        this.current = current;
        this.codes = codes;
        this.secondFactor = secondFactor;
    }

    /** Tells if the reader is a guest who cannot sign here without an account. */
    public boolean isAccountNeeded() {
        return isNeeded() && secondFactor.isRequired();
    }

    /** Tells if the reader signs as a guest and has to prove its address. */
    public boolean isNeeded() {
        return current.link().isPresent();
    }

    /** Returns the name of the account; null for a guest, who types its name. */
    public @Nullable String accountName() {
        return current.who().map(Who::name).orElse(null);
    }

    /** Returns the guest's address with most of the part before the @ hidden; null for a person with an account. */
    public @Nullable String maskedAddress() {
        return current.link().map(link -> masked(link.email())).orElse(null);
    }

    /**
     * Sends a code to a guest; does nothing for a person with an account.
     *
     * @throws RuleViolation {@code account.code.too-many} when too many were asked, or
     * {@code account.second-factor.signing} where a signature needs an account
     */
    public void sendCode() {
        requireAccountWhereNeeded();
        current.link().ifPresent(codes::ask);
    }

    /**
     * Returns the guest's proven address.
     *
     * @throws RuleViolation {@code account.code.wrong} for any other code than the last one sent, or
     * {@code account.second-factor.signing} where a signature needs an account
     */
    public String prove(String code) {
        requireAccountWhereNeeded();
        LinkHolder link = current.link().orElseThrow(NotFound::new);
        if (!codes.accepts(link, code)) {
            throw RuleViolation.of("code", "account.code.wrong");
        }
        return link.email();
    }

    private void requireAccountWhereNeeded() {
        if (isAccountNeeded()) {
            throw RuleViolation.of("code", "account.second-factor.signing");
        }
    }

    private static String masked(String email) {
        int at = email.indexOf('@');
        return at < 1 ? email : email.substring(0, 1) + "•••" + email.substring(at);
    }
}
