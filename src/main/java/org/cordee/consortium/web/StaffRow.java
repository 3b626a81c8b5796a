package org.cordee.consortium.web;

import java.math.BigDecimal;
import java.util.UUID;
import org.cordee.consortium.subcontract.StaffMadeAvailable;
import org.cordee.consortium.subcontract.SubcontractsView.StaffLine;
import org.cordee.shared.Amount;
import org.jspecify.annotations.Nullable;

/** Staff made available to a member, as it is typed; its cost may stay open. */
class StaffRow extends SubcontractingRow {

    private @Nullable BigDecimal amount;

    static StaffRow of(StaffLine line) {
        StaffRow row = new StaffRow();
        row.show(line.helper(), line.hours());
        Amount paid = line.amount();
        row.amount = paid == null || paid.isZero() ? null : paid.euros();
        return row;
    }

    static StaffRow by(UUID establishmentId, @Nullable UUID memberId) {
        StaffRow row = new StaffRow();
        row.name(establishmentId, memberId);
        return row;
    }

    @Override
    void read(TypedFigures figures, String place) {
        super.read(figures, place);
        if (amount != null) {
            figures.read(place + "amount", amount, Amount::new, Amount.ZERO);
        }
    }

    StaffMadeAvailable staff() {
        return new StaffMadeAvailable(
                member(), establishment(), worked(), amount == null ? Amount.ZERO : new Amount(amount));
    }

    public @Nullable BigDecimal getAmount() {
        return amount;
    }

    public void setAmount(@Nullable BigDecimal amount) {
        this.amount = amount;
    }
}
