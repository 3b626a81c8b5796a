package org.cordee.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a person's own second factors for its pages. */
@Component
public class SecondFactorReading {

    private final People people;
    private final AuthenticatorApps apps;
    private final Passkeys passkeys;
    private final RecoveryCodes codes;
    private final SecondFactorKey key;
    private final SecondFactorPolicy policy;

    SecondFactorReading(
            People people,
            AuthenticatorApps apps,
            Passkeys passkeys,
            RecoveryCodes codes,
            SecondFactorKey key,
            SecondFactorPolicy policy) {
        this.people = people;
        this.apps = apps;
        this.passkeys = passkeys;
        this.codes = codes;
        this.key = key;
        this.policy = policy;
    }

    @Transactional(readOnly = true)
    public SecondFactorOverview of(Actor actor) {
        return overview(self(actor));
    }

    /** Returns the same for a sign-in that waits for its second step. */
    @Transactional(readOnly = true)
    public SecondFactorOverview of(SecondFactorPending pending) {
        return overview(
                people.findById(pending.personId()).filter(pending::isOf).orElseThrow(NotFound::new));
    }

    private SecondFactorOverview overview(Person person) {
        Optional<AuthenticatorApp> app = apps.findById(person.id());
        return new SecondFactorOverview(
                person.hasSecondFactor(),
                policy.isRequiredOf(person),
                app.map(AuthenticatorApp::confirmedAt).orElse(null),
                app.map(AuthenticatorApp::usedAt).orElse(null),
                passkeys.findByPersonIdOrderByCreatedAtAscIdAsc(person.id()).stream()
                        .map(Passkey::row)
                        .toList(),
                codes.countByPersonIdAndUsedAtIsNull(person.id()),
                SecondFactorProof.isPossible(person));
    }

    /** Returns the app that waits for its first code; empty when none was begun, or too long ago. */
    @Transactional(readOnly = true)
    public Optional<SecondFactorSetUp> setUp(Actor actor) {
        return setUp(self(actor));
    }

    /** Returns the same for a sign-in of a person without a factor. */
    @Transactional(readOnly = true)
    public Optional<SecondFactorSetUp> setUp(SecondFactorPending pending) {
        return people.findById(pending.personId())
                .filter(pending::isOf)
                .filter(person -> !person.hasSecondFactor())
                .flatMap(this::setUp);
    }

    private Optional<SecondFactorSetUp> setUp(Person person) {
        return apps.findById(person.id())
                .map(app -> app.newSecret(Instant.now()))
                .map(secret -> SecondFactorSetUp.of(person.email(), key.open(person.id(), secret)));
    }

    /** Tells an administrator if the person has a second factor. */
    @Transactional(readOnly = true)
    public boolean hasFactor(Actor actor, UUID personId) {
        actor.requireRole(Role.ADMINISTRATOR);
        return people.findById(personId).filter(Person::hasSecondFactor).isPresent();
    }

    private Person self(Actor actor) {
        UUID personId = actor.personId();
        if (personId == null || actor.via() != Actor.Via.ACCOUNT) {
            throw new NotFound();
        }
        return people.findById(personId).orElseThrow(NotFound::new);
    }
}
