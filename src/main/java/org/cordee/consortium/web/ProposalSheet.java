package org.cordee.consortium.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordee.consortium.AgreedLot;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.share.LeadFee;
import org.cordee.consortium.share.LotShares;
import org.cordee.consortium.share.ShareSplit;
import org.cordee.consortium.share.SharesView;
import org.cordee.consortium.share.Terms;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** What the lead types, beside what was proposed and wished before, and what it comes to. */
record ProposalSheet(Workspace space, SharesView shares, ProposalForm form) {

    /** One row as it stands in the page, with what the member had and wished in the last round. */
    public record Line(
            int index,
            SharesView.MemberLine member,
            ProposalForm.Row row,
            boolean first,
            @Nullable Amount amount,
            SharesView.@Nullable Figures before,
            SharesView.@Nullable Figures wish) {}

    /** One lot: its lines and what they come to. */
    public record Lot(AgreedLot lot, @Nullable BigDecimal total, List<Line> lines, BigDecimal sum) {

        public boolean isWhole() {
            return sum.compareTo(Percentage.HUNDRED.value()) == 0;
        }
    }

    /** As the last proposal was, or equal parts with the works the slots were described by. */
    static ProposalForm first(Workspace space, SharesView shares) {
        ProposalForm form = new ProposalForm();
        SharesView.ProposalLine last = shares.proposal();
        Terms terms =
                last == null || last.terms() == null ? Terms.usual(space.facts().form()) : last.terms();
        fill(form, terms);
        for (AgreedLot lot : space.lots()) {
            List<SharesView.MemberLine> members = shares.membersOf(lot.lotId());
            boolean known = last != null && members.stream().allMatch(member -> member.percentage() != null);
            if (known) {
                again(form, lot, members, Objects.requireNonNull(last));
            } else {
                equal(form, space, members);
            }
        }
        return form;
    }

    private static void again(
            ProposalForm form, AgreedLot lot, List<SharesView.MemberLine> members, SharesView.ProposalLine last) {
        Amount total = new SharesView.LotTable(members).total();
        form.getTotals().put(lot.lotId(), total == null ? BigDecimal.ZERO : total.euros());
        for (SharesView.MemberLine member : members) {
            last.parts().stream()
                    .filter(part -> part.memberId().equals(member.memberId()))
                    .forEach(part -> form.getRows()
                            .add(row(
                                    member,
                                    part.work(),
                                    part.figures().percentage(),
                                    part.figures().hours())));
        }
    }

    private static void equal(ProposalForm form, Workspace space, List<SharesView.MemberLine> members) {
        List<Percentage> equal = Percentage.equalShares(members.size());
        IntStream.range(0, members.size())
                .forEach(at -> form.getRows()
                        .add(row(members.get(at), need(space, members.get(at)), equal.get(at), Hours.NONE)));
    }

    private static String need(Workspace space, SharesView.MemberLine member) {
        return space.slotsOf(member.lotId()).stream()
                .filter(slot -> slot.candidates().stream()
                        .anyMatch(candidate ->
                                candidate.asked() && candidate.organisationId().equals(member.organisationId())))
                .map(Workspace.SlotLine::need)
                .findFirst()
                .orElse("");
    }

    private static ProposalForm.Row row(
            SharesView.MemberLine member,
            @Nullable String work,
            @Nullable Percentage percentage,
            @Nullable Hours hours) {
        ProposalForm.Row row = new ProposalForm.Row();
        row.setMemberId(member.memberId());
        row.setWork(work == null ? "" : work);
        row.setPercentage(percentage == null ? null : percentage.value());
        row.setHours(hours == null ? 0 : hours.value());
        return row;
    }

    private static void fill(ProposalForm form, Terms terms) {
        form.setForm(terms.form());
        form.setPayment(terms.payment());
        form.setExclusive(terms.exclusive());
        form.setPricesOpen(terms.pricesOpen());
        Percentage rate = terms.fee().rate();
        Amount amount = terms.fee().amount();
        form.setFeeRate(rate == null ? null : rate.value());
        form.setFeeAmount(amount == null ? null : amount.euros());
        form.setFeeKind(rate != null ? "RATE" : amount != null ? "AMOUNT" : "NONE");
    }

    /** One more row for the member, after those it has. */
    void add(UUID memberId) {
        int at = IntStream.range(0, form.getRows().size())
                .filter(index -> memberId.equals(form.getRows().get(index).getMemberId()))
                .max()
                .orElse(form.getRows().size() - 1);
        ProposalForm.Row row = new ProposalForm.Row();
        row.setMemberId(memberId);
        form.getRows().add(at + 1, row);
    }

