package org.cordee.organisation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cordee.organisation.search.PurchaseMatch.Counts;
import org.cordee.organisation.search.PurchaseMatch.Structure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The structures that could answer a purchase, in the invented directory. */
class PurchaseSearchTests {

    private static final SampleIndex INDEX = new SampleIndex();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Espaces verts, trois sites | Espaces verts",
                "Création et entretien des espaces verts du parc | entretien espaces verts",
                "Nettoyage des bases de vie | Nettoyage",
                "Travaux de démolition et de désamiantage, deux écoles | démolition",
                "Prestations de gardiennage (marché 2027-03) | gardiennage",
                "Repas des équipes | Repas",
                "Menuiseries bois | Menuiseries",
                "LOT 4 : PEINTURE | PEINTURE",
                "Services de blanchisserie | blanchisserie",
                "Bois de chauffage | Bois chauffage",
                "Fournitures de bureau | Fournitures bureau",
                "Passerelle, gros œuvre | gros œuvre"
            })
    void findsTheActivityInTheObject(String object, String expected) {
        assertThat(match(object, "France", 60, 1).understood()).contains(expected);
    }

    @Test
    void takesSeveralActivitiesOfOneObject() {
        assertThat(match("Nettoyage, gardiennage et blanchisserie", "France", 60, 1)
                        .understood())
                .containsExactly("Nettoyage", "gardiennage", "blanchisserie");
    }

    @ParameterizedTest
    @CsvSource({"Divers", "Marché 2027-12", "'trois sites, lot 2'", "Xyzzy", "'---'", "''"})
    void understandsNoActivityWhereTheObjectNamesNone(String object) {
        PurchaseMatch match = match(object, "France", 60, 1);

        assertThat(match.understood()).isEmpty();
        assertThat(match.found()).isEqualTo(new Counts(0, 0, 0));
    }

    @Test
    void countsOrganisationsByKindAndByCapacity() {
        PurchaseMatch match = match("Espaces verts", "Lyon", 60, 500);

        // Les Jardins de l'Espoir (ACI, 400 h), Espaces Verts Services (PME, 900 h), ESAT La Roseraie (1,200 h), Régie
        // de Quartier des Minguettes (500 h) and, by its NAF code, Arbres et Rivières (300 h)
        assertThat(match.found()).isEqualTo(new Counts(5, 5, 3));
        assertThat(match.insertion()).isEqualTo(new Counts(1, 1, 0));
        assertThat(match.disability()).isEqualTo(new Counts(1, 1, 1));
        assertThat(match.reservable()).isEqualTo(new Counts(2, 2, 1));
        assertThat(match.socialEconomy()).isEqualTo(4);
        assertThat(match.smallFirms()).isEqualTo(5);
    }

    @Test
    void returnsFirstTheStructuresWhoseHoursCount() {
        List<Structure> structures = match("Espaces verts", "Lyon", 60, 1).structures();

        assertThat(structures).extracting(Structure::hours).containsExactly(true, true, true, false, false);
        assertThat(structures).allMatch(Structure::target);
        assertThat(structures).extracting(Structure::capacity).containsExactlyInAnyOrder(300, 400, 1200, 500, 900);
    }

    @Test
    void findsNobodyBeyondTheRadiusAndNoBuyerNoLargeFirmNoClosedOne() {
        assertThat(match("Espaces verts", "Marseille", 60, 1).found().all()).isZero();
        assertThat(match("Construction de bâtiments", "Paris", 30, 1).found().all())
                .isZero();
        assertThat(match("Menuiserie", "Rouen", 30, 1).found().all()).isEqualTo(1);
    }

    @Test
    void saysThatAPlaceIsUnknown() {
        PurchaseMatch match = match("Espaces verts", "Trou-les-Bains", 60, 1);

        assertThat(match.placeKnown()).isFalse();
        assertThat(match.understood()).containsExactly("Espaces verts");
        assertThat(match.found().all()).isZero();
    }

    @Test
    void takesTheCodeOfTheFileBeforeTheWordsOfTheObject() {
        PurchaseMatch match = INDEX.match(new Purchase("Lot 12", "77310000-6", "Lyon", 60, 1));

        assertThat(match.understood()).containsExactly("7731");
        assertThat(match.found().all()).isEqualTo(4);
    }

    @Test
    void looksInAWholeAreaWithoutARadius() {
        assertThat(match("Menuiserie", "Normandie", 60, 1).found().all())
                .isGreaterThan(match("Menuiserie", "Rouen", 10, 1).found().all());
    }

    @Test
    void boundsTheStructuresOfOnePurchase() {
        List<PurchaseMatch> matches = INDEX.match(List.of(purchase("Espaces verts", null, "Lyon", 60, 1)), 2);

        assertThat(matches.get(0).structures()).hasSize(2).allMatch(Structure::hours);
        assertThat(matches.get(0).found().stated()).isEqualTo(5);
    }

    private static PurchaseMatch match(String object, String place, int radius, long hours) {
        return INDEX.match(purchase(object, null, place, radius, hours));
    }

    private static Purchase purchase(String object, @Nullable String cpv, String place, int radius, long hours) {
        return new Purchase(object, cpv, place, radius, hours);
    }
}
