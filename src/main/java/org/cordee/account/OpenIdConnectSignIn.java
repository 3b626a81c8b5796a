package org.cordee.account;

import java.time.Instant;
import java.util.Optional;
import org.cordee.shared.Actor;
import org.springframework.security.authentication.DisabledException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Finds the account of a person whom the identity provider described. */
@Component
class OpenIdConnectSignIn {

    private final OpenIdConnectIdentities identities;
    private final People people;

    OpenIdConnectSignIn(OpenIdConnectIdentities identities, People people) {
        this.identities = identities;
        this.people = people;
    }

    /**
     * Returns the principal of the linked account; empty when no account is linked.
     *
     * @throws DisabledException when the account is closed
     */
    @Transactional
    public Optional<AccountPrincipal> signIn(OpenIdConnectArrival arrival) {
        return identities
                .findByIssuerAndSubject(arrival.issuer(), arrival.subject())
                .map(identity -> {
                    Person person = people.findById(identity.personId())
                            .filter(Person::isEnabled)
                            .orElseThrow(() -> new DisabledException("the account is closed"));
                    identity.use(arrival, Instant.now());
                    identities.save(identity);
                    return new AccountPrincipal(person.id(), Actor.Via.ACCOUNT, person.securityStamp());
                });
    }
}
