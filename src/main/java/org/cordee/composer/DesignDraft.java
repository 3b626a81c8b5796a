package org.cordee.composer;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cordee.shared.Amount;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A planned consortium: each part with its member, share, amount and hours of people in insertion. The lead's own part
 * is the last row, so that the shares add up to the whole and the amounts to the total.
 */
public record DesignDraft(List<Row> rows, List<SubcontractedWork> handed) {

    private static final int NAMED = 7;

    /**
     * One part with one member.
     *
     * @param part null for the lead's own part
     * @param hours of an insertion structure's own staff, within the limit of its convention
     * @param hired hours of people the member hires itself
     */
    public record Row(
            Firm firm, @Nullable WorkPackage part, Percentage share, Amount amount, Hours hours, Hours hired) {

        public Hours allHours() {
            return hours.plus(hired);
        }
    }

    /** A member's share of the whole, for a picture. */
    public record Slice(String name, Percentage percent) {}

    /** Work of the lead's own share that is subcontracted. */
    record SubcontractedWork(Firm to, Amount amount, Hours hours) {}

    public DesignDraft {
        rows = List.copyOf(rows);
        handed = List.copyOf(handed);
    }

    /** A partner's part, before its amount is known. */
    record PlannedPart(Firm firm, WorkPackage part, long share, long hours, long hired) {}

    /**
     * Computes amounts with the rounding of the negotiation: the remainder goes to the lead.
     *
     * @throws RuleViolation when no share is left for the lead
     */
    static DesignDraft of(Amount total, Firm lead, List<PlannedPart> wanted, long leadHired) {
        Money money = new Money(total.cents(), 0, 1);
        List<Row> rows = new ArrayList<>();
        long shares = 0;
        long cents = 0;
        for (PlannedPart one : wanted) {
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
        return new DesignDraft(rows, List.of());
    }

    /** Returns the partners' rows as the start of another design. */
    List<PlannedPart> wanted() {
        List<PlannedPart> wanted = new ArrayList<>();
        for (Row row : rows) {
            if (row.part() != null) {
                wanted.add(new PlannedPart(
                        row.firm(),
                        row.part(),
                        row.share().tenThousandths(),
                        row.hours().value(),
                        row.hired().value()));
            }
        }
        return wanted;
    }

    DesignDraft handing(Firm to, Amount amount, int hours) {
        return new DesignDraft(rows, List.of(new SubcontractedWork(to, amount, new Hours(hours))));
    }

    /** Returns the row of the lead's own part. */
    public Row leadRow() {
        return rows.get(rows.size() - 1);
    }

    /** Returns the partners, each once. */
    public List<Firm> partners() {
        return rows.stream()
                .map(Row::firm)
                .filter(firm -> !firm.equals(leadRow().firm()))
                .distinct()
                .toList();
    }

    /** Returns the names of all firms by the number that a case gives them. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        rows.forEach(row -> names.put(row.firm().siret(), row.firm().name()));
        handed.forEach(one -> names.put(one.to().siret(), one.to().name()));
        return names;
    }

    /**
     * Returns the members with all their shares, the lead last; those after the seventh partner together, without a
     * name.
     */
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

    /** Returns the position of a row's member in the bar. */
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
