package org.cordee.account;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The second factors of a person, as its own page shows them. All times are machine time.
 *
 * @param active true when every sign-in by password needs a second factor
 * @param required true when the person must have one because of a role
 * @param appSince when the authenticator app was added; null when there is none
 * @param appUsedAt when a code of the app was last used to sign in or to prove a change; null before
 * @param recoveryCodesLeft the number of unused recovery codes
 * @param proofPossible true when the person has a password or a factor to prove a change with
 */
public record SecondFactorOverview(
        boolean active,
        boolean required,
        @Nullable Instant appSince,
        @Nullable Instant appUsedAt,
        List<PasskeyRow> passkeys,
        long recoveryCodesLeft,
        boolean proofPossible) {

    public SecondFactorOverview {
        passkeys = List.copyOf(passkeys);
    }
}
