package org.cordee.organisation;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A fact of the directory that has a source of its own. Values that make sense only together are one fact: an address
 * is never mixed of two sources. The columns are those of the table of its subject; a list has a table of its own.
 */
@SuppressWarnings("ImmutableEnumChecker") // the lists are immutable
public enum FactField {
    NAME(Subject.UNIT, true, "legal_name"),
    FORM(Subject.UNIT, false, "legal_form"),
    NAF(Subject.UNIT, true, "naf"),
    NAF_2025(Subject.UNIT, true, "naf_2025"),
    HEADCOUNT_RANGE(Subject.UNIT, false, "headcount_range"),
    SOCIAL_ECONOMY(Subject.UNIT, false, "social_economy"),
    ESUS(Subject.UNIT, false, "esus_from", "esus_to"),
    CEASED(Subject.UNIT, false, "ceased_on"),
    FIGURES(Subject.UNIT, false, "headcount", "turnover", "balance"),
    ACTIVITIES(Subject.UNIT, false),
    THEMES(Subject.UNIT, false),
    ZONES(Subject.UNIT, false),
    TRADE_NAME(Subject.SITE, true, "trade_name"),
    ADDRESS(Subject.SITE, true, "street", "postal_code", "city", "department", "commune"),
    POSITION(Subject.SITE, false, "latitude", "longitude"),
    SEAT(Subject.SITE, false, "seat"),
    KIND(Subject.SITE, false, "insertion_kind", "convention_number", "convention_from", "convention_to"),
    CAPACITY(Subject.SITE, false, "capacity_hours_per_month"),
    EMAIL(Subject.SITE, false, "contact_email"),
    PHONE(Subject.SITE, true, "contact_phone"),
    CLOSED(Subject.SITE, false, "closed_on");

    /** The thing that a fact is about: the legal unit, or one establishment. */
    public enum Subject {
        UNIT,
        SITE
    }

    private static final List<FactField> OF_UNITS = of(Subject.UNIT);
    private static final List<FactField> OF_SITES = of(Subject.SITE);

    private final Subject subject;
    private final boolean written;
    private final List<String> columns;

    FactField(Subject subject, boolean written, String... columns) {
        this.subject = subject;
        this.written = written;
        this.columns = List.of(columns);
    }

    /** Returns the facts about a subject in the order of their columns. */
    public static List<FactField> about(Subject subject) {
        return subject == Subject.UNIT ? OF_UNITS : OF_SITES;
    }

    private static List<FactField> of(Subject subject) {
        return Arrays.stream(values()).filter(field -> field.subject == subject).toList();
    }

    public Subject subject() {
        return subject;
    }

    /** Returns the columns of the fact; none for a list. */
    public List<String> columns() {
        return columns;
    }

    /** Tells if the fact is a list of codes in a table of its own. */
    public boolean isList() {
        return columns.isEmpty();
    }

    /** Tells if people write the value in several ways: capitals, accents, points and spaces make no difference. */
    public boolean isWritten() {
        return written;
    }

    /** Tells if the fact is a contact, which may name a person. */
    public boolean isContact() {
        return this == EMAIL || this == PHONE;
    }

    /** Tells if the fact ends the unit or the establishment. */
    public boolean isClosure() {
        return this == CEASED || this == CLOSED;
    }

    /** Returns the facts in which two profiles of an organisation differ. */
    static Set<FactField> changed(OrganisationProfile before, OrganisationProfile after) {
        Set<FactField> changed = EnumSet.noneOf(FactField.class);
        add(changed, NAME, before.legalName(), after.legalName());
        add(changed, FORM, before.legalForm(), after.legalForm());
        add(changed, NAF, before.naf(), after.naf());
        add(changed, ESUS, before.essProof().esus(), after.essProof().esus());
        add(changed, FIGURES, before.figures(), after.figures());
        add(changed, ACTIVITIES, before.activities(), after.activities());
        add(changed, THEMES, before.themes(), after.themes());
        add(changed, ZONES, before.zones(), after.zones());
        return changed;
    }

    /** Returns the facts in which two profiles of an establishment differ. */
    static Set<FactField> changed(EstablishmentProfile before, EstablishmentProfile after) {
        Set<FactField> changed = EnumSet.noneOf(FactField.class);
        add(changed, TRADE_NAME, before.tradeName(), after.tradeName());
        add(changed, ADDRESS, before.address(), after.address());
        add(changed, KIND, before.convention(), after.convention());
        add(changed, CAPACITY, before.capacityHoursPerMonth(), after.capacityHoursPerMonth());
        add(changed, EMAIL, before.contactEmail(), after.contactEmail());
        add(changed, PHONE, before.contactPhone(), after.contactPhone());
        return changed;
    }

    /** Returns the facts that a typed profile of an establishment states. */
    static Set<FactField> typedAbout(EstablishmentProfile profile) {
        Set<FactField> typed = EnumSet.of(ADDRESS, KIND);
        add(typed, TRADE_NAME, null, profile.tradeName());
        add(typed, CAPACITY, null, profile.capacityHoursPerMonth());
        add(typed, EMAIL, null, profile.contactEmail());
        add(typed, PHONE, null, profile.contactPhone());
        return typed;
    }

    private static void add(Set<FactField> changed, FactField field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changed.add(field);
        }
    }

    /** Returns the names as the column of a set takes them; {@link #read} reads them back. */
    static String written(Set<FactField> fields) {
        return fields.stream().map(FactField::name).collect(Collectors.joining(","));
    }

    /** Reads the names of a stored set. */
    static Set<FactField> read(String names) {
        Set<FactField> fields = EnumSet.noneOf(FactField.class);
        for (String name : names.split(",", -1)) {
            if (!name.isEmpty()) {
                fields.add(valueOf(name));
            }
        }
        return fields;
    }
}
