package org.cordee.bid.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.cordee.bid.PriceLine;
import org.cordee.bid.PriceView;
import org.cordee.shared.NumberInput;
import org.cordee.shared.RuleViolation;

/** A price schedule as typed: figures with a comma or a point, with or without spaces. An empty row is ignored. */
class PriceForm {

    private int version;
    private List<Row> lines = new ArrayList<>();
    private String comment = "";
    private String decision = "";

    static PriceForm of(PriceView price) {
        PriceForm form = new PriceForm();
        form.version = price.version();
        price.lines().forEach(line -> form.lines.add(Row.of(line)));
        return form;
    }

    /** Adds an empty row to write in when there is none. */
    void offerRow() {
        if (lines.isEmpty()) {
            addRow();
        }
    }

    void addRow() {
        lines.add(new Row());
    }

    /**
     * Reads the typed lines. Removed rows are dropped first, so that a line has the same number in the form and in a
     * refusal.
     */
    List<PriceLine> toLines() {
        lines.removeIf(row -> row.remove || row.isEmpty());
        return IntStream.range(0, lines.size())
                .mapToObj(at -> RuleViolation.inPart("lines[" + at + "]", lines.get(at)::toLine))
                .toList();
    }

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public List<Row> getLines() {
        return lines;
    }

    public void setLines(List<Row> lines) {
        this.lines = lines;
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

    /** One row of the price schedule. */
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
            return figure.signum() == 0 ? "" : NumberInput.written(figure.stripTrailingZeros());
        }

        private boolean isEmpty() {
            return (code + label + unit + quantity + unitPrice).isBlank();
        }

        private PriceLine toLine() {
            return new PriceLine(code, label, unit, figure("quantity", quantity), figure("unitPrice", unitPrice));
        }

        private static BigDecimal figure(String field, String text) {
            String figure = NumberInput.plain(text);
            if (figure.isEmpty()) {
                return BigDecimal.ZERO;
            }
            if (!figure.matches("\\d{1,12}(\\.\\d{1,9})?")) {
                throw RuleViolation.of(field, "bid.line.not-a-figure");
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
