package org.cordee.need.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import org.cordee.need.NeedScope;
import org.cordee.need.NeedScope.Length;
import org.cordee.need.NeedScope.ReservedFor;
import org.cordee.need.NeedScope.Size;
import org.cordee.need.NeedScope.Stage;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * The second page of a need, as it was typed.
 *
 * @param radius kilometres; null for all of France
 * @param starts a month as 2027-06; empty when not known yet
 */
record NeedScopeForm(
        @Nullable String place,
        @Nullable Integer radius,
        @Nullable String starts,
        @Nullable Length length,
        @Nullable Size size,
        @Nullable Stage stage,
        @Nullable ReservedFor reservedFor) {

    static final int USUAL_RADIUS = 60;

    NeedScopeForm {
        place = place == null ? "" : place;
        starts = starts == null ? "" : starts;
    }

    static NeedScopeForm of(@Nullable NeedScope scope) {
        if (scope == null) {
            return new NeedScopeForm("", USUAL_RADIUS, "", null, null, null, null);
        }
        YearMonth month = scope.starts();
        return new NeedScopeForm(
                scope.place(),
                scope.radius(),
                month == null ? "" : month.toString(),
                scope.length(),
                scope.size(),
                scope.stage(),
                scope.reservedFor());
    }

    /** Returns the form of a buyer who counts the structures before deciding whether to reserve. */
    NeedScopeForm undecided() {
        ReservedFor decided = reservedFor == null ? ReservedFor.NOBODY : reservedFor;
        return new NeedScopeForm(place, radius, starts, length, size, stage, decided);
    }

    NeedScope read(LocalDate today) {
        return NeedScope.typed(String.valueOf(place), radius, month(), length, size, stage, reservedFor, today);
    }

    private @Nullable YearMonth month() {
        return monthOf(String.valueOf(starts));
    }

    /**
     * Reads a month as 2027-06; null for an empty text.
     *
     * @throws RuleViolation for any other text
     */
    static @Nullable YearMonth monthOf(String typed) {
        String month = typed.strip();
        if (month.isEmpty()) {
            return null;
        }
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException unreadable) {
            throw RuleViolation.of("starts", "need.starts.out-of-range");
        }
    }
}
