package org.cordee.organisation.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.EnterpriseSize;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.OrganisationKind;
import org.cordee.organisation.Vocation;
import org.cordee.organisation.search.FoundOrganisations.Middle;
import org.cordee.organisation.search.FoundOrganisations.PlaceKind;
import org.cordee.organisation.search.IndexedOrganisation.IndexedEstablishment;
import org.cordee.organisation.search.Reason.Cause;
import org.cordee.organisation.search.SearchCriteria.Label;
import org.cordee.organisation.search.SearchCriteria.Order;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Filters, counts, orders, places, explanations and bounds of a search, over an index in memory. */
class IndexSearchTests {

    private static SampleIndex index;

    @BeforeAll
    static void read() {
        index = new SampleIndex();
    }

    @Test
    void countsEveryOrganisationOnceHoweverManyEstablishmentsMatch() {
        IndexedOrganisation national = organisation(
                1,
                "Grande Maison",
                place(1, "76", 49.44, 1.10),
                place(2, "69", 45.76, 4.84),
                place(3, "76", 49.0, 1.2));
        IndexedOrganisation local = organisation(2, "Petite Maison", place(4, "69", 45.76, 4.84));
        SampleIndex two = new SampleIndex(List.of(national, local), Duration.ofSeconds(5));

        FoundOrganisations result = two.search(SearchCriteria.EVERYTHING.withWords("maison"));

        assertThat(result.total()).isEqualTo(2);
        assertThat(names(result)).containsExactlyInAnyOrder("Grande Maison", "Petite Maison");
        assertThat(counts(result, Facet.DEPARTMENT)).isEqualTo(Map.of("76", 1, "69", 2));
    }

    @Test
    void showsTheEstablishmentThatIsNearestToThePlace() {
        IndexedOrganisation national =
                organisation(1, "Grande Maison", place(1, "76", 49.44, 1.10), place(2, "69", 45.76, 4.84));
        SampleIndex one = new SampleIndex(List.of(national), Duration.ofSeconds(5));

        SearchHit hit = one.search(SearchCriteria.EVERYTHING.near("69", null).sorted(Order.DISTANCE))
                .hits()
                .get(0);

        assertThat(hit.establishmentId()).isEqualTo(new UUID(2, 2));
        assertThat(hit.department()).isEqualTo("69");
    }

    @Test
    void requiresKindAndPlaceAtTheSameEstablishment() {
        IndexedOrganisation mixed = new IndexedOrganisationBuilder("Deux Maisons")
                .at(place(1, "76", 49.44, 1.10, InsertionKind.EI))
                .at(place(2, "69", 45.76, 4.84, InsertionKind.NONE))
                .build();
        SampleIndex one = new SampleIndex(List.of(mixed), Duration.ofSeconds(5));
        SearchCriteria insertion = SearchCriteria.EVERYTHING.ofKind(OrganisationKind.EI);

        assertThat(one.search(insertion.near("76", null)).total()).isEqualTo(1);
        assertThat(one.search(insertion.near("69", null)).total()).isZero();
    }

    @Test
    void neverFindsHiddenOnesAndFindsClosedOnesOnlyOnRequest() {
        SearchCriteria fermee = SearchCriteria.EVERYTHING.withWords("menuiserie fermée");

        assertThat(names(index.search(SearchCriteria.EVERYTHING.withWords("menuiserie"))))
                .doesNotContain("Ancienne Menuiserie Fermée", "Menuiserie Cachée");
        assertThat(index.search(fermee).total()).isZero();
        assertThat(names(index.search(withClosed(fermee)))).containsExactly("Ancienne Menuiserie Fermée");
        assertThat(index.search(withClosed(SearchCriteria.EVERYTHING.withWords("cachée")))
                        .total())
                .isZero();
    }

    @Test
    void countsAKindOnlyWhileItsConventionIsValid() {
        assertThat(names(index.search(SearchCriteria.EVERYTHING.ofKind(OrganisationKind.EI))))
                .contains("Rebâtir Solidaire")
                .doesNotContain("Isolation Seine");
        assertThat(names(index.search(SearchCriteria.EVERYTHING.ofKind(OrganisationKind.ACI))))
                .contains("Matériaux Retrouvés")
                .doesNotContain("Arbres et Rivières");
    }

