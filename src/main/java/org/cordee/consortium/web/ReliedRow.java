package org.cordee.consortium.web;

import java.util.Objects;
import java.util.UUID;
import org.cordee.consortium.subcontract.ReliedUpon;
import org.cordee.consortium.subcontract.SubcontractsView.ReliedLine;
import org.jspecify.annotations.Nullable;

/** An operator that a member relies upon, as it is typed; it has no hours. */
class ReliedRow extends SubcontractingRow {

    private String capacity = "";
    private boolean committed;

    static ReliedRow of(ReliedLine line) {
        ReliedRow row = on(line.helper().establishmentId(), line.helper().memberId());
        row.capacity = Objects.requireNonNullElse(line.capacity(), "");
        row.committed = line.committed();
        return row;
    }

    static ReliedRow on(UUID establishmentId, @Nullable UUID memberId) {
        ReliedRow row = new ReliedRow();
        row.name(establishmentId, memberId);
        return row;
    }

    ReliedUpon reliedUpon() {
        return new ReliedUpon(member(), establishment(), capacity, committed);
    }

    public String getCapacity() {
        return capacity;
    }

    public void setCapacity(String capacity) {
        this.capacity = capacity;
    }

    public boolean isCommitted() {
        return committed;
    }

    public void setCommitted(boolean committed) {
        this.committed = committed;
    }
}
