package org.cordee.law.rules;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordee.law.Severity;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseConsultation.Nature;
import org.cordee.law.casefile.CaseLot;
import org.cordee.law.casefile.LiabilityForm;
import org.cordee.shared.Percentage;

/**
 * D11: shares add up to the whole to the ten-thousandth of a percent, amounts to the cent, both give the same
 * repartition, no operator subcontracts more than it has, and members do a part of each lot themselves.
 */
final class SharesRule implements LawRule {

    private static final long WHOLE = 1_000_000;
    /** A hundredth of a point: shares are often written with two decimals. */
    private static final long ROUNDING = 100;

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
                                    "servicesOrWorks", suppliers().isEmpty(),
                                    "form", form(),
                                    "amountsFollowShares", contradictions().isEmpty(),
                                    "ownWork", !isAllSubcontracted()))
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
                case "shares.contradict-amounts" -> contradiction();
                case "shares.whole-lot-subcontracted" ->
                    FindingEvidence.of(
                            "subcontractedAmount", FigureFormat.euros(subcontracted()),
                            "totalAmount", FigureFormat.euros(membersTotal()));
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

        private String form() {
            LiabilityForm form = matter.consortium().orElseThrow().form();
            return form == null ? "NONE" : form.name();
        }

        /**
         * Returns the members whose share differs from their part of all amounts by more than a hundredth of a point,
         * in alphabetical order; empty while a share or an amount is missing, or the shares do not add up.
         */
        private List<CaseConsortium.Member> contradictions() {
            boolean complete = members().stream().allMatch(member -> member.share() != null && member.amount() != null);
            if (!complete || shareGap(members()) != 0 || membersTotal() == 0) {
                return List.of();
            }
            return members().stream()
                    .filter(member ->
                            Math.abs(Objects.requireNonNull(member.share()).tenThousandths() - tenThousandths(member))
                                    > ROUNDING)
                    .sorted(Comparator.comparing(CaseConsortium.Member::siret))
                    .toList();
        }

        /** Returns the member's part of all amounts in ten-thousandths of a percent, rounded to the nearest. */
        private long tenThousandths(CaseConsortium.Member member) {
            return Fraction.of(Objects.requireNonNull(member.amount()).cents(), membersTotal())
                    .times(WHOLE, 1)
                    .rounded(0, RoundingMode.HALF_UP)
                    .longValueExact();
        }

        private Map<String, Object> contradiction() {
            CaseConsortium.Member first = contradictions().get(0);
            return FindingEvidence.of(
                    "contradictory",
                    contradictions().stream()
                            .map(CaseConsortium.Member::siret)
                            .distinct()
                            .toList(),
                    "sharePercent",
                    plain(Objects.requireNonNull(first.share()).value()),
                    "amountPercent",
                    plain(BigDecimal.valueOf(tenThousandths(first), 4)));
        }

        private static String plain(BigDecimal percent) {
            return percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString();
        }

        private long membersTotal() {
            return ledger.parts().stream()
                    .mapToLong(LotLedger.OperatorWork::gross)
                    .sum();
        }

        /** Returns the cents that members subcontract to operators outside the consortium. */
        private long subcontracted() {
            return matter.consortium().orElseThrow().subcontracts().stream()
                    .filter(contract -> contract.lot().equals(lot.number()))
                    .filter(contract -> isMember(contract.from()) && !isMember(contract.siret()))
                    .mapToLong(contract -> contract.amount().cents())
                    .sum();
        }

        private boolean isMember(String operator) {
            return members().stream().anyMatch(member -> matter.isSameEnterprise(member.siret(), operator));
        }

        /** Returns true when no member does any work of the lot itself (L2193-2 allows a part). */
        private boolean isAllSubcontracted() {
            return membersTotal() > 0 && ledger.withoutAmount().isEmpty() && subcontracted() >= membersTotal();
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
     * Returns the gap of the shares. Amounts alone may also define the repartition, so given shares that are less than
     * the whole are no gap while a member has none.
     */
    private static long shareGap(List<CaseConsortium.Member> members) {
        List<Percentage> shares = members.stream()
                .map(CaseConsortium.Member::share)
                .filter(Objects::nonNull)
                .toList();
        long gap = shares.isEmpty() ? 0 : Percentage.sumInTenThousandths(shares) - WHOLE;
        return shares.size() < members.size() ? Math.max(0, gap) : gap;
    }

    private static long amountGap(LotLedger ledger, CaseLot lot) {
        if (lot.amount() == null || ledger.parts().isEmpty()) {
            return 0;
        }
        long gap =
                ledger.parts().stream().mapToLong(LotLedger.OperatorWork::gross).sum()
                        - lot.amount().cents();
        return ledger.withoutAmount().isEmpty() ? gap : Math.max(0, gap);
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
