package org.cordee.document.frame;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes prices into a copy of a price frame: those of lines, and totals that no formula computes. */
final class FillingFrame {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** Smaller differences come from the fifteen digits of a spreadsheet. */
    private static final BigDecimal NOISE = new BigDecimal("0.000001");

    private final FrameBook book;
    private final List<FrameLine> lines;
    private final List<SheetReading> readings;
    private final Map<String, FramePrice> prices;
    private final NavigableMap<FrameCell, BigDecimal> values = new TreeMap<>();
    private final List<String> empty = new ArrayList<>();

    FillingFrame(FrameBook book, List<FrameLine> lines, List<SheetReading> readings, Map<String, FramePrice> prices) {
        this.book = book;
        this.lines = lines;
        this.readings = readings;
        this.prices = prices;
    }

    FilledFrame fill() {
        FrameBook.Written written = written();
        return new FilledFrame(
                written.file(),
                sum(given()),
                taxByRate(given()),
                cents(shown(written, FrameTotal.Kind.WITHOUT_TAX)),
                cents(shown(written, FrameTotal.Kind.WITH_TAX)),
                written.recomputed().size(),
                written.unknown().stream().map(this::address).toList(),
                empty);
    }

    private FrameBook.Written written() {
        for (FrameLine line : lines) {
            FramePrice price = prices.get(line.code());
            if (price != null) {
                line.cells().forEach(cells -> write(cells, price));
            }
        }
        readings.forEach(this::writeTotals);
        return book.with(values);
    }

    /** Tells if the file's total is not the sum of the lines rounded one by one; false when it shows no total. */
    boolean isUnrounded() {
        BigDecimal total = shown(written(), FrameTotal.Kind.WITHOUT_TAX);
        return total != null && total.subtract(sum(given())).abs().compareTo(NOISE) > 0;
    }

    private void write(FrameLine.LineCells cells, FramePrice price) {
        put(cells.price(), price.unitPrice());
        put(cells.total(), price.total());
        put(cells.withTax(), price.totalWithTax());
    }

    private void put(@Nullable FrameCell cell, BigDecimal figure) {
        if (cell != null) {
            values.put(cell, figure);
        }
    }

    /** Fills the totals without a formula on a sheet with lines; on a sheet without lines a person has to do it. */
    private void writeTotals(SheetReading reading) {
        for (SheetReading.Span span : reading.spans()) {
            FrameTotal total = span.total();
            if (total.computed()) {
                continue;
            }
            List<FramePrice> below = reading.lines().subList(span.from(), span.to()).stream()
                    .map(line -> prices.get(line.code()))
                    .filter(Objects::nonNull)
                    .toList();
            boolean whole = span.to() > span.from() && below.size() == span.to() - span.from();
            if (whole) {
                values.put(total.cell(), value(total, below));
            } else if (total.value() == null) {
                empty.add(address(total.cell()));
            }
        }
    }

    private static BigDecimal value(FrameTotal total, List<FramePrice> below) {
        BigDecimal tax = taxByRate(below).values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return switch (total.kind()) {
            case SUBTOTAL, WITHOUT_TAX -> sum(below);
            case TAX -> tax;
            case WITH_TAX -> sum(below).add(tax);
        };
    }

    private List<FramePrice> given() {
        return lines.stream()
                .map(line -> prices.get(line.code()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static BigDecimal sum(List<FramePrice> prices) {
        return prices.stream().map(FramePrice::total).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private static SortedMap<BigDecimal, BigDecimal> taxByRate(List<FramePrice> prices) {
        SortedMap<BigDecimal, BigDecimal> bases = new TreeMap<>();
        prices.forEach(price -> bases.merge(price.vat(), price.total(), BigDecimal::add));
        bases.replaceAll((rate, base) -> base.multiply(rate).divide(HUNDRED, 2, RoundingMode.HALF_UP));
        return bases;
    }

    /** Returns the greatest of the totals of a kind: that of the whole file, when each sheet has its own as well. */
    private @Nullable BigDecimal shown(FrameBook.Written written, FrameTotal.Kind kind) {
        return readings.stream()
                .flatMap(reading -> reading.totals().stream())
                .filter(total -> total.kind() == kind)
                .map(total -> shown(written, total))
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable BigDecimal cents(@Nullable BigDecimal figure) {
        return figure == null ? null : figure.setScale(2, RoundingMode.HALF_UP);
    }

    private @Nullable BigDecimal shown(FrameBook.Written written, FrameTotal total) {
        if (written.unknown().contains(total.cell())) {
            return null;
        }
        Object result = written.recomputed().get(total.cell());
        if (result != null) {
            return result instanceof BigDecimal figure ? figure : null;
        }
        return values.getOrDefault(total.cell(), total.value() == null ? BigDecimal.ZERO : total.value());
    }

    private String address(FrameCell cell) {
        String sheet = book.grids().get(cell.sheet()).name();
        return sheet.isEmpty() ? cell.address() : sheet + "!" + cell.address();
    }
}
