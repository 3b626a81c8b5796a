package org.cordee.law.casefile;

import java.util.List;
import java.util.Set;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

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
            InsertionHours hours) {}

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
            @Nullable Boolean guaranteed) {}

    /** Staff that one operator makes available to another, which is not subcontracting. */
    public record Staffing(String by, String siret, String lot, Amount amount, int hours) {}

    /**
     * An operator that is no member and whose capacities are invoked, whatever its legal link to the consortium
     * (R2142-3).
     *
     * @param lots those it is invoked for; empty for all of the consortium's
     */
    public record ReliedUpon(String operator, List<String> lots) {

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

    public boolean isSigned() {
        return SIGNED.contains(state);
    }

    public List<Member> membersOf(String lot) {
        return members.stream().filter(member -> member.lot().equals(lot)).toList();
    }
}
