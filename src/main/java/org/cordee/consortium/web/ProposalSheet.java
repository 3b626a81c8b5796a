package org.cordee.consortium.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cordee.consortium.AgreedLot;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.shares.SharesView;
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

    /** Makes the two figures of each share agree; an unreadable figure stays as it is, and sending the form reports it. */
    ProposalSheet settled() {
        typed().settle(space.lots());
        return this;
    }

    /** Returns the typed proposal with errors of its own, which the page does not show. */
    TypedProposal typed() {
        return new TypedProposal(form, shares, new BeanPropertyBindingResult(form, "form"));
    }

    /** Returns the lots as the page shows them. */
    List<Lot> lots() {
        return space.lots().stream().map(this::lot).toList();
    }

    private Lot lot(AgreedLot lot) {
        List<Line> lines = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (SharesView.MemberLine member : shares.membersOf(lot.lotId())) {
            List<ProposalForm.Placed> rows = form.rowsOf(member.memberId());
            for (ProposalForm.Placed placed : rows) {
                boolean first = placed.equals(rows.get(0));
                lines.add(line(member, placed.index(), first));
                BigDecimal percentage = placed.row().getPercentage();
                sum = percentage == null ? sum : sum.add(percentage);
            }
        }
        return new Lot(lot, lines, sum);
    }

    private Line line(SharesView.MemberLine member, int index, boolean first) {
        SharesView.ProposalLine last = first ? shares.proposal() : null;
        return new Line(
                index,
                member,
                first,
                first ? InitialProposal.slotOf(space, member) : null,
                last == null ? null : last.of(member.memberId()),
                last == null ? null : last.wishOf(member.memberId()));
    }
}
