package org.cordee.organisation.web;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.nomenclature.Commune;
import org.cordee.nomenclature.Communes;
import org.cordee.nomenclature.Nomenclature;
import org.cordee.organisation.Address;
import org.cordee.organisation.Convention;
import org.cordee.organisation.Cpv;
import org.cordee.organisation.Departments;
import org.cordee.organisation.EssProof;
import org.cordee.organisation.EstablishmentProfile;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.LegalUnit;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.Siren;
import org.cordee.organisation.Siret;
import org.cordee.organisation.SizeFigures;
import org.cordee.organisation.Themes;
import org.cordee.organisation.ValidityPeriod;
import org.cordee.organisation.Vocation;
import org.cordee.shared.Percentage;
import org.cordee.shared.PickedInput;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** Reads a form into values; a refused value is noted beside its field, and reading continues. */
final class FormReader {

    private static final Map<String, String> FIELD_OF_RULE = Map.of("cpv", "activities", "siren", "siret");

    private final OrganisationForm form;
    private final BindingResult errors;
    private final TypedFields fields;

    FormReader(OrganisationForm form, BindingResult errors) {
        this.form = form;
        this.errors = errors;
        this.fields = new TypedFields(errors);
    }

    @Nullable
    OrganisationProfile organisation() {
        SizeFigures figures = figures("headcount", form.headcount, "turnover", form.turnover, "balance", form.balance);
        SizeFigures group = figures(
                "groupHeadcount",
                form.groupHeadcount,
                "groupTurnover",
                form.groupTurnover,
                "groupBalance",
                form.groupBalance);
        ValidityPeriod esus = period("esusFrom", form.esusFrom, "esusTo", form.esusTo);
        LocalDate mention = day("essMentionSince", form.essMentionSince);
        String parentSiren = PickedInput.last(form.parentSiren);
        Siren parent = parentSiren.isEmpty() ? null : read("parentSiren", () -> new Siren(parentSiren));
        BigDecimal year = decimal("fiscalYear", form.fiscalYear);
        Set<Cpv> activities = codes(form.activities, FormReader::isCpv, Nomenclature.CPV)
                .map(code -> read("activities", () -> new Cpv(code)))
                .flatMap(Stream::ofNullable)
                .collect(Collectors.toSet());
        Set<String> themes = Arrays.stream(form.themes.split(",", -1))
                .map(Themes::code)
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
        Set<String> zones =
                codes(form.zones, FormReader::isZone, Nomenclature.ZONE).collect(Collectors.toSet());
        return read(
                "legalName",
                () -> new OrganisationProfile(
                        new LegalUnit(
                                form.legalName,
                                named(LegalForm.values(), form.legalForm, LegalForm.COMMERCIAL),
                                named(Vocation.values(), form.vocation, Vocation.ENTERPRISE),
                                orNull(PickedInput.last(form.naf)),
                                figures,
                                year == null ? null : year.intValue(),
                                parent,
                                group,
                                new EssProof(mention, esus.isUndated() ? null : esus)),
                        themes,
                        activities,
                        zones,
                        form.openToCocontracting.isBlank() ? null : Boolean.valueOf(form.openToCocontracting)));
    }

    @Nullable
    EstablishmentProfile establishment() {
        Siret siret = read("siret", () -> new Siret(form.siret));
        fillFromCommune();
        Address address = read(
                "city",
                () -> new Address(
                        orNull(form.street), orNull(form.postalCode), form.city, orNull(form.department), "FR"));
        ValidityPeriod period = period("conventionFrom", form.conventionFrom, "conventionTo", form.conventionTo);
        Percentage disadvantaged = percentage("disadvantagedRatio", form.disadvantagedRatio);
        Percentage insertion = percentage("insertionStaffRatio", form.insertionStaffRatio);
        BigDecimal capacity = decimal("capacityHoursPerMonth", form.capacityHoursPerMonth);
        if (siret == null || address == null) {
            return null;
        }
        InsertionKind kind = named(InsertionKind.values(), form.kind, InsertionKind.NONE);
        return read(
                "siret",
                () -> new EstablishmentProfile(
                        siret,
                        orNull(form.tradeName),
                        address,
                        new Convention(kind, orNull(form.conventionNumber), period),
                        disadvantaged,
                        insertion,
                        capacity == null ? null : capacity.intValue(),
                        orNull(form.contactEmail),
                        orNull(form.contactPhone)));
    }

    /** Notes that the use case itself was refused. */
    void note(RuleViolation refused) {
        String field = refused.field();
        reject(field == null ? "legalName" : field, refused);
    }

    private SizeFigures figures(
            String headField, String head, String turnField, String turn, String balField, String bal) {
        return new SizeFigures(decimal(headField, head), decimal(turnField, turn), decimal(balField, bal));
    }

    private ValidityPeriod period(String fromField, String from, String toField, String to) {
        LocalDate begins = day(fromField, from);
        LocalDate ends = day(toField, to);
        try {
            return new ValidityPeriod(begins, ends);
        } catch (RuleViolation refused) {
            errors.rejectValue(toField, refused.key(), refused.arguments(), null);
            return ValidityPeriod.UNDATED;
        }
    }

    private @Nullable LocalDate day(String field, String written) {
        return fields.day(field, written);
    }

    private @Nullable Percentage percentage(String field, String written) {
        return fields.percentage(field, written);
    }

    private @Nullable BigDecimal decimal(String field, String written) {
        return fields.decimal(field, written);
    }

    private <T> @Nullable T read(String field, Supplier<T> reading) {
        try {
            return reading.get();
        } catch (RuleViolation refused) {
            String concerned = refused.field();
            reject(concerned == null || field.equals("parentSiren") ? field : concerned, refused);
            return null;
        }
    }

    private void reject(String concerned, RuleViolation refused) {
        errors.rejectValue(FIELD_OF_RULE.getOrDefault(concerned, concerned), refused.key(), refused.arguments(), null);
    }

    /** Fills postal code, town and département from the picked commune where the user left them blank. */
    private void fillFromCommune() {
        String written = PickedInput.last(form.commune);
        if (written.isEmpty()) {
            return;
        }
        Optional<Commune> picked = Communes.find(written);
        if (picked.isEmpty()) {
            errors.rejectValue("commune", "organisation.address.commune", new Object[] {written}, null);
        }
        picked.ifPresent(commune -> {
            form.city = form.city.isBlank() ? commune.name() : form.city;
            if (form.postalCode.isBlank() && !commune.postalCodes().isEmpty()) {
                form.postalCode = commune.postalCodes().get(0);
            }
            boolean known = Departments.exists(commune.department());
            form.department = form.department.isBlank() && known ? commune.department() : form.department;
        });
    }

    /** Reads codes with spaces between them, and names with commas between them; what is neither is refused later. */
    private static Stream<String> codes(String written, Predicate<String> isCode, Nomenclature names) {
        return PickedInput.parts(written).stream().flatMap(part -> {
            String[] words = part.toUpperCase(Locale.ROOT).split("\\s+", -1);
            return Arrays.stream(words).allMatch(isCode)
                    ? Arrays.stream(words)
                    : Stream.of(names.codeOf(part).orElse(part));
        });
    }

    private static boolean isCpv(String word) {
        return word.matches("[0-9]{8}(-[0-9])?");
    }

    private static boolean isZone(String word) {
        return Departments.exists(word) || Nomenclature.NUTS.contains(word);
    }

    private static <E extends Enum<E>> E named(E[] values, String name, E otherwise) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    private static @Nullable String orNull(String text) {
        return text.isBlank() ? null : text.strip();
    }
}
