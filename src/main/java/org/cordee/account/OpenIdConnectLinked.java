package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.EventHeader;

/** A person linked its identity at the identity provider to its account. */
record OpenIdConnectLinked(EventHeader stamp, UUID personId) implements SecondFactorEvent {

    @Override
    public SecondFactorChange change() {
        return SecondFactorChange.PROVIDER_LINKED;
    }
}
