package org.cordee.account;

import java.io.Serializable;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * The principal between the password and the second factor. It is no {@link AccountPrincipal} on purpose: for every
 * page and use case its holder is an anonymous visitor, and only the step of the second factor reads it.
 *
 * @param since when the first step succeeded, in machine time
 */
public record SecondFactorPending(UUID personId, int securityStamp, Instant since) implements Principal, Serializable {

    /** The time within which the second step has to follow. */
    static final Duration LIFE = Duration.ofMinutes(15);

    static SecondFactorPending after(AccountPrincipal first, Instant machineNow) {
        return new SecondFactorPending(first.personId(), first.securityStamp(), machineNow);
    }

    /** Returns the principal of this request, if its sign-in waits for the second factor. */
    public static Optional<SecondFactorPending> current() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.getPrincipal() instanceof SecondFactorPending pending
                        && pending.isOpen(Instant.now())
                ? Optional.of(pending)
                : Optional.empty();
    }

    boolean isOpen(Instant machineNow) {
        return machineNow.isBefore(since.plus(LIFE));
    }

    /** Tells if this is still a step of that person: the account is enabled and its security stamp unchanged. */
    boolean isOf(Person person) {
        return person.id().equals(personId) && person.isEnabled() && person.securityStamp() == securityStamp;
    }

    /** Returns the principal of the complete sign-in. */
    AccountPrincipal principal() {
        return new AccountPrincipal(personId, Actor.Via.ACCOUNT, securityStamp);
    }

    /** Returns the person as the actor of its own sign-in, for events. */
    Actor actor() {
        return new Actor(personId, null, Set.of(), Actor.Via.ACCOUNT);
    }

    /** Returns a name that is not the person's: a session between the steps is none of the person's sessions. */
    @Override
    public String getName() {
        return nameOf(personId);
    }

    static String nameOf(UUID personId) {
        return "pending:" + personId;
    }
}
