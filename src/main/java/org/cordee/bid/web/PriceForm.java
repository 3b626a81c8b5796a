package org.cordee.bid.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.cordee.bid.PriceLine;
import org.cordee.bid.PriceView;
import org.cordee.shared.RuleViolation;

/** A price schedule as people write it: figures with a comma or a point, with or without spaces; an empty row is left out. */
class PriceForm {

    private int version;
    private List<Row> rows = new ArrayList<>();
    private String comment = "";
    private String decision = "";

    static PriceForm of(PriceView price) {
        PriceForm form = new PriceForm();
        form.version = price.version();
        price.lines().forEach(line -> form.rows.add(Row.of(line)));
        return form;
    }

    void addRow() {
        rows.add(new Row());
    }

    List<PriceLine> toLines() {
        return rows.stream()
                .filter(row -> !row.remove && !row.isEmpty())
                .map(Row::toLine)
                .toList();
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public List<Row> getRows() {
        return rows;
    }

    public void setRows(List<Row> rows) {
        this.rows = rows;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }

    public String getDecision() {
        return decision;
    }

    public void setDecision(String decision) {
        this.decision = decision;
    }

    /** One line of the schedule. */
    static class Row {

        private String code = "";
        private String label = "";
        private String unit = "";
        private String quantity = "";
        private String unitPrice = "";
        private boolean remove;

        private static Row of(PriceLine line) {
            Row row = new Row();
            row.code = line.code();
            row.label = line.label();
            row.unit = line.unit();
            row.quantity = shown(line.quantity());
            row.unitPrice = shown(line.unitPrice());
            return row;
        }

        private static String shown(BigDecimal figure) {
            return figure.signum() == 0
                    ? ""
                    : figure.stripTrailingZeros().toPlainString().replace('.', ',');
        }

        private boolean isEmpty() {
            return (code + label + unit + quantity + unitPrice).isBlank();
        }

        private PriceLine toLine() {
            return new PriceLine(code, label, unit, figure(quantity), figure(unitPrice));
        }

        private static BigDecimal figure(String text) {
            String figure = text.replaceAll("[\\s\\u00A0\\u202F€]", "").replace(',', '.');
            if (figure.isEmpty()) {
                return BigDecimal.ZERO;
            }
            if (!figure.matches("\\d{1,12}(\\.\\d{1,9})?")) {
                throw RuleViolation.of("lines", "bid.line.not-a-figure");
            }
            return new BigDecimal(figure);
        }

        public String getCode() {
            return code;
        }

        public void setCode(String code) {
            this.code = code;
        }

        public String getLabel() {
            return label;
        }

        public void setLabel(String label) {
            this.label = label;
        }

        public String getUnit() {
            return unit;
        }

        public void setUnit(String unit) {
            this.unit = unit;
        }

        public String getQuantity() {
            return quantity;
        }

        public void setQuantity(String quantity) {
            this.quantity = quantity;
        }

        public String getUnitPrice() {
            return unitPrice;
        }

        public void setUnitPrice(String unitPrice) {
            this.unitPrice = unitPrice;
        }

        public boolean isRemove() {
            return remove;
        }

        public void setRemove(boolean remove) {
            this.remove = remove;
        }
    }
}
