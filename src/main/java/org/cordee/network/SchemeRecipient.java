package org.cordee.network;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.network.NetworkEvent.SchemeAnswered;
import org.cordee.network.NetworkEvent.SchemeRelayed;
import org.cordee.network.NetworkEvent.SchemeReminded;
import org.cordee.shared.Actor;
import org.cordee.shared.Aggregate;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A member to which a scheme was relayed, with its answers once it has sent them. */
@Entity
@Table(name = "network_scheme_recipient")
class SchemeRecipient extends Aggregate {

    /** Counts the answers that were sent, so that the version rises even when only the texts changed. */
    @Column
    private int revision;

    @Column(name = "scheme_id")
    private UUID schemeId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "relayed_at")
    private Instant relayedAt;

    @Column(name = "answered_at")
    private @Nullable Instant answeredAt;

    /** The answers in the order of the questions; empty before they were sent. */
    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "network_scheme_answer", joinColumns = @JoinColumn(name = "recipient_id"))
    @OrderColumn(name = "position")
    @Column(name = "words")
    private List<String> answers = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected SchemeRecipient() {}

    private SchemeRecipient(UUID schemeId, UUID organisationId, Instant now) {
        super(Ids.next());
        this.schemeId = schemeId;
        this.organisationId = organisationId;
        this.relayedAt = now;
    }

    /** Relays an open scheme to a member. */
    static SchemeRecipient relay(Actor actor, Scheme scheme, UUID organisationId, Instant now) {
        SchemeRecipient recipient = new SchemeRecipient(scheme.id(), organisationId, now);
        recipient.record(new SchemeRelayed(
                EventHeader.outsideConsortia(actor, now),
                recipient.id(),
                scheme.id(),
                scheme.networkId(),
                organisationId,
                scheme.terms().closesAt()));
        return recipient;
    }

    /** Records a reminder, unless the member has answered. */
    void remind(Actor actor, Scheme scheme, int wave, Instant now) {
        if (answeredAt != null) {
            return;
        }
        record(new SchemeReminded(
                EventHeader.outsideConsortia(actor, now),
                id(),
                schemeId,
                scheme.networkId(),
                organisationId,
                scheme.terms().closesAt(),
                wave));
    }

    /**
     * Takes the answers; the same answers again change nothing.
     *
     * @param words one text for each question, empty for a question without an answer
     */
    void answer(Actor actor, Scheme scheme, List<String> words, Instant now) {
        if (answeredAt != null && answers.equals(words)) {
            return;
        }
        answers.clear();
        answers.addAll(words);
        answeredAt = now;
        revision++;
        record(new SchemeAnswered(
                EventHeader.outsideConsortia(actor, now), id(), schemeId, scheme.networkId(), organisationId));
    }

    UUID schemeId() {
        return schemeId;
    }

    UUID organisationId() {
        return organisationId;
    }

    @Nullable
    Instant answeredAt() {
        return answeredAt;
    }

    List<String> answers() {
        return List.copyOf(answers);
    }

    /** Returns how often answers were sent; a form carries it, so that no answer is replaced unseen. */
    int revision() {
        return revision;
    }
}