    /** The counts of a facet say what another choice of the same facet would give. */
    @Test
    void countsAFacetWithoutItsOwnCondition() {
        SearchCriteria all = SearchCriteria.EVERYTHING.near("Normandie", null);
        Map<String, Integer> without = counts(index.search(all), Facet.KIND);

        FoundOrganisations chosen = index.search(all.ofKind(OrganisationKind.EI));

        assertThat(counts(chosen, Facet.KIND)).isEqualTo(without);
        assertThat(chosen.total()).isEqualTo(without.get("EI"));
        assertThat(chosen.counts(Facet.KIND))
                .filteredOn(FacetCount::selected)
                .extracting(FacetCount::value)
                .containsExactly("EI");
    }

    /** Every count of every facet equals the number of results after choosing it. */
    @Test
    void everyCountIsTheNumberOfResultsOfItsChoice() {
        SearchCriteria start = SearchCriteria.EVERYTHING.withWords("insertion");
        FoundOrganisations result = index.search(start);

        assertThat(result.total()).isPositive();
        for (Facet facet : Facet.values()) {
            for (FacetCount count : result.counts(facet)) {
                assertThat(index.search(chosen(start, facet, count.value())).total())
                        .as("%s %s", facet, count.value())
                        .isEqualTo(count.count());
            }
        }
    }

    @Test
    void computesTheSameKindsAsTheDirectory() {
        Random random = new Random(25);
        for (int turn = 0; turn < 2000; turn++) {
            IndexedOrganisationBuilder one = IndexedOrganisationBuilder.random(random, SampleDirectory.TODAY);
            IndexedOrganisation organisation = one.build();
            PackedFacts packed =
                    PackedFacts.of(organisation, organisation.establishments().get(0), false);
            int kinds = PackedFacts.kinds(
                    packed.facts(), packed.convention(), packed.proofs(), PackedFacts.day(SampleDirectory.TODAY));

            assertThat(PackedFacts.set(packed.facts(), kinds))
                    .as(organisation.toString())
                    .isEqualTo(one.registered().kinds(SampleDirectory.TODAY));
            assertThat(PackedFacts.isSocialEconomy(packed.facts(), kinds))
                    .as(organisation.toString())
                    .isEqualTo(one.registered().essStatus(SampleDirectory.TODAY).isEss() || one.isOnTheRegister());
        }
    }

    @Test
    void sortsByNameAndByDistance() {
        FoundOrganisations byName = index.search(SearchCriteria.EVERYTHING.sorted(Order.NAME), 0, 300);
        FoundOrganisations byDistance =
                index.search(SearchCriteria.EVERYTHING.near("Rouen", 100).sorted(Order.DISTANCE), 0, 100);

        assertThat(names(byName)).isSortedAccordingTo(java.util.Comparator.comparing(DirectoryDocuments::key));
        assertThat(byDistance.hits()).extracting(SearchHit::kilometres).isSorted();
        assertThat(byDistance.hits())
                .allSatisfy(hit -> assertThat(hit.reasons())
                        .extracting(Reason::cause)
                        .containsAnyOf(Cause.DISTANCE, Cause.WORKS_THERE));
        assertThat(byDistance.hits())
                .filteredOn(hit -> hit.reasons().get(0).cause() == Cause.DISTANCE)
                .extracting(SearchHit::kilometres)
                .allMatch(kilometres -> kilometres <= 100);
    }

    @Test
    void pagesHaveNoResultTwiceAndMissNone() {
        Set<UUID> seen = new HashSet<>();
        int total = index.search(SearchCriteria.EVERYTHING).total();
        for (int from = 0; from < total; from += 20) {
            index.search(SearchCriteria.EVERYTHING, from, 20)
                    .hits()
                    .forEach(hit -> assertThat(seen.add(hit.organisationId())).isTrue());
        }

        assertThat(seen).hasSize(total);
    }

