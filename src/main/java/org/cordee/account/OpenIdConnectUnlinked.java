package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.EventHeader;

/** A person removed its identity at the identity provider from its account. */
record OpenIdConnectUnlinked(EventHeader stamp, UUID personId) implements SecondFactorEvent {

    @Override
    public SecondFactorChange change() {
        return SecondFactorChange.PROVIDER_UNLINKED;
    }
}
