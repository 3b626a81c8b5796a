package org.cordee.bid.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.cordee.bid.PriceLine;
import org.cordee.bid.PriceView;
import org.cordee.shared.NumberInput;
import org.cordee.shared.RuleViolation;

/** A price schedule as typed: figures with a comma or a point, with or without spaces. An empty row is ignored. */
record PriceForm(Integer version, List<Row> lines, String comment, String decision) {

    PriceForm {
        version = version == null ? Integer.valueOf(0) : version;
        // a list of its own, because removed rows are dropped from it; a number left out leaves null in the bound list
        lines = lines == null
                ? new ArrayList<>()
                : lines.stream().filter(Objects::nonNull).collect(Collectors.toCollection(ArrayList::new));
        comment = comment == null ? "" : comment;
        decision = decision == null ? "" : decision;
    }

    static PriceForm of(PriceView price, String comment, String decision) {
        return new PriceForm(
                price.version(),
                price.posts().stream()
                        .flatMap(post -> post.lines().stream())
                        .map(numbered -> Row.of(numbered.line()))
                        .toList(),
                comment,
                decision);
    }

    /** Shows the unit prices of some lines that the buyer's file gives. */
    static PriceForm ofGiven(PriceView price, List<PriceLine> lines, String comment, String decision) {
        return new PriceForm(price.version(), lines.stream().map(Row::of).toList(), comment, decision);
    }

    /** Reads the typed unit prices by the codes of their lines; an empty one is zero. */
    Map<String, BigDecimal> toPrices() {
        Map<String, BigDecimal> prices = new LinkedHashMap<>();
        for (int at = 0; at < lines.size(); at++) {
            Row row = lines.get(at);
            prices.put(row.code, RuleViolation.inPart("lines[" + at + "]", row::toPrice));
        }
        return prices;
    }

    /** Adds an empty row to write in when there is none. */
    void offerRow() {
        if (lines.isEmpty()) {
            addRow();
        }
    }

    void addRow() {
        lines.add(new Row("", "", "", "", "", false));
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

    /** Omits the figures, so that no log can contain them. */
    @Override
    public String toString() {
        return "PriceForm[" + version + "]";
    }

    /** One row of the price schedule. */
    record Row(String code, String label, String unit, String quantity, String unitPrice, Boolean remove) {

        Row {
            code = code == null ? "" : code;
            label = label == null ? "" : label;
            unit = unit == null ? "" : unit;
            quantity = quantity == null ? "" : quantity;
            unitPrice = unitPrice == null ? "" : unitPrice;
            remove = remove != null && remove;
        }

        private static Row of(PriceLine line) {
            return new Row(
                    line.code(), line.label(), line.unit(), shown(line.quantity()), shown(line.unitPrice()), false);
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

        private BigDecimal toPrice() {
            BigDecimal price = figure("unitPrice", unitPrice);
            return new PriceLine("", "", "", BigDecimal.ZERO, price).unitPrice();
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

        /** Omits the figures, so that no log can contain them. */
        @Override
        public String toString() {
            return "Row[]";
        }
    }
}
