package org.cordee.bid;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Amount;
import org.cordee.shared.Ids;
import org.cordee.shared.RuleViolation;
import org.cordee.shared.Stamp;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.AbstractAggregateRoot;

/** What one member asks for its part of one lot, without VAT, to the cent. Only that member and the lead ever read it. */
@Entity
@Table(name = "price_sheet")
@SuppressWarnings("NullAway.Init")
class PriceSheet extends AbstractAggregateRoot<PriceSheet> {

    @Id
    private UUID id;

    private UUID sectionId;
    private UUID consortiumId;
    private UUID memberId;
    private UUID lotId;
    private UUID organisationId;

    @Enumerated(EnumType.STRING)
    private PriceSheetState state;

    private @Nullable BigDecimal amount;
    private int number;
    private Instant changedAt;
    private @Nullable UUID changedBy;

    @Version
    private @Nullable Long version;

    protected PriceSheet() {}

    /** Opened empty beside the member's section. */
    PriceSheet(Section section, Instant now) {
        id = Ids.next();
        sectionId = section.id();
        consortiumId = section.consortiumId();
        memberId = section.memberId();
        lotId = section.lotId();
        organisationId = section.organisationId();
        state = PriceSheetState.TODO;
        changedAt = now;
    }

    /**
     * Gives the price for the section that is in review. The same price again changes nothing.
     *
     * @param expected the number of the price the writer had before it
     */
    void give(Actor actor, int expected, Amount price, SectionState section, Instant now) {
        if (state == PriceSheetState.GIVEN && price.equals(amount())) {
            return;
        }
        if (state != PriceSheetState.TODO) {
            throw new RuleViolation("bid.price.closed." + state.name());
        }
        if (section != SectionState.IN_REVIEW) {
            throw new RuleViolation("bid.price.section-first");
        }
        if (expected != number) {
            throw new RuleViolation("bid.price.changed-meanwhile", expected, number);
        }
        if (price.isZero()) {
            throw RuleViolation.of("amount", "bid.price.zero");
        }
        amount = price.euros();
        number++;
        state = PriceSheetState.GIVEN;
        changedAt = now;
        changedBy = actor.personId();
        registerEvent(
                new BidEvent.PriceGiven(Stamp.of(actor, consortiumId, now), memberId, sectionId, organisationId, id));
    }

    /** Changes were asked for: the price is to be given again, the old one as a start. */
    void reopen() {
        if (state == PriceSheetState.GIVEN) {
            state = PriceSheetState.TODO;
        }
    }

    /** Freezes a given price. */
    void lock() {
        if (state == PriceSheetState.TODO) {
            throw new IllegalStateException("price sheet " + id + " has no price yet");
        }
        state = PriceSheetState.LOCKED;
    }

    /** The price, when it is given and not asked for again. */
    @Nullable
    Amount given() {
        return state == PriceSheetState.TODO ? null : amount();
    }

    @Nullable
    Amount amount() {
        return amount == null ? null : new Amount(amount);
    }

    UUID id() {
        return id;
    }

    UUID sectionId() {
        return sectionId;
    }

    UUID memberId() {
        return memberId;
    }

    PriceSheetState state() {
        return state;
    }

    int number() {
        return number;
    }

    Instant changedAt() {
        return changedAt;
    }
}
