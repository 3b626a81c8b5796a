package org.cordee.organisation.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.Cpv;
import org.cordee.organisation.EnterpriseSize;
import org.cordee.organisation.FoundCandidate;
import org.cordee.organisation.LegalForm;
import org.cordee.organisation.OrganisationKind;
import org.cordee.organisation.SlotRequirements;
import org.cordee.organisation.Vocation;
import org.cordee.organisation.search.IndexedOrganisation.IndexedEstablishment;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The candidates that the index proposes for a work, over an index in memory. */
class CandidateSearchTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final UUID DRAW = new UUID(5, 5);

    /** Garden work in the Seine-Maritime (76, Rouen). */
    private static final SlotRequirements NEED = new SlotRequirements(
            new Cpv("77313000"), Set.of("FRD22"), Set.of(OrganisationKind.EI), 100, 12, Set.of(), null);

    private final CandidateSearch search = new CandidateSearch(Duration.ofSeconds(30));

    @Test
    void nearnessOutweighsOneLevelOfTheTradeAndNotTwo() {
        IndexedOrganisation same = one(1, "Deux", "77313000", place(1, "13", 43.3, 5.4));
        IndexedOrganisation group = one(2, "Trois", "77300000", place(2, "13", 43.3, 5.4));
        IndexedOrganisation division = one(3, "Quatre", "77200000", place(3, "76", 49.44, 1.10));
        IndexedOrganisation other = one(4, "Cinq", "90910000", place(4, "76", 49.44, 1.10));

        List<FoundCandidate> found = find(List.of(division, other, group, same), NEED, "", DRAW, 10);

        assertThat(ids(found)).containsExactly(id(1), id(3), id(2));
        assertThat(found).extracting(FoundCandidate::kilometres).element(1).isEqualTo(0);
        assertThat(found.get(0).kilometres()).isBetween(650, 800);
    }

    @Test
    void nearerBandsAndWantedKindsComeFirstAmongTheSameTrade() {
        IndexedOrganisation here = one(1, "Ici", "77313000", place(1, "76", 49.44, 1.10));
        IndexedOrganisation neighbour = one(2, "Voisine", "77313000", place(2, "27", 49.02, 1.15));
        IndexedOrganisation far = one(3, "Loin", "77313000", place(3, "69", 45.76, 4.84));
        IndexedOrganisation farButWanted =
                one(4, "Insertion", "77313000", place(4, "69", 45.76, 4.84, InsertionKind.EI));

        assertThat(ids(find(List.of(far, farButWanted, neighbour, here), NEED, "", DRAW, 10)))
                .containsExactly(id(1), id(2), id(4), id(3));
    }

    @Test
    void leavesOutExcludedAndClosedOnesAndThoseThatAreNoEnterprise() {
        IndexedOrganisation lead = one(1, "Mandataire", "77313000", place(1, "76", 49.44, 1.10));
        IndexedOrganisation closed = one(2, "Fermée", "77313000", place(2, "76", 49.44, 1.10, TODAY));
        IndexedOrganisation closing =
                one(3, "Ferme demain", "77313000", place(3, "76", 49.44, 1.10, TODAY.plusDays(1)));
        IndexedOrganisation network =
                organisation(4, "Réseau", Vocation.NETWORK, Set.of("77313000"), null, place(4, "76", 49.44, 1.10));
        SlotRequirements need =
                new SlotRequirements(NEED.cpv(), NEED.places(), NEED.wantedKinds(), 100, 12, Set.of(id(1)), null);

        assertThat(ids(find(List.of(lead, closed, closing, network), need, "", DRAW, 10)))
                .containsExactly(id(3));
    }

    @Test
    void theWordsOfTheNeedFindAStructureWithoutCpv() {
        IndexedOrganisation byNaf =
                organisation(1, "Les Jardiniers", Vocation.ENTERPRISE, Set.of(), "8130Z", place(1, "76", 49.44, 1.10));
        IndexedOrganisation byName = one(2, "Paysage et Cie", null, place(2, "76", 49.44, 1.10));
        IndexedOrganisation neither = one(3, "Autre Chose", null, place(3, "76", 49.44, 1.10));

        List<FoundCandidate> found =
                find(List.of(neither, byName, byNaf), NEED, "L’aménagement des paysages du parc", DRAW, 10);

        assertThat(ids(found)).contains(id(1)).doesNotContain(id(3));
        assertThat(found.get(0).organisationId()).isEqualTo(id(1));
        assertThat(found.get(0).matchedWords()).isGreaterThanOrEqualTo(1).isLessThanOrEqualTo(3);
        assertThat(found.get(0).askedWords()).isEqualTo(3);
    }

    @Test
    void wordsFindOthersOnlyWhenTheTradeHasTooFew() {
        IndexedOrganisation byName = one(1, "Paysage et Cie", null, place(1, "76", 49.44, 1.10));
        IndexedOrganisation byTrade = one(2, "Verte", "77313000", place(2, "13", 43.3, 5.4));
        List<IndexedOrganisation> both = List.of(byName, byTrade);

        assertThat(ids(find(both, NEED, "paysage", DRAW, 1))).containsExactly(id(2));
        assertThat(ids(find(both, NEED, "paysage", DRAW, 2))).containsExactly(id(2), id(1));
    }

    @Test
    void aWordThatManyEntriesHaveFindsNobodyByItself() {
        List<IndexedOrganisation> many = IntStream.rangeClosed(1, 1200)
                .mapToObj(number -> one(number, "Atelier " + number, null, place(number, "76", 49.44, 1.10)))
                .toList();

        assertThat(find(many, NEED, "atelier", DRAW, 20)).isEmpty();
        assertThat(find(many.subList(0, 900), NEED, "atelier", DRAW, 20)).hasSize(20);
    }

    @Test
    void showsEachOrganisationOnceWithItsBestEstablishment() {
        IndexedOrganisation national = one(
                1,
                "Nationale",
                "77313000",
                place(1, "69", 45.76, 4.84),
                place(2, "76", 49.44, 1.10),
                place(3, "13", 43.3, 5.4));

        List<FoundCandidate> found = find(List.of(national), NEED, "", DRAW, 10);

        assertThat(found).extracting(FoundCandidate::establishmentId).containsExactly(new UUID(2, 2));
    }

    @Test
    void equalOrganisationsAreDrawnAnewForEachSlotAndEachHasItsTurn() {
        List<IndexedOrganisation> equal = IntStream.rangeClosed(1, 120)
                .mapToObj(number -> one(number, "Égale " + number, "77313000", place(number, "76", 49.44, 1.10)))
                .toList();
        Map<UUID, Integer> times = new HashMap<>();

        read(equal, reader -> {
            for (int slot = 0; slot < 60; slot++) {
                ids(search.find(reader, NEED, "", new UUID(9, slot * 7919L), 20, TODAY))
                        .forEach(id -> times.merge(id, 1, Integer::sum));
            }
            assertThat(ids(search.find(reader, NEED, "", DRAW, 20, TODAY)))
                    .hasSize(20)
                    .isEqualTo(ids(search.find(reader, NEED, "", DRAW, 20, TODAY)))
                    .isNotEqualTo(ids(search.find(reader, NEED, "", new UUID(6, 6), 20, TODAY)));
            return List.of();
        });

        // ten turns each on average
        assertThat(times).hasSize(120);
        assertThat(times.values()).allSatisfy(turns -> assertThat(turns).isBetween(1, 26));
    }

    @Test
    void measuresEveryEstablishmentOfListedOrganisationsWhateverTheirTrade() {
        IndexedOrganisation listed =
                one(1, "Listée", "90910000", place(1, "76", 49.44, 1.10), place(2, "27", 49.02, 1.15));
        IndexedOrganisation other = one(2, "Autre", "77313000", place(3, "76", 49.44, 1.10));

        List<FoundCandidate> found =
                read(List.of(listed, other), reader -> search.among(reader, NEED, "listée", List.of(id(1))));

        assertThat(found)
                .extracting(FoundCandidate::establishmentId)
                .containsExactlyInAnyOrder(new UUID(2, 1), new UUID(2, 2));
        assertThat(found).allSatisfy(one -> assertThat(one.matchedWords()).isEqualTo(1));
        assertThat(found.stream().map(FoundCandidate::kilometres).sorted().toList())
                .satisfies(distances -> assertThat(distances.get(0)).isZero())
                .satisfies(distances -> assertThat(distances.get(1)).isBetween(40, 60));
    }

    private List<FoundCandidate> find(
            List<IndexedOrganisation> organisations, SlotRequirements need, String words, UUID draw, int most) {
        return read(organisations, reader -> search.find(reader, need, words, draw, most, TODAY));
    }

    /** A reading of an index in memory. */
    private interface Reading {
        List<FoundCandidate> read(DirectoryReader reader) throws IOException;
    }

    private static List<FoundCandidate> read(List<IndexedOrganisation> organisations, Reading reading) {
        DirectoryDocuments documents = new DirectoryDocuments(new ListedActivityWords());
        try (ByteBuffersDirectory memory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(DirectoryDocuments.analyzer()))) {
                for (IndexedOrganisation organisation : organisations) {
                    writer.addDocuments(documents.of(organisation));
                }
            }
            try (DirectoryReader reader = DirectoryReader.open(memory)) {
                return reading.read(reader);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static List<UUID> ids(List<FoundCandidate> found) {
        return found.stream().map(FoundCandidate::organisationId).toList();
    }

    private static UUID id(int number) {
        return new UUID(1, number);
    }

    private static IndexedOrganisation one(
            int number, String name, @Nullable String cpv, IndexedEstablishment... places) {
        return organisation(number, name, Vocation.ENTERPRISE, cpv == null ? Set.of() : Set.of(cpv), null, places);
    }

    private static IndexedOrganisation organisation(
            int number,
            String name,
            Vocation vocation,
            Set<String> activities,
            @Nullable String naf,
            IndexedEstablishment... places) {
        return new IndexedOrganisation(
                id(number),
                String.format("%09d", 400_000_000 + number),
                name,
                LegalForm.COMMERCIAL,
                vocation,
                EnterpriseSize.MICRO,
                naf,
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
                activities,
                Set.of(),
                new ArrayList<>(Arrays.asList(places)));
    }

    private static IndexedEstablishment place(int number, String department, double latitude, double longitude) {
        return place(number, department, latitude, longitude, InsertionKind.NONE, null);
    }

    private static IndexedEstablishment place(
            int number, String department, double latitude, double longitude, InsertionKind kind) {
        return place(number, department, latitude, longitude, kind, null);
    }

    private static IndexedEstablishment place(
            int number, String department, double latitude, double longitude, LocalDate closedOn) {
        return place(number, department, latitude, longitude, InsertionKind.NONE, closedOn);
    }

    private static IndexedEstablishment place(
            int number,
            String department,
            double latitude,
            double longitude,
            InsertionKind kind,
            @Nullable LocalDate closedOn) {
        return new IndexedEstablishment(
                new UUID(2, number),
                null,
                null,
                department + "000",
                "Ville",
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
                closedOn);
    }
}
