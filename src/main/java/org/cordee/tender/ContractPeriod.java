package org.cordee.tender;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** The duration of the contract, as it was published: a length, or a first and last day, or a part of that. */
@Embeddable
public record ContractPeriod(
        @Column(name = "period_length") @Nullable Integer length,

        @Enumerated(EnumType.STRING) @Column(name = "period_unit") @Nullable
        Unit unit,

        // The column stores a local date: a conversion through java.sql.Date and UTC would lose one day in Paris.
        @JdbcTypeCode(SqlTypes.LOCAL_DATE) @Column(name = "starts_on") @Nullable
        LocalDate startsOn,

        @JdbcTypeCode(SqlTypes.LOCAL_DATE) @Column(name = "ends_on") @Nullable
        LocalDate endsOn) {

    private static final String NO_DAY = "..";

    public static final ContractPeriod UNKNOWN = new ContractPeriod(null, null, null, null);

    /** The units of time that notices use. */
    public enum Unit {
        DAY,
        WEEK,
        MONTH,
        YEAR;

        /** Reads a code of a notice; some notices write CALENDAR_DAY for a day. */
        public static @Nullable Unit ofPublished(@Nullable String code) {
            if ("CALENDAR_DAY".equals(code)) {
                return DAY;
            }
            for (Unit unit : values()) {
                if (unit.name().equals(code)) {
                    return unit;
                }
            }
            return null;
        }
    }

    public static ContractPeriod ofMonths(int months) {
        return new ContractPeriod(months, Unit.MONTH, null, null);
    }

    public boolean isUnknown() {
        return equals(UNKNOWN);
    }

    /** Returns whole months, rounded up; 0 when the duration is unknown. */
    public int months() {
        if (length != null && unit != null) {
            return switch (unit) {
                case DAY -> (length + 29) / 30;
                case WEEK -> (length * 7 + 29) / 30;
                case MONTH -> length;
                case YEAR -> length * 12;
            };
        }
        if (startsOn == null || endsOn == null) {
            return 0;
        }
        return (int) ChronoUnit.MONTHS.between(startsOn, endsOn.plusDays(1));
    }

    /** Returns the canonical text by which a corrigendum is compared. */
    public String written() {
        String counted = length == null || unit == null ? "" : length + " " + unit;
        String dated = startsOn == null && endsOn == null ? "" : " " + day(startsOn) + "/" + day(endsOn);
        return (counted + dated).strip();
    }

    /** Reads a text that {@link #written} returned. */
    public static ContractPeriod read(String written) {
        Integer length = null;
        Unit unit = null;
        LocalDate from = null;
        LocalDate to = null;
        for (String part : written.split(" ", -1)) {
            if (part.matches("[0-9]+")) {
                length = Integer.valueOf(part);
            } else if (part.contains("/")) {
                from = dayOrNull(part.substring(0, part.indexOf('/')));
                to = dayOrNull(part.substring(part.indexOf('/') + 1));
            } else if (!part.isEmpty()) {
                unit = Unit.valueOf(part);
            }
        }
        return new ContractPeriod(length, unit, from, to);
    }

    private static @Nullable LocalDate dayOrNull(String written) {
        return written.equals(NO_DAY) ? null : LocalDate.parse(written);
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? NO_DAY : day.toString();
    }
}
