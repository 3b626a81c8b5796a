package org.cordee.law.casefile;

import java.util.Map;
import org.cordee.law.casefile.CaseTree.Tree;

/** Writes the consortium of a case in the format of its reader. */
final class ConsortiumTree {

    private ConsortiumTree() {}

    static Map<String, Object> of(CaseConsortium of) {
        return new Tree()
                .put("id", of.id())
                .put("lots", of.lots())
                .put("form", of.form())
                .put("lead", of.lead())
                .put("state", of.state())
                .put("repartitionStated", of.repartitionStated())
                .each("members", of.members(), ConsortiumTree::member)
                .each("subcontracts", of.subcontracts(), ConsortiumTree::subcontract)
                .each("staffing", of.staffing(), ConsortiumTree::staffing)
                .put(
                        "reliedUpon",
                        of.reliedUpon().isEmpty()
                                ? null
                                : of.reliedUpon().stream()
                                        .map(ConsortiumTree::reliedUpon)
                                        .toList())
                .fields();
    }

    private static Object reliedUpon(CaseConsortium.ReliedUpon one) {
        return one.lots().isEmpty()
                ? one.operator()
                : new Tree().operator(one.operator()).put("lots", one.lots()).fields();
    }

    private static Map<String, Object> member(CaseConsortium.Member member) {
        CaseConsortium.InsertionHours hours = member.hours();
        return new Tree()
                .operator(member.siret())
                .put("lot", member.lot())
                .put("share", member.share())
                .put("amount", member.amount())
                .put("signatory", member.signatory())
                .put("representative", member.representative())
                .put("tasks", member.tasks())
                .put(
                        "insertionHours",
                        new Tree()
                                .put("structure", hours.structure())
                                .put("direct", hours.direct())
                                .put("madeAvailable", hours.madeAvailable())
                                .fields())
                .fields();
    }

    private static Map<String, Object> subcontract(CaseConsortium.Subcontract contract) {
        return new Tree()
                .put("from", contract.from())
                .operator(contract.siret())
                .put("lot", contract.lot())
                .put("amount", contract.amount())
                .put("insertionHours", contract.hours())
                .put("accessory", contract.accessory())
                .put("tasks", contract.tasks())
                .put("guaranteed", contract.guaranteed())
                .fields();
    }

    private static Map<String, Object> staffing(CaseConsortium.Staffing staffing) {
        return new Tree()
                .put("by", staffing.by())
                .put("siret", staffing.siret())
                .put("lot", staffing.lot())
                .put("amount", staffing.amount())
                .put("hours", staffing.hours())
                .fields();
    }
}
