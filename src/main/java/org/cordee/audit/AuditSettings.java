package org.cordee.audit;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Settings of the audit trail. Its keys must never lie in the database.
 *
 * @param keys the keys of the seals as {@code ID:BASE64}, separated by commas; the last one seals, the others verify;
 * when empty, the keys are read from {@code cordee.audit.key-file}
 * @param keyFile the file with the keys, one a line; by default {@code NAME.audit-key} beside the folder of
 * {@code cordee.data}, made with a random key at the first start
 * @param lostKeys the ids of keys that were lost for good; the server starts without them, and {@code verify-audit}
 * reports what they sealed as not verifiable
 * @param timeStampUrl the address of a time-stamping service (RFC 3161), which certifies the head of each day; when
 * empty, heads are only written to the log
 * @param timeStampAuthorities a file with the certificates, in PEM, of the authorities whose time stamps are accepted;
 * when empty, a time stamp is checked for its signature and its content, and not for its authority
 * @param timeStampTimeout how long the time-stamping service may take to answer
 */
@Validated
@ConfigurationProperties("cordee.audit")
record AuditSettings(
        @DefaultValue("") String keys,
        @Nullable Path keyFile,
        @DefaultValue Set<String> lostKeys,
        @Nullable URI timeStampUrl,
        @Nullable Path timeStampAuthorities,
        @DefaultValue("10s") Duration timeStampTimeout) {

    /** Hides the keys: a record would print them. */
    @Override
    public String toString() {
        return "AuditSettings[keyFile=" + keyFile + ", timeStampUrl=" + timeStampUrl + "]";
    }
}
