package org.cordee.law.casefile;

import java.util.List;
import org.cordee.law.casefile.CaseConsortium.InsertionHours;
import org.cordee.law.casefile.CaseConsortium.Member;
import org.cordee.law.casefile.CaseConsortium.ReliedUpon;
import org.cordee.law.casefile.CaseConsortium.Staffing;
import org.cordee.law.casefile.CaseConsortium.Subcontract;
import org.cordee.shared.Amount;
import org.yaml.snakeyaml.nodes.ScalarNode;

/** Reads the consortium of a case file. A row that names no lot belongs to the consortium's first lot. */
final class CaseConsortiumReading {

    private CaseConsortiumReading() {}

    static CaseConsortium read(YamlFields fields) {
        List<String> lots = fields.list("lots", YamlValue::text);
        String first = lots.isEmpty() ? "1" : lots.get(0);
        return new CaseConsortium(
                fields.get("id", YamlValue::text, ""),
                lots,
                fields.get("form", place -> place.oneOf(LiabilityForm.class)),
                fields.get("lead", OperatorNumber::reference),
                fields.get("state", YamlValue::text, ""),
                fields.flag("repartitionStated"),
                fields.list("members", place -> place.fields(member -> member(member, first))),
                fields.list("subcontracts", place -> place.fields(contract -> subcontract(contract, first))),
                fields.list("staffing", place -> place.fields(staffing -> staffing(staffing, first))),
                fields.list("reliedUpon", CaseConsortiumReading::reliedUpon));
    }

    private static Member member(YamlFields fields, String first) {
        return new Member(
                OperatorNumber.of(fields),
                lot(fields, first),
                fields.get("share", YamlValue::percent),
                fields.get("amount", YamlValue::amount),
                fields.get("signatory", YamlValue::text),
                fields.get("representative", YamlValue::text),
                fields.list("tasks", YamlValue::text),
                fields.get("insertionHours", InsertionHours::read, InsertionHours.NONE));
    }

    private static Subcontract subcontract(YamlFields fields, String first) {
        YamlValue hours = fields.get("insertionHours");
        int worked = hours == null
                ? 0
                : hours.node() instanceof ScalarNode
                        ? hours.whole()
                        : InsertionHours.read(hours).total();
        return new Subcontract(
                OperatorNumber.reference(fields.need("from")),
                OperatorNumber.of(fields),
                lot(fields, first),
                fields.need("amount").amount(),
                worked,
                fields.flag("accessory"),
                fields.list("tasks", YamlValue::text),
                fields.get("guaranteed", YamlValue::flag));
    }

    private static Staffing staffing(YamlFields fields, String first) {
        return new Staffing(
                OperatorNumber.reference(fields.need("by")),
                OperatorNumber.reference(fields.need("siret")),
                lot(fields, first),
                fields.get("amount", YamlValue::amount, Amount.ZERO),
                fields.get("hours", YamlValue::whole, 0));
    }

    /** Reads an operator's number alone, or with the lots for which it is relied upon. */
    private static ReliedUpon reliedUpon(YamlValue place) {
        return place.node() instanceof ScalarNode
                ? new ReliedUpon(OperatorNumber.reference(place), List.of())
                : place.fields(
                        fields -> new ReliedUpon(OperatorNumber.of(fields), fields.list("lots", YamlValue::text)));
    }

    private static String lot(YamlFields fields, String first) {
        return fields.get("lot", YamlValue::text, first);
    }
}
