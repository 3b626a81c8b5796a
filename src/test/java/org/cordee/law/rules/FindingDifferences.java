package org.cordee.law.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseConsultation;
import org.cordee.law.casefile.CaseDeposit;
import org.cordee.law.casefile.CaseLot;
import org.cordee.law.casefile.CaseOperator;
import org.cordee.law.casefile.CompositionChange;
import org.cordee.law.casefile.EssStatus;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.law.casefile.LawCase;
import org.cordee.shared.Percentage;

/** Compares the findings of a sound case with those of a case that differs by one step. */
final class FindingDifferences {

    static final CaseLot LOT = SampleCases.lot("1", "600000", "8", "30");
    static final CaseOperator EI = SampleCases.organisation(
            "EI1",
            SampleCases.figures("48", "2400000", "1200000"),
            EssStatus.NONE,
            SampleCases.insertion(InsertionKind.EI, null, null, Percentage.of("50")));
    static final CaseConsortium.Member LEAD = SampleCases.member("G1", "1", "75", "450000", 0, 800, 0);
    static final CaseConsortium.Member PARTNER = SampleCases.member("EI1", "1", "25", "150000", 1250, 0, 0);
    static final CaseConsortium GROUPING = grouping(LOT, LEAD, PARTNER);

    /** Returns the codes that only the second case has, and after "-" those that only the first has. */
    static List<String> changedFindings(LawCase first, LawCase second) {
        List<String> before = codes(first);
        List<String> after = codes(second);
        List<String> come = new ArrayList<>(after);
        before.forEach(come::remove);
        after.forEach(before::remove);
        before.forEach(gone -> come.add("-" + gone));
        return come;
    }

    static List<String> codes(LawCase law) {
        return new ArrayList<>(SampleCases.CHECKING.check(law).findings().stream()
                .map(Finding::code)
                .toList());
    }

    private FindingDifferences() {}

    static LawCase of(CaseLot lot, CaseConsortium consortium, CaseOperator... organisations) {
        return law(SampleCases.OPEN, lot, consortium, List.of(organisations), null, null);
    }

    static LawCase sound() {
        return law(SampleCases.OPEN, LOT, GROUPING, List.of(SampleCases.BIG, EI), null, null);
    }

    /** Returns the sound case with a change of its composition. */
    static LawCase changed(CompositionChange change) {
        return law(SampleCases.OPEN, LOT, GROUPING, List.of(SampleCases.BIG, EI), null, change);
    }

    static CaseConsortium grouping(CaseLot lot, CaseConsortium.Member... members) {
        return SampleCases.consortium(List.of(lot), List.of(members), List.of(), List.of());
    }

    static LawCase law(
            CaseConsultation consultation,
            CaseLot lot,
            CaseConsortium consortium,
            List<CaseOperator> organisations,
            CaseDeposit deposit,
            CompositionChange change) {
        return new LawCase(
                "case",
                SampleCases.AT,
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
