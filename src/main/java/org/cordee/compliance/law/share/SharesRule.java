package org.cordee.compliance.law.share;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordee.compliance.Severity;
import org.cordee.compliance.law.finding.Draft;
import org.cordee.compliance.law.finding.Evidence;
import org.cordee.compliance.law.finding.Figure;
import org.cordee.compliance.law.finding.Finding;
import org.cordee.compliance.law.finding.Remedy;
import org.cordee.compliance.law.matter.LotLedger;
import org.cordee.compliance.law.matter.Matter;
import org.cordee.compliance.law.matter.Rule;
import org.cordee.compliance.lawcase.Consortium;
import org.cordee.compliance.lawcase.Consultation.Nature;
import org.cordee.compliance.lawcase.Lot;
import org.cordee.shared.Percentage;

/**
 * D11: shares add up to the whole to the ten-thousandth of a percent, amounts to the cent, and no operator subcontracts
 * more than it has.
 */
public final class SharesRule implements Rule {

    private static final long WHOLE = 1_000_000;

    @Override
    public void judge(Matter matter, Draft draft) {
        matter.lots().forEach(lot -> new LotSharesCheck(matter, lot, matter.ledger(lot)).judge(draft));
    }

    private record LotSharesCheck(Matter matter, Lot lot, LotLedger ledger) {

        void judge(Draft draft) {
            matter.ask(
                            "D11",
                            "share-consistency",
                            Map.of(
                                    "on", matter.launched(),
                                    "shareGap", shareGap(members()),
                                    "amountGap", amountGap(ledger, lot),
                                    "everyMemberHasAShare", withoutPart().isEmpty(),
                                    "subcontractedWithinShare",
                                            ledger.overdrawn().isEmpty(),
                                    "documentsGap", documentsGap(lot),
                                    "servicesOrWorks", suppliers().isEmpty()))
                    .rows()
                    .forEach(row -> draft.find(new Finding(
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
                    Evidence.of(
                            "sharesPercent",
                            BigDecimal.valueOf(WHOLE + shareGap(members()), 4).toPlainString());
                case "shares.amounts-not-total" ->
                    Evidence.of("differenceAmount", Figure.euros(Math.abs(amountGap(ledger, lot))));
                case "shares.documents-differ" ->
                    Evidence.of("differenceAmount", Figure.euros(Math.abs(documentsGap(lot))));
                case "shares.subcontracted-above-share" ->
                    Evidence.of(
                            "overdrawn",
                            ledger.overdrawn().keySet().stream().sorted().toList(),
                            "excessAmount",
                            Figure.euros(excess()));
                case "shares.supplies-subcontracted" -> Evidence.of("subcontractors", suppliers());
                default -> Evidence.of("withoutPart", withoutPart());
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
                    List.of(new Remedy("adjust-amounts", Map.of("amount", Figure.euros(-amountGap(ledger, lot)))));
                case "shares.documents-differ" ->
                    List.of(new Remedy("align-documents", Map.of("amount", Figure.euros(Math.abs(documentsGap(lot))))));
                case "shares.subcontracted-above-share" ->
                    List.of(new Remedy("subcontract-less", Map.of("amount", Figure.euros(excess()))));
                default -> List.of();
            };
        }

        private List<Consortium.Member> members() {
            return matter.consortium().orElseThrow().membersOf(lot.number());
        }

        private List<String> withoutPart() {
            return members().stream()
                    .filter(member -> !hasAShare(member))
                    .map(Consortium.Member::siret)
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
                            .map(Consortium.Subcontract::siret)
                            .distinct()
                            .sorted()
                            .toList();
        }
    }

    /**
     * Returns the gap of the shares. Shares are judged when every member has one; amounts alone may also define the
     * repartition.
     */
    private static long shareGap(List<Consortium.Member> members) {
        List<Percentage> shares = members.stream()
                .map(Consortium.Member::share)
                .filter(Objects::nonNull)
                .toList();
        return shares.size() < members.size() || members.isEmpty() ? 0 : Percentage.sumInTenThousandths(shares) - WHOLE;
    }

    private static long amountGap(LotLedger ledger, Lot lot) {
        if (lot.amount() == null
                || !ledger.withoutAmount().isEmpty()
                || ledger.parts().isEmpty()) {
            return 0;
        }
        return ledger.parts().stream().mapToLong(LotLedger.Part::gross).sum()
                - lot.amount().cents();
    }

    private static long documentsGap(Lot lot) {
        return lot.attri1Total() == null || lot.priceScheduleTotal() == null
                ? 0
                : lot.attri1Total().cents() - lot.priceScheduleTotal().cents();
    }

    /** Returns true when the member has a share or an amount, and each of the two that is given is more than zero. */
    private static boolean hasAShare(Consortium.Member member) {
        boolean said = member.share() != null || member.amount() != null;
        boolean nothing = (member.share() != null && member.share().tenThousandths() == 0)
                || (member.amount() != null && member.amount().isZero());
        return said && !nothing;
    }
}
