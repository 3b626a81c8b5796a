package org.cordee.organisation.search;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.Address;
import org.cordee.organisation.Convention;
import org.cordee.organisation.EnterpriseSize;
import org.cordee.organisation.EssProof;
import org.cordee.organisation.EstablishmentProfile;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.LegalUnit;
import org.cordee.organisation.Organisation;
import org.cordee.organisation.OrganisationIdentity;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.SizeFigures;
import org.cordee.organisation.ValidityPeriod;
import org.cordee.organisation.Vocation;
import org.cordee.organisation.search.IndexedOrganisation.IndexedEstablishment;
import org.jspecify.annotations.Nullable;

/** Builds the indexed facts of an organisation, and the same organisation as the directory holds it. */
final class IndexedOrganisationBuilder {

    private final String name;
    private final List<IndexedEstablishment> places = new ArrayList<>();
    private LegalForm form = LegalForm.COMMERCIAL;
    private boolean register;
    private @Nullable LocalDate mention;
    private @Nullable LocalDate esusFrom;
    private @Nullable LocalDate esusTo;

    IndexedOrganisationBuilder(String name) {
        this.name = name;
    }

    IndexedOrganisationBuilder at(IndexedEstablishment place) {
        places.add(place);
        return this;
    }

    /** Returns an organisation with one establishment and days around a day: before, on, after, none. */
    static IndexedOrganisationBuilder random(Random random, LocalDate day) {
        IndexedOrganisationBuilder one = new IndexedOrganisationBuilder("Au hasard");
        one.form = LegalForm.values()[random.nextInt(LegalForm.values().length)];
        one.register = random.nextInt(4) == 0 && one.form != LegalForm.PUBLIC_LAW;
        one.mention = near(random, day);
        LocalDate[] esus = period(random, day);
        one.esusFrom = esus[0];
        one.esusTo = esus[1];
        LocalDate[] convention = period(random, day);
        one.at(new IndexedEstablishment(
                new UUID(3, 3),
                null,
                null,
                null,
                "Rouen",
                "76",
                null,
                null,
                null,
                false,
                true,
                InsertionKind.values()[random.nextInt(InsertionKind.values().length)],
                convention[0],
                convention[1],
                null,
                null));
        return one;
    }

    boolean isOnTheRegister() {
        return register;
    }

    IndexedOrganisation build() {
        return new IndexedOrganisation(
                new UUID(4, name.hashCode()),
                null,
                name,
                form,
                Vocation.ENTERPRISE,
                EnterpriseSize.UNKNOWN,
                null,
                null,
                null,
                mention,
                esusFrom,
                esusTo,
                register,
                null,
                null,
                false,
                LocalDate.of(2026, 11, 1),
                Set.of(),
                Set.of(),
                Set.of(),
                List.copyOf(places));
    }

    /** Returns the same organisation as an aggregate of the directory. */
    Organisation registered() {
        ValidityPeriod esus = esusFrom == null && esusTo == null ? null : new ValidityPeriod(esusFrom, esusTo);
        LegalUnit unit = new LegalUnit(
                name,
                form,
                Vocation.ENTERPRISE,
                null,
                SizeFigures.UNKNOWN,
                null,
                null,
                SizeFigures.UNKNOWN,
                new EssProof(mention, esus));
        IndexedEstablishment place = places.get(0);
        Convention convention = place.kind() == InsertionKind.NONE
                ? Convention.NONE
                : new Convention(place.kind(), null, new ValidityPeriod(place.conventionFrom(), place.conventionTo()));
        return Organisation.register(
                new OrganisationIdentity(null, "B-1", "BE", false, false),
                new OrganisationProfile(unit, Set.of(), Set.of(), Set.of()),
                List.of(new EstablishmentProfile(
                        null,
                        null,
                        new Address(null, null, "Bruxelles", null, "BE"),
                        convention,
                        null,
                        null,
                        null,
                        null)),
                Instant.EPOCH);
    }

    private static @Nullable LocalDate near(Random random, LocalDate day) {
        int days = random.nextInt(6) - 2;
        return days == 3 ? null : day.plusDays(days);
    }

    private static LocalDate[] period(Random random, LocalDate day) {
        LocalDate from = near(random, day);
        LocalDate to = near(random, day);
        return from != null && to != null && to.isBefore(from)
                ? new LocalDate[] {to, from}
                : new LocalDate[] {from, to};
    }
}
