package org.cordee.account;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Links a person's identity at the identity provider to an account: to an existing one after a proof, or to a new one.
 * An equal address alone links nothing.
 */
@Component
public class LinkingOpenIdConnect {

    private final OpenIdConnectIdentities identities;
    private final OpenIdConnectSettings settings;
    private final RegisteringPeople registering;
    private final People people;
    private final SecondFactorProof proofs;
    private final TransactionOperations transaction;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    LinkingOpenIdConnect(
            OpenIdConnectIdentities identities,
            OpenIdConnectSettings settings,
            RegisteringPeople registering,
            People people,
            SecondFactorProof proofs,
            TransactionOperations transaction,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.identities = identities;
        this.settings = settings;
        this.registering = registering;
        this.people = people;
        this.proofs = proofs;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /** Returns the provider's name; empty when there is no sign-in by a provider. */
    public Optional<String> providerName() {
        return settings.isOn() ? Optional.of(settings.name()) : Optional.empty();
    }

    /** Returns the provider's address for the end of the session that a sign-out ended here; empty without one. */
    public static Optional<String> sessionEnd(HttpServletRequest signOut) {
        return signOut.getAttribute(OpenIdConnectLogout.ADDRESS) instanceof String address
                ? Optional.of(address)
                : Optional.empty();
    }

    /** Returns when this person's identity was linked, in machine time; null when none is. */
    @Transactional(readOnly = true)
    public @Nullable Instant linkedAt(Actor actor) {
        return identities
                .findByPersonId(ChangingSecondFactor.self(actor))
                .map(OpenIdConnectIdentity::linkedAt)
                .orElse(null);
    }

    /** Returns the establishment (14 digits) that the provider names for a person, for an administrator. */
    @Transactional(readOnly = true)
    public Optional<String> proposedSiret(Actor actor, UUID personId) {
        actor.requireRole(Role.ADMINISTRATOR);
        return identities.findByPersonId(personId).map(OpenIdConnectIdentity::siret);
    }

    /**
     * Links the identity that arrived in this session to the signed-in person's account.
     *
     * @throws RuleViolation for a wrong proof, or when the account or the identity is linked already
     */
    public void link(Actor actor, OpenIdConnectArrival arrival, String proof) {
        UUID personId = ChangingSecondFactor.self(actor);
        proofs.require(personId, proof);
        transaction.executeWithoutResult(status -> link(personId, arrival, actor));
    }

    private void link(UUID personId, OpenIdConnectArrival arrival, Actor by) {
        if (identities.findByPersonId(personId).isPresent()) {
            throw new RuleViolation("account.provider.linked-already");
        }
        try {
            identities.saveAndFlush(new OpenIdConnectIdentity(personId, arrival, Instant.now()));
        } catch (DataIntegrityViolationException taken) {
            throw new RuleViolation("account.provider.linked-already");
        }
        events.publishEvent(new OpenIdConnectLinked(EventHeader.outsideConsortia(by, clock.now()), personId));
    }

    /**
     * Creates an account for the person that arrived, without any membership: an administrator grants it, and sees the
     * establishment that the provider named.
     *
     * @throws RuleViolation when the provider gave no checked address, or the address has an account
     */
    @Transactional
    public void register(OpenIdConnectArrival arrival, Locale locale) {
        boolean trusted = arrival.emailVerified() || settings.dialect() == OpenIdConnectDialect.PROCONNECT;
        String email = arrival.email();
        if (email == null || !trusted) {
            throw RuleViolation.of("email", "account.provider.email-missing");
        }
        UUID personId = registering.registerHashed(
                email, arrival.name().isBlank() ? email : arrival.name(), null, locale, List.of(), Actor.ofLink());
        link(personId, arrival, new Actor(personId, null, Set.of(), Actor.Via.ACCOUNT));
    }

    /**
     * Removes the identity of the signed-in person.
     *
     * @throws RuleViolation for a wrong proof, or when the person has no password to sign in with
     */
    public void unlink(Actor actor, String proof) {
        UUID personId = ChangingSecondFactor.self(actor);
        proofs.require(personId, proof);
        transaction.executeWithoutResult(status -> {
            Person person = people.findById(personId).orElseThrow(NotFound::new);
            if (Objects.isNull(person.passwordHash())) {
                throw new RuleViolation("account.provider.only-way");
            }
            identities.deleteOf(personId);
            events.publishEvent(new OpenIdConnectUnlinked(EventHeader.outsideConsortia(actor, clock.now()), personId));
        });
    }
}
