package org.cordee.compliance.law;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cordee.compliance.Severity;
import org.cordee.compliance.lawcase.Consortium;
import org.cordee.compliance.lawcase.Consultation.Nature;
import org.cordee.compliance.lawcase.Lot;
import org.cordee.shared.Percentage;

/** D11: shares make the whole to the ten-thousandth of a percent, amounts to the cent, and nobody hands on more than it has. */
final class SharesRule implements Rule {

    private static final long WHOLE = 1_000_000;

    @Override
    public void judge(Matter matter, Draft draft) {
        for (Lot lot : matter.lots()) {
            Consortium consortium = matter.consortium().orElseThrow();
            List<Consortium.Member> members = consortium.membersOf(lot.number());
            long shareGap = shareGap(members);
            long amountGap = amountGap(matter.ledger(lot), lot);
            long documentsGap = documentsGap(lot);
            matter.ask(
                            "D11",
                            "share-consistency",
                            Map.of(
                                    "on",
                                    matter.launched(),
                                    "shareGap",
                                    shareGap,
                                    "amountGap",
                                    amountGap,
                                    "everyMemberHasAShare",
                                    members.stream().allMatch(SharesRule::hasAShare),
                                    "subcontractedWithinShare",
                                    !matter.ledger(lot).isOverdrawn(),
                                    "documentsGap",
                                    documentsGap,
                                    "servicesOrWorks",
                                    isSubcontractable(matter, lot)))
                    .rows()
                    .forEach(row -> draft.find(new Finding(
                            "D11",
                            String.valueOf(row.get("code")),
                            Severity.valueOf(String.valueOf(row.get("severity"))),
                            String.valueOf(row.get("article")),
                            matter.grouping(),
                            lot.number(),
                            evidence(String.valueOf(row.get("code")), shareGap, amountGap, documentsGap),
                            List.of())));
        }
    }

    private static Map<String, Object> evidence(String code, long shareGap, long amountGap, long documentsGap) {
        return switch (code) {
            case "shares.not-hundred" ->
                Evidence.of(
                        "sharesPercent", BigDecimal.valueOf(WHOLE + shareGap, 4).toPlainString());
            case "shares.amounts-not-total" -> Evidence.of("differenceAmount", Figure.euros(amountGap));
            case "shares.documents-differ" -> Evidence.of("differenceAmount", Figure.euros(documentsGap));
            default -> Map.of();
        };
    }

    /** Shares are judged when every member has one; amounts alone may say the repartition too. */
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

    /** More than nothing by each of the two that is given, and one at least is given. */
    private static boolean hasAShare(Consortium.Member member) {
        boolean said = member.share() != null || member.amount() != null;
        boolean nothing = (member.share() != null && member.share().tenThousandths() == 0)
                || (member.amount() != null && member.amount().isZero());
        return said && !nothing;
    }

    private static boolean isSubcontractable(Matter matter, Lot lot) {
        return matter.law().consultation().nature() != Nature.SUPPLIES
                || matter.consortium().orElseThrow().subcontracts().stream()
                        .noneMatch(contract -> contract.lot().equals(lot.number()));
    }
}
