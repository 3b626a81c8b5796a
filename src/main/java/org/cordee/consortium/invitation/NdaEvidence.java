package org.cordee.consortium.invitation;

import org.jspecify.annotations.Nullable;

/**
 * The click that signs: who signs in what function, and the hash of exactly the text that was shown.
 *
 * @param email by which the signatory came in, that of the letter with the link or of the account; null where nobody knows
 */
public record NdaEvidence(
        String signatoryName,
        String signatoryFunction,
        String textSha256,
        @Nullable String email) {

    /** Of a signatory whose address nobody knows. */
    public NdaEvidence(String signatoryName, String signatoryFunction, String textSha256) {
        this(signatoryName, signatoryFunction, textSha256, null);
    }
}
