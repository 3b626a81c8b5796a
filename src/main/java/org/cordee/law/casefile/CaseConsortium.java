package org.cordee.law.casefile;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cordee.law.casefile.CaseTree.Tree;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.ScalarNode;

/**
 * The consortium that is judged.
 *
 * @param reliedUpon operators that are no members and whose capacities it invokes (R2142-3)
 */
public record CaseConsortium(
        String id,
        List<String> lots,
        @Nullable LiabilityForm form,
        @Nullable String lead,
        String state,
        boolean repartitionStated,
        List<Member> members,
        List<Subcontract> subcontracts,
        List<Staffing> staffing,
        List<ReliedUpon> reliedUpon) {

    private static final Set<String> SIGNED = Set.of("SIGNED", "AWARDED", "CLOSED");

    /** Hours of people in insertion by the three ways of execution. */
    public record InsertionHours(int structure, int direct, int madeAvailable) {

        static final InsertionHours NONE = new InsertionHours(0, 0, 0);

        public int total() {
            return structure + direct + madeAvailable;
        }

        static InsertionHours read(YamlValue place) {
            return place.fields(fields -> new InsertionHours(
                    fields.get("structure", YamlValue::whole, 0),
                    fields.get("direct", YamlValue::whole, 0),
                    fields.get("madeAvailable", YamlValue::whole, 0)));
        }

        Map<String, Object> tree() {
            return new Tree()
                    .put("structure", structure)
                    .put("direct", direct)
                    .put("madeAvailable", madeAvailable)
                    .fields();
        }
    }

    /** The part of one member in one lot. */
    public record Member(
            String siret,
            String lot,
            @Nullable Percentage share,
            @Nullable Amount amount,
            @Nullable String signatory,
            @Nullable String representative,
            List<String> tasks,
            InsertionHours hours) {

        /** Returns the same part for an operator that takes the place of this one and signs for itself. */
        public Member takenOverBy(String operator) {
            return new Member(operator, lot, share, amount, operator, null, tasks, hours);
        }

        /** Returns this part with the share and the amount of another one added. */
        public Member plus(Member other) {
            return new Member(
                    siret,
                    lot,
                    sum(share, other.share),
                    amount == null ? other.amount : other.amount == null ? amount : amount.plus(other.amount),
                    signatory,
                    representative,
                    tasks,
                    hours);
        }

        private static @Nullable Percentage sum(@Nullable Percentage one, @Nullable Percentage other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return Percentage.ofTenThousandths(
                    Math.min(Percentage.HUNDRED.tenThousandths(), one.tenThousandths() + other.tenThousandths()));
        }

        /** Returns a member without any recorded part. */
        public static Member without(String operator, String lot) {
            return new Member(operator, lot, null, null, operator, null, List.of(), InsertionHours.NONE);
        }

        private static Member read(YamlFields fields, String first) {
            return new Member(
                    OperatorNumber.of(fields),
                    lotOf(fields, first),
                    fields.get("share", YamlValue::percent),
                    fields.get("amount", YamlValue::amount),
                    fields.get("signatory", YamlValue::text),
                    fields.get("representative", YamlValue::text),
                    fields.list("tasks", YamlValue::text),
                    fields.get("insertionHours", InsertionHours::read, InsertionHours.NONE));
        }

        Map<String, Object> tree() {
            return new Tree()
                    .operator(siret)
                    .put("lot", lot)
                    .put("share", share)
                    .put("amount", amount)
                    .put("signatory", signatory)
                    .put("representative", representative)
                    .put("tasks", tasks)
                    .put("insertionHours", hours.tree())
                    .fields();
        }
    }

    /**
     * A subcontract from one operator to another: the amount is a maximum (R2193-1 3°).
     *
     * @param guaranteed whether a subcontractor that subcontracts further gave a bond or a delegation of payment
     * (L2193-14); null when it is not recorded
     */
    public record Subcontract(
            String from,
            String siret,
            String lot,
            Amount amount,
            int hours,
            boolean accessory,
            List<String> tasks,
            @Nullable Boolean guaranteed) {

        private static Subcontract read(YamlFields fields, String first) {
            YamlValue hours = fields.get("insertionHours");
            int worked = hours == null
                    ? 0
                    : hours.node() instanceof ScalarNode
                            ? hours.whole()
                            : InsertionHours.read(hours).total();
            return new Subcontract(
                    OperatorNumber.reference(fields.need("from")),
                    OperatorNumber.of(fields),
                    lotOf(fields, first),
                    fields.need("amount").amount(),
                    worked,
                    fields.flag("accessory"),
                    fields.list("tasks", YamlValue::text),
                    fields.get("guaranteed", YamlValue::flag));
        }

        Map<String, Object> tree() {
            return new Tree()
                    .put("from", from)
                    .operator(siret)
                    .put("lot", lot)
                    .put("amount", amount)
                    .put("insertionHours", hours)
                    .put("accessory", accessory)
                    .put("tasks", tasks)
                    .put("guaranteed", guaranteed)
                    .fields();
        }
    }

    /** Staff that one operator makes available to another, which is not subcontracting. */
    public record Staffing(String by, String siret, String lot, Amount amount, int hours) {

        private static Staffing read(YamlFields fields, String first) {
            return new Staffing(
                    OperatorNumber.reference(fields.need("by")),
                    OperatorNumber.reference(fields.need("siret")),
                    lotOf(fields, first),
                    fields.get("amount", YamlValue::amount, Amount.ZERO),
                    fields.get("hours", YamlValue::whole, 0));
        }

        Map<String, Object> tree() {
            return new Tree()
                    .put("by", by)
                    .put("siret", siret)
                    .put("lot", lot)
                    .put("amount", amount)
                    .put("hours", hours)
                    .fields();
        }
    }

    /**
     * An operator that is no member and whose capacities are invoked, whatever its legal link to the consortium
     * (R2142-3).
     *
     * @param lots those it is invoked for; empty for all of the consortium's
     */
    public record ReliedUpon(String operator, List<String> lots) {

        /** Reads an operator's number alone, or with the lots for which it is relied upon. */
        private static ReliedUpon read(YamlValue place) {
            return place.node() instanceof ScalarNode
                    ? new ReliedUpon(OperatorNumber.reference(place), List.of())
                    : place.fields(
                            fields -> new ReliedUpon(OperatorNumber.of(fields), fields.list("lots", YamlValue::text)));
        }

        private Object tree() {
            return lots.isEmpty()
                    ? operator
                    : new Tree().operator(operator).put("lots", lots).fields();
        }

        public boolean isFor(String lot) {
            return lots.isEmpty() || lots.contains(lot);
        }
    }

    /** Returns the operators invoked for a lot, by their numbers. */
    public List<String> reliedUponFor(String lot) {
        return reliedUpon.stream()
                .filter(one -> one.isFor(lot))
                .map(ReliedUpon::operator)
                .toList();
    }

    /** Returns the same consortium with other operators. */
    public CaseConsortium with(
            @Nullable String newLead,
            List<Member> newMembers,
            List<Subcontract> newSubcontracts,
            List<Staffing> newStaffing,
            List<ReliedUpon> newReliedUpon) {
        return new CaseConsortium(
                id,
                lots,
                form,
                newLead,
                state,
                repartitionStated,
                newMembers,
                newSubcontracts,
                newStaffing,
                newReliedUpon);
    }

    /** Returns the same consortium in another state. */
    public CaseConsortium in(String otherState) {
        return new CaseConsortium(
                id, lots, form, lead, otherState, repartitionStated, members, subcontracts, staffing, reliedUpon);
    }

    public boolean isSigned() {
        return SIGNED.contains(state);
    }

    public List<Member> membersOf(String lot) {
        return members.stream().filter(member -> member.lot().equals(lot)).toList();
    }

    /** Reads the consortium. A row that names no lot belongs to the consortium's first lot. */
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
                fields.list("members", place -> place.fields(member -> Member.read(member, first))),
                fields.list("subcontracts", place -> place.fields(contract -> Subcontract.read(contract, first))),
                fields.list("staffing", place -> place.fields(staffing -> Staffing.read(staffing, first))),
                fields.list("reliedUpon", ReliedUpon::read));
    }

    private static String lotOf(YamlFields fields, String first) {
        return fields.get("lot", YamlValue::text, first);
    }

    Map<String, Object> tree() {
        return new Tree()
                .put("id", id)
                .put("lots", lots)
                .put("form", form)
                .put("lead", lead)
                .put("state", state)
                .put("repartitionStated", repartitionStated)
                .each("members", members, Member::tree)
                .each("subcontracts", subcontracts, Subcontract::tree)
                .each("staffing", staffing, Staffing::tree)
                .each("reliedUpon", reliedUpon, ReliedUpon::tree)
                .fields();
    }
}
