package org.cordee.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One party's turn to sign: the text it is shown, its due date, and its answer. */
@Embeddable
class Signature {

    @Column(name = "signature_id")
    UUID id;

    @Column(name = "organisation_id")
    UUID organisationId;

    @Enumerated(EnumType.STRING)
    @Column
    SignatureState state;

    /**
     * The copy of the agreement that this party may read: with closed prices it differs from the copy of the next
     * party.
     */
    @Column(name = "shown_text")
    String text;

    @Column(name = "text_sha256")
    String sha256;

    @Column(name = "opened_at")
    @Nullable
    Instant openedAt;

    @Column(name = "due_at")
    @Nullable
    Instant dueAt;

    @Column(name = "reminded_at")
    @Nullable
    Instant remindedAt;

    @Column(name = "words")
    @Nullable
    String words;

    @Embedded
    @Nullable
    SignatureEvidence seal;

    @SuppressWarnings("NullAway.Init")
    protected Signature() {}

    Signature(UUID id, UUID organisationId, String text) {
        this.id = id;
        this.organisationId = organisationId;
        this.state = SignatureState.PENDING;
        this.text = text;
        this.sha256 = Sha256.of(text);
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

    SignatureStep.Turn turn() {
        return new SignatureStep.Turn(id, organisationId, window().dueAt(), window().remindAt());
    }

    public @Nullable SignatureEvidence seal() {
        return seal;
    }

    boolean isOpen() {
        return state == SignatureState.PENDING && dueAt != null;
    }
}
