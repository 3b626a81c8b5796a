package org.cordee.consortium.subcontract;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.ConsortiumEvent.SubcontractsDeclared;
import org.cordee.shared.Aggregate;
import org.cordee.shared.RuleViolation;
import org.hibernate.annotations.BatchSize;

/**
 * The declaration of one organisation in a consortium, in all its lots: subcontracts, staff and operators relied upon.
 * A user that changes it must have read the revision it replaces.
 */
@Entity
@Table(name = "subcontract_plan")
class SubcontractPlan extends Aggregate {

    @Column(name = "consortium_id")
    private UUID consortiumId;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "revision_no")
    private int revision;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "subcontract", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position_no")
    private List<Subcontract> subcontracts = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "staff_made_available", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position_no")
    private List<StaffMadeAvailable> staff = new ArrayList<>();

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "relied_upon_operator", joinColumns = @JoinColumn(name = "plan_id"))
    @OrderColumn(name = "position_no")
    private List<ReliedUpon> reliedUpon = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected SubcontractPlan() {}

    SubcontractPlan(UUID id, UUID consortiumId, UUID organisationId) {
        super(id);
        this.consortiumId = consortiumId;
        this.organisationId = organisationId;
    }

    /**
     * Compares a declaration with the stored one.
     *
     * @return whether it differs
     */
    boolean differsFrom(SubcontractDeclaration said) {
        return !handedOn().equals(said);
    }

    /**
     * Replaces the whole earlier declaration.
     *
     * @param seen the revision on which it is based; a user that read an earlier one would overwrite a colleague's work
     * without knowing
     */
    void declare(Act act, int seen, SubcontractDeclaration said) {
        if (seen != revision) {
            throw RuleViolation.of("revision", "consortium.subcontracts.changed-meanwhile");
        }
        subcontracts.clear();
        subcontracts.addAll(said.subcontracts());
        staff.clear();
        staff.addAll(said.staff());
        reliedUpon.clear();
        reliedUpon.addAll(said.reliedUpon());
        revision++;
        record(new SubcontractsDeclared(act.eventHeader(consortiumId), organisationId));
    }

    SubcontractDeclaration handedOn() {
        return new SubcontractDeclaration(subcontracts, staff, reliedUpon);
    }

    UUID organisationId() {
        return organisationId;
    }

    int revision() {
        return revision;
    }
}
