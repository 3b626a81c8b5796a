package org.cordee.account;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EmailAddress;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes an account in two steps for the holder of a link that acts for an organisation. The link proves the e-mail
 * address, so that no letter of confirmation is needed. The new account may sign for the organisation, as the link may.
 * Where the address itself is not proven to be the organisation's, the account is {@link Role#UNPROVEN}.
 */
@Component
public class JoiningByLink {

    private final People people;
    private final Passwords passwords;
    private final RegisteringPeople registering;
    private final OneTimeLinks links;
    private final ObjectProvider<OrganisationNames> organisations;
    private final ObjectProvider<JoinCheck> checks;
    private final ObjectProvider<AddressProof> proofs;
    private final KnownWords knownWords;
    private final BusinessClock clock;

    JoiningByLink(
            People people,
            Passwords passwords,
            RegisteringPeople registering,
            OneTimeLinks links,
            ObjectProvider<OrganisationNames> organisations,
            ObjectProvider<JoinCheck> checks,
            ObjectProvider<AddressProof> proofs,
            KnownWords knownWords,
            BusinessClock clock) {
        this.people = people;
        this.passwords = passwords;
        this.registering = registering;
        this.links = links;
        this.organisations = organisations;
        this.checks = checks;
        this.proofs = proofs;
        this.knownWords = knownWords;
        this.clock = clock;
    }

    /**
     * The account that a link offers.
     *
     * @param organisationName null when the directory does not know the organisation
     * @param known true when the address has an account: the organisation is added to it
     * @param open false when the organisation itself has to ask for the account
     * @param proven false when the address is not proven to be the organisation's: the account works in groupings only
     */
    public record JoinOffer(
            String email, @Nullable String organisationName, boolean known, boolean open, boolean proven) {}

    /**
     * Returns what the link offers.
     *
     * @throws NotFound when the link acts for no organisation
     */
    @Transactional(readOnly = true)
    public JoinOffer offer(LinkHolder link) {
        UUID organisation = organisation(link);
        OrganisationNames names = organisations.getIfAvailable();
        String name =
                names == null ? null : names.namesOf(List.of(organisation)).get(organisation);
        return new JoinOffer(
                link.email(), name, people.existsByEmail(address(link)), mayJoin(link), isProven(link, organisation));
    }

    /** Checks the name and the password of the first step; nothing is stored in the database. */
    @Transactional(readOnly = true)
    public PendingAccount prepare(LinkHolder link, String name, String password) {
        requireOpen(link);
        String hash = passwords.accept(
                password, knownWords.of(link.email(), name, List.of(RoleGrant.signatory(organisation(link)))));
        return new PendingAccount(link.linkId(), Person.checkName(name), hash);
    }

    /**
     * Makes the account. An account that the address has already keeps its password and gets the organisation; one that
     * acts for it unproven is proven by a link to a proven address.
     *
     * @param pending the first step; it may be missing for an address that has an account
     */
    @Transactional
    public void confirm(LinkHolder link, @Nullable PendingAccount pending, Locale locale) {
        requireOpen(link);
        links.lockOpen(link);
        UUID organisation = organisation(link);
        boolean proven = isProven(link, organisation);
        RoleGrant grant = proven ? RoleGrant.signatory(organisation) : RoleGrant.unproven(organisation);
        Optional<Person> known = people.findByEmail(address(link));
        if (known.isPresent()) {
            Person person = known.get();
            if (!proven || !person.prove(organisation, guest(link), clock.now())) {
                person.join(organisation, grant.roles(), guest(link), clock.now());
            }
            people.saveAndFlush(person);
            return;
        }
        if (pending == null || !pending.linkId().equals(link.linkId())) {
            throw new NotFound();
        }
        registering.registerHashed(
                link.email(), pending.name(), pending.passwordHash(), locale, List.of(grant), guest(link));
    }

    private static Actor guest(LinkHolder link) {
        return Actor.ofLink(organisation(link));
    }

    /** Returns the address as accounts store it. */
    private static String address(LinkHolder link) {
        return new EmailAddress(link.email()).value();
    }

    private static UUID organisation(LinkHolder link) {
        return Optional.ofNullable(link.organisationId()).orElseThrow(NotFound::new);
    }

    private boolean isProven(LinkHolder link, UUID organisation) {
        return proofs.stream().anyMatch(proof -> proof.isProven(organisation, address(link)));
    }

    private boolean mayJoin(LinkHolder link) {
        return checks.stream().allMatch(check -> check.mayJoin(link));
    }

    private void requireOpen(LinkHolder link) {
        organisation(link);
        if (!mayJoin(link)) {
            throw new NotFound();
        }
    }
}
