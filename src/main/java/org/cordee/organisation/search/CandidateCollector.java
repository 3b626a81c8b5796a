package org.cordee.organisation.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.cordee.organisation.SlotRequirements;
import org.cordee.organisation.search.Areas.Point;
import org.cordee.shared.MixedBits;
import org.jspecify.annotations.Nullable;

/**
 * Collects the candidates of a work in one pass. The establishments of one organisation lie next to each other, so that
 * its best one is known when the next organisation begins. Nearness counts in bands and not in kilometres: within one
 * band a hash decides, so that those who sit beside the prefecture are not always first.
 */
final class CandidateCollector extends SimpleCollector {

    /** The upper limits of the bands in kilometres. */
    private static final int[] BANDS = {20, 50, 100, 200};

    /** The worth of each band that is nearer: all together are one level and a half of the CPV tree. */
    private static final float BAND = 6;

    private static final float WANTED_KIND = 8;

    private static final double METRES = 1000;
    private static final int UNKNOWN = -1;

    private static final Comparator<Match> WORST_FIRST =
            Comparator.comparingDouble(Match::relevance).thenComparingLong(Match::drawn);

    private final Set<Integer> departments = new TreeSet<>();
    private final List<Point> seats = new ArrayList<>();
    private final int kindsWanted;
    private final long draw;
    private final int day;
    private final boolean collapsing;
    private final int most;

    private final PriorityQueue<Match> best = new PriorityQueue<>(WORST_FIRST);
    private final List<Match> everything = new ArrayList<>();
    private @Nullable Match current;
    private long group;

    private int base;
    private @Nullable Scorable scorer;
    private NumericDocValues groups = DocValues.emptyNumeric();
    private NumericDocValues facts = DocValues.emptyNumeric();
    private NumericDocValues conventions = DocValues.emptyNumeric();
    private NumericDocValues proofs = DocValues.emptyNumeric();
    private SortedNumericDocValues points = DocValues.emptySortedNumeric();

    /**
     * One establishment.
     *
     * @param words how many words of the need match
     * @param kilometres to the place of the work; negative when unknown
     * @param drawn decides between equally relevant ones
     */
    record Match(int document, double relevance, int words, int kilometres, long drawn) {}

    private CandidateCollector(SlotRequirements need, long draw, int day, boolean collapsing, int most) {
        for (String place : need.places()) {
            for (String department : Areas.departmentsOf(place)) {
                departments.add(Areas.departmentNumber(department));
                Point seat = Areas.seat(department);
                if (seat != null) {
                    seats.add(seat);
                }
            }
        }
        this.kindsWanted =
                need.wantedKinds().stream().mapToInt(PackedFacts::bit).sum();
        this.draw = draw;
        this.day = day;
        this.collapsing = collapsing;
        this.most = most;
    }

    /** Keeps the most relevant organisations, each with its best establishment. */
    static CandidateCollector best(SlotRequirements need, UUID draw, LocalDate today, int most) {
        return new CandidateCollector(
                need,
                MixedBits.of(draw.getMostSignificantBits()) + draw.getLeastSignificantBits(),
                PackedFacts.day(today),
                true,
                most);
    }

    /** Keeps every establishment that the query matches; only for queries about few organisations. */
    static CandidateCollector all(SlotRequirements need) {
        return new CandidateCollector(need, 0, 0, false, Integer.MAX_VALUE);
    }

    /** Runs a search with this collector alone; the result has the best matches first. */
    CollectorManager<CandidateCollector, List<Match>> alone() {
        return new CollectorManager<>() {
            @Override
            public CandidateCollector newCollector() {
                return CandidateCollector.this;
            }

            @Override
            public List<Match> reduce(Collection<CandidateCollector> collectors) {
                return matches();
            }
        };
    }

    private List<Match> matches() {
        if (!collapsing) {
            return everything;
        }
        endOrganisation();
        return best.stream().sorted(WORST_FIRST.reversed()).toList();
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        endOrganisation();
        base = leaf.docBase;
        groups = DocValues.getNumeric(leaf.reader(), Fields.GROUP);
        facts = DocValues.getNumeric(leaf.reader(), Fields.FACTS);
        conventions = DocValues.getNumeric(leaf.reader(), Fields.CONVENTION);
        proofs = DocValues.getNumeric(leaf.reader(), Fields.PROOFS);
        points = DocValues.getSortedNumeric(leaf.reader(), Fields.POINT);
    }

    @Override
    public void setScorer(Scorable now) {
        scorer = now;
    }

    @Override
    public void collect(int document) throws IOException {
        float score = scorer == null ? 0 : scorer.score();
        long packed = facts.advanceExact(document) ? facts.longValue() : 0;
        int kilometres = kilometres(document, packed);
        int words = Math.round(score) % CandidateSearch.DEPTH;
        double relevance = score + nearness(kilometres) + (isOfWantedKind(document, packed) ? WANTED_KIND : 0);
        long its = groups.advanceExact(document) ? groups.longValue() : 0;
        Match match = new Match(base + document, relevance, words, kilometres, MixedBits.of(its ^ MixedBits.of(draw)));
        if (!collapsing) {
            everything.add(match);
            return;
        }
        if (current != null && its != group) {
            endOrganisation();
        }
        if (current == null || match.relevance() > current.relevance()) {
            current = match;
            group = its;
        }
    }

    private void endOrganisation() {
        if (current != null) {
            best.add(current);
            if (best.size() > most) {
                best.poll();
            }
            current = null;
        }
    }

    private boolean isOfWantedKind(int document, long packed) throws IOException {
        if (kindsWanted == 0 || !collapsing) {
            return false;
        }
        int kinds = PackedFacts.kinds(
                packed,
                PackedFacts.hasDatedConvention(packed) && conventions.advanceExact(document)
                        ? conventions.longValue()
                        : 0,
                PackedFacts.hasProofs(packed) && proofs.advanceExact(document) ? proofs.longValue() : 0,
                day);
        return (kinds & kindsWanted) != 0;
    }

    private int kilometres(int document, long packed) throws IOException {
        if (departments.contains(PackedFacts.departmentNumber(packed))) {
            return 0;
        }
        if (seats.isEmpty() || !points.advanceExact(document)) {
            return UNKNOWN;
        }
        Point from = ReadingPlaces.point(points.nextValue());
        double nearest = Double.MAX_VALUE;
        for (Point seat : seats) {
            nearest = Math.min(nearest, CollapsingCollector.metres(seat, from));
        }
        return (int) Math.round(nearest / METRES);
    }

    private static float nearness(int kilometres) {
        if (kilometres == UNKNOWN) {
            return 0;
        }
        int band = 0;
        while (band < BANDS.length && kilometres > BANDS[band]) {
            band++;
        }
        return BAND * (BANDS.length - band);
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }
}