    @Test
    void findsByTheBeginningOfASirenAndByASiretWithSpaces() {
        SearchHit one = index.search(SearchCriteria.EVERYTHING.withWords("menuiserie canal"))
                .hits()
                .get(0);
        String siren = java.util.Objects.requireNonNull(one.siren());
        String siret = java.util.Objects.requireNonNull(one.siret());

        assertThat(names(index.search(SearchCriteria.EVERYTHING.withWords(siren.substring(0, 8)))))
                .contains(one.legalName());
        assertThat(names(index.search(SearchCriteria.EVERYTHING.withWords(
                        siret.substring(0, 3) + " " + siret.substring(3, 9) + "\u00a0" + siret.substring(9)))))
                .containsExactly(one.legalName());
    }

    @Test
    void widensAlongTheCpvTreeAndSaysSo() {
        FoundOrganisations result =
                index.search(SearchCriteria.EVERYTHING.withWords("menuiserie").near("Normandie", null));

        assertThat(result.understood().branches())
                .anySatisfy(branch -> assertThat(branch.digits()).isEqualTo("4542"));
        assertThat(result.hits())
                .filteredOn(hit -> hit.legalName().equals("Cloisons Express"))
                .singleElement()
                .satisfies(hit -> assertThat(hit.reasons()).anySatisfy(reason -> {
                    assertThat(reason.cause()).isEqualTo(Cause.BRANCH);
                    assertThat(reason.code()).isEqualTo("45421141");
                }));
    }

    @Test
    void saysWhichActivitiesAnEverydayWordMeansAndWhichTolerancesItUsed() {
        FoundOrganisations related = index.search(SearchCriteria.EVERYTHING.withWords("réemploi"));
        FoundOrganisations mistyped = index.search(SearchCriteria.EVERYTHING.withWords("rebatit"));
        FoundOrganisations exact = index.search(exactly(SearchCriteria.EVERYTHING.withWords("réemploi")));

        assertThat(related.understood().related())
                .containsExactly(
                        "Services de recyclage des ordures ménagères",
                        "Commerce de détail de biens d'occasion en magasin",
                        "Récupération de déchets triés");
        assertThat(related.hits().get(0).reasons())
                .contains(new Reason(
                        Cause.RELATED, "réemploi", "Services de recyclage des ordures ménagères", "90514000"));
        assertThat(mistyped.understood().tolerant()).containsExactly("rebatit");
        assertThat(exact.total()).isZero();
        assertThat(exact.understood().related()).isEmpty();
    }

    @Test
    void findsAnActivityOfNaf2025ByItsLabelAndByItsCode() {
        IndexedOrganisation bees = new IndexedOrganisation(
                new UUID(1, 1),
                "400000001",
                "La Ruche",
                LegalForm.ASSOCIATION,
                Vocation.ENTERPRISE,
                EnterpriseSize.MICRO,
                null,
                "0148G",
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                false,
                LocalDate.of(2027, 1, 2),
                Set.of(),
                Set.of(),
                Set.of(),
                List.of(place(1, "76", 49.4, 1.1)));
        SampleIndex one = new SampleIndex(List.of(bees), Duration.ofSeconds(5));

        assertThat(names(one.search(SearchCriteria.EVERYTHING.withWords("apiculture"))))
                .containsExactly("La Ruche");
        assertThat(names(one.search(SearchCriteria.EVERYTHING.withWords("0148G"))))
                .containsExactly("La Ruche");
        assertThat(one.search(SearchCriteria.EVERYTHING).hits().get(0).activities())
                .extracting(SearchHit.Activity::label)
                .containsExactly("Apiculture");
    }

    @Test
    void understandsPlacesByNameNumberAndArea() {
        assertThat(place("")).isEqualTo(PlaceKind.COUNTRY);
        assertThat(place("France")).isEqualTo(PlaceKind.COUNTRY);
        assertThat(place("76")).isEqualTo(PlaceKind.DEPARTMENT);
        assertThat(place("2a")).isEqualTo(PlaceKind.DEPARTMENT);
        assertThat(place("seine-maritime")).isEqualTo(PlaceKind.DEPARTMENT);
        assertThat(place("FRD22")).isEqualTo(PlaceKind.DEPARTMENT);
        assertThat(place("normandie")).isEqualTo(PlaceKind.REGION);
        assertThat(place("ile de france")).isEqualTo(PlaceKind.REGION);
        assertThat(place("FRK")).isEqualTo(PlaceKind.REGION);
        assertThat(place("76600")).isEqualTo(PlaceKind.POSTAL_CODE);
        assertThat(place("le havre")).isEqualTo(PlaceKind.COMMUNE);
        assertThat(place("Paris")).isEqualTo(PlaceKind.COMMUNE);
        assertThat(place("villeurb")).isEqualTo(PlaceKind.COMMUNE_BEGINNING);
        assertThat(place("Nulle Part sur Mer")).isEqualTo(PlaceKind.UNKNOWN);
        assertThat(place("L’abergement Clemenciat"))
                .as("a commune without any organisation")
                .isEqualTo(PlaceKind.COMMUNE);
        assertThat(index.search(SearchCriteria.EVERYTHING.near("Nulle Part sur Mer", null))
                        .total())
                .isZero();
    }

