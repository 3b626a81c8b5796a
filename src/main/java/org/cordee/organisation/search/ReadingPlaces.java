package org.cordee.organisation.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermQuery;
import org.cordee.nomenclature.Commune;
import org.cordee.nomenclature.Communes;
import org.cordee.organisation.Departments;
import org.cordee.organisation.search.Areas.Point;
import org.cordee.organisation.search.Place.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Understands a place as typed. Towns are first those of the indexed establishments, because files name hamlets, former
 * communes and « Cedex » that no list has; the point of a town is the median of their recorded positions, so that one
 * wrong position does not move it. A commune of the list without any establishment lies at the seat of its département.
 */
final class ReadingPlaces {

    /** A commune that is written with its département: Saint-Denis (974). */
    private static final Pattern WITH_DEPARTMENT = Pattern.compile("(.+?)\\s*\\(\\s*([0-9][0-9AB][0-9]?)\\s*\\)");

    private static final Pattern NUTS = Pattern.compile("FR[A-Z0-9]{1,3}");

    /** Enough positions for a median that one establishment does not move. */
    private static final int MOST_POSITIONS = 1000;

    private static final int SHORTEST_BEGINNING = 3;

    private ReadingPlaces() {}

    /** Returns the place; {@link Kind#UNKNOWN} when nothing in the directory and in the lists has this name. */
    static Place read(IndexSearcher searcher, String typed) throws IOException {
        String upper = typed.toUpperCase(Locale.ROOT);
        if (typed.isEmpty() || upper.equals("FRANCE") || upper.equals("FR")) {
            return Place.COUNTRY;
        }
        if (Departments.exists(upper)) {
            return Place.area(Kind.DEPARTMENT, upper);
        }
        if (NUTS.matcher(upper).matches() && !Departments.within(upper).isEmpty()) {
            return Place.area(Areas.isRegion(upper) ? Kind.REGION : Kind.DEPARTMENT, upper);
        }
        Matcher qualified = WITH_DEPARTMENT.matcher(typed);
        boolean isQualified = qualified.matches();
        String name = isQualified ? qualified.group(1) : typed;
        String department = isQualified ? qualified.group(2).toUpperCase(Locale.ROOT) : null;
        String area = Areas.byName(name);
        if (area != null && (department == null || department.equals(area))) {
            Place commune = commune(searcher, name, department);
            // Paris is a département and a commune; a name that only an area has, is the area.
            return commune.kind() == Kind.COMMUNE && Departments.exists(area)
                    ? commune
                    : Place.area(Departments.exists(area) ? Kind.DEPARTMENT : Kind.REGION, area);
        }
        return typed.matches("[0-9]{5}")
                ? found(searcher, Kind.POSTAL_CODE, typed, new TermQuery(new Term(Fields.POSTAL_CODE, typed)), null)
                : commune(searcher, name, department);
    }

    private static Place commune(IndexSearcher searcher, String name, @Nullable String department) throws IOException {
        String key = DirectoryDocuments.city(name);
        Place exact = found(searcher, Kind.COMMUNE, key, new TermQuery(new Term(Fields.CITY, key)), department);
        if (exact.kind() != Kind.UNKNOWN) {
            return exact;
        }
        Place listed = listed(key, Communes.named(name), department);
        if (listed.kind() != Kind.UNKNOWN || key.length() < SHORTEST_BEGINNING) {
            return listed;
        }
        return found(searcher, Kind.COMMUNE_BEGINNING, key, new PrefixQuery(new Term(Fields.CITY, key)), department);
    }

    /** Returns the largest commune of a name that no indexed establishment has. */
    private static Place listed(String key, List<Commune> named, @Nullable String department) {
        List<String> departments = named.stream()
                .map(Commune::department)
                .filter(code -> department == null || department.equals(code))
                .distinct()
                .toList();
        if (departments.isEmpty()) {
            return Place.unknown(key);
        }
        String main = departments.get(0);
        List<String> others = departments.subList(1, departments.size());
        return new Place(Kind.COMMUNE, key, Set.of(main), Areas.seat(main), true, others);
    }

    private static Place found(
            IndexSearcher searcher, Kind kind, String code, Query establishments, @Nullable String department)
            throws IOException {
        Query query = department == null
                ? establishments
                : new BooleanQuery.Builder()
                        .add(establishments, Occur.FILTER)
                        .add(new TermQuery(new Term(Fields.DEPARTMENT, department)), Occur.FILTER)
                        .build();
        Positions positions = searcher.search(query, new CollectorManager<Positions, Positions>() {
            @Override
            public Positions newCollector() {
                return new Positions();
            }

            @Override
            public Positions reduce(Collection<Positions> collectors) {
                return collectors.iterator().next();
            }
        });
        if (positions.counts.isEmpty()) {
            return Place.unknown(code);
        }
        List<Integer> largest = positions.counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        String main = code(largest.get(0));
        Point median = positions.median(largest.get(0));
        return new Place(
                kind,
                code,
                main == null ? Set.of() : Set.of(main),
                median == null ? Areas.seat(main) : median,
                median == null,
                largest.stream()
                        .skip(1)
                        .map(ReadingPlaces::code)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toList()));
    }

    private static @Nullable String code(int departmentNumber) {
        return departmentNumber == 0 ? null : Areas.DEPARTMENTS.get(departmentNumber - 1);
    }

    /** Counts establishments by département and keeps their recorded positions. */
    private static final class Positions extends SimpleCollector {

        private final Map<Integer, Integer> counts = new HashMap<>();
        private final Map<Integer, List<Point>> points = new HashMap<>();
        private NumericDocValues facts = DocValues.emptyNumeric();
        private SortedNumericDocValues positions = DocValues.emptySortedNumeric();

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            facts = DocValues.getNumeric(leaf.reader(), Fields.FACTS);
            positions = DocValues.getSortedNumeric(leaf.reader(), Fields.POINT);
        }

        @Override
        public void collect(int document) throws IOException {
            long packed = facts.advanceExact(document) ? facts.longValue() : 0;
            int department = PackedFacts.departmentNumber(packed);
            counts.merge(department, 1, Integer::sum);
            List<Point> known = points.computeIfAbsent(department, none -> new ArrayList<>());
            if (!PackedFacts.isApproximate(packed)
                    && known.size() < MOST_POSITIONS
                    && positions.advanceExact(document)) {
                known.add(point(positions.nextValue()));
            }
        }

        @Nullable
        Point median(int department) {
            List<Point> known = points.getOrDefault(department, List.of());
            return known.isEmpty()
                    ? null
                    : new Point(
                            middle(known.stream().mapToDouble(Point::latitude).toArray()),
                            middle(known.stream().mapToDouble(Point::longitude).toArray()));
        }

        private static double middle(double[] values) {
            Arrays.sort(values);
            return values[values.length / 2];
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }

    static Point point(long encoded) {
        return new Point(GeoEncodingUtils.decodeLatitude((int) (encoded >> 32)), GeoEncodingUtils.decodeLongitude((int)
                (encoded & 0xffffffffL)));
    }
}
