package org.cordee.law.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.feel.DecisionResult;
import org.cordee.law.Severity;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseExclusionGround;
import org.cordee.law.casefile.CaseLot;
import org.jspecify.annotations.Nullable;

/**
 * D19: grounds of exclusion that members, declared subcontractors and operators relied upon declare (L2141-1 to -14).
 * An operator that only makes staff available is not checked.
 */
final class ExclusionsRule implements LawRule {

    private static final Pattern ARTICLE = Pattern.compile("L\\s*\\.?\\s*(2141-\\d+(?:-\\d+)?)(.*)");
    /** Articles whose second item is another duty than the first, with another number of days. */
    private static final Set<String> OF_TWO_DUTIES = Set.of("L2141-4", "L2141-7-1");

    private static final Set<String> YEARLY = Set.of("L2141-4 2°", "L2141-7-1", "L2141-7-1 2°", "L2141-7-2");
    /** The article of the conviction, of which a judge may relieve. */
    private static final String SENTENCE = "L2141-1";

    private static final Set<String> PASSED = Set.of("SETTLED", "ENDED", "NOT_APPLICABLE");

    @Override
    public void judge(CaseJudgement matter, AnswerDraft draft) {
        for (String operator : asked(matter)) {
            matter.standing(operator)
                    .organisation()
                    .exclusionGrounds()
                    .forEach(ground -> judge(matter, draft, operator, ground));
        }
    }

    private static Set<String> asked(CaseJudgement matter) {
        Set<String> asked = new LinkedHashSet<>();
        for (CaseLot lot : matter.lots()) {
            CaseConsortium consortium = matter.consortium().orElseThrow();
            consortium.membersOf(lot.number()).forEach(member -> asked.add(member.siret()));
            consortium.subcontracts().stream()
                    .filter(contract -> contract.lot().equals(lot.number()))
                    .forEach(contract -> asked.add(contract.siret()));
        }
        matter.lots()
                .forEach(lot -> asked.addAll(matter.consortium().orElseThrow().reliedUponFor(lot.number())));
        return asked;
    }

    /** Judges a ground on the day judged. */
    public static DecisionResult answer(CaseJudgement matter, CaseExclusionGround ground) {
        return matter.evaluate(
                "D19",
                "exclusion-ground",
                Map.of("on", matter.launchDay(), "ground", duty(ground), "standing", standing(matter, ground)));
    }

    private static void judge(CaseJudgement matter, AnswerDraft draft, String operator, CaseExclusionGround ground) {
        DecisionResult answer = answer(matter, ground);
        String outcome = answer.text("outcome");
        draft.addFinding(
                "X-01",
                code(outcome),
                Severity.valueOf(answer.text("severity")),
                answer.text("article"),
                FindingSubject.organisation(operator),
                FindingEvidence.of(
                        "ground", ground.article(), "outcome", outcome, "to", written(lastDay(matter, ground))),
                remedies(outcome, answer.flag("selfCleaning")));
    }

    private static String code(String outcome) {
        return switch (outcome) {
            case "SETTLED" -> "exclusion.debt-settled";
            case "ENDED" -> "exclusion.ended";
            case "NOT_APPLICABLE" -> "exclusion.not-applicable";
            case "CURABLE_BY_PAYMENT" -> "exclusion.curable-by-payment";
            case "SELF_CLEANING_TO_ASSESS" -> "exclusion.self-cleaning-to-assess";
            case "HEARING_REQUIRED" -> "exclusion.hearing-required";
            case "MANUAL_REVIEW" -> "exclusion.to-review";
            default -> "exclusion.excluded";
        };
    }

    private static Remedy[] remedies(String outcome, boolean selfCleaning) {
        List<Remedy> remedies = new ArrayList<>();
        if (outcome.equals("CURABLE_BY_PAYMENT")) {
            remedies.add(Remedy.plain("pay-or-agree-debt"));
        }
        if (selfCleaning) {
            remedies.add(Remedy.plain("show-self-cleaning"));
        }
        if (!PASSED.contains(outcome)) {
            remedies.add(Remedy.plain("replace-operator"));
        }
        return remedies.toArray(Remedy[]::new);
    }

    /**
     * Returns the standing of a ground. A debt of L2141-2 is settled when it is paid, guaranteed or under a respected
     * agreement, this is shown before the buyer decides, and there is no enforcement.
     */
    private static String standing(CaseJudgement matter, CaseExclusionGround ground) {
        if (!article(ground.article()).equals("L2141-2")) {
            return standingOfAnother(matter, ground);
        }
        ZonedDateTime decided = matter.law().consultation().admissibilityDecidedAt();
        Instant shown = (ground.agreementShownAt() == null ? matter.law().at() : ground.agreementShownAt()).toInstant();
        boolean shownInTime = decided == null || shown.isBefore(decided.toInstant());
        boolean settled = ground.debtPaid() || (ground.bindingAgreement() && ground.agreementRespected());
        if (settled && shownInTime && !ground.enforcementMeasure()) {
            return "SETTLED";
        }
        boolean stillOpen = decided == null || matter.law().at().toInstant().isBefore(decided.toInstant());
        return stillOpen && !ground.enforcementMeasure() ? "OPEN" : "LATE";
    }

    private static String standingOfAnother(CaseJudgement matter, CaseExclusionGround ground) {
        LocalDate last = lastDay(matter, ground);
        if (ground.lifted() && duty(ground).equals(SENTENCE)) {
            return "LIFTED";
        }
        if (last != null && matter.day().isAfter(last)) {
            return "ENDED";
        }
        if (isOfAnotherYear(matter, ground)) {
            return "OTHER_YEAR";
        }
        if (ground.judgeOrdered()) {
            return "JUDGE_ORDERED";
        }
        return ground.selfCleaning() ? "CLEANED" : "DECLARED";
    }

    /**
     * Returns true when a yearly duty is of another year than the year before the launch, which is the only one that
     * counts.
     */
    private static boolean isOfAnotherYear(CaseJudgement matter, CaseExclusionGround ground) {
        return ground.year() != null
                && YEARLY.contains(duty(ground))
                && ground.year() != matter.launchDay().getYear() - 1;
    }

    /**
     * Returns the last day as the judge or the decision fixed it, else the years of the text from the day of the
     * decision, that day's date included.
     */
    private static @Nullable LocalDate lastDay(CaseJudgement matter, CaseExclusionGround ground) {
        if (ground.until() != null || ground.decidedOn() == null) {
            return ground.until();
        }
        DecisionResult years =
                matter.evaluate("D19", "exclusion-duration", Map.of("on", matter.launchDay(), "ground", duty(ground)));
        return years.isEmpty() ? null : ground.decidedOn().plusYears(years.whole("years"));
    }

    private static @Nullable String written(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    /** Returns the article, with its item where the item is another duty. */
    private static String duty(CaseExclusionGround ground) {
        Matcher written = ARTICLE.matcher(ground.article());
        String article = article(ground.article());
        boolean second = written.matches() && written.group(2).contains("2°");
        return second && OF_TWO_DUTIES.contains(article) ? article + " 2°" : article;
    }

    private static String article(String written) {
        Matcher article = ARTICLE.matcher(written);
        return article.matches() ? "L" + article.group(1) : written;
    }
}
