package org.cordee.bid;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OrderColumn;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/** What the price of one member is made of, and what it answers. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
abstract class StoredPriceSheet extends Contribution<PriceSheet> {

    UUID memberId;
    UUID lotId;
    UUID organisationId;

    @Enumerated(EnumType.STRING)
    PriceSheetState state;

    @ElementCollection
    @CollectionTable(name = "price_line", joinColumns = @JoinColumn(name = "price_sheet_id"))
    @OrderColumn(name = "position")
    List<PriceLine> lines = new ArrayList<>();

    @Nullable
    BigDecimal amount;

    @Nullable
    String justification;

    @Nullable
    String remark;

    @Embedded
    PriceCycle cycle;

    protected StoredPriceSheet() {}

    StoredPriceSheet(UUID consortiumId, Grouping.Share share, PriceCycle cycle, Instant now) {
        super(consortiumId, now);
        memberId = share.memberId();
        lotId = share.lotId();
        organisationId = share.organisationId();
        state = PriceSheetState.TODO;
        this.cycle = cycle;
    }

    /** The sum of the lines, null while there are none. */
    @Nullable
    Amount amount() {
        return amount == null ? null : new Amount(amount);
    }

    List<PriceLine> lines() {
        return List.copyOf(lines);
    }

    UUID memberId() {
        return memberId;
    }

    UUID lotId() {
        return lotId;
    }

    UUID organisationId() {
        return organisationId;
    }

    PriceSheetState state() {
        return state;
    }

    @Nullable
    String justification() {
        return justification;
    }

    @Nullable
    String remark() {
        return remark;
    }

    PriceCycle cycle() {
        return cycle;
    }

    Instant dueAt() {
        return cycle.dueAt();
    }

    boolean isLate() {
        return cycle.isLate(state);
    }
}
