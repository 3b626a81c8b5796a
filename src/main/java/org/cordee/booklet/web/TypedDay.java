package org.cordee.booklet.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** Reads days and years as forms send them. */
final class TypedDay {

    private TypedDay() {}

    /**
     * Returns null when nothing was typed.
     *
     * @throws RuleViolation with the field when it is no date
     */
    static @Nullable LocalDate optional(String field, String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException unreadable) {
            throw RuleViolation.of(field, "booklet.date.unreadable", typed);
        }
    }

    /** @throws RuleViolation with the field when nothing or no date was typed */
    static LocalDate required(String field, String typed) {
        LocalDate day = optional(field, typed);
        if (day == null) {
            throw RuleViolation.of(field, "booklet.date.missing");
        }
        return day;
    }

    /**
     * Returns null when nothing was typed.
     *
     * @throws RuleViolation with the field when it is no year of four digits
     */
    static @Nullable Integer year(String field, String typed) {
        String year = typed.strip();
        if (year.isEmpty()) {
            return null;
        }
        if (!year.matches("[0-9]{4}")) {
            throw RuleViolation.of(field, "booklet.year.unreadable", typed);
        }
        return Integer.valueOf(year);
    }

    static String written(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
