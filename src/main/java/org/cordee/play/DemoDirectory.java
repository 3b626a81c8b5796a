package org.cordee.play;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.Address;
import org.cordee.organisation.Convention;
import org.cordee.organisation.Cpv;
import org.cordee.organisation.EssProof;
import org.cordee.organisation.EstablishmentProfile;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.LegalUnit;
import org.cordee.organisation.OrganisationIdentity;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.RegisteringOrganisations;
import org.cordee.organisation.Siren;
import org.cordee.organisation.Siret;
import org.cordee.organisation.SizeFigures;
import org.cordee.organisation.Themes;
import org.cordee.organisation.ValidityPeriod;
import org.cordee.organisation.Vocation;
import org.cordee.shared.Actor;
import org.cordee.shared.Percentage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Creates about forty invented organisations of every kind, one line of the file per establishment. */
@Component
class DemoDirectory {

    private static final String FILE = "demo/organisations.csv";

    private final RegisteringOrganisations registering;

    DemoDirectory(RegisteringOrganisations registering) {
        this.registering = registering;
    }

    void register() {
        each((identity, profile, places) -> registering.register(Actor.system(), identity, profile, places));
    }

    interface Reader {
        void read(OrganisationIdentity identity, OrganisationProfile profile, List<EstablishmentProfile> places);
    }

    static void each(Reader reader) {
        Map<String, List<CSVRecord>> organisations = read().stream()
                .collect(Collectors.groupingBy(line -> line.get("siren"), LinkedHashMap::new, Collectors.toList()));
        organisations.forEach((siren, lines) -> reader.read(
                OrganisationIdentity.french(new Siren(siren)).asDemo(),
                profile(lines.get(0)),
                lines.stream().map(DemoDirectory::establishment).toList()));
    }

    /** Returns the SIREN of each organisation by its name. */
    static Map<String, String> sirens() {
        return read().stream()
                .collect(Collectors.toMap(
                        line -> line.get("legalName"), line -> line.get("siren"), (first, same) -> first));
    }

    private static List<CSVRecord> read() {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(';')
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var reader = new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException failure) {
            throw new UncheckedIOException(FILE, failure);
        }
    }

    private static OrganisationProfile profile(CSVRecord line) {
        return new OrganisationProfile(
                new LegalUnit(
                        line.get("legalName"),
                        LegalForm.valueOf(line.get("legalForm")),
                        Vocation.valueOf(line.get("vocation")),
                        line.get("naf"),
                        new SizeFigures(
                                value(line, "headcount", BigDecimal::new),
                                value(line, "turnover", BigDecimal::new),
                                value(line, "balance", BigDecimal::new)),
                        2025,
                        value(line, "parentSiren", Siren::new),
                        new SizeFigures(
                                value(line, "groupHeadcount", BigDecimal::new),
                                value(line, "groupTurnover", BigDecimal::new),
                                value(line, "groupBalance", BigDecimal::new)),
                        new EssProof(value(line, "mentionSince", LocalDate::parse), esus(line))),
                words(line, "themes", Themes::code),
                words(line, "activities", Cpv::new),
                words(line, "zones", Function.identity()));
    }

    private static @Nullable ValidityPeriod esus(CSVRecord line) {
        return line.get("esusFrom").isEmpty() ? null : period(line, "esusFrom", "esusTo");
    }

    private static ValidityPeriod period(CSVRecord line, String from, String to) {
        return new ValidityPeriod(value(line, from, LocalDate::parse), value(line, to, LocalDate::parse));
    }

    private static EstablishmentProfile establishment(CSVRecord line) {
        InsertionKind kind = InsertionKind.valueOf(line.get("kind"));
        return new EstablishmentProfile(
                new Siret(line.get("siret")),
                null,
                Address.inFrance(line.get("street"), line.get("postalCode"), line.get("city")),
                new Convention(
                        kind,
                        value(line, "conventionNumber", Function.identity()),
                        period(line, "conventionFrom", "conventionTo")),
                value(line, "disadvantagedRatio", Percentage::of),
                value(line, "insertionStaffRatio", Percentage::of),
                value(line, "capacityHoursPerMonth", Integer::valueOf),
                value(line, "contactEmail", Function.identity()),
                value(line, "contactPhone", Function.identity()));
    }

    private static <T> @Nullable T value(CSVRecord line, String column, Function<String, T> reading) {
        String written = line.get(column);
        return written.isEmpty() ? null : reading.apply(written);
    }

    private static <T> Set<T> words(CSVRecord line, String column, Function<String, T> reading) {
        return Arrays.stream(line.get(column).split(" "))
                .filter(word -> !word.isEmpty())
                .map(reading)
                .collect(Collectors.toSet());
    }
}
