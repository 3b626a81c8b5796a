package org.cordee.organisation.search;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexableField;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.cordee.organisation.search.Areas.Point;
import org.cordee.organisation.search.FoundOrganisations.Branch;
import org.cordee.organisation.search.FoundOrganisations.Middle;
import org.cordee.organisation.search.FoundOrganisations.PlaceKind;
import org.cordee.organisation.search.FoundOrganisations.Understood;
import org.cordee.organisation.search.Place.Kind;
import org.cordee.organisation.search.SearchCriteria.Order;
import org.cordee.organisation.search.SearchHit.Activity;
import org.jspecify.annotations.Nullable;

/**
 * Searches one state of the index. A search has a time limit: then the result is partial and says so. Safe for several
 * threads.
 */
final class IndexSearch {

    private static final double METRES = 1000;

    /** Two positions that are nearer than this, in metres, are one: the index stores them rounded. */
    private static final double SAME_POINT = 10;

    private final ActivityWords activities;
    private final UnderstandingWords understanding;
    private final Duration longest;

    /** @param longest the time after which a query ends with what it has found */
    IndexSearch(ActivityWords activities, Duration longest) {
        this.activities = activities;
        this.understanding = new UnderstandingWords(activities);
        this.longest = longest;
    }

    /**
     * Returns the results from a place in the list. A search that finds nothing is repeated once with typing mistakes
     * in every word and with the branches above, which the result says.
     *
     * @param today the day on which kinds and closures are looked at
     */
    FoundOrganisations search(IndexReader reader, SearchCriteria criteria, LocalDate today, int from, int size)
            throws IOException {
        Run run = new Run(reader, criteria, today, from + size, false);
        boolean widened = false;
        if (run.canBeWider()) {
            Run wide = new Run(reader, criteria, today, from + size, true);
            widened = wide.collector.total() > 0;
            run = widened ? wide : run;
        }
        return run.result(from, size, widened);
    }

    /**
     * Counts the organisations of each département for a search without its place, each organisation once in each
     * département where an establishment of it matches.
     */
    Map<String, Integer> departments(IndexReader reader, SearchCriteria criteria, LocalDate today) throws IOException {
        SearchCriteria anywhere = criteria.anywhere();
        Run run = new Run(reader, anywhere, today, 0, false);
        if (run.canBeWider()) {
            run = new Run(reader, anywhere, today, 0, true);
        }
        return run.collector.facets().getOrDefault(Facet.DEPARTMENT, List.of()).stream()
                .collect(Collectors.toMap(FacetCount::value, FacetCount::count));
    }

    /** One run of a search with one understanding of its words. */
    private final class Run {

        private final IndexSearcher searcher;
        private final SearchCriteria criteria;
        private final Place place;
        private final WordQuery words;
        private final WordQuery names;
        private final LocalDate today;
        private final CollapsingCollector collector;

        Run(IndexReader reader, SearchCriteria criteria, LocalDate today, int most, boolean wide) throws IOException {
            this.searcher = new IndexSearcher(reader);
            this.criteria = criteria;
            this.today = today;
            long end = System.nanoTime() + longest.toNanos();
            searcher.setTimeout(() -> System.nanoTime() - end > 0);
            place = ReadingPlaces.read(searcher, criteria.place());
            words = criteria.words().isEmpty()
                    ? WordQuery.NONE
                    : understanding.understand(reader, criteria.words(), criteria.exact(), wide);
            names = criteria.name().isEmpty()
                    ? WordQuery.NONE
                    : understanding.understand(reader, criteria.name(), criteria.exact(), wide);
            Query query = QueryWriter.query(criteria, words, names, place, today);
            collector = searcher.search(
                    query,
                    CollapsingCollector.alone(
                            new CollapsingCollector(criteria, PackedFacts.day(today), place.point(), order(), most)));
        }

        private Order order() {
            boolean scored = !words.isEmpty() || !names.isEmpty();
            return switch (criteria.order()) {
                case RELEVANCE -> scored ? Order.RELEVANCE : place.point() == null ? Order.NAME : Order.DISTANCE;
                case DISTANCE -> place.point() == null ? Order.NAME : Order.DISTANCE;
                case NAME -> Order.NAME;
            };
        }

        boolean canBeWider() {
            return !collector.hasMatched()
                    && !criteria.exact()
                    && place.kind() != Kind.UNKNOWN
                    && !(words.words().isEmpty() && names.words().isEmpty());
        }

        FoundOrganisations result(int from, int size, boolean wide) throws IOException {
            ExplainingHits explaining = new ExplainingHits(criteria, words, names, place);
            StoredFields stored = searcher.storedFields();
            List<SearchHit> hits = new ArrayList<>();
            for (int document : collector.documents(from, size)) {
                hits.add(hit(stored.document(document), point(document), explaining));
            }
            return new FoundOrganisations(
                    hits, collector.total(), collector.facets(), understood(wide), searcher.timedOut());
        }

        private Understood understood(boolean wide) {
            List<String> tolerant = new ArrayList<>();
            for (WordQuery typed : List.of(words, names)) {
                for (int at = 0; at < typed.words().size(); at++) {
                    if (typed.tolerant().get(at)) {
                        tolerant.add(typed.words().get(at).typed());
                    }
                }
            }
            return new Understood(
                    Stream.concat(words.related().stream().flatMap(List::stream), words.whole().stream())
                            .map(ActivityWords.Branch::label)
                            .distinct()
                            .toList(),
                    words.branches().stream()
                            .map(found -> new Branch(
                                    found.branch().digits(), found.branch().label(), found.above()))
                            .toList(),
                    tolerant,
                    Stream.concat(words.dropped().stream(), names.dropped().stream())
                            .toList(),
                    wide,
                    PlaceKind.valueOf(place.kind().name()),
                    placeCode(),
                    place.others(),
                    middle());
        }

