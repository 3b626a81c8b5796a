package org.cordee.consortium;

import org.jspecify.annotations.Nullable;

/**
 * The evidence of a signature by click: the signatory, the function, and the hash of exactly the text that was shown.
 *
 * @param email the address of the letter with the link or of the account; null where it is not known
 */
public record NdaEvidence(
        String signatoryName,
        String signatoryFunction,
        String textSha256,
        @Nullable String email) {

    /** Creates the evidence of a signatory without a known address. */
    public NdaEvidence(String signatoryName, String signatoryFunction, String textSha256) {
        this(signatoryName, signatoryFunction, textSha256, null);
    }
}
