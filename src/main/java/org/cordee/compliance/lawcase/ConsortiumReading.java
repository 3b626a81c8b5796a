package org.cordee.compliance.lawcase;

import java.util.List;
import org.cordee.compliance.lawcase.Consortium.InsertionHours;
import org.cordee.compliance.lawcase.Consortium.Member;
import org.cordee.compliance.lawcase.Consortium.ReliedUpon;
import org.cordee.compliance.lawcase.Consortium.Staffing;
import org.cordee.compliance.lawcase.Consortium.Subcontract;
import org.cordee.shared.Amount;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the consortium of a case file. A row that names no lot belongs to the consortium's first lot. */
final class ConsortiumReading {

    private ConsortiumReading() {}

    static Consortium read(Fields fields) {
        List<String> lots = fields.list("lots", Place::text);
        String first = lots.isEmpty() ? "1" : lots.get(0);
        return new Consortium(
                fields.get("id", Place::text, ""),
                lots,
                fields.get("form", place -> place.oneOf(GroupingForm.class)),
                fields.get("lead", Operator::reference),
                fields.get("state", Place::text, ""),
                fields.flag("repartitionStated"),
                fields.list("members", place -> place.fields(member -> member(member, first))),
                fields.list("subcontracts", place -> place.fields(contract -> subcontract(contract, first))),
                fields.list("staffing", place -> place.fields(staffing -> staffing(staffing, first))),
                fields.list("reliedUpon", ConsortiumReading::reliedUpon));
    }

    private static Member member(Fields fields, String first) {
        return new Member(
                Operator.of(fields),
                lot(fields, first),
                fields.get("share", Place::percent),
                fields.get("amount", Place::amount),
                fields.get("signatory", Place::text),
                fields.get("representative", Place::text),
                fields.list("tasks", Place::text),
                fields.get("insertionHours", InsertionHours::read, InsertionHours.NONE));
    }

    private static Subcontract subcontract(Fields fields, String first) {
        Place hours = fields.get("insertionHours");
        int worked = hours == null
                ? 0
                : hours.node() instanceof ScalarNode
                        ? hours.whole()
                        : InsertionHours.read(hours).total();
        return new Subcontract(
                Operator.reference(fields.need("from")),
                Operator.of(fields),
                lot(fields, first),
                fields.need("amount").amount(),
                worked,
                fields.flag("accessory"),
                fields.list("tasks", Place::text),
                fields.get("guaranteed", Place::flag));
    }

    private static Staffing staffing(Fields fields, String first) {
        return new Staffing(
                Operator.reference(fields.need("by")),
                Operator.reference(fields.need("siret")),
                lot(fields, first),
                fields.get("amount", Place::amount, Amount.ZERO),
                fields.get("hours", Place::whole, 0));
    }

    /** Reads an operator's number alone, or with the lots for which it is relied upon. */
    private static ReliedUpon reliedUpon(Place place) {
        return place.node() instanceof ScalarNode
                ? new ReliedUpon(Operator.reference(place), List.of())
                : place.fields(fields -> new ReliedUpon(Operator.of(fields), fields.list("lots", Place::text)));
    }

    private static String lot(Fields fields, String first) {
        return fields.get("lot", Place::text, first);
    }
}
