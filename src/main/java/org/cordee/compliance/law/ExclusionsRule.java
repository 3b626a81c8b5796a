package org.cordee.compliance.law;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.cordee.compliance.Severity;
import org.cordee.compliance.lawcase.ExclusionGround;
import org.cordee.feel.DecisionResult;

/** D19: grounds of exclusion that members and declared subcontractors say they have (L2141-1 to -14). */
final class ExclusionsRule implements Rule {

    private static final Pattern ARTICLE = Pattern.compile("L\\s*\\.?\\s*(2141-\\d+(?:-\\d+)?).*");

    @Override
    public void judge(Matter matter, Draft draft) {
        for (String operator : matter.operators()) {
            matter.standing(operator)
                    .organisation()
                    .exclusionGrounds()
                    .forEach(ground -> judge(matter, draft, operator, ground));
        }
    }

    private static void judge(Matter matter, Draft draft, String operator, ExclusionGround ground) {
        DecisionResult answer = matter.ask(
                "D19",
                "exclusion-ground",
                Map.of(
                        "on",
                        matter.launched(),
                        "ground",
                        article(ground.article()),
                        "standing",
                        standing(matter, ground)));
        String outcome = answer.text("outcome");
        draft.find(
                "X-01",
                code(outcome),
                Severity.valueOf(answer.text("severity")),
                answer.text("article"),
                Subject.organisation(operator),
                Evidence.of("ground", ground.article(), "outcome", outcome),
                remedies(outcome, answer.flag("selfCleaning")));
    }

    private static String code(String outcome) {
        return switch (outcome) {
            case "SETTLED" -> "exclusion.debt-settled";
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
        if (!outcome.equals("SETTLED")) {
            remedies.add(Remedy.plain("replace-operator"));
        }
        return remedies.toArray(Remedy[]::new);
    }

    /** Paid, guaranteed or under a respected agreement before the buyer decides, and no enforcement (L2141-2). */
    private static String standing(Matter matter, ExclusionGround ground) {
        if (!article(ground.article()).equals("L2141-2")) {
            return ground.selfCleaning() ? "CLEANED" : "DECLARED";
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

    private static String article(String written) {
        Matcher article = ARTICLE.matcher(written);
        return article.matches() ? "L" + article.group(1) : written;
    }
}
