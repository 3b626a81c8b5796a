package org.cordee.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import org.cordee.shared.EventHeader;
import org.jspecify.annotations.Nullable;

/**
 * One recorded act: who did it, for which organisation, on which object. Values appear only as a salted hash, so that
 * an entry can prove a presented value without revealing it.
 *
 * @param chain the consortium of the act, or {@link EventHeader#HOUSE} for acts outside consortia
 * @param fields names of the facts that the hash covers, in order
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

    /** Returns the text that the entry's seal covers: all its values and the previous seal. */
    String sealedText(String previous, long number) {
        return String.join(
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
                valuesHash);
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
