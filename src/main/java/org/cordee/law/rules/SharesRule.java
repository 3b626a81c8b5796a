package org.cordee.law.rules;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordee.law.Severity;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseConsultation.Nature;
import org.cordee.law.casefile.CaseLot;
import org.cordee.shared.Percentage;

/**
 * D11: shares add up to the whole to the ten-thousandth of a percent, amounts to the cent, and no operator subcontracts
 * more than it has.
 */
final class SharesRule implements LawRule {

    private static final long WHOLE = 1_000_000;

    @Override
    public void judge(CaseJudgement matter, AnswerDraft draft) {
        matter.lots().forEach(lot -> new LotSharesCheck(matter, lot, matter.ledger(lot)).judge(draft));
    }

    private record LotSharesCheck(CaseJudgement matter, CaseLot lot, LotLedger ledger) {

        void judge(AnswerDraft draft) {
            matter.evaluate(
                            "D11",
                            "share-consistency",
                            Map.of(
                                    "on", matter.launchDay(),
                                    "shareGap", shareGap(members()),
                                    "amountGap", amountGap(ledger, lot),
                                    "everyMemberHasAShare", withoutPart().isEmpty(),
                                    "subcontractedWithinShare",
                                            ledger.overdrawn().isEmpty(),
                                    "documentsGap", documentsGap(lot),
                                    "servicesOrWorks", suppliers().isEmpty()))
                    .rows()
                    .forEach(row -> draft.addFinding(new Finding(
                            "D11",
                            String.valueOf(row.get("code")),
                            Severity.valueOf(String.valueOf(row.get("severity"))),
                            String.valueOf(row.get("article")),
                            matter.grouping(),
                            lot.number(),
                            evidence(String.valueOf(row.get("code"))),
                            remedies(String.valueOf(row.get("code"))))));
        }

        private Map<String, Object> evidence(String code) {
            return switch (code) {
                case "shares.not-hundred" ->
                    FindingEvidence.of(
                            "sharesPercent",
                            BigDecimal.valueOf(WHOLE + shareGap(members()), 4).toPlainString());
                case "shares.amounts-not-total" ->
                    FindingEvidence.of("differenceAmount", FigureFormat.euros(Math.abs(amountGap(ledger, lot))));
                case "shares.documents-differ" ->
                    FindingEvidence.of("differenceAmount", FigureFormat.euros(Math.abs(documentsGap(lot))));
                case "shares.subcontracted-above-share" ->
                    FindingEvidence.of(
                            "overdrawn",
                            ledger.overdrawn().keySet().stream().sorted().toList(),
                            "excessAmount",
                            FigureFormat.euros(excess()));
                case "shares.supplies-subcontracted" -> FindingEvidence.of("subcontractors", suppliers());
                default -> FindingEvidence.of("withoutPart", withoutPart());
            };
        }

        /**
         * Returns remedies with the figures that correct the sums; a fault without figures has the remedy of its code.
         */
        private List<Remedy> remedies(String code) {
            return switch (code) {
                case "shares.not-hundred" ->
                    List.of(new Remedy(
                            "adjust-shares",
                            Map.of(
                                    "points",
                                    BigDecimal.valueOf(-shareGap(members()), 4).toPlainString())));
                case "shares.amounts-not-total" ->
                    List.of(new Remedy(
                            "adjust-amounts", Map.of("amount", FigureFormat.euros(-amountGap(ledger, lot)))));
                case "shares.documents-differ" ->
                    List.of(new Remedy(
                            "align-documents", Map.of("amount", FigureFormat.euros(Math.abs(documentsGap(lot))))));
                case "shares.subcontracted-above-share" ->
                    List.of(new Remedy("subcontract-less", Map.of("amount", FigureFormat.euros(excess()))));
                default -> List.of();
            };
        }

        private List<CaseConsortium.Member> members() {
            return matter.consortium().orElseThrow().membersOf(lot.number());
        }

        private List<String> withoutPart() {
            return members().stream()
                    .filter(member -> !hasAShare(member))
                    .map(CaseConsortium.Member::siret)
                    .distinct()
                    .sorted()
                    .toList();
        }

        private long excess() {
            return ledger.overdrawn().values().stream()
                    .mapToLong(Long::longValue)
                    .sum();
        }

        /** Returns the subcontractors of a contract for supplies alone, which is no subcontracting (L2193-1). */
        private List<String> suppliers() {
            return matter.law().consultation().nature() != Nature.SUPPLIES
                    ? List.of()
                    : matter.consortium().orElseThrow().subcontracts().stream()
                            .filter(contract -> contract.lot().equals(lot.number()))
                            .map(CaseConsortium.Subcontract::siret)
                            .distinct()
                            .sorted()
                            .toList();
        }
    }

    /**
     * Returns the gap of the shares. Shares are judged when every member has one; amounts alone may also define the
     * repartition.
     */
    private static long shareGap(List<CaseConsortium.Member> members) {
        List<Percentage> shares = members.stream()
                .map(CaseConsortium.Member::share)
                .filter(Objects::nonNull)
                .toList();
        return shares.size() < members.size() || members.isEmpty() ? 0 : Percentage.sumInTenThousandths(shares) - WHOLE;
    }

    private static long amountGap(LotLedger ledger, CaseLot lot) {
        if (lot.amount() == null
                || !ledger.withoutAmount().isEmpty()
                || ledger.parts().isEmpty()) {
            return 0;
        }
        return ledger.parts().stream().mapToLong(LotLedger.OperatorWork::gross).sum()
                - lot.amount().cents();
    }

    private static long documentsGap(CaseLot lot) {
        return lot.attri1Total() == null || lot.priceScheduleTotal() == null
                ? 0
                : lot.attri1Total().cents() - lot.priceScheduleTotal().cents();
    }

    /** Returns true when the member has a share or an amount, and each of the two that is given is more than zero. */
    private static boolean hasAShare(CaseConsortium.Member member) {
        boolean said = member.share() != null || member.amount() != null;
        boolean nothing = (member.share() != null && member.share().tenThousandths() == 0)
                || (member.amount() != null && member.amount().isZero());
        return said && !nothing;
    }
}
