package org.cordee.organisation.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.cordee.organisation.EnterpriseSize;
import org.cordee.organisation.OrganisationKind;
import org.cordee.organisation.search.Areas.Point;
import org.cordee.organisation.search.PurchaseMatch.Counts;
import org.jspecify.annotations.Nullable;

/**
 * Counts the organisations that could answer a purchase, by kind and by stated capacity, and keeps the best
 * establishments with a capacity. Counting reads two numbers of the index for most matches and no stored value.
 */
final class CountingStructures extends SimpleCollector {

    /** The kinds of L5132-4 of the labour code, which L2113-13 names. */
    private static final int INSERTION =
            bits(OrganisationKind.EI, OrganisationKind.ACI, OrganisationKind.AI, OrganisationKind.ETTI);

    /** The kinds of L5213-13 of the labour code and L344-2 CASF, which L2113-12 names. */
    private static final int DISABILITY = bits(OrganisationKind.EA, OrganisationKind.EATT, OrganisationKind.ESAT);

    private static final int HOURS = INSERTION | DISABILITY | bits(OrganisationKind.GEIQ, OrganisationKind.REGIE);
    private static final int POSTED =
            bits(OrganisationKind.AI, OrganisationKind.ETTI, OrganisationKind.EATT, OrganisationKind.GEIQ);

    private final int day;
    private final @Nullable Point point;
    private final long hoursPerMonth;
    private final int most;

    private final Tally found = new Tally();
    private final Tally insertion = new Tally();
    private final Tally disability = new Tally();
    private final Tally reservable = new Tally();
    private int socialEconomy;
    private int smallFirms;
    private final PriorityQueue<Place> best = new PriorityQueue<>(Place.ORDER.reversed());

    private int base;
    private NumericDocValues groups = DocValues.emptyNumeric();
    private NumericDocValues facts = DocValues.emptyNumeric();
    private NumericDocValues conventions = DocValues.emptyNumeric();
    private NumericDocValues proofs = DocValues.emptyNumeric();
    private NumericDocValues capacities = DocValues.emptyNumeric();
    private SortedNumericDocValues points = DocValues.emptySortedNumeric();

    private boolean started;
    private long group;
    private boolean isSocial;
    private boolean isSmall;

    /**
     * @param point the middle of the place, for the nearest; null for a wide area
     * @param most how many establishments with a capacity are kept
     */
    CountingStructures(int day, @Nullable Point point, long hoursPerMonth, int most) {
        this.day = day;
        this.point = point;
        this.hoursPerMonth = hoursPerMonth;
        this.most = most;
    }

    /** Runs a search with one collector, on the thread that asks. */
    CollectorManager<CountingStructures, CountingStructures> alone() {
        return new CollectorManager<>() {
            @Override
            public CountingStructures newCollector() {
                return CountingStructures.this;
            }

            @Override
            public CountingStructures reduce(Collection<CountingStructures> collectors) {
                endOrganisation();
                return CountingStructures.this;
            }
        };
    }

    /** An establishment with a capacity. */
    record Place(int document, int kinds, boolean target, int capacity, double metres) {

        /** The best first: those whose hours count, then the nearest, then the order of the index. */
        private static final Comparator<Place> ORDER = Comparator.comparing((Place place) -> !place.hours())
                .thenComparingDouble(Place::metres)
                .thenComparingInt(Place::document);

        boolean hours() {
            return (kinds & HOURS) != 0;
        }

        boolean posted() {
            return (kinds & POSTED) != 0;
        }
    }

    /** Returns the kept establishments, the best first. */
    List<Place> best() {
        List<Place> sorted = new ArrayList<>(best);
        sorted.sort(Place.ORDER);
        return sorted;
    }