        private @Nullable Middle middle() {
            Point point = place.point();
            return point == null ? null : new Middle(point.latitude(), point.longitude(), place.approximate());
        }

        /** Returns the area of a commune as its département, because the user typed the name itself. */
        private String placeCode() {
            return place.kind() == Kind.COMMUNE || place.kind() == Kind.COMMUNE_BEGINNING
                    ? String.join(",", place.departments())
                    : place.code();
        }

        private @Nullable Point point(int document) throws IOException {
            List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
            SortedNumericDocValues positions = DocValues.getSortedNumeric(leaf.reader(), Fields.POINT);
            return positions.advanceExact(document - leaf.docBase) ? ReadingPlaces.point(positions.nextValue()) : null;
        }

        /**
         * Returns the kilometres from the place; null where one of the two is only known by its département, in which
         * the other one lies too: then the seat of the département would be measured from itself.
         */
        private @Nullable Long kilometres(@Nullable Point its, @Nullable String department, boolean rough) {
            Point from = place.point();
            if (from == null || its == null || isSeatMeasured(its, department, rough)) {
                return null;
            }
            return Math.round(CollapsingCollector.metres(from, its) / METRES);
        }

        private boolean isSeatMeasured(Point its, @Nullable String department, boolean rough) {
            if (department == null || !place.departments().contains(department)) {
                return false;
            }
            Point seat = Areas.seat(department);
            return place.approximate() || (rough && seat != null && CollapsingCollector.metres(seat, its) < SAME_POINT);
        }

        private SearchHit hit(Document document, @Nullable Point its, ExplainingHits explaining) {
            long facts = number(document, Fields.FACTS);
            int kinds = PackedFacts.kinds(
                    facts,
                    number(document, Fields.CONVENTION),
                    number(document, Fields.PROOFS),
                    PackedFacts.day(today));
            boolean rough = PackedFacts.isApproximate(facts);
            String department = document.get(Fields.DEPARTMENT);
            ExplainingHits.Entry entry = new ExplainingHits.Entry(
                    document.get(Fields.STORED_NAME),
                    document.get(Fields.STORED_TRADE_NAME),
                    document.get(Fields.SIREN),
                    document.get(Fields.SIRET),
                    activities(document),
                    List.of(document.getValues(Fields.STORED_THEME)),
                    DirectoryDocuments.kindWords(PackedFacts.form(facts), PackedFacts.insertion(facts)),
                    document.get(Fields.STORED_CITY),
                    document.get(Fields.POSTAL_CODE),
                    department,
                    List.of(document.getValues(Fields.STORED_ZONE)),
                    kilometres(its, department, rough),
                    rough || place.approximate());
            List<Reason> reasons = explaining.reasons(entry);
            return hit(document, facts, kinds, entry, reasons);
        }

        private SearchHit hit(
                Document document, long facts, int kinds, ExplainingHits.Entry entry, List<Reason> reasons) {
            String establishment = document.get(Fields.ESTABLISHMENT);
            IndexableField capacity = document.getField(Fields.STORED_CAPACITY);
            Set<String> matched =
                    reasons.stream().map(Reason::code).filter(Objects::nonNull).collect(Collectors.toSet());
            return new SearchHit(
                    UUID.fromString(document.get(Fields.ORGANISATION)),
                    establishment == null ? null : UUID.fromString(establishment),
                    entry.legalName(),
                    entry.tradeName(),
                    entry.siren(),
                    entry.siret(),
                    PackedFacts.set(facts, kinds),
                    PackedFacts.vocation(facts),
                    entry.postalCode(),
                    entry.city(),
                    entry.department(),
                    entry.kilometres(),
                    entry.approximate(),
                    entry.activities().stream()
                            .sorted(Comparator.comparing((Activity activity) -> !matched.contains(activity.code())))
                            .toList(),
                    document.get(Fields.STORED_NAF),
                    document.get(Fields.STORED_NAF_2025),
                    document.get(Fields.STORED_HEADCOUNT),
                    entry.themes().stream().sorted().toList(),
                    entry.zones().stream().sorted().toList(),
                    capacity == null ? null : capacity.numericValue().intValue(),
                    PackedFacts.open(facts),
                    PackedFacts.conventionEnd(facts, number(document, Fields.CONVENTION), kinds),
                    PackedFacts.esusEnd(number(document, Fields.PROOFS), kinds),
                    LocalDate.ofEpochDay(number(document, Fields.STORED_CHANGED)),
                    (int) number(document, Fields.STORED_PLACES),
                    reasons);
        }

        private List<Activity> activities(Document document) {
            List<Activity> found = new ArrayList<>();
            Arrays.stream(document.getValues(Fields.STORED_CPV)).sorted().forEach(code -> {
                String label = activities.cpvLabel(code);
                found.add(new Activity(code, label == null ? code : label));
            });
            String naf = document.get(Fields.STORED_NAF);
            String nafLabel = naf == null ? null : activities.nafLabel(naf);
            if (naf != null && nafLabel != null) {
                found.add(new Activity(naf, nafLabel));
            }
            String naf2025 = document.get(Fields.STORED_NAF_2025);
            String label2025 = naf2025 == null ? null : activities.naf2025Label(naf2025);
            if (naf2025 != null && label2025 != null) {
                found.add(new Activity(naf2025, label2025));
            }
            return found;
        }
    }

    private static long number(Document document, String field) {
        IndexableField stored = document.getField(field);
        return stored == null ? 0 : stored.numericValue().longValue();
    }
}
