package org.cordee.consortium.web;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.consortium.AgreedLot;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.shares.SharesView;
import org.cordee.consortium.shares.Terms;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/** The initial content of a proposal form: the last proposal, or the works and hours of the slots without shares. */
record InitialProposal(Workspace space, SharesView shares) {

    ProposalForm form() {
        ProposalForm form = new ProposalForm();
        SharesView.ProposalLine last = shares.proposal();
        Terms terms =
                last == null || last.terms() == null ? Terms.usual(space.facts().form()) : last.terms();
        form.set(terms);
        for (AgreedLot lot : space.lots()) {
            List<SharesView.MemberLine> members = shares.membersOf(lot.lotId());
            if (last != null && members.stream().allMatch(member -> member.percentage() != null)) {
                again(form, lot, members, last);
            }
        }
        complete(form);
        return form;
    }

    /** Adds a row for each member without one, also for one that joined after the form was typed. */
    void complete(ProposalForm form) {
        for (AgreedLot lot : space.lots()) {
            shares.membersOf(lot.lotId()).stream()
                    .filter(member -> form.rowsOf(member.memberId()).isEmpty())
                    .forEach(member -> form.getRows().add(asked(member)));
        }
    }

    /** Shares each lot equally, in one row for each member; the rounding remainder goes to the lead. */
    void shareEqually(ProposalForm form) {
        for (AgreedLot lot : space.lots()) {
            List<UUID> leadFirst = shares.membersOf(lot.lotId()).stream()
                    .sorted(Comparator.comparing(SharesView.MemberLine::lead).reversed())
                    .map(SharesView.MemberLine::memberId)
                    .toList();
            List<Percentage> equal = Percentage.equalShares(leadFirst.size());
            for (int place = 0; place < leadFirst.size(); place++) {
                List<ProposalForm.Placed> rows = form.rowsOf(leadFirst.get(place));
                rows.forEach(placed -> placed.row().empty());
                rows.get(0).row().show(equal.get(place));
            }
        }
    }

    private static void again(
            ProposalForm form, AgreedLot lot, List<SharesView.MemberLine> members, SharesView.ProposalLine last) {
        Amount total = new SharesView.LotTable(members).total();
        form.getTotals().put(lot.lotId(), Objects.requireNonNull(total).euros());
        for (SharesView.MemberLine member : members) {
            last.parts().stream()
                    .filter(part -> part.memberId().equals(member.memberId()))
                    .forEach(part -> form.getRows().add(again(member.memberId(), part)));
        }
    }

    private ProposalForm.Row asked(SharesView.MemberLine member) {
        Workspace.SlotLine slot = slotOf(space, member);
        return slot == null
                ? row(member.memberId(), "", Hours.NONE)
                : row(member.memberId(), slot.need(), slot.hoursTarget());
    }

    private static ProposalForm.Row again(UUID memberId, SharesView.PartLine part) {
        ProposalForm.Row row = row(memberId, part.work(), part.figures().hours());
        Percentage percentage = part.figures().percentage();
        Amount amount = part.figures().amount();
        if (percentage != null && amount != null) {
            row.show(percentage, amount);
        }
        return row;
    }

    /** Returns the slot of a member; null for the lead. */
    static Workspace.@Nullable SlotLine slotOf(Workspace space, SharesView.MemberLine member) {
        return space.slots().stream()
                .filter(slot -> slot.lotId().equals(member.lotId()))
                .filter(slot -> slot.candidates().stream()
                        .anyMatch(candidate ->
                                candidate.asked() && candidate.organisationId().equals(member.organisationId())))
                .findFirst()
                .orElse(null);
    }

    private static ProposalForm.Row row(UUID memberId, @Nullable String work, @Nullable Hours hours) {
        ProposalForm.Row row = new ProposalForm.Row();
        row.setMemberId(memberId);
        row.setWork(work == null ? "" : work);
        row.setHours(hours == null ? 0 : hours.value());
        return row;
    }
}
