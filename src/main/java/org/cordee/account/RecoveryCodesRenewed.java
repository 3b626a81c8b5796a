package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.EventHeader;

/** A person got ten new recovery codes; the old ones ended. */
record RecoveryCodesRenewed(EventHeader stamp, UUID personId) implements SecondFactorEvent {

    @Override
    public SecondFactorChange change() {
        return SecondFactorChange.CODES_RENEWED;
    }
}
