package org.cordee.nomenclature;

import java.time.LocalDate;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * A main activity in the French nomenclature, with the version that gives the code its meaning: the same five signs may
 * mean something else in the other version.
 *
 * @param code four digits and a letter without a point, as 8121Z
 */
public record Naf(String code, Version version) {

    /** A version of the nomenclature with the days on which Insee uses it for main activities. */
    public enum Version {
        /** Valid to 31 December 2026 (decree 2007-1888). */
        REV_2(Nomenclature.NAF, LocalDate.of(2008, 1, 1), LocalDate.of(2026, 12, 31)),
        /** Valid from 1 January 2027 (decree 2025-736). */
        NAF_2025(Nomenclature.NAF_2025, LocalDate.of(2027, 1, 1), null);

        private final Nomenclature list;
        private final LocalDate from;
        private final @Nullable LocalDate to;

        Version(Nomenclature list, LocalDate from, @Nullable LocalDate to) {
            this.list = list;
            this.from = from;
            this.to = to;
        }

        public Nomenclature list() {
            return list;
        }

        public LocalDate from() {
            return from;
        }

        /** Returns the last day; null for the present end of time. */
        public @Nullable LocalDate to() {
            return to;
        }

        /** Returns the version that is valid on a day; the first one for all days before. */
        public static Version on(LocalDate day) {
            return day.isBefore(NAF_2025.from) ? REV_2 : NAF_2025;
        }
    }

    public Naf {
        code = code.strip().replace(".", "");
        if (!code.matches("[0-9]{4}[A-Z]")) {
            throw RuleViolation.of("naf", "organisation.naf.malformed", code);
        }
    }

    /** Returns the code as people write it: 81.21Z. */
    public String written() {
        return code.substring(0, 2) + "." + code.substring(2);
    }

    /** Returns true when the list of its version has the code. */
    public boolean isListed() {
        return version.list().contains(code);
    }
}
