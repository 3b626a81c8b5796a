package org.cordee.law.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseLot;
import org.cordee.law.casefile.LawCase;

/**
 * The real work of each operator in one lot: a member's rows together, less what it subcontracts, and the work of those
 * subcontractors. Each euro and each hour is counted at one operator only.
 */
final class LotLedger {

    private final Map<String, OperatorWork> parts = new LinkedHashMap<>();
    private final List<String> withoutAmount = new ArrayList<>();
    private final long total;

    /** The work of one operator in the lot. */
    public static final class OperatorWork {
        private final String operator;
        private boolean member;
        private long gross;
        private long cents;
        private long structure;
        private long subcontractedHours;
        private long direct;
        private long madeAvailable;
        private long staffed;

        private OperatorWork(String operator) {
            this.operator = operator;
        }

        public String operator() {
            return operator;
        }

        public boolean isMember() {
            return member;
        }

        /** Returns its amount in cents including what it subcontracts. */
        public long gross() {
            return gross;
        }

        /** Returns the amount in cents of the work it does itself. */
        public long cents() {
            return Math.max(0, cents);
        }

        long structure() {
            return structure;
        }

        /** Returns the hours of the work subcontracted to it. */
        long subcontractedHours() {
            return subcontractedHours;
        }

        long direct() {
            return direct;
        }

        /**
         * Returns the hours of staff made available to it. Staff declared and staff listed are the same people, so the
         * larger number counts.
         */
        long madeAvailable() {
            return Math.max(madeAvailable, staffed);
        }

        /** Returns the hours of listed staff, of which this class does not know whether they count. */
        long staffed() {
            return staffed;
        }

        long declared() {
            return structure + subcontractedHours + direct + madeAvailable();
        }
    }

    static LotLedger of(LawCase law, CaseLot lot) {
        return new LotLedger(law, lot);
    }

    private LotLedger(LawCase law, CaseLot lot) {
        CaseConsortium consortium = law.consortium();
        if (consortium != null) {
            consortium.membersOf(lot.number()).forEach(this::add);
            consortium.subcontracts().stream()
                    .filter(contract -> contract.lot().equals(lot.number()))
                    .forEach(this::addSubcontract);
            consortium.staffing().stream()
                    .filter(staffing -> staffing.lot().equals(lot.number()))
                    .forEach(this::addStaffing);
        }
        total = total(lot);
    }

    private long total(CaseLot lot) {
        if (lot.amount() != null) {
            return lot.amount().cents();
        }
        return withoutAmount.isEmpty()
                ? parts.values().stream().mapToLong(OperatorWork::gross).sum()
                : 0;
    }

    private void add(CaseConsortium.Member member) {
        OperatorWork part = part(member.siret());
        part.member = true;
        if (member.amount() == null) {
            withoutAmount.add(member.siret());
        } else {
            part.gross += member.amount().cents();
            part.cents += member.amount().cents();
        }
        part.structure += member.hours().structure();
        part.direct += member.hours().direct();
        part.madeAvailable += member.hours().madeAvailable();
    }

    private void addSubcontract(CaseConsortium.Subcontract contract) {
        part(contract.from()).cents -= contract.amount().cents();
        part(contract.siret()).cents += contract.amount().cents();
        part(contract.siret()).subcontractedHours += contract.hours();
    }

    private void addStaffing(CaseConsortium.Staffing staffing) {
        part(staffing.siret()).cents -= staffing.amount().cents();
        part(staffing.siret()).staffed += staffing.hours();
        part(staffing.by()).cents += staffing.amount().cents();
    }

    private OperatorWork part(String operator) {
        return parts.computeIfAbsent(operator, OperatorWork::new);
    }

    public Collection<OperatorWork> parts() {
        return parts.values();
    }

    public List<String> withoutAmount() {
        return withoutAmount;
    }

    /** Returns the operators that subcontract more than they have, and by how many cents more. */
    public Map<String, Long> overdrawn() {
        Map<String, Long> overdrawn = new LinkedHashMap<>();
        parts.values().stream()
                .filter(part -> part.cents < 0)
                .forEach(part -> overdrawn.put(part.operator, -part.cents));
        return overdrawn;
    }

    /** Returns the lot's amount in cents, or the sum of its members; 0 when neither is known. */
    public long total() {
        return total;
    }
}
