package org.cordee.compliance.law;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordee.compliance.law.finding.Finding;
import org.cordee.compliance.lawcase.Change;
import org.cordee.compliance.lawcase.Consortium;
import org.cordee.compliance.lawcase.Consultation;
import org.cordee.compliance.lawcase.Deposit;
import org.cordee.compliance.lawcase.EssStatus;
import org.cordee.compliance.lawcase.InsertionKind;
import org.cordee.compliance.lawcase.LawCase;
import org.cordee.compliance.lawcase.Lot;
import org.cordee.compliance.lawcase.Organisation;
import org.cordee.shared.Percentage;

/** Compares the findings of a sound case with those of a case that differs by one step. */
final class OneStep {

    static final Lot LOT = Groupings.lot("1", "600000", "8", "30");
    static final Organisation EI = Groupings.organisation(
            "EI1",
            Groupings.figures("48", "2400000", "1200000"),
            EssStatus.NONE,
            Groupings.insertion(InsertionKind.EI, null, null, Percentage.of("50")));
    static final Consortium.Member LEAD = Groupings.member("G1", "1", "75", "450000", 0, 800, 0);
    static final Consortium.Member PARTNER = Groupings.member("EI1", "1", "25", "150000", 1250, 0, 0);
    static final Consortium GROUPING = grouping(LOT, LEAD, PARTNER);

    /** Returns the codes that only the second case has, and after "-" those that only the first has. */
    static List<String> turned(LawCase first, LawCase second) {
        List<String> before = codes(first);
        List<String> after = codes(second);
        List<String> come = new ArrayList<>(after);
        before.forEach(come::remove);
        after.forEach(before::remove);
        before.forEach(gone -> come.add("-" + gone));
        return come;
    }

    static List<String> codes(LawCase law) {
        return new ArrayList<>(Groupings.CHECKING.check(law).findings().stream()
                .map(Finding::code)
                .toList());
    }

    private OneStep() {}

    static LawCase of(Lot lot, Consortium consortium, Organisation... organisations) {
        return law(Groupings.OPEN, lot, consortium, List.of(organisations), null, null);
    }

    static LawCase sound() {
        return law(Groupings.OPEN, LOT, GROUPING, List.of(Groupings.BIG, EI), null, null);
    }

    /** Returns the sound case with a change of its composition. */
    static LawCase changed(Change change) {
        return law(Groupings.OPEN, LOT, GROUPING, List.of(Groupings.BIG, EI), null, change);
    }

    static Consortium grouping(Lot lot, Consortium.Member... members) {
        return Groupings.consortium(List.of(lot), List.of(members), List.of(), List.of());
    }

    static LawCase law(
            Consultation consultation,
            Lot lot,
            Consortium consortium,
            List<Organisation> organisations,
            Deposit deposit,
            Change change) {
        return new LawCase(
                "case",
                Groupings.AT,
                consultation,
                List.of(lot),
                organisations,
                consortium,
                List.of(),
                deposit,
                List.of(),
                change,
                null,
                List.of(),
                Map.of());
    }
}
