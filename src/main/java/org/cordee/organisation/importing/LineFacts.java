package org.cordee.organisation.importing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.Address;
import org.cordee.organisation.Cpv;
import org.cordee.organisation.FactField;
import org.cordee.organisation.SizeFigures;
import org.cordee.organisation.importing.SourceFacts.SiteFacts;
import org.cordee.organisation.importing.SourceFacts.UnitFacts;
import org.jspecify.annotations.Nullable;

/** Converts what a line says to facts by field. A field on which the line is silent is a blank fact. */
final class LineFacts {

    // Compiled once: an import reads it of every line.
    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9]{5}");

    private LineFacts() {}

    static Map<FactField, Fact> ofUnit(UnitFacts unit, SizeFigures figures) {
        Map<FactField, Fact> facts = new EnumMap<>(FactField.class);
        facts.put(FactField.NAME, Fact.of(unit.legalName()));
        facts.put(FactField.FORM, Fact.of(unit.legalForm()));
        facts.put(FactField.NAF, Fact.of(unit.naf()));
        facts.put(FactField.NAF_2025, Fact.of(unit.naf2025()));
        facts.put(FactField.HEADCOUNT_RANGE, Fact.of(unit.headcountRange()));
        facts.put(FactField.SOCIAL_ECONOMY, Fact.of(flag(unit.socialEconomy())));
        facts.put(FactField.ESUS, Fact.of(unit.esusFrom(), unit.esusTo()));
        facts.put(FactField.CEASED, Fact.of(unit.ceasedOn()));
        facts.put(FactField.FIGURES, Fact.of(figures.headcount(), figures.turnover(), figures.balance()));
        facts.put(
                FactField.ACTIVITIES,
                Fact.ofCodes(unit.activities().stream().map(Cpv::code).collect(Collectors.toSet())));
        facts.put(FactField.THEMES, Fact.ofCodes(unit.themes()));
        facts.put(FactField.ZONES, Fact.ofCodes(unit.zones()));
        return facts;
    }

    static Map<FactField, Fact> ofSite(SiteFacts site) {
        Map<FactField, Fact> facts = new EnumMap<>(FactField.class);
        facts.put(FactField.TRADE_NAME, Fact.of(site.tradeName()));
        facts.put(
                FactField.ADDRESS,
                Fact.of(site.street(), site.postalCode(), site.city(), department(site), site.commune()));
        facts.put(FactField.POSITION, position(site.latitude(), site.longitude()));
        facts.put(FactField.SEAT, Fact.of(flag(site.seat())));
        facts.put(FactField.KIND, kind(site));
        facts.put(FactField.CAPACITY, Fact.of(site.capacityHoursPerMonth()));
        facts.put(FactField.EMAIL, Fact.of(site.contactEmail()));
        facts.put(FactField.PHONE, Fact.of(site.contactPhone()));
        facts.put(FactField.CLOSED, Fact.of(site.closedOn()));
        return facts;
    }

    /** Returns the département, which follows from a French postal code unless it is given. */
    static @Nullable String department(SiteFacts site) {
        if (site.department() != null
                || site.postalCode() == null
                || !POSTAL_CODE.matcher(site.postalCode()).matches()) {
            return site.department();
        }
        return Address.inFrance(null, site.postalCode(), "-").department();
    }

    /** Returns a blank fact for an ordinary establishment: a list without kinds does not say that there is none. */
    private static Fact kind(SiteFacts site) {
        InsertionKind kind = site.kind();
        LocalDate from = site.conventionFrom();
        LocalDate to = site.conventionTo();
        boolean silent = (kind == null || kind == InsertionKind.NONE)
                && site.conventionNumber() == null
                && from == null
                && to == null;
        return silent ? Fact.none(FactField.KIND) : Fact.of(kind, site.conventionNumber(), from, to);
    }

    /** Writes a position as the columns hold it, with five decimals, which is about a metre. */
    private static Fact position(@Nullable Double latitude, @Nullable Double longitude) {
        if (latitude == null || longitude == null) {
            return Fact.none(FactField.POSITION);
        }
        return Fact.of(degrees(latitude), degrees(longitude));
    }

    private static String degrees(double value) {
        return BigDecimal.valueOf(value).setScale(5, RoundingMode.HALF_UP).toPlainString();
    }

    private static @Nullable String flag(@Nullable Boolean value) {
        return value == null ? null : value ? "1" : "0";
    }
}
