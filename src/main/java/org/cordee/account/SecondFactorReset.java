package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.EventHeader;

/** An administrator removed all second factors of a person; its sessions end. */
record SecondFactorReset(EventHeader stamp, UUID personId) implements SecondFactorEvent {

    @Override
    public SecondFactorChange change() {
        return SecondFactorChange.RESET;
    }
}
