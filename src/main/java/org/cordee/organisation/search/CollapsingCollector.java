package org.cordee.organisation.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SloppyMath;
import org.cordee.organisation.EnterpriseSize;
import org.cordee.organisation.OrganisationKind;
import org.cordee.organisation.search.Areas.Point;
import org.cordee.organisation.search.SearchCriteria.Label;
import org.cordee.organisation.search.SearchCriteria.Order;
import org.jspecify.annotations.Nullable;

/**
 * Collects organisations instead of establishments, in one pass: the establishments of one organisation lie next to
 * each other, so that the best of them is known when the next organisation begins. Applies the conditions of the facets
 * and counts their values; the counts of one facet are those without its own condition, so that they say what another
 * choice would give.
 */
final class CollapsingCollector implements Collector {

    /** Enough themes for a page; the others are found by their words. */
    private static final int MOST_THEMES = 30;

    /** The social economy and its accreditation are facets of their own. */
    private static final int COUNTED_ELSEWHERE =
            PackedFacts.bit(OrganisationKind.ESS) | PackedFacts.bit(OrganisationKind.ESUS);

    private final SearchCriteria criteria;
    private final int day;
    private final @Nullable Point point;
    private final Order order;
    private final int most;

    private final int kindsWanted;
    private final int sizesWanted;
    private final int labelsWanted;
    private final boolean[] departmentsWanted;
    private final boolean[] regionsWanted;

    private final int[] kindCounts = new int[OrganisationKind.values().length];
    private final int[] sizeCounts = new int[EnterpriseSize.values().length];
    private final int[] labelCounts = new int[Label.values().length];
    private final int[] departmentCounts = new int[Areas.DEPARTMENTS.size() + 1];
    private final int[] regionCounts = new int[Areas.REGIONS.size() + 1];
    private final Map<String, Integer> themeCounts = new HashMap<>();
    private int essCount;
    private int openCount;
    private int total;
    private boolean matched;

    private final List<Leaf> leaves = new ArrayList<>();
    private final PriorityQueue<Found> best = new PriorityQueue<>(this::worseFirst);

    /**
     * @param order never {@link Order#RELEVANCE} for a query without words
     * @param most how many organisations are kept, the best ones
     */
    CollapsingCollector(SearchCriteria criteria, int day, @Nullable Point point, Order order, int most) {
        this.criteria = criteria;
        this.day = day;
        this.point = point;
        this.order = order;
        this.most = most;
        this.kindsWanted = criteria.kinds().stream().mapToInt(PackedFacts::bit).sum();
        this.sizesWanted =
                criteria.sizes().stream().mapToInt(size -> 1 << size.ordinal()).sum();
        this.labelsWanted = criteria.labels().stream()
                .mapToInt(label -> 1 << label.ordinal())
                .sum();
        this.departmentsWanted = wanted(Areas.DEPARTMENTS, criteria.departments());
        this.regionsWanted = wanted(Areas.REGIONS, criteria.regions());
    }

    private static boolean[] wanted(List<String> areas, Set<String> chosen) {
        boolean[] wanted = new boolean[areas.size() + 1];
        for (int at = 0; at < areas.size(); at++) {
            wanted[at + 1] = chosen.contains(areas.get(at));
        }
        return wanted;
    }

