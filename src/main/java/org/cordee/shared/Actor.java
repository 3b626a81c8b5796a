package org.cordee.shared;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The user who acts and the organisation acted for: a person for one of its organisations, the holder of a one-time
 * link, or the application itself.
 *
 * @param personId null for a link holder and for the application
 * @param organisationId null for the application and for people who act for no organisation
 */
public record Actor(@Nullable UUID personId, @Nullable UUID organisationId, Set<Role> roles, Via via) {

    /** The channel: a signed-in page, a one-time link, the API, or a process step. */
    public enum Via {
        ACCOUNT,
        LINK,
        API,
        SYSTEM
    }

    public Actor {
        roles = Set.copyOf(roles);
    }

    /** Returns the application as actor: for a timer, a process step, the demonstration data. */
    public static Actor system() {
        return new Actor(null, null, Set.of(), Via.SYSTEM);
    }

    /**
     * Returns the actor for a one-time link: it acts for the organisation to which the link was sent, without any role.
     */
    public static Actor ofLink(UUID organisationId) {
        return new Actor(null, organisationId, Set.of(), Via.LINK);
    }

    /** Returns the actor for a link about an account or the platform: it acts for no organisation. */
    public static Actor ofLink() {
        return new Actor(null, null, Set.of(), Via.LINK);
    }

    public boolean actsFor(@Nullable UUID organisation) {
        return organisation != null && Objects.equals(organisationId, organisation);
    }

    public boolean is(Role role) {
        return roles.contains(role);
    }

    /**
     * Tells if the actor may sign for its organisation: with an account only a signatory; with a one-time link the
     * person who received the letter.
     */
    public boolean maySign() {
        return via == Via.LINK || is(Role.SIGNATORY);
    }

    /**
     * Tells if the actor may speak for its organisation outside groupings. The holder of a one-time link may, because
     * its letter was sent to an address that the act allows.
     */
    public boolean isProven() {
        return !is(Role.UNPROVEN);
    }

    /**
     * Refuses an account whose address is not proven to be its organisation's. The refusal says how to prove it; it
     * tells nothing about the object of the act.
     *
     * @throws RuleViolation {@code account.unproven}
     */
    public void requireProven() {
        if (!isProven()) {
            throw new RuleViolation("account.unproven");
        }
    }

    public boolean isSystem() {
        return via == Via.SYSTEM;
    }

    /**
     * Returns the organisation acted for.
     * @throws NotFound when the actor acts for none, as for any foreign object
     */
    public UUID requireOrganisation() {
        if (organisationId == null) {
            throw new NotFound();
        }
        return organisationId;
    }

    /** @throws NotFound unless the actor has the role: a forbidden page is answered like a missing one */
    public void requireRole(Role role) {
        if (!is(role)) {
            throw new NotFound();
        }
    }
}
