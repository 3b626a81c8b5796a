package org.cordee.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The code of a one-time link, which proves that the holder reads the mailbox of the link. A new code replaces the one
 * before. The letters are limited in machine time, the life of a code is business time.
 */
@Entity
class SigningCode {

    static final Duration LIFE = Duration.ofMinutes(15);

    private static final int MOST_TRIES = 5;
    private static final int MOST_LETTERS = 5;
    private static final Duration LETTER_WINDOW = Duration.ofHours(1);

    @Id
    private UUID linkId;

    private int letters;
    private Instant lettersSince;
    private byte @Nullable [] codeHash;
    private @Nullable Instant drawnAt;
    private int tries;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected SigningCode() {}

    SigningCode(UUID linkId, Instant machineNow) {
        this.linkId = linkId;
        this.lettersSince = machineNow;
    }

    /**
     * Counts one letter with a code.
     *
     * @throws RuleViolation when too many were asked within an hour
     */
    void ask(Instant machineNow) {
        if (!machineNow.isBefore(lettersSince.plus(LETTER_WINDOW))) {
            letters = 0;
            lettersSince = machineNow;
        }
        if (letters >= MOST_LETTERS) {
            throw RuleViolation.of("code", "account.code.too-many");
        }
        letters++;
    }

    void draw(byte[] hash, Instant now) {
        codeHash = hash.clone();
        drawnAt = now;
        tries = 0;
    }

    /** Compares the code and counts a wrong one; after a few wrong ones the right one is refused as well. */
    boolean matches(byte[] hash, Instant now) {
        boolean open = codeHash != null && drawnAt != null && tries < MOST_TRIES && now.isBefore(drawnAt.plus(LIFE));
        boolean right = open && MessageDigest.isEqual(codeHash, hash);
        if (!right) {
            tries++;
        }
        return right;
    }
}
