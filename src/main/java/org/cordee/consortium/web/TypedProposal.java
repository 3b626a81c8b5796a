package org.cordee.consortium.web;

import java.math.BigDecimal;
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
import org.cordee.shared.RuleViolation;
import org.springframework.validation.Errors;

/**
 * Converts the lead's input into a table for each lot and a fee; each unreadable figure becomes an error of its field,
 * all at once.
 */
record TypedProposal(ProposalForm form, SharesView shares, Errors errors) {

    /**
     * Makes percentage and amount of each row one share of its lot. Where the percentages of a lot make a hundred, its
     * amounts make the total: the remainder goes to the lead. A lot without a readable total stays as it is.
     */
    void settle(List<AgreedLot> lots) {
        for (AgreedLot lot : lots) {
            Amount total = total(lot.lotId());
            if (total.isZero()) {
                continue;
            }
            for (SharesView.MemberLine member : shares.membersOf(lot.lotId())) {
                form.rowsOf(member.memberId()).forEach(placed -> placed.row().settle(errors, placed.field(""), total));
            }
            settleWhole(lot, total);
        }
    }

    private void settleWhole(AgreedLot lot, Amount total) {
        List<ProposalForm.Placed> rows = counted(lot.lotId());
        if (errors.hasErrors() || rows.stream().anyMatch(placed -> placed.row().getPercentage() == null)) {
            return;
        }
        List<ShareSplit.Wanted> wanted = rows.stream()
                .map(placed -> wanted(placed, new TypedFigures(errors)))
                .toList();
        List<LotShares.ShareLine> lines =
                ShareSplit.of(lot.lotId(), total, lead(lot.lotId()), wanted).lines();
        boolean whole = Percentage.sumInTenThousandths(
                        lines.stream().map(LotShares.ShareLine::percentage).toList())
                == Percentage.HUNDRED.tenThousandths();
        for (int at = 0; whole && at < rows.size(); at++) {
            rows.get(at).row().show(lines.get(at).percentage(), lines.get(at).amount());
        }
    }

    /** Returns the typed total of a lot; zero when there is none or it is unreadable. */
    private Amount total(UUID lotId) {
        BigDecimal typed = form.getTotals().get(lotId);
        try {
            return typed == null ? Amount.ZERO : new Amount(typed);
        } catch (RuleViolation unreadable) {
            return Amount.ZERO;
        }
    }

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
                if (at == 0 || !rows.get(at).row().isEmpty()) {
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
        BigDecimal amount = row.getAmount();
        return new ShareSplit.Wanted(
                Objects.requireNonNull(row.getMemberId()),
                row.getWork(),
                figures.read(placed.field("percentage"), row.getPercentage(), Percentage::new, Percentage.ZERO),
                amount == null ? null : figures.read(placed.field("amount"), amount, Amount::new, Amount.ZERO),
                figures.hours(placed.field("hours"), row.getHours()));
    }
}