    @Test
    void namesTheOtherCommunesOfTheSameName() {
        FoundOrganisations result = index.search(SearchCriteria.EVERYTHING.near("Saint-Denis", null));

        assertThat(result.understood().placeCode()).isEqualTo("93");
        assertThat(result.understood().otherDepartments()).containsExactly("974");
    }

    @Test
    void findsOrganisationsThatStatedToWorkInTheArea() {
        FoundOrganisations result = index.search(SearchCriteria.EVERYTHING.near("Calvados", null));

        assertThat(result.hits())
                .filteredOn(hit -> hit.legalName().equals("Rebâtir Solidaire"))
                .singleElement()
                .satisfies(hit ->
                        assertThat(hit.reasons()).contains(new Reason(Cause.WORKS_THERE, "Calvados", "14", null)));
        assertThat(names(result)).contains("Grand Bâtisseur de France");
    }

    /** Without a recorded position the seat of the département stands for it, and the result says « about ». */
    @Test
    void measuresFromTheSeatOfTheDepartmentWhenNoPositionIsRecorded() {
        IndexedOrganisation unplaced = organisation(1, "Sans Position", place(1, "27", null, null));
        SampleIndex one = new SampleIndex(List.of(unplaced), Duration.ofSeconds(5));

        SearchHit hit =
                one.search(SearchCriteria.EVERYTHING.near("76", 100)).hits().get(0);

        assertThat(hit.approximate()).isTrue();
        assertThat(hit.reasons()).extracting(Reason::cause).containsExactly(Cause.DISTANCE_ABOUT);
    }

    /** Two towns of one département do not lie at one point because both are counted at its seat. */
    @Test
    void givesNoDistanceBetweenTwoTownsOfWhichOnlyTheDepartmentIsKnown() {
        SampleIndex two = new SampleIndex(
                List.of(
                        organisation(1, "Du Département", town(1, "69190", "Saint-Fons")),
                        organisation(2, "De la Commune", town(2, "69001", "Lyon"))),
                Duration.ofSeconds(5));

        List<SearchHit> hits =
                two.search(SearchCriteria.EVERYTHING.near("Lyon", 60)).hits();

        assertThat(hits).extracting(SearchHit::kilometres).containsOnlyNulls();
        assertThat(hits)
                .filteredOn(hit -> "Saint-Fons".equals(hit.city()))
                .flatExtracting(SearchHit::reasons)
                .extracting(Reason::cause)
                .containsExactly(Cause.IN_DEPARTMENT);
        assertThat(hits)
                .filteredOn(hit -> "Lyon".equals(hit.city()))
                .flatExtracting(SearchHit::reasons)
                .extracting(Reason::cause)
                .containsExactly(Cause.IN_AREA);
    }

    private static IndexedEstablishment town(int number, String postalCode, String city) {
        return new IndexedEstablishment(
                new UUID(2, number),
                null,
                null,
                postalCode,
                city,
                postalCode.substring(0, 2),
                null,
                null,
                null,
                false,
                false,
                InsertionKind.NONE,
                null,
                null,
                null,
                null);
    }

