package org.cordee.account;

import java.util.UUID;
import org.cordee.shared.EventHeader;

/** A recovery code replaced the second factor once. */
record RecoveryCodeUsed(EventHeader stamp, UUID personId) implements SecondFactorEvent {

    @Override
    public SecondFactorChange change() {
        return SecondFactorChange.CODE_USED;
    }
}
