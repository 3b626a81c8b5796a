package org.cordee.account;

import java.util.UUID;

/** An event of a person's second factors, of which the person is told by a letter. */
public sealed interface SecondFactorEvent extends AccountEvent
        permits OpenIdConnectLinked,
                OpenIdConnectUnlinked,
                RecoveryCodeUsed,
                RecoveryCodesRenewed,
                SecondFactorAdded,
                SecondFactorBlocked,
                SecondFactorRemoved,
                SecondFactorReset {

    @Override
    UUID personId();

    /** Returns the change as the letter names it. */
    SecondFactorChange change();
}