    /** Runs a search with one collector: the index is searched by the thread of the request. */
    static CollectorManager<CollapsingCollector, CollapsingCollector> alone(CollapsingCollector collector) {
        return new CollectorManager<>() {
            @Override
            public CollapsingCollector newCollector() {
                return collector;
            }

            @Override
            public CollapsingCollector reduce(Collection<CollapsingCollector> collectors) {
                collector.finish();
                return collector;
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return order == Order.RELEVANCE ? ScoreMode.COMPLETE : ScoreMode.COMPLETE_NO_SCORES;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) throws IOException {
        finish();
        Leaf leaf = new Leaf(context);
        leaves.add(leaf);
        return leaf;
    }

    /** Ends the last organisation of the last part of the index. */
    private void finish() {
        if (!leaves.isEmpty()) {
            leaves.get(leaves.size() - 1).end();
        }
    }

    int total() {
        return total;
    }

    /** Tells whether any establishment matched the query, whatever the conditions of the facets. */
    boolean hasMatched() {
        return matched;
    }

    /** Returns the document numbers of the best organisations, from a place in the list. */
    List<Integer> documents(int from, int size) {
        return best.stream()
                .sorted((one, other) -> worseFirst(other, one))
                .skip(from)
                .limit(size)
                .map(found -> found.document)
                .toList();
    }

    Map<Facet, List<FacetCount>> facets() {
        Map<Facet, List<FacetCount>> facets = new EnumMap<>(Facet.class);
        facets.put(Facet.KIND, counts(names(OrganisationKind.values()), kindCounts, 0, names(criteria.kinds())));
        facets.put(Facet.SIZE, counts(names(EnterpriseSize.values()), sizeCounts, 0, names(criteria.sizes())));
        facets.put(Facet.LABEL, counts(names(Label.values()), labelCounts, 0, names(criteria.labels())));
        facets.put(Facet.DEPARTMENT, counts(Areas.DEPARTMENTS, departmentCounts, 1, criteria.departments()));
        facets.put(Facet.REGION, counts(Areas.REGIONS, regionCounts, 1, criteria.regions()));
        facets.put(Facet.ESS, yes(essCount, criteria.ess()));
        facets.put(Facet.OPEN, yes(openCount, criteria.open()));
        facets.put(Facet.THEME, themes());
        return facets;
    }

    private List<FacetCount> themes() {
        Set<String> shown = new HashSet<>(criteria.themes());
        themeCounts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_THEMES)
                .forEach(entry -> shown.add(entry.getKey()));
        return shown.stream()
                .map(theme -> new FacetCount(
                        theme,
                        theme,
                        themeCounts.getOrDefault(theme, 0),
                        criteria.themes().contains(theme)))
                .sorted(LARGEST_FIRST)
                .toList();
    }

    private static final Comparator<FacetCount> LARGEST_FIRST =
            Comparator.comparingInt(FacetCount::count).reversed().thenComparing(FacetCount::value);

    private static List<FacetCount> counts(List<String> values, int[] counts, int first, Set<String> selected) {
        List<FacetCount> shown = new ArrayList<>();
        for (int at = 0; at < values.size(); at++) {
            String value = values.get(at);
            if (counts[at + first] > 0 || selected.contains(value)) {
                shown.add(new FacetCount(value, label(value, first), counts[at + first], selected.contains(value)));
            }
        }
        shown.sort(LARGEST_FIRST);
        return List.copyOf(shown);
    }

    /** Returns the name of an area: the areas are those whose numbers begin at 1. */
    private static String label(String value, int first) {
        return first == 0 ? value : Areas.isRegion(value) ? Areas.regionName(value) : Areas.departmentName(value);
    }

    private static List<FacetCount> yes(int count, boolean selected) {
        return count > 0 || selected ? List.of(new FacetCount("true", "true", count, selected)) : List.of();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        Set<String> names = new HashSet<>();
        values.forEach(value -> names.add(value.name()));
        return names;
    }

    /** One organisation among the best, by its best establishment. */
    private static final class Found {

        private final int document;
        private final double value;
        private final long nameOrder;
        private final Leaf leaf;
        private final int nameNumber;

        Found(int document, double value, long nameOrder, Leaf leaf, int nameNumber) {
            this.document = document;
            this.value = value;
            this.nameOrder = nameOrder;
            this.leaf = leaf;
            this.nameNumber = nameNumber;
        }
    }

    /** Orders the worse result first: by the value, then by the name, then by the place in the index. */
    private int worseFirst(Found one, Found other) {
        int byValue = Double.compare(one.value, other.value);
        if (byValue != 0) {
            return byValue;
        }
        int byOrder = Long.compare(other.nameOrder, one.nameOrder);
        if (byOrder != 0) {
            return byOrder;
        }
        int byName = other.leaf == one.leaf
                ? Integer.compare(other.nameNumber, one.nameNumber)
                : other.leaf.name(other.nameNumber).compareTo(one.leaf.name(one.nameNumber));
        return byName != 0 ? byName : Integer.compare(other.document, one.document);
    }

    /** Collects one part of the index. */
    private final class Leaf implements LeafCollector {

        private final int base;
        private final NumericDocValues groups;
        private final NumericDocValues facts;
        private final NumericDocValues conventions;
        private final NumericDocValues proofs;
        private final NumericDocValues nameOrders;
        private final SortedDocValues names;
        private final SortedNumericDocValues points;
        private final SortedSetDocValues themes;
        private final int[] themesHere;
        private final Set<Long> themesWanted = new HashSet<>();
        private @Nullable Scorable scorer;

        private boolean started;
        private long group;
        private int bestDocument;
        private double bestValue;
        private boolean hit;
        private int kinds;
        private int sizes;
        private int labels;
        private long departments;
        private long moreDepartments;
        private long regions;
        private boolean ess;
        private boolean open;
        private int themed;
        private long[] themesOfGroup = new long[8];

        Leaf(LeafReaderContext context) throws IOException {
            base = context.docBase;
            groups = DocValues.getNumeric(context.reader(), Fields.GROUP);
            facts = DocValues.getNumeric(context.reader(), Fields.FACTS);
            conventions = DocValues.getNumeric(context.reader(), Fields.CONVENTION);
            proofs = DocValues.getNumeric(context.reader(), Fields.PROOFS);
            nameOrders = DocValues.getNumeric(context.reader(), Fields.NAME_ORDER);
            names = DocValues.getSorted(context.reader(), Fields.NAME_KEY);
            points = DocValues.getSortedNumeric(context.reader(), Fields.POINT);
            themes = DocValues.getSortedSet(context.reader(), Fields.THEME);
            themesHere = new int[(int) themes.getValueCount()];
            for (String theme : criteria.themes()) {
                long number = themes.lookupTerm(new BytesRef(theme));
                if (number >= 0) {
                    themesWanted.add(number);
                }
            }
        }

        @Override
        public void setScorer(Scorable current) {
            scorer = current;
        }

        @Override
        public void collect(int document) throws IOException {
            matched = true;
            long its = groups.advanceExact(document) ? groups.longValue() : 0;
            if (!started || its != group) {
                endOrganisation();
                started = true;
                group = its;
            }
            long packed = facts.advanceExact(document) ? facts.longValue() : 0;
            long convention = PackedFacts.hasDatedConvention(packed) && conventions.advanceExact(document)
                    ? conventions.longValue()
                    : 0;
            long proof = PackedFacts.hasProofs(packed) && proofs.advanceExact(document) ? proofs.longValue() : 0;
            int itsKinds = PackedFacts.kinds(packed, convention, proof, day);
            judge(document, packed, itsKinds, PackedFacts.labels(packed, convention, proof, itsKinds, day));
        }

        private void judge(int document, long packed, int itsKinds, int itsLabels) throws IOException {
            int size = 1 << PackedFacts.size(packed);
            boolean isEss = PackedFacts.isSocialEconomy(packed, itsKinds);
            boolean isOpen = PackedFacts.isOpen(packed);
            int department = PackedFacts.departmentNumber(packed);
            int region = Areas.regionNumber(department);
            int failed = 0;
            failed |= kindsWanted != 0 && (itsKinds & kindsWanted) == 0 ? Facet.KIND.bit() : 0;
            failed |= sizesWanted != 0 && (size & sizesWanted) == 0 ? Facet.SIZE.bit() : 0;
            failed |= labelsWanted != 0 && (itsLabels & labelsWanted) == 0 ? Facet.LABEL.bit() : 0;
            failed |= criteria.ess() && !isEss ? Facet.ESS.bit() : 0;
            failed |= criteria.open() && !isOpen ? Facet.OPEN.bit() : 0;
            failed |= !criteria.departments().isEmpty() && !departmentsWanted[department] ? Facet.DEPARTMENT.bit() : 0;
            failed |= !criteria.regions().isEmpty() && !regionsWanted[region] ? Facet.REGION.bit() : 0;
            failed |= !criteria.themes().isEmpty() && !hasTheme(packed, document) ? Facet.THEME.bit() : 0;
            if (Integer.bitCount(failed) > 1) {
                return;
            }
            if (failed == 0) {
                candidate(document);
            }
            kinds |= only(failed, Facet.KIND) ? itsKinds : 0;
            sizes |= only(failed, Facet.SIZE) ? size : 0;
            labels |= only(failed, Facet.LABEL) ? itsLabels : 0;
            ess |= only(failed, Facet.ESS) && isEss;
            open |= only(failed, Facet.OPEN) && isOpen;
            regions |= only(failed, Facet.REGION) ? 1L << region : 0;
            if (only(failed, Facet.DEPARTMENT)) {
                departments |= department < 64 ? 1L << department : 0;
                moreDepartments |= department < 64 ? 0 : 1L << department - 64;
            }
            if (themed == 0 && only(failed, Facet.THEME) && PackedFacts.hasThemes(packed)) {
                readThemes(document);
            }
        }

        /** Keeps the themes of the organisation: all its establishments have the same. */
        private void readThemes(int document) throws IOException {
            if (themes.advanceExact(document)) {
                themed = themes.docValueCount();
                themesOfGroup = themed > themesOfGroup.length ? new long[themed] : themesOfGroup;
                for (int at = 0; at < themed; at++) {
                    themesOfGroup[at] = themes.nextOrd();
                }
            }
        }

        /** Tells whether an establishment fails no condition, or that of this facet alone. */
        private boolean only(int failed, Facet facet) {
            return (failed & ~facet.bit()) == 0;
        }

        private boolean hasTheme(long packed, int document) throws IOException {
            if (!PackedFacts.hasThemes(packed) || !themes.advanceExact(document)) {
                return false;
            }
            for (int at = 0; at < themes.docValueCount(); at++) {
                if (themesWanted.contains(themes.nextOrd())) {
                    return true;
                }
            }
            return false;
        }

        private void candidate(int document) throws IOException {
            double value = value(document);
            if (!hit || value > bestValue) {
                hit = true;
                bestValue = value;
                bestDocument = document;
            }
        }

        private double value(int document) throws IOException {
            Scorable scores = scorer;
            if (order == Order.RELEVANCE && scores != null) {
                return scores.score();
            }
            if (order == Order.DISTANCE && point != null) {
                return points.advanceExact(document)
                        ? -metres(point, ReadingPlaces.point(points.nextValue()))
                        : Double.NEGATIVE_INFINITY;
            }
            return 0;
        }

        private void endOrganisation() throws IOException {
            if (!started) {
                return;
            }
            if (hit) {
                total++;
                offer();
            }
            count(kindCounts, kinds & ~COUNTED_ELSEWHERE);
            count(sizeCounts, sizes);
            count(labelCounts, labels);
            count(regionCounts, regions);
            count(departmentCounts, departments);
            for (long rest = moreDepartments; rest != 0; rest &= rest - 1) {
                departmentCounts[64 + Long.numberOfTrailingZeros(rest)]++;
            }
            essCount += ess ? 1 : 0;
            openCount += open ? 1 : 0;
            for (int at = 0; at < themed; at++) {
                themesHere[(int) themesOfGroup[at]]++;
            }
            hit = false;
            kinds = 0;
            sizes = 0;
            labels = 0;
            departments = 0;
            moreDepartments = 0;
            regions = 0;
            ess = false;
            open = false;
            themed = 0;
        }

        private void offer() throws IOException {
            Found worst = best.size() < most ? null : best.peek();
            if (worst != null && bestValue < worst.value) {
                return;
            }
            long nameOrder = nameOrders.advanceExact(bestDocument) ? nameOrders.longValue() : 0;
            if (worst != null && bestValue == worst.value && nameOrder > worst.nameOrder) {
                return;
            }
            int nameNumber = names.advanceExact(bestDocument) ? names.ordValue() : -1;
            best.add(new Found(base + bestDocument, bestValue, nameOrder, this, nameNumber));
            if (best.size() > most) {
                best.poll();
            }
        }

        private void end() {
            try {
                endOrganisation();
                started = false;
                for (int number = 0; number < themesHere.length; number++) {
                    if (themesHere[number] > 0) {
                        themeCounts.merge(themes.lookupOrd(number).utf8ToString(), themesHere[number], Integer::sum);
                        themesHere[number] = 0;
                    }
                }
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }

        private BytesRef name(int number) {
            try {
                return number < 0 ? new BytesRef() : BytesRef.deepCopyOf(names.lookupOrd(number));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    private static void count(int[] counts, long bits) {
        for (long rest = bits; rest != 0; rest &= rest - 1) {
            counts[Long.numberOfTrailingZeros(rest)]++;
        }
    }

    static double metres(Point from, Point to) {
        return SloppyMath.haversinMeters(from.latitude(), from.longitude(), to.latitude(), to.longitude());
    }
}
