package org.cordee.law.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cordee.feel.DecisionResult;
import org.cordee.law.Severity;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseConsultation;
import org.cordee.law.casefile.CaseLot;
import org.cordee.law.casefile.CaseOperator;
import org.cordee.law.casefile.EssStatus;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.law.casefile.ReservationArticle;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * D4: the operators admitted on a reserved lot (L2113-12 to -16). Every member must be eligible, and every declared
 * subcontractor of the core services, as long as the setting is the strict reading of DAJ 2011 (no newer source was
 * found).
 */
final class ReservedLotsRule implements LawRule {

    /** Three years (L2113-16) in months, which the table compares. */
    private static final int LONGEST_MONTHS = 36;

    @Override
    public void judge(CaseJudgement matter, AnswerDraft draft) {
        for (CaseLot lot : matter.lots()) {
            if (lot.reservation() != ReservationArticle.NONE) {
                CaseConsortium consortium = matter.consortium().orElseThrow();
                List<String> members = consortium.membersOf(lot.number()).stream()
                        .map(CaseConsortium.Member::siret)
                        .distinct()
                        .toList();
                members.forEach(member -> judge(matter, draft, lot, member, "MEMBER"));
                consortium.subcontracts().stream()
                        .filter(contract -> contract.lot().equals(lot.number()))
                        .filter(contract -> !members.contains(contract.siret()))
                        .forEach(contract -> judge(
                                matter,
                                draft,
                                lot,
                                contract.siret(),
                                contract.accessory() ? "ACCESSORY_SUBCONTRACTOR" : "CORE_SUBCONTRACTOR"));
                if (lot.reservation() == ReservationArticle.L2113_15) {
                    members.forEach(member -> ess(matter, draft, lot, member));
                }
            }
        }
    }

    /**
     * Judges whether an operator may be on a reserved lot: OK, NOT_ELIGIBLE or MANUAL_REVIEW. Its proof must be valid
     * on the day of the offers, so a proof that ends before that day does not admit it now.
     */
    public static DecisionResult admission(CaseJudgement matter, CaseLot lot, String operator) {
        OperatorStanding standing = matter.standingOn(operator, matter.eligibilityDay());
        Percentage ratio = standing.organisation().insertion().targetedWorkers();
        return matter.evaluate(
                "D4",
                "reserved-lot",
                Map.of(
                        "on", matter.launchDay(),
                        "reservation", lot.reservation().name(),
                        "kind", standing.kind().name(),
                        "ratio", reached(ratio, lot.reservationMinRatio()),
                        "ess", standing.ess()));
    }

    private static void judge(CaseJudgement matter, AnswerDraft draft, CaseLot lot, String operator, String role) {
        DecisionResult answer = admission(matter, lot, operator);
        if (answer.text("outcome").equals("OK")) {
            return;
        }
        OperatorStanding standing = matter.standingOn(operator, matter.eligibilityDay());
        Percentage ratio = standing.organisation().insertion().targetedWorkers();
        boolean review = answer.text("outcome").equals("MANUAL_REVIEW");
        draft.addFinding(new Finding(
                answer.text("rule"),
                review ? "reserved-lot.to-review" : "reserved-lot.not-eligible",
                review ? Severity.MAJOR : gravity(matter, role),
                answer.text("article"),
                FindingSubject.organisation(operator),
                lot.number(),
                FindingEvidence.of(
                        "reservation", lot.reservation().name(),
                        "insertionKind", standing.kind().name(),
                        "ratio", ratio == null ? null : plain(ratio),
                        "minRatio", plain(lot.reservationMinRatio()),
                        "endsOn", review ? null : endBefore(matter.eligibilityDay(), lot, standing.organisation()),
                        "startsOn",
                                review ? null : beginningAfter(matter.eligibilityDay(), lot, standing.organisation()),
                        "neededOn", review ? null : neededOn(matter.eligibilityDay(), lot, standing.organisation())),
                List.of(Remedy.plain(review ? "show-proof" : "replace-by-eligible"))));
    }

    /** Returns the last day of the proof that the lot asks for, when it ends before a day. */
    private static @Nullable String endBefore(LocalDate day, CaseLot lot, CaseOperator operator) {
        LocalDate to = isToEss(lot) ? operator.ess().to() : operator.insertion().to();
        return hasProof(lot, operator) && to != null && to.isBefore(day) ? to.toString() : null;
    }

    /** Returns the first day of that proof, when it begins after a day. */
    private static @Nullable String beginningAfter(LocalDate day, CaseLot lot, CaseOperator operator) {
        LocalDate from =
                isToEss(lot) ? operator.ess().from() : operator.insertion().from();
        return hasProof(lot, operator) && from != null && from.isAfter(day) ? from.toString() : null;
    }

    private static @Nullable String neededOn(LocalDate day, CaseLot lot, CaseOperator operator) {
        boolean dated = endBefore(day, lot, operator) != null || beginningAfter(day, lot, operator) != null;
        return dated ? day.toString() : null;
    }

