package org.cordee.organisation.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.cordee.organisation.OrganisationKind;

/**
 * Measures the search of the directory beside bare Lucene: the same query on the same index in the same run, its best
 * twenty documents with their values and the exact total. The search of the product understands place and words, counts
 * each organisation once, counts eight facets and explains its twenty results besides.
 */
public record SearchComparison(Path work, int organisations, int rounds) {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final int PAGE = 20;
    private static final int BATCH = 2000;

    private static final List<String> WORDS = List.of(
            "menuiserie",
            "menuiserie bois",
            "entretien espaces verts",
            "nettoyage de bureaux",
            "nettoyage",
            "solidaire",
            "association",
            "atelier",
            "blanchiserie",
            "espaces vers",
            "peinture",
            "plomberie chauffage",
            "traiteur",
            "insertion emploi",
            "rebatir",
            "jardins de l'espoir",
            "dechets de chantier",
            "45421",
            "maison 4711",
            "restauration",
            "");
    private static final List<String> PLACES = List.of("", "", "76", "Normandie", "Ville 12", "Ville 340", "Rhône");

    /** One search of the measurement. */
    private record Case(SearchCriteria criteria, Query query) {}

    /** The milliseconds of one search by both ways. */
    private record Times(double ours, double bare) {}

    /** Returns the tables for {@code src/docs/figures.md}. */
    public String run() throws IOException {
        ActivityWords words = new ListedActivityWords();
        try (DirectoryIndex index = DirectoryIndex.open(work.resolve("index"), new DirectoryDocuments(words))) {
            long began = System.nanoTime();
            InventedOrganisations invented = new InventedOrganisations(new Random(25));
            for (int from = 0; from < organisations; from += BATCH) {
                index.add(invented.next(Math.min(BATCH, organisations - from)));
            }
            index.commit(ChangeCursor.of(new HashMap<>(), 0), true);
            double seconds = (System.nanoTime() - began) / 1e9;
            return index.read(reader -> built(reader, seconds) + searched(reader, words));
        }
    }

    private String built(IndexReader reader, double seconds) {
        return String.format(
                Locale.ROOT,
                "| Search index of %d organisations, %d establishments | seconds | organisations/s |%n|---|---|---|%n"
                        + "| built on one thread, the database apart | %.0f | %.0f |%n%n",
                organisations,
                reader.numDocs(),
                seconds,
                organisations / seconds);
    }

    private String searched(IndexReader reader, ActivityWords words) throws IOException {
        IndexSearch search = new IndexSearch(words, Duration.ofSeconds(30));
        List<Case> cases = cases(reader, words);
        measure(reader, search, cases, 2);
        List<Times> times = measure(reader, search, cases, rounds);
        List<Double> ours = times.stream().map(Times::ours).sorted().toList();
        List<Double> bare = times.stream().map(Times::bare).sorted().toList();
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "| %d searches, %d rounds | median ms | p95 ms | p95 of bare Lucene's |%n|---|---|---|---|%n",
                cases.size(),
                rounds));
        table.append(line("the search of the directory", ours, bare));
        table.append(line("bare Lucene: the same query, its best twenty and the total", bare, bare));
        return table.append('\n').toString();
    }

    private static String line(String name, List<Double> times, List<Double> bare) {
        return String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.2f |%n",
                name,
                percentile(times, 0.5),
                percentile(times, 0.95),
                percentile(times, 0.95) / percentile(bare, 0.95));
    }

    private static double percentile(List<Double> sorted, double part) {
        return sorted.get((int) Math.min(sorted.size() - 1L, Math.round(part * (sorted.size() - 1))));
    }

    private static List<Case> cases(IndexReader reader, ActivityWords activities) throws IOException {
        UnderstandingWords understanding = new UnderstandingWords(activities);
        List<Case> cases = new ArrayList<>();
        Random random = new Random(7);
        for (String words : WORDS) {
            for (String place : PLACES) {
                Integer radius = place.startsWith("Ville") ? 10 * (1 + random.nextInt(10)) : null;
                SearchCriteria criteria = SearchCriteria.EVERYTHING.withWords(words).near(place, radius);
                if (random.nextInt(4) == 0) {
                    criteria = criteria.ofKind(random.nextBoolean() ? OrganisationKind.EI : OrganisationKind.ASSO);
                }
                IndexSearcher searcher = new IndexSearcher(reader);
                WordQuery understood = words.isEmpty()
                        ? WordQuery.NONE
                        : understanding.understand(reader, words, false, false);
                Query query = QueryWriter.query(
                        criteria, understood, WordQuery.NONE, ReadingPlaces.read(searcher, place), TODAY);
                cases.add(new Case(criteria, query));
            }
        }
        Collections.shuffle(cases, random);
        return cases;
    }

    private static List<Times> measure(IndexReader reader, IndexSearch search, List<Case> cases, int rounds)
            throws IOException {
        List<Times> times = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            for (Case one : cases) {
                long began = System.nanoTime();
                search.search(reader, one.criteria(), TODAY, 0, PAGE);
                long between = System.nanoTime();
                bare(reader, one.query());
                times.add(new Times((between - began) / 1e6, (System.nanoTime() - between) / 1e6));
            }
        }
        return times;
    }

    private static void bare(IndexReader reader, Query query) throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        StoredFields stored = searcher.storedFields();
        Map<Integer, String> names = new HashMap<>();
        for (ScoreDoc found :
                searcher.search(query, new TopScoreDocCollectorManager(PAGE, Integer.MAX_VALUE)).scoreDocs) {
            names.put(found.doc, stored.document(found.doc).get(Fields.STORED_NAME));
        }
    }
}
