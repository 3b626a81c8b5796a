package org.cordee.account;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.platform.Browser;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.springframework.stereotype.Component;

/** Registers new people for tests; everyone's password is {@link #PASSWORD}. */
@Component
public class Accounts {

    public static final String PASSWORD = "une phrase de test";

    private final RegisteringPeople registering;

    Accounts(RegisteringPeople registering) {
        this.registering = registering;
    }

    /** A registered person: id, sign-in address, and organisation acted for. */
    public record Registered(UUID id, String email, UUID organisationId) {}

    public Registered memberOf(UUID organisationId) {
        return register("membre", organisationId, RoleGrant.signatory(organisationId));
    }

    /** Returns the browser of a signed-in person of the organisation. */
    public Browser signedIn(int port, UUID organisationId) {
        return Browser.signedIn(port, memberOf(organisationId).email(), PASSWORD);
    }

    public Registered administrator() {
        return register("admin", null, RoleGrant.platform(Role.ADMINISTRATOR));
    }

    public Registered coordinator() {
        return register("coord", null, RoleGrant.platform(Role.COORDINATOR));
    }

    public Registered withoutMembership() {
        return register("personne", null);
    }

    private Registered register(String word, UUID organisationId, RoleGrant... grants) {
        String email = word + "-" + Ids.next() + "@exemple.test";
        UUID id = registering.register(email, "Camille " + word, PASSWORD, Locale.FRENCH, List.of(grants));
        return new Registered(id, email, organisationId);
    }
}
