package org.cordee.law.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseLot;
import org.cordee.law.casefile.CaseLot.InsertionClause;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.shared.Amount;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;

/**
 * The hours of insertion of one lot (D9). All hours of the lot are its amount × labour share ÷ hourly cost; a
 * structure's own hours count up to its part of them × its ratio of staff in insertion; people hired directly and
 * people made available by a structure count as declared. When a figure is missing, the result is a minimum and a
 * maximum.
 */
final class InsertionWork {

    private static final long WHOLE = 1_000_000;

    private final CaseJudgement matter;
    private final CaseLot lot;
    private final LotLedger ledger;
    private final List<String> missing = new ArrayList<>();
    private final List<OperatorHours> operators = new ArrayList<>();

    /** The hours of one operator; the cap is null where none applies or none can be computed. */
    public record OperatorHours(
            String operator, long declared, @Nullable Long cap, long least, long most) {}

    InsertionWork(CaseJudgement matter, CaseLot lot) {
        this.matter = matter;
        this.lot = lot;
        this.ledger = matter.ledger(lot);
        ledger.parts().forEach(part -> operators.add(count(part)));
    }

    private OperatorHours count(LotLedger.OperatorWork part) {
        OperatorStanding standing = matter.standing(part.operator());
        // hours of an ordinary subcontractor are done by people it hires itself
        boolean ordinary = standing.organisation().insertion().kind() == InsertionKind.NONE;
        long open = madeAvailableHours(part) + part.direct() + (ordinary ? part.subcontractedHours() : 0);
        long structure = part.structure() + (ordinary ? 0 : part.subcontractedHours());
        if (structure == 0 || !matter.parameters().ownHoursCount(standing.kind().name())) {
            return new OperatorHours(
                    part.operator(), part.declared(), cap(part, standing).orElse(null), open, open);
        }
        Optional<Long> cap = cap(part, standing);
        if (cap.isEmpty()) {
            missing.addAll(missingForCap(standing));
        }
        return new OperatorHours(
                part.operator(),
                part.declared(),
                cap.orElse(null),
                open + Math.min(structure, cap.orElse(0L)),
                open + Math.min(structure, cap.orElse(structure)));
    }

    /**
     * Returns the hours of staff made available. Staff listed with the operator that makes it available counts only
     * when that is a structure; staff that is only declared counts as declared.
     */
    private long madeAvailableHours(LotLedger.OperatorWork part) {
        long listed = matter.consortium().orElseThrow().staffing().stream()
                .filter(staffing -> staffing.lot().equals(lot.number()))
                .filter(staffing -> staffing.siret().equals(part.operator()))
                .filter(staffing -> matter.parameters()
                        .hoursCount(matter.standing(staffing.by()).kind().name()))
                .mapToLong(staffing -> staffing.hours())
                .sum();
        return listed + part.madeAvailable() - part.staffed();
    }

    /** Returns the staff listed with an operator whose people do not count, by the row. */
    public List<CaseConsortium.Staffing> uncountedStaff() {
        return matter.consortium().orElseThrow().staffing().stream()
                .filter(staffing -> staffing.lot().equals(lot.number()) && staffing.hours() > 0)
                .filter(staffing -> !matter.parameters()
                        .hoursCount(matter.standing(staffing.by()).kind().name()))
                .toList();
    }

    /** Returns the hours that all operators declare together. */
    public long declared() {
        return operators.stream().mapToLong(OperatorHours::declared).sum();
    }

    private Optional<Long> cap(LotLedger.OperatorWork part, OperatorStanding standing) {
        Percentage staff = standing.organisation().insertion().insertionStaff();
        boolean counts = matter.parameters().ownHoursCount(standing.kind().name());
        return counts && staff != null
                ? hours(part.cents())
                        .map(hours -> hours.times(staff.tenThousandths(), WHOLE).floor())
                : Optional.empty();
    }

    private List<String> missingForCap(OperatorStanding standing) {
        List<String> lacks = new ArrayList<>();
        if (standing.organisation().insertion().insertionStaff() == null) {
            lacks.add("organisations[" + standing.organisation().id() + "].insertionStaffRatio");
        }
        if (labourShare() == null) {
            lacks.add(labourSharePlace());
        }
        return lacks;
    }

    private Optional<Fraction> hours(long cents) {
        Percentage labourShare = labourShare();
        return labourShare == null
                ? Optional.empty()
                : Optional.of(Fraction.of(cents, hourlyCost().cents()).times(labourShare.tenThousandths(), WHOLE));
    }

    /** Returns the labour share; zero counts as missing. */
    private @Nullable Percentage labourShare() {
        InsertionClause clause = lot.insertionClause();
        Percentage share = clause == null ? null : clause.labourShare();
        return share == null || share.tenThousandths() == 0 ? null : share;
    }

    private String labourSharePlace() {
        return "lots[" + lot.number() + "].insertionClause.labourShare";
    }

    private Amount hourlyCost() {
        InsertionClause clause = lot.insertionClause();
        return clause == null || clause.hourlyCost() == null
                ? Amount.of(matter.parameters().required("hourly-cost"))
                : clause.hourlyCost();
    }

    /** Returns true when the hourly cost is the product's value because the buyer's documents give none. */
    public boolean isHourlyCostAssumed() {
        InsertionClause clause = lot.insertionClause();
        return clause != null && clause.hourlyCost() == null && clause.labourShare() != null;
    }

    public CaseLot lot() {
        return lot;
    }

    public List<OperatorHours> operators() {
        return operators;
    }

    public long minimum() {
        return operators.stream().mapToLong(OperatorHours::least).sum();
    }

    public long maximum() {
        return operators.stream().mapToLong(OperatorHours::most).sum();
    }

    /** Returns all hours of the lot; empty without a labour share. */
    public Optional<Fraction> total() {
        return ledger.total() == 0 ? Optional.empty() : hours(ledger.total());
    }

    /**
     * Returns the hours that the clause asks for, each begun hour whole; empty when the clause is a rate of unknown
     * hours.
     */
    public Optional<Long> required() {
        InsertionClause clause = lot.insertionClause();
        if (clause != null && clause.hours() != null) {
            return Optional.of((long) clause.hours());
        }
        Percentage rate = clause == null ? null : clause.rate();
        return rate == null
                ? Optional.empty()
                : total().map(total -> total.times(rate.tenThousandths(), WHOLE).ceiling());
    }

    /** Returns the missing figures, each once, in alphabetical order. */
    public List<String> missing() {
        List<String> all = new ArrayList<>(missing);
        if (labourShare() == null) {
            all.add(labourSharePlace());
        }
        if (ledger.total() == 0) {
            all.add("lots[" + lot.number() + "].amount");
        }
        return all.stream().distinct().sorted().toList();
    }

    /** Returns the figures missing to judge the clause; a clause in hours needs no labour share unless a cap does. */
    public List<String> missingForClause() {
        return required().isPresent() ? missing.stream().distinct().sorted().toList() : missing();
    }
}
