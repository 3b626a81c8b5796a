package org.cordee.consortium.web;

import java.util.Objects;
import java.util.UUID;
import org.cordee.consortium.subcontract.SubcontractsView.Helper;
import org.cordee.shared.Hours;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** An enterprise that works for a member, with its hours, as it is typed. */
class SubcontractingRow {

    private @Nullable UUID memberId;
    private @Nullable UUID establishmentId;
    private @Nullable Integer hours;
    private boolean removed;

    void show(Helper helper, Hours promised) {
        name(helper.establishmentId(), helper.memberId());
        hours = promised.value();
    }

    void name(UUID establishment, @Nullable UUID member) {
        establishmentId = establishment;
        memberId = member;
    }

    /** Converts the figures; each unreadable one becomes an error of its field. */
    void read(TypedFigures figures, String place) {
        figures.hours(place + "hours", hours);
    }

    UUID member() {
        if (memberId == null) {
            throw RuleViolation.of("memberId", "consortium.subcontracts.not-your-part");
        }
        return memberId;
    }

    UUID establishment() {
        if (establishmentId == null) {
            throw RuleViolation.of("establishmentId", "consortium.subcontracts.nobody");
        }
        return establishmentId;
    }

    Hours worked() {
        return new Hours(Objects.requireNonNullElse(hours, 0));
    }

    public @Nullable UUID getMemberId() {
        return memberId;
    }

    public void setMemberId(@Nullable UUID memberId) {
        this.memberId = memberId;
    }

    public @Nullable UUID getEstablishmentId() {
        return establishmentId;
    }

    public void setEstablishmentId(@Nullable UUID establishmentId) {
        this.establishmentId = establishmentId;
    }

    public @Nullable Integer getHours() {
        return hours;
    }

    public void setHours(@Nullable Integer hours) {
        this.hours = hours;
    }

    public boolean isRemoved() {
        return removed;
    }

    public void setRemoved(boolean removed) {
        this.removed = removed;
    }
}
