package org.cordee.need;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Set;
import org.cordee.organisation.OrganisationKind;
import org.cordee.organisation.search.SearchCriteria;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.RuleViolation;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Where, when and how large a need is. Rough on purpose: a buyer may change all of it in its consultation.
 *
 * @param place a commune, postal code, département or region, as the directory understands it
 * @param radius kilometres around the place; null for all of France
 * @param startsOn the first day of the month in which the work should begin; null when not known yet
 * @param size the order of magnitude in euros before tax
 */
@Embeddable
public record NeedScope(
        @Column String place,
        @Column @Nullable Integer radius,

        // The column stores a local date: a conversion through java.sql.Date and UTC would lose one day in Paris.
        @JdbcTypeCode(SqlTypes.LOCAL_DATE) @Column(name = "starts_on") @Nullable
        LocalDate startsOn,

        @Enumerated(EnumType.STRING) @Column(name = "work_length")
        Length length,

        @Enumerated(EnumType.STRING) @Column(name = "amount_class")
        Size size,

        @Enumerated(EnumType.STRING) @Column Stage stage,

        @Enumerated(EnumType.STRING) @Column(name = "reserved_for")
        ReservedFor reservedFor) {

    private static final int LONGEST_PLACE = 200;

    /** How long the work lasts. */
    public enum Length {
        UNDER_ONE_MONTH,
        ONE_TO_THREE_MONTHS,
        THREE_TO_TWELVE_MONTHS,
        OVER_ONE_YEAR
    }

    /** The order of magnitude of the amount, in euros before tax. */
    public enum Size {
        UNDER_60000(null, 60_000),
        FROM_60000_TO_140000(60_000, 140_000),
        FROM_140000_TO_500000(140_000, 500_000),
        OVER_500000(500_000, null),
        UNKNOWN(null, null);

        private final @Nullable Integer least;
        private final @Nullable Integer most;

        Size(@Nullable Integer least, @Nullable Integer most) {
            this.least = least;
            this.most = most;
        }

        /** Returns the lower limit in euros before tax; null when there is none or it is unknown. */
        public @Nullable Integer least() {
            return least;
        }

        /** Returns the upper limit in euros before tax; null when there is none or it is unknown. */
        public @Nullable Integer most() {
            return most;
        }
    }

    /** How far the buyer is with its purchase. */
    public enum Stage {
        EXPLORING,
        PREPARING,
        PUBLISHED
    }

    /** The structures for which the buyer thinks of reserving the contract. */
    public enum ReservedFor {
        NOBODY(Set.of()),
        /** The structures of article L2113-13. */
        INSERTION(EnumSet.of(
                OrganisationKind.EI,
                OrganisationKind.ACI,
                OrganisationKind.AI,
                OrganisationKind.ETTI,
                OrganisationKind.EITI)),
        /** The structures of article L2113-12. */
        DISABILITY(EnumSet.of(OrganisationKind.EA, OrganisationKind.EATT, OrganisationKind.ESAT));

        @SuppressWarnings("ImmutableEnumChecker") // the copy cannot be changed
        private final Set<OrganisationKind> kinds;

        ReservedFor(Set<OrganisationKind> kinds) {
            this.kinds = Set.copyOf(kinds);
        }

        /** Returns the kinds that may answer; empty when all may. */
        Set<OrganisationKind> kinds() {
            return kinds;
        }
    }

    /**
     * Reads the answers of a buyer.
     *
     * @param today months before this day's are refused
     * @throws RuleViolation with all refused fields
     */
    public static NeedScope typed(
            String place,
            @Nullable Integer radius,
            @Nullable YearMonth starts,
            @Nullable Length length,
            @Nullable Size size,
            @Nullable Stage stage,
            @Nullable ReservedFor reservedFor,
            LocalDate today) {
        CollectedRefusals checks = new CollectedRefusals();
        String where = checks.read(() -> NeedText.line("place", place, LONGEST_PLACE), "");
        checks.require(() -> checkRadius(radius));
        checks.require(() -> checkStart(starts, today));
        NeedScope read = new NeedScope(
                where,
                radius,
                starts == null ? null : starts.atDay(1),
                checks.read(() -> chosen("length", length), Length.UNDER_ONE_MONTH),
                checks.read(() -> chosen("size", size), Size.UNKNOWN),
                checks.read(() -> chosen("stage", stage), Stage.EXPLORING),
                checks.read(() -> chosen("reservedFor", reservedFor), ReservedFor.NOBODY));
        checks.throwIfRefused();
        return read;
    }

    /** Returns the same scope around another place. */
    NeedScope around(String otherPlace, @Nullable Integer otherRadius) {
        checkRadius(otherRadius);
        return new NeedScope(
                NeedText.line("place", otherPlace, LONGEST_PLACE),
                otherRadius,
                startsOn,
                length,
                size,
                stage,
                reservedFor);
    }

    /** Returns the month in which the work should begin; null when not known yet. */
    public @Nullable YearMonth starts() {
        return startsOn == null ? null : YearMonth.from(startsOn);
    }

    private static void checkRadius(@Nullable Integer radius) {
        if (radius != null && (radius < 1 || radius > SearchCriteria.WIDEST)) {
            throw RuleViolation.of("radius", "organisation.search.radius-range", SearchCriteria.WIDEST);
        }
    }

    private static void checkStart(@Nullable YearMonth starts, LocalDate today) {
        YearMonth now = YearMonth.from(today);
        if (starts != null && (starts.isBefore(now) || starts.isAfter(now.plusYears(5)))) {
            throw RuleViolation.of("starts", "need.starts.out-of-range");
        }
    }

    private static <T> T chosen(String field, @Nullable T choice) {
        if (choice == null) {
            throw RuleViolation.of(field, "need.choice.missing." + field);
        }
        return choice;
    }
}