    /** The middle of a commune is nearer than the seat of its département, and the result says « about » too. */
    @Test
    void measuresFromTheMiddleOfTheCommuneWhenThePositionIsRough() {
        IndexedEstablishment rough = new IndexedEstablishment(
                new UUID(2, 1),
                null,
                null,
                "76200",
                "Dieppe",
                "76",
                "76217",
                49.92,
                1.08,
                true,
                true,
                InsertionKind.NONE,
                null,
                null,
                null,
                null);
        SampleIndex one = new SampleIndex(List.of(organisation(1, "Rampe", rough)), Duration.ofSeconds(5));

        SearchHit hit =
                one.search(SearchCriteria.EVERYTHING.near("Dieppe", 5)).hits().get(0);

        assertThat(hit.approximate()).isTrue();
        assertThat(one.search(SearchCriteria.EVERYTHING.near("76", 30))
                        .understood()
                        .middle())
                .isEqualTo(new Middle(49.44, 1.1, true));
    }

    /** On 24 November 2026 a convention to 1 January 2027 ends in 38 days. */
    @Test
    void saysUntilWhenAConventionIsValidAndFindsThoseThatEndSoon() {
        SampleIndex three = new SampleIndex(
                List.of(
                        organisation(1, "Insertion", place(1, "76", 49.4, 1.1, InsertionKind.EI)),
                        organisation(2, "Adaptée", place(2, "76", 49.4, 1.1, InsertionKind.EA)),
                        organisation(3, "Autre", place(3, "76", 49.4, 1.1))),
                Duration.ofSeconds(5));

        FoundOrganisations result = three.search(SearchCriteria.EVERYTHING);

        assertThat(counts(result, Facet.LABEL)).isEqualTo(Map.of("CONVENTION", 1, "ADAPTED", 1, "ENDING", 2));
        assertThat(result.hits())
                .extracting(SearchHit::legalName, SearchHit::conventionTo)
                .containsExactlyInAnyOrder(
                        tuple("Insertion", LocalDate.of(2027, 1, 1)),
                        tuple("Adaptée", LocalDate.of(2027, 1, 1)),
                        tuple("Autre", null));
        assertThat(names(three.search(chosen(SearchCriteria.EVERYTHING, Facet.LABEL, "ADAPTED"))))
                .containsExactly("Adaptée");
    }

    @Test
    void countsElsewhereWithoutThePlace() {
        Map<String, Integer> elsewhere = index.departments(
                SearchCriteria.EVERYTHING.withWords("blanchisserie").near("Rennes", 30));

        assertThat(elsewhere).containsOnlyKeys("59", "69", "93");
    }

    @Test
    void takesTheSignsOfQueryLanguagesAsText() {
        List<String> hostile = List.of(
                "*",
                "?",
                "*:*",
                "name:a",
                "a AND b OR NOT (c",
                "/.*/",
                "[a TO z]",
                "a~2",
                "\"",
                "\\",
                "{!lucene}",
                "(((((((",
                "+-&&||!(){}[]^\"~*?:\\/",
                "\u0000",
                "\ud83d\ude00",
                "' OR 1=1 --",
                "%",
                "a".repeat(200),
                "(?:a+)+$",
                "1".repeat(14),
                "e".repeat(50) + " " + "é".repeat(100));
        for (String text : hostile) {
            assertThat(index.search(SearchCriteria.EVERYTHING.withWords(text)))
                    .as(text)
                    .isNotNull();
            assertThat(index.search(SearchCriteria.EVERYTHING.withName(text)))
                    .as(text)
                    .isNotNull();
            assertThat(index.search(SearchCriteria.EVERYTHING.withActivity(text)))
                    .as(text)
                    .isNotNull();
            assertThat(index.search(SearchCriteria.EVERYTHING.near(text, 10)))
                    .as(text)
                    .isNotNull();
        }
        assertThat(index.search(SearchCriteria.EVERYTHING.withWords("menuis*rie"))
                        .hits())
                .as("a star is no wildcard")
                .noneSatisfy(hit -> assertThat(hit.legalName()).isEqualTo("Menuiserie du Canal"));
    }

