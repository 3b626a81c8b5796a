package org.cordee.consortium.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.shares.LeadFee;
import org.cordee.consortium.shares.PaymentScheme;
import org.cordee.consortium.shares.Terms;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/** A proposal as it is typed: a total for each lot, a row for each work package, the terms. */
class ProposalForm {

    private Map<UUID, BigDecimal> totals = new LinkedHashMap<>();
    private List<Row> rows = new ArrayList<>();
    private ConsortiumForm form = ConsortiumForm.JOINT;
    private PaymentScheme payment = PaymentScheme.SEPARATE;
    private String feeKind = "NONE";
    private @Nullable BigDecimal feeRate;
    private @Nullable BigDecimal feeAmount;
    private boolean exclusive;
    private boolean pricesOpen;

    /** One work package of one member. */
    public static class Row extends TypedShare {

        private @Nullable UUID memberId;
        private String work = "";
        private @Nullable Integer hours;

        public @Nullable UUID getMemberId() {
            return memberId;
        }

        public void setMemberId(@Nullable UUID memberId) {
            this.memberId = memberId;
        }

        public String getWork() {
            return work;
        }

        public void setWork(String work) {
            this.work = work;
        }

        public @Nullable Integer getHours() {
            return hours;
        }

        public void setHours(@Nullable Integer hours) {
            this.hours = hours;
        }
    }

    /** A row and its index among all rows, from which its fields get their names. */
    record Placed(int index, Row row) {

        String field(String name) {
            return "rows[" + index + "]." + name;
        }
    }

    /** Returns the rows of a member in the order they were typed. */
    List<Placed> rowsOf(UUID memberId) {
        return IntStream.range(0, rows.size())
                .mapToObj(index -> new Placed(index, rows.get(index)))
                .filter(placed -> memberId.equals(placed.row().getMemberId()))
                .toList();
    }

    /** Adds a row after all others, so that the indexes in earlier error messages stay valid. */
    void add(UUID memberId) {
        Row row = new Row();
        row.setMemberId(memberId);
        rows.add(row);
    }

    Terms terms(LeadFee fee) {
        return new Terms(form, payment, fee, exclusive, pricesOpen);
    }

    void set(Terms terms) {
        form = terms.form();
        payment = terms.payment();
        exclusive = terms.exclusive();
        pricesOpen = terms.pricesOpen();
        Percentage rate = terms.fee().rate();
        Amount amount = terms.fee().amount();
        feeRate = rate == null ? null : TypedFigures.withoutTrailingZeros(rate);
        feeAmount = amount == null ? null : amount.euros();
        feeKind = rate != null ? "RATE" : amount != null ? "AMOUNT" : "NONE";
    }

    public Map<UUID, BigDecimal> getTotals() {
        return totals;
    }

    public void setTotals(Map<UUID, BigDecimal> totals) {
        this.totals = totals;
    }

    public List<Row> getRows() {
        return rows;
    }

    public void setRows(List<Row> rows) {
        this.rows = rows;
    }

    public ConsortiumForm getForm() {
        return form;
    }

    public void setForm(ConsortiumForm form) {
        this.form = form;
    }

    public PaymentScheme getPayment() {
        return payment;
    }

    public void setPayment(PaymentScheme payment) {
        this.payment = payment;
    }

    public String getFeeKind() {
        return feeKind;
    }

    public void setFeeKind(String feeKind) {
        this.feeKind = feeKind;
    }

    public @Nullable BigDecimal getFeeRate() {
        return feeRate;
    }

    public void setFeeRate(@Nullable BigDecimal feeRate) {
        this.feeRate = feeRate;
    }

    public @Nullable BigDecimal getFeeAmount() {
        return feeAmount;
    }

    public void setFeeAmount(@Nullable BigDecimal feeAmount) {
        this.feeAmount = feeAmount;
    }

    public boolean isExclusive() {
        return exclusive;
    }

    public void setExclusive(boolean exclusive) {
        this.exclusive = exclusive;
    }

    public boolean isPricesOpen() {
        return pricesOpen;
    }

    public void setPricesOpen(boolean pricesOpen) {
        this.pricesOpen = pricesOpen;
    }
}
