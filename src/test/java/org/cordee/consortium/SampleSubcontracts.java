package org.cordee.consortium;

import java.util.List;
import org.cordee.consortium.NegotiatingConsortia.Three;
import org.cordee.consortium.subcontract.StaffMadeAvailable;
import org.cordee.consortium.subcontract.Subcontract;
import org.cordee.consortium.subcontract.SubcontractDeclaration;
import org.cordee.consortium.subcontract.SubcontractTerms;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;

/** Creates sample declarations of subcontracts, staff and operators relied upon. */
final class SampleSubcontracts {

    private SampleSubcontracts() {}

    /**
     * Creates a subcontract with forty hours.
     *
     * @param member 0 is the lead
     */
    static Subcontract to(Three three, SampleFirm firm, int member, String amount) {
        return new Subcontract(
                three.memberIds().get(member),
                firm.establishmentId(),
                "Valorisation des bois",
                Amount.of(amount),
                new Hours(40),
                false,
                false,
                List.of(),
                SubcontractTerms.UNSAID);
    }

    /** Returns the subcontract with these terms. */
    static Subcontract with(Subcontract one, SubcontractTerms terms) {
        return with(one, one.tasks(), terms);
    }

    /** Returns the subcontract with one essential task. */
    static Subcontract with(Subcontract one, String task) {
        return with(one, List.of(task), one.terms());
    }

    private static Subcontract with(Subcontract one, List<String> tasks, SubcontractTerms terms) {
        return new Subcontract(
                one.memberId(),
                one.establishmentId(),
                one.nature(),
                one.amount(),
                one.hours(),
                one.accessory(),
                one.service(),
                tasks,
                terms);
    }

    static StaffMadeAvailable staffOf(Three three, SampleFirm firm, int member, int hours) {
        return staffOf(three, firm, member, hours, "0.00");
    }

    static StaffMadeAvailable staffOf(Three three, SampleFirm firm, int member, int hours, String amount) {
        return new StaffMadeAvailable(
                three.memberIds().get(member), firm.establishmentId(), new Hours(hours), Amount.of(amount));
    }

    static SubcontractDeclaration only(Subcontract... subcontracts) {
        return new SubcontractDeclaration(List.of(subcontracts), List.of());
    }

    static SubcontractDeclaration only(StaffMadeAvailable... staff) {
        return new SubcontractDeclaration(List.of(), List.of(staff));
    }
}
