package org.cordee.consortium.subcontract;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.Relation;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.tender.DocumentTerms;
import org.jspecify.annotations.Nullable;

/**
 * The declarations of the members of a consortium, as one user may see them: the lead sees all, a member its own
 * declaration, the coordinator the enterprises and their hours. A figure or text that is null is hidden or not known.
 *
 * @param editable whether the user may declare
 * @param revision of the user's own list; 0 before its first declaration
 * @param goods the contract buys goods, so that only services and installation may be subcontracted
 * @param documents the terms of the documents, of which only the essential tasks are published
 * @param parts the user's own parts; empty for the coordinator
 */
@JsonPropertyOrder({"relation", "editable", "revision", "goods", "essentialTasks"})
public record SubcontractsView(
        Relation relation,
        boolean editable,
        int revision,
        boolean goods,
        @JsonIgnore DocumentTerms documents,
        List<OwnPart> parts,
        List<SubcontractLine> subcontracts,
        List<StaffLine> staff,
        List<ReliedLine> reliedUpon) {

    /**
     * The user's own part of one lot.
     *
     * @param amount in the latest proposal; null before there is one
     * @param left the amount that is not passed on; null before a proposal, or when more is passed on than the part is
     * @param hours of insertion promised with it
     */
    public record OwnPart(
            UUID memberId,
            UUID lotId,
            @Nullable Amount amount,
            @Nullable Amount left,
            @Nullable Hours hours) {}

    /**
     * An enterprise that works for a member.
     *
     * @param memberName of the member's organisation
     * @param own whether the user's organisation declared it
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
     * One subcontract of a member.
     *
     * @param underName of the subcontractor that passes the work on; null when the member gives it directly
     * @param terms null for a user that may not read prices
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
     * @param amount paid to the employer; zero when it is not known, null for a user that may not read prices
     */
    public record StaffLine(
            Helper helper, Hours hours, @Nullable Amount amount) {}

    /**
     * An operator whose capacities one member invokes.
     *
     * @param capacity null for the coordinator, who reads no text
     * @param committed whether the member has its written promise
     */
    public record ReliedLine(Helper helper, @Nullable String capacity, boolean committed) {}

    /** Returns the essential tasks as the documents name them. */
    @JsonProperty
    public List<String> essentialTasks() {
        return documents.essentialTasks();
    }

    /** Returns the view without the user's own declaration. */
    public SubcontractsView ofOthers() {
        return new SubcontractsView(
                relation,
                editable,
                revision,
                goods,
                documents,
                parts,
                subcontracts.stream().filter(line -> !line.helper().own()).toList(),
                staff.stream().filter(line -> !line.helper().own()).toList(),
                reliedUpon.stream().filter(line -> !line.helper().own()).toList());
    }

    /** Tells whether the user sees no subcontract, no staff and no operator relied upon. */
    public boolean isEmpty() {
        return subcontracts.isEmpty() && staff.isEmpty() && reliedUpon.isEmpty();
    }
}
