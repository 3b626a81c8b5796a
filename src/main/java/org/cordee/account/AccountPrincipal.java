package org.cordee.account;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;
import org.cordee.shared.Actor;

/**
 * The result of a sign-in: the person, the channel, and the security stamp at that moment. A session stores nothing
 * else, so that roles and names are always read fresh.
 */
public record AccountPrincipal(UUID personId, Actor.Via via, int securityStamp) implements Principal, Serializable {

    @Override
    public String getName() {
        return personId.toString();
    }
}
