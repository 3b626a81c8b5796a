package org.cordee.bid.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.cordee.document.frame.FrameColumns;
import org.cordee.document.frame.FrameKind;
import org.cordee.document.frame.FrameSheet;
import org.cordee.document.frame.PriceFrame;
import org.cordee.shared.NumberInput;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** The kind of the buyer's price file, its rate of VAT and the columns of each sheet, as the lead confirms them. */
record FrameColumnsForm(Integer version, String kind, String vat, List<SheetRow> sheets) {

    FrameColumnsForm {
        version = version == null ? Integer.valueOf(0) : version;
        kind = kind == null ? "" : kind;
        vat = vat == null ? "" : vat;
        sheets = sheets == null
                ? List.of()
                : sheets.stream().filter(Objects::nonNull).toList();
    }

    static FrameColumnsForm of(int version, FrameKind kind, BigDecimal vat, PriceFrame read) {
        return new FrameColumnsForm(
                version,
                kind.name(),
                NumberInput.written(vat.stripTrailingZeros().scale() < 0 ? vat.setScale(0) : vat.stripTrailingZeros()),
                read.sheets().stream().map(SheetRow::of).toList());
    }

    FrameKind toKind() {
        return Arrays.stream(FrameKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst()
                .orElseThrow(() -> RuleViolation.of("kind", "bid.frame.kind-missing"));
    }

    BigDecimal toVat() {
        String figure = NumberInput.plain(vat);
        if (!figure.matches("\\d{1,3}(\\.\\d{1,2})?")) {
            throw RuleViolation.of("vat", "bid.frame.vat");
        }
        return new BigDecimal(figure);
    }

    List<FrameColumns> toColumns() {
        return IntStream.range(0, sheets.size())
                .filter(at -> sheets.get(at).used())
                .mapToObj(at -> RuleViolation.inPart("sheets[" + at + "]", sheets.get(at)::toColumns))
                .toList();
    }

    /**
     * One sheet.
     *
     * @param used true when lines of this sheet need prices
     * @param headingRow the last row of the headings, from 1
     */
    record SheetRow(
            Integer sheet,
            Boolean used,
            String headingRow,
            String number,
            String label,
            String unit,
            String quantity,
            String unitPrice,
            String total,
            String withTax,
            String vat) {

        private static final int LONGEST = 7;

        SheetRow {
            sheet = sheet == null ? Integer.valueOf(0) : sheet;
            used = used != null && used;
            headingRow = text(headingRow);
            number = text(number);
            label = text(label);
            unit = text(unit);
            quantity = text(quantity);
            unitPrice = text(unitPrice);
            total = text(total);
            withTax = text(withTax);
            vat = text(vat);
        }

        private static String text(@Nullable String typed) {
            return typed == null ? "" : typed.strip();
        }

        private static SheetRow of(FrameSheet sheet) {
            FrameColumns columns = sheet.columns();
            if (columns == null) {
                return new SheetRow(sheet.position(), false, "", "", "", "", "", "", "", "", "");
            }
            return new SheetRow(
                    sheet.position(),
                    sheet.lines() > 0,
                    String.valueOf(columns.headingRow()),
                    shown(columns.number()),
                    shown(columns.label()),
                    shown(columns.unit()),
                    shown(columns.quantity()),
                    shown(columns.unitPrice()),
                    shown(columns.total()),
                    shown(columns.withTax()),
                    shown(columns.vat()));
        }

        private static String shown(@Nullable Integer column) {
            return column == null ? "" : column.toString();
        }

        private FrameColumns toColumns() {
            Integer named = column("label", label);
            Integer row = column("headingRow", headingRow);
            if (named == null || row == null) {
                throw RuleViolation.of(named == null ? "label" : "headingRow", "bid.frame.column-missing");
            }
            return RuleViolation.inField(
                    "unitPrice",
                    () -> new FrameColumns(
                            sheet,
                            row,
                            column("number", number),
                            named,
                            column("unit", unit),
                            column("quantity", quantity),
                            column("unitPrice", unitPrice),
                            column("total", total),
                            column("withTax", withTax),
                            column("vat", vat)));
        }

        private static @Nullable Integer column(String field, String text) {
            if (text.isEmpty()) {
                return null;
            }
            if (text.length() > LONGEST || !text.matches("[1-9]\\d*")) {
                throw RuleViolation.of(field, "bid.frame.column-missing");
            }
            return Integer.valueOf(text);
        }
    }
}
