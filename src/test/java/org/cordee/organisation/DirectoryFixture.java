package org.cordee.organisation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.springframework.beans.factory.annotation.Autowired;

/** A coordinator that registers organisations with one establishment each, and a user that reads them. */
public abstract class DirectoryFixture {

    @Autowired
    protected RegisteringOrganisations registering;

    @Autowired
    protected ReadingDirectory directory;

    @Autowired
    protected BusinessClock clock;

    protected final Actor coordinator = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);
    protected final Actor reader = new Actor(Ids.next(), Ids.next(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);

    protected UUID register(String name, Siret siret, String postalCode, String city, InsertionKind kind, String cpv) {
        return registering.register(
                coordinator,
                OrganisationIdentity.french(siret.siren()).asSimulated(),
                profile(name, LegalForm.ASSOCIATION, cpv),
                List.of(place(siret, postalCode, city, kind)));
    }

    protected static OrganisationProfile profile(String name, LegalForm form, String cpv) {
        return new OrganisationProfile(
                new LegalUnit(
                        name,
                        form,
                        Vocation.ENTERPRISE,
                        "8130Z",
                        new SizeFigures(new BigDecimal("46.00"), new BigDecimal("2100000.00"), null),
                        2025,
                        null,
                        SizeFigures.UNKNOWN,
                        new EssProof(null, new ValidityPeriod(LocalDate.of(2019, 7, 1), LocalDate.of(2021, 7, 1)))),
                Set.of("dechets-de-chantier"),
                Set.of(new Cpv(cpv)),
                Set.of());
    }

    protected EstablishmentProfile place(Siret siret, String postalCode, String city, InsertionKind kind) {
        ValidityPeriod valid =
                new ValidityPeriod(clock.today().minusYears(1), clock.today().plusYears(2));
        return new EstablishmentProfile(
                siret,
                null,
                Address.inFrance("1 rue Neuve", postalCode, city),
                kind == InsertionKind.NONE ? Convention.NONE : new Convention(kind, "N-1", valid),
                null,
                null,
                640,
                "contact@exemple.example");
    }
}
