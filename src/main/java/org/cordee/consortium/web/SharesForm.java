package org.cordee.consortium.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.consortium.AgreedLot;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.Workspace.MemberLine;
import org.cordee.shared.Percentage;

/** Totals by lot, percentages and hours by member: the amounts are computed. */
public class SharesForm {

    private Map<UUID, BigDecimal> totals = new LinkedHashMap<>();
    private Map<UUID, BigDecimal> shares = new LinkedHashMap<>();
    private Map<UUID, Integer> hours = new LinkedHashMap<>();

    /** No share is suggested; no hours are. */
    static SharesForm empty(Workspace space) {
        SharesForm form = new SharesForm();
        space.lots().stream()
                .flatMap(lot -> space.membersOf(lot.lotId()).stream())
                .forEach(member -> form.hours.put(member.memberId(), 0));
        return form;
    }

    /** In each lot; what equal shares leave over goes to the lead. */
    void shareEqually(Workspace space) {
        for (AgreedLot lot : space.lots()) {
            List<MemberLine> leadFirst = space.membersOf(lot.lotId()).stream()
                    .sorted(Comparator.comparing(MemberLine::lead).reversed())
                    .toList();
            List<Percentage> equal = Percentage.equalShares(leadFirst.size());
            for (int place = 0; place < leadFirst.size(); place++) {
                BigDecimal share = equal.get(place).value().stripTrailingZeros();
                shares.put(leadFirst.get(place).memberId(), share);
            }
        }
    }

    public Map<UUID, BigDecimal> getTotals() {
        return totals;
    }

    public void setTotals(Map<UUID, BigDecimal> totals) {
        this.totals = totals;
    }

    public Map<UUID, BigDecimal> getShares() {
        return shares;
    }

    public void setShares(Map<UUID, BigDecimal> shares) {
        this.shares = shares;
    }

    public Map<UUID, Integer> getHours() {
        return hours;
    }

    public void setHours(Map<UUID, Integer> hours) {
        this.hours = hours;
    }
}
