package org.cordee.consortium.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cordee.consortium.AgreedLot;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.shares.LotShares;
import org.cordee.consortium.shares.SharesView;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BeanPropertyBindingResult;

/** The rows that the lead types, beside the last proposal and the wishes, and their sums. */
record ProposalSheet(Workspace space, SharesView shares, ProposalForm form) {

    /** One row of the page, with the member's slot, its share and its wish in the last round. */
    public record Line(
            int index,
            SharesView.MemberLine member,
            boolean first,
            @Nullable Amount amount,
            Workspace.@Nullable SlotLine asked,
            SharesView.@Nullable Figures before,
            SharesView.@Nullable Figures wish) {}

    /** One lot: its lines and their sum. */
    public record Lot(AgreedLot lot, List<Line> lines, BigDecimal sum) {

        public boolean isWhole() {
            return gap().signum() == 0;
        }

        /** Returns the missing per cent to a hundred; negative where there is too much. */
        public BigDecimal gap() {
            return Percentage.HUNDRED.value().subtract(sum);
        }
    }

    /** Returns the lots as the page shows them; unreadable figures leave the amounts empty. */
    List<Lot> lots() {
        return space.lots().stream().map(this::lot).toList();
    }

    private Lot lot(AgreedLot lot) {
        Map<Integer, Amount> amounts = amounts(lot.lotId());
        List<Line> lines = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (SharesView.MemberLine member : shares.membersOf(lot.lotId())) {
            List<ProposalForm.Placed> rows = form.rowsOf(member.memberId());
            for (ProposalForm.Placed placed : rows) {
                boolean first = placed.equals(rows.get(0));
                lines.add(line(member, placed.index(), first, amounts.get(placed.index())));
                BigDecimal percentage = placed.row().getPercentage();
                sum = percentage == null ? sum : sum.add(percentage);
            }
        }
        return new Lot(lot, lines, sum);
    }

    private Line line(SharesView.MemberLine member, int index, boolean first, @Nullable Amount amount) {
        SharesView.ProposalLine last = first ? shares.proposal() : null;
        return new Line(
                index,
                member,
                first,
                amount,
                first ? InitialProposal.slotOf(space, member) : null,
                last == null ? null : last.of(member.memberId()),
                last == null ? null : last.wishOf(member.memberId()));
    }

    /** Returns the amounts by row. Errors are not reported here: sending the form reports them. */
    private Map<Integer, Amount> amounts(UUID lotId) {
        TypedProposal typed = new TypedProposal(form, shares, new BeanPropertyBindingResult(form, "form"));
        List<LotShares.ShareLine> lines =
                typed.table(lotId).map(LotShares::lines).orElse(List.of());
        List<ProposalForm.Placed> rows = typed.counted(lotId);
        Map<Integer, Amount> amounts = new HashMap<>();
        IntStream.range(0, lines.size())
                .forEach(at -> amounts.put(rows.get(at).index(), lines.get(at).amount()));
        return amounts;
    }
}
