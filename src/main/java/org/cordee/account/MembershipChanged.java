package org.cordee.account;

import java.util.Set;
import java.util.UUID;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;

/**
 * A person has exactly these roles for an organisation (null: for the platform) from now on; an empty set ends the
 * membership.
 */
public record MembershipChanged(
        EventHeader stamp, UUID personId, @Nullable UUID organisationId, Set<Role> roles) implements AccountEvent {}
