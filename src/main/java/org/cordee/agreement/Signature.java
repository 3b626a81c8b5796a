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
    private UUID id;

    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private SignatureState state;

    /**
     * The copy of the agreement that this party may read: with closed prices it differs from the copy of the next
     * party.
     */
    @Column(name = "shown_text")
    private String text;

    @Column(name = "text_sha256")
    private String sha256;

    private @Nullable Instant openedAt;

    private @Nullable Instant dueAt;

    private @Nullable Instant remindedAt;

    private @Nullable String words;

    @Embedded
    private @Nullable SignatureEvidence seal;

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

    String text() {
        return text;
    }

    String sha256() {
        return sha256;
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