    @Test
    void refusesLongTextsAndTooManyValues() {
        assertThatThrownBy(() -> SearchCriteria.EVERYTHING.withWords("a".repeat(201)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("organisation.search.too-long"));
        assertThatThrownBy(() -> SearchCriteria.EVERYTHING.near("76", 5000))
                .isInstanceOfSatisfying(
                        RuleViolation.class, no -> assertThat(no.key()).isEqualTo("organisation.search.radius-range"));
    }

    @Test
    void usesTenWordsAndSaysWhichItDropped() {
        FoundOrganisations result = index.search(SearchCriteria.EVERYTHING.withWords(
                "un deux trois quatre cinq six sept huit neuf dix onze douze treize"));

        assertThat(result.understood().dropped()).contains("treize").doesNotContain("trois");
    }

    @Test
    void endsAQueryAtItsTimeLimitAndSaysThatTheResultIsPartial() {
        List<IndexedOrganisation> many = new ArrayList<>();
        for (int number = 0; number < 20_000; number++) {
            many.add(organisation(number, "Maison " + number, place(number, "76", 49.44, 1.1)));
        }
        SampleIndex slow = new SampleIndex(many, Duration.ZERO);

        FoundOrganisations result = slow.search(SearchCriteria.EVERYTHING);

        assertThat(result.partial()).isTrue();
        assertThat(result.total()).isLessThan(20_000);
    }

    private static PlaceKind place(String typed) {
        return index.search(SearchCriteria.EVERYTHING.near(typed, null))
                .understood()
                .place();
    }

    private static List<String> names(FoundOrganisations result) {
        return result.hits().stream().map(SearchHit::legalName).toList();
    }

    private static Map<String, Integer> counts(FoundOrganisations result, Facet facet) {
        return result.counts(facet).stream()
                .collect(java.util.stream.Collectors.toMap(FacetCount::value, FacetCount::count));
    }

    private static SearchCriteria withClosed(SearchCriteria c) {
        return new SearchCriteria(
                c.words(),
                c.name(),
                c.activity(),
                c.place(),
                c.radius(),
                c.kinds(),
                c.sizes(),
                c.themes(),
                c.departments(),
                c.regions(),
                c.labels(),
                c.ess(),
                c.open(),
                true,
                c.exact(),
                c.order());
    }

    private static SearchCriteria exactly(SearchCriteria c) {
        return new SearchCriteria(
                c.words(),
                c.name(),
                c.activity(),
                c.place(),
                c.radius(),
                c.kinds(),
                c.sizes(),
                c.themes(),
                c.departments(),
                c.regions(),
                c.labels(),
                c.ess(),
                c.open(),
                c.closed(),
                true,
                c.order());
    }

    private static SearchCriteria chosen(SearchCriteria c, Facet facet, String value) {
        return new SearchCriteria(
                c.words(),
                c.name(),
                c.activity(),
                c.place(),
                c.radius(),
                facet == Facet.KIND ? Set.of(OrganisationKind.valueOf(value)) : c.kinds(),
                facet == Facet.SIZE ? Set.of(EnterpriseSize.valueOf(value)) : c.sizes(),
                facet == Facet.THEME ? Set.of(value) : c.themes(),
                facet == Facet.DEPARTMENT ? Set.of(value) : c.departments(),
                facet == Facet.REGION ? Set.of(value) : c.regions(),
                facet == Facet.LABEL ? Set.of(Label.valueOf(value)) : c.labels(),
                facet == Facet.ESS,
                facet == Facet.OPEN,
                c.closed(),
                c.exact(),
                c.order());
    }

    private static IndexedOrganisation organisation(int number, String name, IndexedEstablishment... places) {
        return new IndexedOrganisation(
                new UUID(1, number),
                String.format("%09d", 400_000_000 + number),
                name,
                LegalForm.COMMERCIAL,
                Vocation.ENTERPRISE,
                EnterpriseSize.MICRO,
                null,
                null,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                false,
                LocalDate.of(2026, 11, 1),
                Set.of(),
                Set.of(),
                Set.of(),
                Arrays.asList(places));
    }

    private static IndexedEstablishment place(int number, String department, Double latitude, Double longitude) {
        return place(number, department, latitude, longitude, InsertionKind.NONE);
    }

    private static IndexedEstablishment place(
            int number, String department, Double latitude, Double longitude, InsertionKind kind) {
        return new IndexedEstablishment(
                new UUID(2, number),
                null,
                null,
                department + "000",
                "Ville" + department,
                department,
                null,
                latitude,
                longitude,
                false,
                false,
                kind,
                LocalDate.of(2025, 1, 1),
                LocalDate.of(2027, 1, 1),
                null,
                null);
    }
}
