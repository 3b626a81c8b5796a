package org.cordee.dashboard.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.cordee.dashboard.FollowingProgrammes.KeptProgramme;
import org.cordee.dashboard.ProgrammeTerms;
import org.cordee.dashboard.WritingTerritories;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** A followed programme as a coordinator types it. */
record FollowedProgrammeForm(
        Long version, String name, String startsOn, String endsOn, String areas, List<String> themes) {

    FollowedProgrammeForm {
        version = version == null ? Long.valueOf(0) : version;
        name = text(name);
        startsOn = text(startsOn);
        endsOn = text(endsOn);
        areas = text(areas);
        themes = themes == null ? List.of() : themes;
    }

    static FollowedProgrammeForm empty() {
        return new FollowedProgrammeForm(0L, "", "", "", "", List.of());
    }

    static FollowedProgrammeForm of(KeptProgramme kept, WritingTerritories territories) {
        ProgrammeTerms terms = kept.terms();
        return new FollowedProgrammeForm(
                kept.version(),
                terms.name(),
                terms.startsOn().toString(),
                terms.endsOn().toString(),
                territories.written(terms.areas()),
                terms.themes());
    }

    /** @throws RuleViolation with the field that cannot be read */
    ProgrammeTerms terms(WritingTerritories territories) {
        return new ProgrammeTerms(
                name, day("startsOn", startsOn), day("endsOn", endsOn), territories.read("areas", areas), themes);
    }

    private static LocalDate day(String field, String written) {
        try {
            return LocalDate.parse(written.strip());
        } catch (DateTimeException unreadable) {
            throw RuleViolation.of(field, "dashboard.followed.date");
        }
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
