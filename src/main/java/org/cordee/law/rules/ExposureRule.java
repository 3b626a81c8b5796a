package org.cordee.law.rules;

import java.util.Optional;
import org.cordee.law.Severity;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.LiabilityForm;
import org.cordee.shared.Amount;

/**
 * D15: a member that may owe the buyer more than its own turnover of a year under the form of the consortium
 * (R2142-20, R2142-24) is told so with both figures.
 */
final class ExposureRule implements LawRule {

    @Override
    public void judge(CaseJudgement matter, AnswerDraft draft) {
        LiabilityForm form = matter.consortium().map(CaseConsortium::form).orElse(null);
        if (form == null) {
            return;
        }
        matter.lots().stream()
                .flatMap(lot -> matter.consortium().orElseThrow().membersOf(lot.number()).stream())
                .map(CaseConsortium.Member::siret)
                .distinct()
                .forEach(member -> judge(matter, draft, form, member));
    }

    private static void judge(CaseJudgement matter, AnswerDraft draft, LiabilityForm form, String member) {
        Amount exposure = MembersSection.exposure(matter, member, form);
        Optional.ofNullable(matter.standing(member).organisation().own().turnover())
                .filter(turnover -> exposure.compareTo(turnover) > 0)
                .ifPresent(turnover -> draft.addFinding(
                        "D15",
                        "exposure.above-turnover",
                        Severity.WARNING,
                        form == LiabilityForm.JOINT_LEAD_SEVERAL ? "R2142-20, R2142-24" : "R2142-20",
                        FindingSubject.organisation(member),
                        FindingEvidence.of(
                                "exposureAmount", FigureFormat.euros(exposure.cents()),
                                "turnoverAmount", FigureFormat.euros(turnover.cents()),
                                "form", form.name()),
                        Remedy.plain("reduce-exposure")));
    }
}
