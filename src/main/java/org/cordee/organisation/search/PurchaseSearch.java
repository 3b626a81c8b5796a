package org.cordee.organisation.search;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.cordee.organisation.Vocation;
import org.cordee.organisation.search.ActivityWords.Branch;
import org.cordee.organisation.search.FrenchWords.Word;
import org.cordee.organisation.search.PurchaseMatch.Structure;
import org.cordee.organisation.search.UnderstandingPurchases.Expression;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the structures of purchases in one state of the index, with one query for each purchase; a place that
 * several purchases have is read once. Safe for several threads.
 */
final class PurchaseSearch {

    /** Shorter codes, as 45000000 for all works, say too little. */
    private static final int FEWEST_DIGITS = 4;

    private final UnderstandingPurchases understanding;
    private final Duration longest;

    /** @param longest the time after which a query ends with what it has counted */
    PurchaseSearch(ActivityWords activities, Duration longest) {
        this.understanding = new UnderstandingPurchases(activities);
        this.longest = longest;
    }

    /** Returns the matches in the order of the purchases. */
    List<PurchaseMatch> match(IndexReader reader, List<Purchase> purchases, LocalDate today, int mostStructures)
            throws IOException {
        Map<String, Place> places = new HashMap<>();
        List<PurchaseMatch> matches = new ArrayList<>();
        for (Purchase purchase : purchases) {
            IndexSearcher searcher = new IndexSearcher(reader);
            long end = System.nanoTime() + longest.toNanos();
            searcher.setTimeout(() -> System.nanoTime() - end > 0);
            Place place = places.get(purchase.place());
            if (place == null) {
                place = ReadingPlaces.read(searcher, purchase.place());
                places.put(purchase.place(), place);
            }
            matches.add(match(searcher, purchase, place, today, mostStructures));
        }
        return matches;
    }

    private PurchaseMatch match(
            IndexSearcher searcher, Purchase purchase, Place place, LocalDate today, int mostStructures)
            throws IOException {
        String digits = purchase.cpv() == null ? null : UnderstandingWords.cpvDigits(purchase.cpv());
        List<Expression> expressions =
                digits == null ? understanding.understand(searcher.getIndexReader(), purchase.object()) : List.of();
        List<String> understood = digits == null ? UnderstandingPurchases.typed(expressions) : List.of(digits);
        boolean placeKnown = place.kind() != Place.Kind.UNKNOWN;
        if (understood.isEmpty() || !placeKnown) {
            return PurchaseMatch.none(understood, placeKnown);
        }
        Query around = QueryWriter.query(
                SearchCriteria.EVERYTHING.near(purchase.place(), purchase.radius()),
                WordQuery.NONE,
                WordQuery.NONE,
                place,
                today);
        BooleanQuery query = new BooleanQuery.Builder()
                .add(around, Occur.FILTER)
                .add(activity(digits, expressions), Occur.FILTER)
                .add(new TermQuery(new Term(Fields.VOCATION, Vocation.ENTERPRISE.name())), Occur.FILTER)
                .build();
        CountingStructures counting = searcher.search(
                query,
                new CountingStructures(PackedFacts.day(today), place.point(), purchase.hoursPerMonth(), mostStructures)
                        .alone());
        return counting.match(understood, structures(searcher, counting), searcher.timedOut());
    }

    /** Writes the condition on the activity: only recorded activities count, a name proves none. */
    private static Query activity(@Nullable String digits, List<Expression> expressions) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        if (digits != null) {
            any.add(within(digits), Occur.SHOULD);
        }
        for (Expression expression : expressions) {
            any.add(all(expression.words()), Occur.SHOULD);
            expression.branches().forEach(branch -> any.add(within(branch), Occur.SHOULD));
        }
        return new ConstantScoreQuery(any.build());
    }

    private static Query within(Branch branch) {
        return branch.isNaf() ? new TermQuery(new Term(Fields.NAF, branch.digits())) : within(branch.digits());
    }

    /**
     * Finds the structures with a code inside a branch, and those that are recorded under a wider code that contains it:
     * a caterer with 55520000 delivers the meals of 55521100.
     */
    private static Query within(String digits) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        any.add(new TermQuery(new Term(Fields.CPV_BRANCH, digits)), Occur.SHOULD);
        for (int length = FEWEST_DIGITS; length < digits.length(); length++) {
            any.add(new TermQuery(new Term(Fields.CPV_CODE, digits.substring(0, length))), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query all(List<Word> words) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        words.forEach(word -> all.add(new TermQuery(new Term(Fields.ACTIVITY, word.stem())), Occur.FILTER));
        return all.build();
    }

    private static List<Structure> structures(IndexSearcher searcher, CountingStructures counting) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Structure> structures = new ArrayList<>();
        for (CountingStructures.Place place : counting.best()) {
            Document document = stored.document(place.document(), Set.of(Fields.ESTABLISHMENT));
            structures.add(new Structure(
                    UUID.fromString(document.get(Fields.ESTABLISHMENT)),
                    place.capacity(),
                    place.target(),
                    place.hours(),
                    place.posted(),
                    null));
        }
        return structures;
    }
}
