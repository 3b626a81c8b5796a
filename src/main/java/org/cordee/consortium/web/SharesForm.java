package org.cordee.consortium.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Totals by lot, percentages and hours by member: the amounts are computed. */
public class SharesForm {

    private Map<UUID, BigDecimal> totals = new LinkedHashMap<>();
    private Map<UUID, BigDecimal> shares = new LinkedHashMap<>();
    private Map<UUID, Integer> hours = new LinkedHashMap<>();

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
