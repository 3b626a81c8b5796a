package org.cordee.account;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Supplier;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Adds and removes a person's second factors. Each change needs a proof that the person itself sits at the session
 * (see {@link SecondFactorProof}), is told to the person by a letter, and ends the person's other sessions.
 */
@Component
public class ChangingSecondFactor {

    private final People people;
    private final AuthenticatorApps apps;
    private final IssuingRecoveryCodes recoveryCodes;
    private final SecondFactorStore factors;
    private final SecondFactorKey key;
    private final SecondFactorProof proofs;
    private final SecondFactorGuessLimit limit;
    private final SignInThrottle throttle;
    private final SecondFactorPolicy policy;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    ChangingSecondFactor(
            People people,
            AuthenticatorApps apps,
            IssuingRecoveryCodes recoveryCodes,
            SecondFactorStore factors,
            SecondFactorKey key,
            SecondFactorProof proofs,
            SecondFactorGuessLimit limit,
            SignInThrottle throttle,
            SecondFactorPolicy policy,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.people = people;
        this.apps = apps;
        this.recoveryCodes = recoveryCodes;
        this.factors = factors;
        this.key = key;
        this.proofs = proofs;
        this.limit = limit;
        this.throttle = throttle;
        this.policy = policy;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * A change that was made.
     *
     * @param principal the principal with which the current session continues; all other sessions end
     * @param recoveryCodes ten new codes in clear text, which cannot be shown again; empty when the old ones stay
     */
    public record Changed(AccountPrincipal principal, List<String> recoveryCodes) {

        public Changed {
            recoveryCodes = List.copyOf(recoveryCodes);
        }

        /** Omits the codes, because this text may be logged. */
        @Override
        public String toString() {
            return "Changed[" + principal.personId() + "]";
        }
    }

    /** Draws the secret of a new app, which waits for its first code; an earlier app stays until then. */
    @Transactional
    public void beginApp(Actor actor) {
        begin(self(actor));
    }

    /**
     * Does the same during a sign-in that needs a second factor of a person who has none.
     *
     * @throws NotFound when the person has a second factor, which a password alone must not replace
     */
    @Transactional
    public void beginApp(SecondFactorPending pending) {
        begin(requireWithoutFactor(pending).id());
    }

    private void begin(UUID personId) {
        AuthenticatorApp app = apps.lockById(personId).orElseGet(() -> new AuthenticatorApp(personId));
        app.begin(key.seal(personId, TimeCode.drawSecret()), Instant.now());
        apps.save(app);
    }

    /**
     * Adds the new app, or replaces the old one, when its code is right.
     *
     * @param proof the current password, a code of the old app or a recovery code
     * @throws RuleViolation for a wrong proof or code, and after too many of them
     */
    public Changed confirmApp(Actor actor, String proof, String code) {
        UUID personId = self(actor);
        proofs.require(personId, proof);
        return guessing(personId, () -> confirm(person(personId), actor, code));
    }

    /** Adds the first app during a sign-in: the password was the proof. */
    Changed confirmApp(SecondFactorPending pending, String code) {
        return guessing(pending.personId(), () -> confirm(requireWithoutFactor(pending), pending.actor(), code));
    }

    private Changed guessing(UUID personId, Supplier<Changed> change) {
        SignInThrottle.Reservation reserved = limit.reserve(person(personId), null)
                .orElseThrow(() -> RuleViolation.of("code", "account.second-factor.too-many"));
        Changed changed = transact(change);
        limit.succeeded(reserved);
        return changed;
    }

    private Changed confirm(Person person, Actor actor, String code) {
        AuthenticatorApp app = apps.lockById(person.id()).orElseThrow(NotFound::new);
        Instant now = Instant.now();
        byte[] sealed = app.newSecret(now);
        if (sealed == null) {
            throw RuleViolation.of("code", "account.second-factor.set-up-over");
        }
        OptionalLong step =
                TimeCode.match(key.open(person.id(), sealed), code.replaceAll("\\s", ""), now, Long.MIN_VALUE);
        if (step.isEmpty()) {
            throw RuleViolation.of("code", "account.second-factor.code.wrong");
        }
        app.confirm(step.getAsLong(), now);
        apps.save(app);
        return added(person.id(), SecondFactorKind.APP, actor);
    }

    /** Records within the current transaction that a factor was stored. */
    Changed added(UUID personId, SecondFactorKind kind, Actor actor) {
        Person person = person(personId);
        person.addSecondFactor(kind, actor, clock.now());
        return changed(person, actor, recoveryCodes.issueFirst(personId));
    }

    /**
     * Removes the app. With the last factor its recovery codes end too.
     *
     * @throws RuleViolation for a wrong proof, and for the last factor of a person who must have one
     */
    public Changed removeApp(Actor actor, String proof) {
        UUID personId = self(actor);
        proofs.require(personId, proof);
        return transact(() -> {
            apps.delete(
                    apps.lockById(personId).filter(app -> app.secret() != null).orElseThrow(NotFound::new));
            return removed(personId, SecondFactorKind.APP, actor);
        });
    }

    /** Records within the current transaction that a factor was deleted. */
    Changed removed(UUID personId, SecondFactorKind kind, Actor actor) {
        Person person = person(personId);
        boolean anotherStays = factors.hasAny(person.id());
        if (!anotherStays) {
            if (policy.isRequiredOf(person)) {
                throw new RuleViolation("account.second-factor.last-required");
            }
            factors.deleteOf(person.id());
        }
        person.removeSecondFactor(kind, anotherStays, actor, clock.now());
        return changed(person, actor, List.of());
    }

    /**
     * Replaces all recovery codes by ten new ones.
     *
     * @throws RuleViolation for a wrong proof
     * @throws NotFound for a person without a second factor, whom a recovery code would not serve
     */
    public List<String> renewRecoveryCodes(Actor actor, String proof) {
        UUID personId = self(actor);
        proofs.require(personId, proof);
        return Objects.requireNonNull(transaction.execute(status -> {
            if (!person(personId).hasSecondFactor()) {
                throw new NotFound();
            }
            events.publishEvent(new RecoveryCodesRenewed(EventHeader.outsideConsortia(actor, clock.now()), personId));
            return recoveryCodes.renew(personId);
        }));
    }

    /**
     * Removes all second factors of a person who lost them; its next sign-in by password adds a new one where one is
     * required. Nothing happens to a person without one. An administrator cannot do this to itself, because a stolen
     * session would be enough.
     */
    @Transactional
    public void reset(Actor actor, UUID personId) {
        actor.requireRole(Role.ADMINISTRATOR);
        if (personId.equals(actor.personId())) {
            throw new RuleViolation("account.second-factor.own-reset");
        }
        Person person = people.findById(personId).orElseThrow(NotFound::new);
        if (!person.hasSecondFactor()) {
            return;
        }
        factors.deleteOf(personId);
        throttle.forgetCodes(personId);
        person.resetSecondFactor(actor, clock.now());
        people.save(person);
    }

    private Changed changed(Person person, Actor actor, List<String> codes) {
        people.save(person);
        return new Changed(new AccountPrincipal(person.id(), actor.via(), person.securityStamp()), codes);
    }

    private Changed transact(Supplier<Changed> change) {
        return Objects.requireNonNull(transaction.execute(status -> change.get()));
    }

    private Person person(UUID personId) {
        return people.findById(personId).filter(Person::isEnabled).orElseThrow(NotFound::new);
    }

    private Person requireWithoutFactor(SecondFactorPending pending) {
        return people.findById(pending.personId())
                .filter(pending::isOf)
                .filter(person -> !person.hasSecondFactor())
                .orElseThrow(NotFound::new);
    }

    /** Returns the person at the session; a program or a guest has no factors to change. */
    static UUID self(Actor actor) {
        if (actor.personId() == null || actor.via() != Actor.Via.ACCOUNT) {
            throw new NotFound();
        }
        return actor.personId();
    }
}
