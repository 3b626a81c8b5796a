package org.cordee.consortium.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cordee.consortium.AgreedLot;
import org.cordee.consortium.shares.AgreedShare;
import org.cordee.consortium.shares.LeadFee;
import org.cordee.consortium.shares.LotShares;
import org.cordee.consortium.shares.ShareSplit;
import org.cordee.consortium.shares.SharesView;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.springframework.validation.Errors;

/**
 * Converts the lead's input into a table for each lot and a fee; each unreadable figure becomes an error of its field,
 * all at once.
 */
record TypedProposal(ProposalForm form, SharesView shares, Errors errors) {

    /** Returns the tables, valid only when the form has no errors afterwards. */
    List<LotShares> tables(List<AgreedLot> lots) {
        return lots.stream().flatMap(lot -> table(lot.lotId()).stream()).toList();
    }

    /** Returns the shares by member, all its work packages together. */
    List<AgreedShare> figures(List<AgreedLot> lots) {
        return tables(lots).stream().flatMap(table -> table.byMember().stream()).toList();
    }

    /** Returns the table of a lot; empty when the form has an error. */
    Optional<LotShares> table(UUID lotId) {
        TypedFigures figures = new TypedFigures(errors);
        Amount total =
                figures.read("totals[%s]".formatted(lotId), form.getTotals().get(lotId), Amount::new, Amount.ZERO);
        List<ShareSplit.Wanted> wanted =
                counted(lotId).stream().map(placed -> wanted(placed, figures)).toList();
        return errors.hasErrors() ? Optional.empty() : Optional.of(ShareSplit.of(lotId, total, lead(lotId), wanted));
    }

    /**
     * Returns the rows of a lot by member. A row without a share does not count, unless the member has no other row
     * before it.
     */
    List<ProposalForm.Placed> counted(UUID lotId) {
        List<ProposalForm.Placed> counted = new ArrayList<>();
        for (SharesView.MemberLine member : shares.membersOf(lotId)) {
            List<ProposalForm.Placed> rows = form.rowsOf(member.memberId());
            for (int at = 0; at < rows.size(); at++) {
                if (at == 0 || rows.get(at).row().getPercentage() != null) {
                    counted.add(rows.get(at));
                }
            }
        }
        return counted;
    }

    LeadFee fee() {
        TypedFigures figures = new TypedFigures(errors);
        return switch (form.getFeeKind()) {
            case "RATE" ->
                figures.read("feeRate", form.getFeeRate(), rate -> LeadFee.ofRate(new Percentage(rate)), LeadFee.NONE);
            case "AMOUNT" ->
                figures.read("feeAmount", form.getFeeAmount(), sum -> LeadFee.of(new Amount(sum)), LeadFee.NONE);
            default -> LeadFee.NONE;
        };
    }

    private UUID lead(UUID lotId) {
        return shares.membersOf(lotId).stream()
                .filter(SharesView.MemberLine::lead)
                .map(SharesView.MemberLine::memberId)
                .findFirst()
                .orElseThrow();
    }

    private static ShareSplit.Wanted wanted(ProposalForm.Placed placed, TypedFigures figures) {
        ProposalForm.Row row = placed.row();
        return new ShareSplit.Wanted(
                Objects.requireNonNull(row.getMemberId()),
                row.getWork(),
                figures.read(placed.field("percentage"), row.getPercentage(), Percentage::new, Percentage.ZERO),
                figures.hours(placed.field("hours"), row.getHours()));
    }
}
