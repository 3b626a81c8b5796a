package org.cordee.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.cordee.shared.Stamp;
import org.jspecify.annotations.Nullable;

/**
 * One act: who did it, for which organisation, on what. Values appear only as a salted hash, so that an entry proves a
 * value somebody shows without giving it away.
 *
 * @param chain the grouping the act belongs to, or {@link Stamp#HOUSE} for acts outside groupings
 * @param fields names of the facts the hash covers, in order
 */
record AuditEntry(
        UUID id,
        UUID chain,
        Instant occurredAt,
        @Nullable UUID personId,
        @Nullable UUID organisationId,
        String act,
        @Nullable UUID subjectId,
        String fields,
        String salt,
        String valuesHash) {

    static final String GENESIS = "0".repeat(64);

    /** The entry's seal: a hash over everything in it and the seal before it. */
    String sealAfter(String previous, long number) {
        return sha256(String.join(
                "\n",
                previous,
                Long.toString(number),
                id.toString(),
                chain.toString(),
                occurredAt.toString(),
                String.valueOf(personId),
                String.valueOf(organisationId),
                act,
                String.valueOf(subjectId),
                fields,
                salt,
                valuesHash));
    }

    static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
