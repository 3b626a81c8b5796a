package org.cordee.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * A code that replaces the second factor once. It has 80 random bits and is stored as a hash; written in the alphabet
 * of Crockford's Base32, in which no two characters look alike.
 */
@Entity
class RecoveryCode {

    static final int PER_PERSON = 10;

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Id
    private UUID id;

    private UUID personId;
    private byte[] codeHash;
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected RecoveryCode() {}

    RecoveryCode(UUID personId, String code) {
        this.id = Ids.next();
        this.personId = personId;
        this.codeHash = hash(personId, code);
    }

    /** Returns a new code: four groups of four characters. */
    static String draw() {
        StringBuilder code = new StringBuilder();
        for (int place = 0; place < LENGTH; place++) {
            if (place > 0 && place % GROUP == 0) {
                code.append('-');
            }
            code.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return code.toString();
    }

    /** Returns the hash of a code as it is typed: hyphens, spaces, capitals and look-alikes do not matter. */
    static byte[] hash(UUID personId, String typed) {
        String plain = typed.toLowerCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1');
        return Secrets.hash(personId + ":" + plain);
    }

    UUID personId() {
        return personId;
    }

    @Nullable
    Instant usedAt() {
        return usedAt;
    }
}
