package org.cordee.design;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.design.search.Money;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A grouping on paper: who does which part for which share, amount and hours of people in insertion. What the lead keeps is
 * the last row, so that shares make the whole and amounts the total.
 */
public record Draft(List<Row> rows, List<Handed> handed) {

    private static final int NAMED = 7;

    /**
     * One part with one member.
     *
     * @param part null for what the lead keeps
     * @param hours of a structure's own staff, within what its convention allows for
     * @param hired hours of people the member hires itself
     */
    public record Row(
            Firm firm, @Nullable WorkPackage part, Percentage share, Amount amount, Hours hours, Hours hired) {

        public Hours allHours() {
            return hours.plus(hired);
        }
    }

    /** A member's part of the whole, for a picture. */
    public record Slice(String name, Percentage percent) {}

    /** What the lead subcontracts of its own share. */
    record Handed(Firm to, Amount amount, Hours hours) {}

    public Draft {
        rows = List.copyOf(rows);
        handed = List.copyOf(handed);
    }

    /** A part with a partner, before its amount is known. */
    record Wanted(Firm firm, WorkPackage part, long share, long hours, long hired) {}

    /**
     * Amounts as the negotiation rounds them: what is left over goes to the lead.
     *
     * @throws RuleViolation when nothing is left for the lead
     */
    static Draft of(Amount total, Firm lead, List<Wanted> wanted, long leadHired) {
        Money money = new Money(total.cents(), 0, 1);
        List<Row> rows = new ArrayList<>();
        long shares = 0;
        long cents = 0;
        for (Wanted one : wanted) {
            long own = money.centsOf(one.share());
            shares += one.share();
            cents += own;
            rows.add(new Row(
                    one.firm(),
                    one.part(),
                    Percentage.ofTenThousandths(one.share()),
                    Amount.ofCents(own),
                    new Hours(Math.toIntExact(one.hours())),
                    new Hours(Math.toIntExact(one.hired()))));
        }
        if (shares >= Money.WHOLE) {
            throw RuleViolation.of("shares", "design.nothing-for-the-lead");
        }
        rows.add(new Row(
                lead,
                null,
                Percentage.ofTenThousandths(Money.WHOLE - shares),
                Amount.ofCents(Math.max(0, total.cents() - cents)),
                Hours.NONE,
                new Hours(Math.toIntExact(leadHired))));
        return new Draft(rows, List.of());
    }

    /** The partners' rows, to begin another design with. */
    List<Wanted> wanted() {
        List<Wanted> wanted = new ArrayList<>();
        for (Row row : rows) {
            if (row.part() != null) {
                wanted.add(new Wanted(
                        row.firm(),
                        row.part(),
                        row.share().tenThousandths(),
                        row.hours().value(),
                        row.hired().value()));
            }
        }
        return wanted;
    }

    Draft handing(Firm to, Amount amount, int hours) {
        return new Draft(rows, List.of(new Handed(to, amount, new Hours(hours))));
    }

    /** What the lead keeps for itself. */
    public Row leadRow() {
        return rows.get(rows.size() - 1);
    }

    /** The partners, each once. */
    public List<Firm> partners() {
        return rows.stream()
                .map(Row::firm)
                .filter(firm -> !firm.equals(leadRow().firm()))
                .distinct()
                .toList();
    }

    /** What everybody in it is called, by the number a case gives them. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        rows.forEach(row -> names.put(row.firm().siret(), row.firm().name()));
        handed.forEach(one -> names.put(one.to().siret(), one.to().name()));
        return names;
    }

    /** Members with all their shares, the lead last; those behind the seventh partner together, without a name. */
    public List<Slice> slices() {
        Map<Firm, Long> shares = new LinkedHashMap<>();
        rows.forEach(row -> shares.merge(row.firm(), row.share().tenThousandths(), Long::sum));
        List<Slice> slices = new ArrayList<>();
        long rest = 0;
        for (Map.Entry<Firm, Long> one : shares.entrySet()) {
            if (slices.size() < NAMED || one.getKey().equals(leadRow().firm())) {
                slices.add(new Slice(one.getKey().name(), Percentage.ofTenThousandths(one.getValue())));
            } else {
                rest += one.getValue();
            }
        }
        if (rest > 0) {
            slices.add(NAMED, new Slice("…", Percentage.ofTenThousandths(rest)));
        }
        return slices;
    }

    /** The place of a row's member in the bar. */
    public int place(Row row) {
        List<String> names = slices().stream().map(Slice::name).toList();
        int place = names.indexOf(row.firm().name());
        return place < 0 ? NAMED : place;
    }

    public int totalHours() {
        return rows.stream().mapToInt(row -> row.allHours().value()).sum();
    }

    public Amount total() {
        return Amount.sum(rows.stream().map(Row::amount).toList());
    }
}
