package org.cordee.organisation.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.Address;
import org.cordee.organisation.Convention;
import org.cordee.organisation.Cpv;
import org.cordee.organisation.EssProof;
import org.cordee.organisation.EstablishmentProfile;
import org.cordee.organisation.FactField;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.LegalUnit;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.Siret;
import org.cordee.organisation.SizeFigures;
import org.cordee.organisation.ValidityPeriod;
import org.cordee.organisation.Vocation;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;

/**
 * Checks the facts of a row by the rules of the aggregate, before they are stored by SQL: the records of the aggregate
 * are built from them, and refuse what they refuse on a page.
 */
final class FactChecks {

    /** Stands in the place of a city that may not be shown or was not said. */
    static final String UNSAID = "—";

    private static final int MOST_CODES = 500;

    // Compiled once: an import checks these of every line.
    private static final Pattern NAF_2025 = Pattern.compile("[0-9]{2}\\.?[0-9]{2}[A-Z]{1,2}|");
    private static final Pattern HEADCOUNT_RANGE = Pattern.compile("[0-9]{2}|NN|");
    private static final Pattern COMMUNE = Pattern.compile("[0-9][0-9AB][0-9]{3}|");

    private FactChecks() {}

    /** @throws RuleViolation when the aggregate would refuse these facts of an organisation */
    static void requireUnit(Map<FactField, Fact> facts) {
        Fact esus = facts.getOrDefault(FactField.ESUS, Fact.none(FactField.ESUS));
        ValidityPeriod accreditation = new ValidityPeriod(day(esus, 0), day(esus, 1));
        String naf = first(facts, FactField.NAF);
        new OrganisationProfile(
                new LegalUnit(
                        first(facts, FactField.NAME),
                        LegalForm.valueOf(first(facts, FactField.FORM)),
                        Vocation.ENTERPRISE,
                        naf.isEmpty() ? null : naf,
                        figures(facts.getOrDefault(FactField.FIGURES, Fact.none(FactField.FIGURES))),
                        null,
                        null,
                        SizeFigures.UNKNOWN,
                        new EssProof(null, accreditation.isUndated() ? null : accreditation)),
                codes(facts, FactField.THEMES),
                codes(facts, FactField.ACTIVITIES).stream().map(Cpv::new).collect(Collectors.toSet()),
                codes(facts, FactField.ZONES));
        for (FactField list : List.of(FactField.ACTIVITIES, FactField.THEMES, FactField.ZONES)) {
            if (codes(facts, list).size() > MOST_CODES) {
                throw RuleViolation.of(list.name(), "organisation.import.too-many-codes", MOST_CODES);
            }
        }
        requireShape(FactField.NAF_2025, first(facts, FactField.NAF_2025), NAF_2025);
        requireShape(FactField.HEADCOUNT_RANGE, first(facts, FactField.HEADCOUNT_RANGE), HEADCOUNT_RANGE);
    }

    /** @throws RuleViolation when the aggregate would refuse these facts of an establishment */
    static void requireSite(String siret, Map<FactField, Fact> facts) {
        Fact address = facts.getOrDefault(FactField.ADDRESS, Fact.none(FactField.ADDRESS));
        Fact kind = facts.getOrDefault(FactField.KIND, Fact.none(FactField.KIND));
        String named = part(kind, 0);
        String capacity = first(facts, FactField.CAPACITY);
        new EstablishmentProfile(
                new Siret(siret),
                orNull(first(facts, FactField.TRADE_NAME)),
                new Address(
                        orNull(part(address, 0)),
                        orNull(part(address, 1)),
                        part(address, 2),
                        orNull(part(address, 3)),
                        "FR"),
                new Convention(
                        named.isEmpty() ? InsertionKind.NONE : InsertionKind.valueOf(named),
                        orNull(part(kind, 1)),
                        new ValidityPeriod(day(kind, 2), day(kind, 3))),
                null,
                null,
                capacity.isEmpty() ? null : Integer.valueOf(capacity),
                orNull(first(facts, FactField.EMAIL)),
                orNull(first(facts, FactField.PHONE)));
        requireShape(FactField.ADDRESS, part(address, 4), COMMUNE);
        requirePosition(facts.getOrDefault(FactField.POSITION, Fact.none(FactField.POSITION)));
    }

    static SizeFigures figures(Fact fact) {
        return new SizeFigures(decimal(fact, 0), decimal(fact, 1), decimal(fact, 2));
    }

    private static void requirePosition(Fact position) {
        BigDecimal latitude = decimal(position, 0);
        BigDecimal longitude = decimal(position, 1);
        boolean onEarth = latitude == null
                || longitude == null
                || latitude.abs().intValue() <= 90 && longitude.abs().intValue() <= 180;
        if (!onEarth) {
            throw RuleViolation.of("position", "organisation.import.position-off-earth", position.parts());
        }
    }

    private static void requireShape(FactField field, String value, Pattern shape) {
        if (!shape.matcher(value).matches()) {
            throw RuleViolation.of(field.name(), "organisation.import.code-malformed", value);
        }
    }

    private static Set<String> codes(Map<FactField, Fact> facts, FactField field) {
        return Set.copyOf(facts.getOrDefault(field, Fact.none(field)).parts());
    }

    private static String first(Map<FactField, Fact> facts, FactField field) {
        return part(facts.getOrDefault(field, Fact.none(field)), 0);
    }

    private static String part(Fact fact, int at) {
        return fact.parts().get(at);
    }

    private static @Nullable LocalDate day(Fact fact, int at) {
        return part(fact, at).isEmpty() ? null : LocalDate.parse(part(fact, at));
    }

    private static @Nullable BigDecimal decimal(Fact fact, int at) {
        return part(fact, at).isEmpty() ? null : new BigDecimal(part(fact, at));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
