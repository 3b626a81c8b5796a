package org.cordee.organisation;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.shared.Percentage;

/** Sample organisations in the states that tests need; all invented, with valid check digits. */
public final class OrganisationSamples {

    static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Siret SIRET = new Siret("20007158700014");

    private OrganisationSamples() {}

    static Organisation integrationCooperative() {
        return Organisation.register(
                OrganisationIdentity.french(SIRET.siren()),
                cooperativeIn(Set.of(new Cpv("77310000")), Set.of()),
                List.of(integrationEnterprise("76000", "Rouen", LocalDate.of(2028, 12, 31))),
                NOW);
    }

    public static OrganisationProfile cooperativeIn(Set<Cpv> activities, Set<String> zones) {
        return new OrganisationProfile(
                new LegalUnit(
                        "Rebâtir Solidaire",
                        LegalForm.SCIC,
                        Vocation.ENTERPRISE,
                        "4399C",
                        new SizeFigures(new BigDecimal("46"), new BigDecimal("2100000"), null),
                        2025,
                        null,
                        SizeFigures.UNKNOWN,
                        EssProof.NONE),
                Set.of("dechets-de-chantier"),
                activities,
                zones);
    }

    public static EstablishmentProfile integrationEnterprise(String postalCode, String city, LocalDate until) {
        return new EstablishmentProfile(
                SIRET,
                null,
                Address.inFrance("12 quai des Mariniers", postalCode, city),
                new Convention(InsertionKind.EI, "EI-2024-7", new ValidityPeriod(LocalDate.of(2024, 1, 1), until)),
                Percentage.of("62.5"),
                Percentage.of("67.3913"),
                640,
                "contact@rebatir.example");
    }
}
