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

/** Holds the fields of a price sheet and the questions about them. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
abstract class StoredPriceSheet extends Contribution<PriceSheet> {

    public UUID memberId;
    public UUID lotId;
    public UUID organisationId;

    @Enumerated(EnumType.STRING)
    public PriceSheetState state;

    @ElementCollection
    @CollectionTable(name = "price_line", joinColumns = @JoinColumn(name = "price_sheet_id"))
    @OrderColumn(name = "position")
    public List<PriceLine> lines = new ArrayList<>();

    @Nullable
    public BigDecimal amount;

    @Nullable
    public String justification;

    @Nullable
    public String remark;

    @Embedded
    public PriceDates cycle;

    protected StoredPriceSheet() {}

    StoredPriceSheet(UUID consortiumId, BiddingConsortium.Share share, PriceDates cycle, Instant now) {
        super(consortiumId, now);
        memberId = share.memberId();
        lotId = share.lotId();
        organisationId = share.organisationId();
        state = PriceSheetState.TODO;
        this.cycle = cycle;
    }

    /** Returns the sum of the lines, null while there are none. */
    @Nullable
    public Amount amount() {
        return amount == null ? null : new Amount(amount);
    }

    public List<PriceLine> lines() {
        return List.copyOf(lines);
    }

    public UUID memberId() {
        return memberId;
    }

    public UUID lotId() {
        return lotId;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public PriceSheetState state() {
        return state;
    }

    @Nullable
    public String justification() {
        return justification;
    }

    @Nullable
    public String remark() {
        return remark;
    }

    public PriceDates cycle() {
        return cycle;
    }

    public Instant dueAt() {
        return cycle.dueAt();
    }

    public boolean isLate() {
        return cycle.isLate(state);
    }
}
