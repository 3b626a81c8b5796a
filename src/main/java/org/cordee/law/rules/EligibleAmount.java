package org.cordee.law.rules;

import java.util.ArrayList;
import java.util.List;
import org.cordee.law.casefile.CaseLot;

/** The cents of operators that count (D1), each cent once, without what they subcontract; a minimum and a maximum. */
final class EligibleAmount {

    private long total;
    private boolean totalKnown;
    private long least;
    private long most;
    private final List<String> missing = new ArrayList<>();

    public EligibleAmount(CaseJudgement matter) {
        totalKnown = !matter.lots().isEmpty();
        for (CaseLot lot : matter.lots()) {
            add(matter, matter.ledger(lot));
        }
        if (matter.lots().isEmpty()) {
            missing.add("consortium.lots");
        }
    }

    private void add(CaseJudgement matter, LotLedger ledger) {
        total += ledger.total();
        totalKnown &= ledger.total() > 0;
        long certain = 0;
        long open = 0;
        for (LotLedger.OperatorWork part : ledger.parts()) {
            OperatorStanding standing = matter.standing(part.operator());
            certain += standing.isEligible() ? part.cents() : 0;
            if (!standing.isEligible() && standing.mayBeEligible() && part.cents() > 0) {
                open += part.cents();
                missing.addAll(standing.missingToCount());
            }
        }
        if (!ledger.withoutAmount().isEmpty()) {
            long placed = ledger.parts().stream()
                    .mapToLong(LotLedger.OperatorWork::gross)
                    .sum();
            open += Math.max(0, ledger.total() - placed);
            ledger.withoutAmount().forEach(member -> missing.add("members[" + member + "].amount"));
        }
        least += Math.min(certain, ledger.total());
        most += Math.min(certain + open, ledger.total());
    }

    boolean isTotalKnown() {
        return totalKnown;
    }

    public long total() {
        return total;
    }

    public long least() {
        return least;
    }

    public long most() {
        return most;
    }

    /** Returns the missing figures, each once, in alphabetical order, whatever the order of the members. */
    List<String> missing() {
        return missing.stream().distinct().sorted().toList();
    }
}
