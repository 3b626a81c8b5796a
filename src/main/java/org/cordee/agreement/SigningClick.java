package org.cordee.agreement;

import org.jspecify.annotations.Nullable;

/**
 * The click that signs: the name and function of the person, and the hash of exactly the text that was shown.
 *
 * @param email the address that a guest proved by a code; null for a person with an account, whose name is that of the
 * account
 */
public record SigningClick(
        String signatoryName,
        String signatoryFunction,
        String textSha256,
        @Nullable String email) {

    /** Creates the click of a person with an account. */
    public SigningClick(String signatoryName, String signatoryFunction, String textSha256) {
        this(signatoryName, signatoryFunction, textSha256, null);
    }

    SigningClick signedBy(String name) {
        return new SigningClick(name, signatoryFunction, textSha256, email);
    }

    /** Omits the address, because this text may be logged. */
    @Override
    public String toString() {
        return "SigningClick[" + textSha256 + "]";
    }
}
