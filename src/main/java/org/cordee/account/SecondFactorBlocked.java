package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.EventHeader;

/** Somebody who knows the password gave too many wrong codes; further ones are refused for a while. */
record SecondFactorBlocked(EventHeader stamp, UUID personId) implements SecondFactorEvent {

    @Override
    public SecondFactorChange change() {
        return SecondFactorChange.BLOCKED;
    }
}
