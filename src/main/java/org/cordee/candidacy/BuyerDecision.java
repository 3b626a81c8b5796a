package org.cordee.candidacy;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.shared.AssignedKey;
import org.cordee.shared.Deadline;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The buyer's decision about an application, as the lead recorded it. Only the date for bids may still move. */
@Entity
@Table(name = "application_decision")
@SuppressWarnings("NullAway.Init")
class BuyerDecision extends AssignedKey<UUID> {

    @Id
    private UUID consortiumId;

    private boolean selected;

    /** The date of the buyer's letter. */
    @JdbcTypeCode(SqlTypes.LOCAL_DATE)
    private LocalDate decidedOn;

    /** The buyer's words about an application that it did not select; null for a selected one. */
    private @Nullable String words;

    @Embedded
    @AttributeOverride(name = "instant", column = @Column(name = "offers_due_at"))
    @AttributeOverride(name = "offset", column = @Column(name = "offers_due_offset"))
    @AttributeOverride(name = "zone", column = @Column(name = "offers_due_zone"))
    private @Nullable Deadline offersDue;

    private Instant recordedAt;
    private @Nullable UUID recordedBy;

    protected BuyerDecision() {}

    private BuyerDecision(Act act, UUID consortiumId, LocalDate decidedOn) {
        this.consortiumId = consortiumId;
        this.decidedOn = decidedOn;
        recordedAt = act.at();
        recordedBy = act.actor().personId();
    }

    static BuyerDecision selected(Act act, UUID consortiumId, LocalDate invitedOn, Deadline offersDue) {
        BuyerDecision decision = new BuyerDecision(act, consortiumId, invitedOn);
        decision.selected = true;
        decision.offersDue = offersDue;
        return decision;
    }

    static BuyerDecision notSelected(Act act, UUID consortiumId, LocalDate toldOn, String words) {
        BuyerDecision decision = new BuyerDecision(act, consortiumId, toldOn);
        decision.words = words;
        return decision;
    }

    /** Records another date for bids; the invitation stays the same. */
    void move(Act act, Deadline moved) {
        offersDue = moved;
        recordedAt = act.at();
        recordedBy = act.actor().personId();
    }

    boolean isSelected() {
        return selected;
    }

    LocalDate decidedOn() {
        return decidedOn;
    }

    @Nullable
    String words() {
        return words;
    }

    @Nullable
    Deadline offersDue() {
        return offersDue;
    }

    @Override
    public UUID getId() {
        return consortiumId;
    }
}
