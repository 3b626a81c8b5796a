package org.cordee.agreement;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One party's turn to sign: its own annex, its due date, and its answer. */
@Embeddable
class Signature {

    @Column(name = "signature_id")
    private UUID id;

    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private SignatureState state;

    @Embedded
    private SignedParty party;

    /** True when the party may read the annexes of the others. */
    private boolean readsAll;

    @Embedded
    @AttributeOverride(name = "text", column = @Column(name = "annex_text"))
    @AttributeOverride(name = "sha256", column = @Column(name = "annex_sha256"))
    @AttributeOverride(name = "documentId", column = @Column(name = "annex_document_id"))
    private AgreementPaper annex;

    private @Nullable Instant openedAt;

    private @Nullable Instant dueAt;

    private @Nullable Instant remindedAt;

    private @Nullable String words;

    @Embedded
    private @Nullable SignatureEvidence seal;

    @SuppressWarnings("NullAway.Init")
    protected Signature() {}

    Signature(UUID id, PartyAnnex annex) {
        this.id = id;
        this.organisationId = annex.organisationId();
        this.state = SignatureState.PENDING;
        this.party = annex.party();
        this.readsAll = annex.readsAll();
        this.annex = annex.paper();
    }

    void open(Instant now, Instant due) {
        openedAt = now;
        dueAt = due;
    }

    void say(SignatureState answer, String why) {
        state = answer;
        words = why;
    }

    void sign(SignatureEvidence with) {
        seal = with;
        state = SignatureState.SIGNED;
    }

    /** Returns the window of a turn that was opened. */
    SignatureWindow window() {
        return new SignatureWindow(Objects.requireNonNull(openedAt), Objects.requireNonNull(dueAt));
    }

    void lapse() {
        state = SignatureState.LAPSED;
    }

    void restore() {
        state = SignatureState.PENDING;
    }

    void remind(Instant now) {
        remindedAt = now;
    }

    boolean isReminded() {
        return remindedAt != null;
    }

    SignatureStep.Turn turn() {
        return new SignatureStep.Turn(id, organisationId, window().dueAt(), window().remindAt());
    }

    public @Nullable SignatureEvidence seal() {
        return seal;
    }

    boolean isOpen() {
        return state == SignatureState.PENDING && dueAt != null;
    }

    UUID id() {
        return id;
    }

    UUID organisationId() {
        return organisationId;
    }

    SignatureState state() {
        return state;
    }

    public SignedParty party() {
        return party;
    }

    boolean readsAll() {
        return readsAll;
    }

    AgreementPaper annex() {
        return annex;
    }

    @Nullable
    Instant dueAt() {
        return dueAt;
    }

    @Nullable
    String words() {
        return words;
    }
}