    List<LotShares> tables() {
        return space.lots().stream().map(lot -> table(lot.lotId())).toList();
    }

    private LotShares table(UUID lotId) {
        UUID lead = members(lotId).values().stream()
                .filter(SharesView.MemberLine::lead)
                .map(SharesView.MemberLine::memberId)
                .findFirst()
                .orElseThrow();
        BigDecimal total = form.getTotals().get(lotId);
        return ShareSplit.of(
                lotId,
                new Amount(total == null ? BigDecimal.ZERO : total),
                lead,
                counted(lotId).stream().map(ProposalSheet::wanted).toList());
    }

    private static ShareSplit.Wanted wanted(ProposalForm.Row row) {
        Integer hours = row.getHours();
        return new ShareSplit.Wanted(
                Objects.requireNonNull(row.getMemberId()),
                row.getWork(),
                new Percentage(percent(row)),
                new Hours(hours == null ? 0 : hours));
    }

    /** The rows of a lot. One left without a share does not count, unless the member has no other. */
    private List<ProposalForm.Row> counted(UUID lotId) {
        Map<UUID, SharesView.MemberLine> members = members(lotId);
        List<ProposalForm.Row> counted = new ArrayList<>();
        for (ProposalForm.Row row : form.getRows()) {
            UUID member = row.getMemberId();
            boolean leftOver = row.getPercentage() == null
                    && counted.stream().anyMatch(before -> Objects.equals(before.getMemberId(), member));
            if (member != null && members.containsKey(member) && !leftOver) {
                counted.add(row);
            }
        }
        return counted;
    }

    Terms terms() {
        return new Terms(form.getForm(), form.getPayment(), fee(), form.isExclusive(), form.isPricesOpen());
    }

    private LeadFee fee() {
        BigDecimal rate = form.getFeeRate();
        BigDecimal amount = form.getFeeAmount();
        return switch (form.getFeeKind()) {
            case "RATE" -> rate == null ? LeadFee.NONE : LeadFee.ofRate(new Percentage(rate));
            case "AMOUNT" -> amount == null ? LeadFee.NONE : LeadFee.of(new Amount(amount));
            default -> LeadFee.NONE;
        };
    }

    /** As the page shows it; figures that are no figures leave the amounts out. */
    List<Lot> lots() {
        return space.lots().stream().map(this::lot).toList();
    }

    private Lot lot(AgreedLot lot) {
        Map<UUID, SharesView.MemberLine> members = members(lot.lotId());
        Map<ProposalForm.Row, Amount> amounts = amounts(lot.lotId());
        SharesView.ProposalLine last = shares.proposal();
        List<Line> lines = new ArrayList<>();
        List<UUID> seen = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int index = 0; index < form.getRows().size(); index++) {
            ProposalForm.Row row = form.getRows().get(index);
            SharesView.MemberLine member = members.get(row.getMemberId());
            if (member == null) {
                continue;
            }
            UUID id = member.memberId();
            boolean first = !seen.contains(id);
            boolean compared = first && last != null;
            seen.add(id);
            sum = sum.add(percent(row));
            lines.add(new Line(
                    index,
                    member,
                    row,
                    first,
                    amounts.get(row),
                    compared ? Objects.requireNonNull(last).of(id) : null,
                    compared ? Objects.requireNonNull(last).wishOf(id) : null));
        }
        return new Lot(lot, form.getTotals().get(lot.lotId()), lines, sum);
    }

    private Map<ProposalForm.Row, Amount> amounts(UUID lotId) {
        Map<ProposalForm.Row, Amount> amounts = new IdentityHashMap<>();
        try {
            List<LotShares.ShareLine> lines = table(lotId).lines();
            List<ProposalForm.Row> rows = counted(lotId);
            IntStream.range(0, rows.size())
                    .forEach(at -> amounts.put(rows.get(at), lines.get(at).amount()));
        } catch (RuleViolation noFigure) {
            // what is typed is no share or no amount yet; sending it will say why
            amounts.clear();
        }
        return amounts;
    }

    private Map<UUID, SharesView.MemberLine> members(UUID lotId) {
        return shares.membersOf(lotId).stream()
                .collect(Collectors.toMap(SharesView.MemberLine::memberId, member -> member));
    }

    private static BigDecimal percent(ProposalForm.Row row) {
        BigDecimal percentage = row.getPercentage();
        return percentage == null ? BigDecimal.ZERO : percentage;
    }
}