    private static boolean isToEss(CaseLot lot) {
        return lot.reservation() == ReservationArticle.L2113_15;
    }

    private static boolean hasProof(CaseLot lot, CaseOperator operator) {
        return isToEss(lot)
                ? operator.ess().status() != EssStatus.NONE
                : operator.insertion().kind() != InsertionKind.NONE;
    }

    private static Severity gravity(CaseJudgement matter, String role) {
        return Severity.valueOf(matter.evaluate(
                        "D4",
                        "reserved-lot-gravity",
                        Map.of(
                                "on", matter.launchDay(),
                                "role", role,
                                "reading",
                                        matter.parameters()
                                                .settings()
                                                .text(matter.launchDay(), "reserved-lot.reading")))
                .text("severity"));
    }

    private static String plain(Percentage ratio) {
        return ratio.value().stripTrailingZeros().toPlainString();
    }

    private static String reached(@Nullable Percentage ratio, Percentage least) {
        if (ratio == null) {
            return "UNKNOWN";
        }
        return ratio.compareTo(least) >= 0 ? "REACHED" : "BELOW";
    }

    /** Checks the conditions of L2113-15 and -16 beside the ESS status itself. */
    private static void ess(CaseJudgement matter, AnswerDraft draft, CaseLot lot, String operator) {
        CaseOperator organisation = matter.standing(operator).organisation();
        matter.evaluate(
                        "D4",
                        "reserved-ess-lot",
                        Map.of(
                                "on", matter.launchDay(),
                                "contractingAuthority",
                                        BuyerObligationsRule.yesNo(matter.law()
                                                .consultation()
                                                .buyer()
                                                .contractingAuthority()),
                                "exclusivelyListed", BuyerObligationsRule.yesNo(lot.exclusivelyListedServices()),
                                "months",
                                        Optional.ofNullable(lot.durationMonths())
                                                .orElse(0),
                                "mission",
                                        BuyerObligationsRule.yesNo(
                                                organisation.ess().missionStatement()),
                                "wonBefore", wonBefore(matter, organisation)))
                .rows()
                .forEach(row -> draft.addFinding(new Finding(
                        "R-05",
                        String.valueOf(row.get("code")),
                        Severity.valueOf(String.valueOf(row.get("severity"))),
                        String.valueOf(row.get("article")),
                        FindingSubject.organisation(operator),
                        lot.number(),
                        essEvidence(matter, String.valueOf(row.get("code")), lot, organisation),
                        List.of())));
    }

    private static Map<String, Object> essEvidence(
            CaseJudgement matter, String code, CaseLot lot, CaseOperator organisation) {
        CaseConsultation.Buyer buyer = matter.law().consultation().buyer();
        return switch (code) {
            case "reserved-lot.buyer-may-not" ->
                FindingEvidence.of(
                        "buyer",
                        buyer.id(),
                        "contractingAuthority",
                        BuyerObligationsRule.yesNo(buyer.contractingAuthority()));
            case "reserved-lot.services-not-listed" ->
                FindingEvidence.of("listed", BuyerObligationsRule.yesNo(lot.exclusivelyListedServices()));
            case "reserved-lot.too-long" ->
                FindingEvidence.of("months", lot.durationMonths(), "maxMonths", LONGEST_MONTHS);
            case "reserved-lot.won-before", "reserved-lot.won-before-elsewhere" ->
                recentAwards(matter, organisation).stream()
                        .filter(award -> code.endsWith("elsewhere") || isOf(buyer, award))
                        .max(Comparator.comparing(CaseOperator.ReservedAward::on))
                        .map(award -> FindingEvidence.of("wonOn", award.on().toString(), "buyer", award.buyer()))
                        .orElse(Map.of());
            default ->
                FindingEvidence.of(
                        "mission", BuyerObligationsRule.yesNo(organisation.ess().missionStatement()));
        };
    }

    private static String wonBefore(CaseJudgement matter, CaseOperator organisation) {
        CaseConsultation.Buyer buyer = matter.law().consultation().buyer();
        List<CaseOperator.ReservedAward> recent = recentAwards(matter, organisation);
        if (recent.isEmpty()) {
            return "NO";
        }
        boolean same = recent.stream().anyMatch(award -> isOf(buyer, award));
        return same ? "SAME_BUYER" : "OTHER_BUYER";
    }

    private static List<CaseOperator.ReservedAward> recentAwards(CaseJudgement matter, CaseOperator organisation) {
        LocalDate day = matter.day();
        return organisation.previousReservedAwards().stream()
                .filter(award -> !award.on().plusYears(3).isBefore(day))
                .toList();
    }

    /**
     * Returns true for the same buyer. A buyer without a name, in the consultation or in the award, counts as the same.
     */
    private static boolean isOf(CaseConsultation.Buyer buyer, CaseOperator.ReservedAward award) {
        return award.buyer() == null || buyer.id() == null || award.buyer().equals(buyer.id());
    }
}
