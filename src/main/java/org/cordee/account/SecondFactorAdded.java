package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.EventHeader;

/** A person added or replaced a second factor; its older sessions end. */
record SecondFactorAdded(EventHeader stamp, UUID personId, SecondFactorKind kind) implements SecondFactorEvent {

    @Override
    public SecondFactorChange change() {
        return kind == SecondFactorKind.PASSKEY ? SecondFactorChange.PASSKEY_ADDED : SecondFactorChange.APP_ADDED;
    }
}
