package org.cordee.account;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.AuthenticatorTransport;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutableCredentialRecord;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCose;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialType;

/**
 * A passkey of a person (WebAuthn): the public key with which its signatures are checked. A person may have several.
 * All times are machine time.
 */
@Entity
class Passkey {

    @Id
    private UUID id;

    private UUID personId;
    private String label;
    private byte[] credentialId;
    private byte[] publicKey;
    private byte[] attestation;
    private byte[] clientData;
    private String transports;
    private long signatures;
    private boolean backupEligible;
    private boolean backedUp;
    private Instant createdAt;
    private @Nullable Instant usedAt;

    @SuppressWarnings("NullAway.Init")
    protected Passkey() {}

    /** Takes a checked registration; the user handle of the credential is the person's id. */
    Passkey(UUID personId, CredentialRecord registered, Instant now) {
        this.id = Ids.next();
        this.personId = personId;
        this.label = registered.getLabel();
        this.credentialId = registered.getCredentialId().getBytes();
        this.publicKey = registered.getPublicKey().getBytes();
        this.attestation =
                Objects.requireNonNull(registered.getAttestationObject()).getBytes();
        this.clientData = Objects.requireNonNull(registered.getAttestationClientDataJSON())
                .getBytes();
        this.transports = registered.getTransports().stream()
                .map(AuthenticatorTransport::getValue)
                .sorted()
                .collect(Collectors.joining(","));
        this.signatures = registered.getSignatureCount();
        this.backupEligible = registered.isBackupEligible();
        this.backedUp = registered.isBackupState();
        this.createdAt = now;
    }

    /**
     * Records a checked signature. An authenticator that counts its signatures never repeats a number: a number that
     * does not grow comes from a copy of the key.
     *
     * @throws IllegalArgumentException for such a copy
     */
    void use(long count, Instant now) {
        if ((count > 0 || signatures > 0) && count <= signatures) {
            throw new IllegalArgumentException("the signature counter of passkey " + id + " did not grow");
        }
        this.signatures = count;
        this.usedAt = now;
    }

    /** Returns the passkey as Spring Security's checks read it. */
    CredentialRecord credential() {
        return ImmutableCredentialRecord.builder()
                .credentialType(PublicKeyCredentialType.PUBLIC_KEY)
                .credentialId(new Bytes(credentialId))
                .userEntityUserId(PasskeyOwners.handle(personId))
                .publicKey(new ImmutablePublicKeyCose(publicKey))
                .attestationObject(new Bytes(attestation))
                .attestationClientDataJSON(new Bytes(clientData))
                .transports(transports())
                .signatureCount(signatures)
                .uvInitialized(true)
                .backupEligible(backupEligible)
                .backupState(backedUp)
                .created(createdAt)
                .lastUsed(usedAt == null ? createdAt : usedAt)
                .label(label)
                .build();
    }

    private Set<AuthenticatorTransport> transports() {
        return Arrays.stream(transports.split(","))
                .filter(transport -> !transport.isEmpty())
                .map(AuthenticatorTransport::valueOf)
                .collect(Collectors.toSet());
    }

    PasskeyRow row() {
        return new PasskeyRow(id, label, createdAt, usedAt);
    }

    UUID personId() {
        return personId;
    }
}
