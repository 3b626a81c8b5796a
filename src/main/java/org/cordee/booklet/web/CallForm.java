package org.cordee.booklet.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.booklet.CallTerms;
import org.cordee.booklet.OpeningCall.NewCall;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.CollectedRefusals;
import org.cordee.shared.PickedInput;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/** A new call as a coordinator types it; the structures are SIREN or SIRET numbers. */
record CallForm(
        String themeCode,
        String edition,
        String title,
        String subtitle,
        String foreword,
        String closesOn,
        String organisations) {

    CallForm {
        themeCode = text(themeCode);
        edition = text(edition);
        title = text(title);
        subtitle = text(subtitle);
        foreword = text(foreword);
        closesOn = text(closesOn);
        organisations = text(organisations);
    }

    static CallForm empty(int edition) {
        return new CallForm("", String.valueOf(edition), "", "", "", "", "");
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** @throws RuleViolation with all fields that cannot be read */
    NewCall read(DirectoryLookup directory) {
        CollectedRefusals checks = new CollectedRefusals();
        checks.require(() -> new CallTerms(title, subtitle, foreword));
        LocalDate closes = checks.read(() -> TypedDay.required("closesOn", closesOn), LocalDate.EPOCH);
        Integer year = checks.read(this::year, 0);
        List<UUID> invited = checks.read(() -> structures(organisations, directory), List.of());
        checks.throwIfRefused();
        return new NewCall(themeCode, year, new CallTerms(title, subtitle, foreword), closes, invited);
    }

    private Integer year() {
        Integer year = TypedDay.year("edition", edition);
        if (year == null) {
            throw RuleViolation.of("edition", "booklet.text.missing");
        }
        return year;
    }

    /**
     * Returns the structures with the picked or typed numbers.
     *
     * @throws RuleViolation with the field {@code organisations} naming the first unknown number
     */
    static List<UUID> structures(String written, DirectoryLookup directory) {
        Set<String> sirens = new LinkedHashSet<>();
        for (String part : PickedInput.parts(written.replaceAll("[\\r\\n]+", ","))) {
            String digits = part.replaceAll("[\\s\\u00a0\\u202f.]", "");
            sirens.add(digits.matches("[0-9]{14}") ? digits.substring(0, 9) : digits);
        }
        Map<String, UUID> found = directory.bySirens(sirens);
        List<UUID> ids = new ArrayList<>();
        for (String siren : sirens) {
            UUID id = found.get(siren);
            if (id == null) {
                throw RuleViolation.of("organisations", "booklet.call.unknown-number", cut(siren));
            }
            ids.add(id);
        }
        return ids;
    }

    private static String cut(String typed) {
        return typed.length() <= 40 ? typed : typed.substring(0, 40) + "…";
    }
}
