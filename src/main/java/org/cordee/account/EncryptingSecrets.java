package org.cordee.account;

import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Encrypts secrets of other rooms that the product needs in clear text again, with the key of the authenticator apps,
 * which is not in the database. An encrypted secret is bound to its owner and cannot be moved to another one.
 */
@Component
public class EncryptingSecrets {

    private final SecondFactorKey key;

    EncryptingSecrets(SecondFactorKey key) {
        this.key = key;
    }

    /** Returns the encrypted secret, 32 bytes longer than the secret. */
    public byte[] encrypt(UUID ownerId, byte[] secret) {
        return key.seal(ownerId, secret);
    }

    /**
     * Returns the secret in clear text.
     *
     * @throws IllegalStateException when it was encrypted with another key or for another owner
     */
    public byte[] decrypt(UUID ownerId, byte[] encrypted) {
        return key.open(ownerId, encrypted);
    }
}