    PurchaseMatch match(List<String> understood, List<PurchaseMatch.Structure> structures, boolean partial) {
        return new PurchaseMatch(
                understood,
                true,
                found.counts(),
                insertion.counts(),
                disability.counts(),
                reservable.counts(),
                socialEconomy,
                smallFirms,
                structures,
                partial);
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        endOrganisation();
        base = leaf.docBase;
        groups = DocValues.getNumeric(leaf.reader(), Fields.GROUP);
        facts = DocValues.getNumeric(leaf.reader(), Fields.FACTS);
        conventions = DocValues.getNumeric(leaf.reader(), Fields.CONVENTION);
        proofs = DocValues.getNumeric(leaf.reader(), Fields.PROOFS);
        capacities = DocValues.getNumeric(leaf.reader(), Fields.STORED_CAPACITY);
        points = DocValues.getSortedNumeric(leaf.reader(), Fields.POINT);
    }

    @Override
    public void collect(int document) throws IOException {
        long its = groups.advanceExact(document) ? groups.longValue() : 0;
        if (!started || its != group) {
            endOrganisation();
            started = true;
            group = its;
        }
        long packed = facts.advanceExact(document) ? facts.longValue() : 0;
        int kinds = PackedFacts.kinds(
                packed,
                PackedFacts.hasDatedConvention(packed) && conventions.advanceExact(document)
                        ? conventions.longValue()
                        : 0,
                PackedFacts.hasProofs(packed) && proofs.advanceExact(document) ? proofs.longValue() : 0,
                day);
        boolean social = PackedFacts.isSocialEconomy(packed, kinds);
        boolean small = EnterpriseSize.values()[PackedFacts.size(packed)].isSme();
        boolean target = social || small || (kinds & (INSERTION | DISABILITY)) != 0;
        if (!target && (kinds & HOURS) == 0) {
            return;
        }
        int capacity = capacities.advanceExact(document) ? (int) capacities.longValue() : 0;
        isSocial |= social;
        isSmall |= small;
        found.see(capacity, hoursPerMonth);
        if ((kinds & INSERTION) != 0) {
            insertion.see(capacity, hoursPerMonth);
        }
        if ((kinds & DISABILITY) != 0) {
            disability.see(capacity, hoursPerMonth);
        }
        if ((kinds & (INSERTION | DISABILITY)) != 0) {
            reservable.see(capacity, hoursPerMonth);
        }
        if (capacity > 0) {
            keep(new Place(base + document, kinds, target, capacity, metres(document)));
        }
    }

    private void keep(Place place) {
        Place worst = best.size() < most ? null : best.peek();
        if (worst != null && Place.ORDER.compare(place, worst) >= 0) {
            return;
        }
        best.add(place);
        if (best.size() > most) {
            best.poll();
        }
    }

    private double metres(int document) throws IOException {
        Point from = point;
        return from != null && points.advanceExact(document)
                ? CollapsingCollector.metres(from, ReadingPlaces.point(points.nextValue()))
                : Double.MAX_VALUE;
    }

    private void endOrganisation() {
        found.end();
        insertion.end();
        disability.end();
        reservable.end();
        socialEconomy += isSocial ? 1 : 0;
        smallFirms += isSmall ? 1 : 0;
        isSocial = false;
        isSmall = false;
        started = false;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE_NO_SCORES;
    }

    private static int bits(OrganisationKind... kinds) {
        int bits = 0;
        for (OrganisationKind kind : kinds) {
            bits |= PackedFacts.bit(kind);
        }
        return bits;
    }

    /** Counts organisations of one kind; several establishments of one organisation count once. */
    private static final class Tally {

        private int all;
        private int stated;
        private int capable;
        private boolean here;
        private boolean statedHere;
        private boolean capableHere;

        void see(int capacity, long hoursPerMonth) {
            here = true;
            statedHere |= capacity > 0;
            capableHere |= capacity >= hoursPerMonth;
        }

        void end() {
            all += here ? 1 : 0;
            stated += statedHere ? 1 : 0;
            capable += capableHere ? 1 : 0;
            here = false;
            statedHere = false;
            capableHere = false;
        }

        Counts counts() {
            return new Counts(all, stated, capable);
        }
    }
}
