package org.cordee.account;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;
import org.cordee.shared.Actor;

/**
 * Who proved to be whom when signing in: the person, the way in, and the security stamp of that moment. Nothing else is
 * kept in a session, so that roles and names are always read fresh.
 */
public record AccountPrincipal(UUID personId, Actor.Via via, int securityStamp) implements Principal, Serializable {

    @Override
    public String getName() {
        return personId.toString();
    }
}
