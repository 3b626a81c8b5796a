package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.EventHeader;

/** A person removed a second factor; its older sessions end. */
record SecondFactorRemoved(EventHeader stamp, UUID personId, SecondFactorKind kind) implements SecondFactorEvent {

    @Override
    public SecondFactorChange change() {
        return kind == SecondFactorKind.PASSKEY ? SecondFactorChange.PASSKEY_REMOVED : SecondFactorChange.APP_REMOVED;
    }
}
