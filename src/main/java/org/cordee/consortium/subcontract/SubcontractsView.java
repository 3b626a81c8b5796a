package org.cordee.consortium.subcontract;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.Relation;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.jspecify.annotations.Nullable;

/**
 * What the members of a grouping hand to others, as one reader may see it: the lead all of it, a member what it declared
 * itself, the coordinator who works for whom and how many hours. A figure or text that is null is hidden or not known.
 *
 * @param editable the reader may declare
 * @param revision of the reader's own list; 0 before it declared anything
 * @param goods the contract buys goods, so that only services and installation may be subcontracted
 * @param essentialTasks as the documents name them
 * @param parts the reader's own; empty for the coordinator
 */
public record SubcontractsView(
        Relation relation,
        boolean editable,
        int revision,
        boolean goods,
        List<String> essentialTasks,
        List<OwnPart> parts,
        List<SubcontractLine> subcontracts,
        List<StaffLine> staff,
        List<ReliedLine> reliedUpon) {

    /**
     * The reader's own part of one lot.
     *
     * @param amount of the latest proposal; null before there is one
     * @param left what of it is handed to nobody; null likewise, or when more is handed on than there is
     * @param hours of insertion promised with it
     */
    public record OwnPart(
            UUID memberId,
            UUID lotId,
            @Nullable Amount amount,
            @Nullable Amount left,
            @Nullable Hours hours) {}

    /**
     * Somebody who works for a member.
     *
     * @param memberName of the member's organisation
     * @param own the reader declared it
     * @param siret null for an establishment without one
     */
    public record Helper(
            UUID memberId,
            UUID lotId,
            String memberName,
            boolean own,
            UUID establishmentId,
            String name,
            @Nullable String siret,
            String city) {}

    /**
     * One subcontract.
     *
     * @param underName of the subcontractor it has its work from; null when it has it from the member
     * @param terms null for whoever reads no price
     */
    public record SubcontractLine(
            Helper helper,
            @Nullable String nature,
            @Nullable Amount amount,
            Hours hours,
            boolean accessory,
            boolean service,
            List<String> tasks,
            @Nullable String underName,
            @Nullable SubcontractTerms terms) {}

    /**
     * Staff made available to one member by one employer.
     *
     * @param amount that the employer is paid for it; zero when it is not known, null for whoever reads no price
     */
    public record StaffLine(
            Helper helper, Hours hours, @Nullable Amount amount) {}

    /**
     * An operator whose capacities one member invokes.
     *
     * @param capacity null for the coordinator, who reads no text
     * @param committed its written promise is in hand
     */
    public record ReliedLine(Helper helper, @Nullable String capacity, boolean committed) {}

    /** The same without what the reader declared itself. */
    public SubcontractsView ofOthers() {
        return new SubcontractsView(
                relation,
                editable,
                revision,
                goods,
                essentialTasks,
                parts,
                subcontracts.stream().filter(line -> !line.helper().own()).toList(),
                staff.stream().filter(line -> !line.helper().own()).toList(),
                reliedUpon.stream().filter(line -> !line.helper().own()).toList());
    }

    /** Nobody hands anything on or relies on anybody, as far as the reader may know. */
    public boolean isEmpty() {
        return subcontracts.isEmpty() && staff.isEmpty() && reliedUpon.isEmpty();
    }
}
