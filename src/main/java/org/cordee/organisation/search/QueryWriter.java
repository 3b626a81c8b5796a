package org.cordee.organisation.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.cordee.nomenclature.CpvTree;
import org.cordee.organisation.Themes;
import org.cordee.organisation.search.ActivityWords.Branch;
import org.cordee.organisation.search.Areas.Point;
import org.cordee.organisation.search.FrenchWords.Word;
import org.cordee.organisation.search.Place.Kind;
import org.cordee.organisation.search.WordQuery.FoundBranch;
import org.jspecify.annotations.Nullable;

/**
 * Writes the query of the index for words, place and day. What a user types becomes terms and never query syntax:
 * wildcards and the signs of regular expressions are text. The number of clauses is bounded by the numbers of words and
 * of the codes that they mean.
 */
final class QueryWriter {

    /** The most words of the index that one word with typing mistakes stands for. */
    private static final int MOST_SIMILAR = 40;

    private static final float WHOLE_NAME = 12;
    private static final float IN_ORDER = 4;
    private static final float NAME = 6;
    private static final float NAME_STEM = 4;
    private static final float ACTIVITY = 3;
    private static final float THEME = 3;
    private static final float BEGINNING = 2;
    private static final float KIND = 1.5f;

    /** The code that an everyday word means says more than a word of the same stem in a label. */
    private static final float RELATED = 3.5f;

    private static final float BRANCH = 1.5f;
    private static final float BRANCH_ABOVE = 0.5f;
    private static final float SIMILAR = 1;
    private static final float TOWN = 0.5f;

    /** Lets the best of several matches of one word count, and the others a little. */
    private static final float OTHERS = 0.1f;

    /** The distance at which nearness counts half, and how much nearness counts beside the words. */
    private static final double HALF_METRES = 20_000;

    private static final float NEARNESS = 4;

    private static final double METRES = 1000;

    private QueryWriter() {}

    /**
     * Writes the query; conditions of the facets are not part of it, because their own counts need the results without
     * them.
     *
     * @param names whether the words are about the name alone
     */
    static Query query(
            SearchCriteria criteria, WordQuery words, WordQuery names, @Nullable Place place, LocalDate today) {
        BooleanQuery.Builder query = new BooleanQuery.Builder();
        boolean scored = false;
        if (!words.isEmpty()) {
            query.add(words(words, false), Occur.MUST);
            scored = true;
        }
        if (!names.isEmpty()) {
            query.add(words(names, true), Occur.MUST);
            scored = true;
        }
        if (!criteria.activity().isEmpty()) {
            query.add(activity(criteria.activity()), Occur.FILTER);
        }
        if (place != null && place.kind() != Kind.COUNTRY) {
            query.add(place(place, criteria.radius()), Occur.FILTER);
            Point point = place.point();
            if (scored && point != null) {
                query.add(
                        LatLonPoint.newDistanceFeatureQuery(
                                Fields.POINT, NEARNESS, point.latitude(), point.longitude(), HALF_METRES),
                        Occur.SHOULD);
            }
        }
        if (!scored) {
            query.add(new ConstantScoreQuery(new MatchAllDocsQuery()), Occur.MUST);
        }
        if (!criteria.closed()) {
            query.add(IntPoint.newRangeQuery(Fields.CLOSED, 0, PackedFacts.day(today)), Occur.MUST_NOT);
        }
        return query.build();
    }

    private static Query words(WordQuery typed, boolean namesOnly) {
        if (!typed.number().isEmpty()) {
            return number(typed.number(), namesOnly);
        }
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int at = 0; at < typed.words().size(); at++) {
            all.add(
                    word(
                            typed.words().get(at),
                            typed.related().get(at),
                            typed.tolerant().get(at),
                            namesOnly),
                    Occur.MUST);
        }
        inOrder(typed.words()).forEach(order -> all.add(order, Occur.SHOULD));
        BooleanQuery words = all.build();
        List<Query> others = new ArrayList<>();
        if (!namesOnly) {
            typed.whole().forEach(related -> others.add(boosted(codes(related), RELATED)));
            typed.branches().forEach(branch -> others.add(branch(branch)));
        }
        if (others.isEmpty()) {
            return words;
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(words, Occur.SHOULD);
        any.add(new DisjunctionMaxQuery(others, OTHERS), Occur.SHOULD);
        return any.setMinimumNumberShouldMatch(1).build();
    }

    /** Raises names that are the typed words, and names that have them in the typed order. */
    private static Stream<Query> inOrder(List<Word> words) {
        String key = words.stream().map(Word::exact).collect(Collectors.joining(" "));
        Query whole = boosted(constant(new Term(Fields.NAME_KEY, key)), WHOLE_NAME);
        if (words.size() < 2) {
            return Stream.of(whole);
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder().setSlop(2);
        words.forEach(word -> phrase.add(new Term(Fields.NAME, word.exact())));
        return Stream.of(whole, boosted(phrase.build(), IN_ORDER));
    }

    private static Query word(Word word, List<Branch> related, boolean tolerant, boolean namesOnly) {
        List<Query> ways = new ArrayList<>();
        ways.add(boosted(new TermQuery(new Term(Fields.NAME, word.exact())), NAME));
        ways.add(boosted(new TermQuery(new Term(Fields.NAME_STEM, word.stem())), NAME_STEM));
        if (word.exact().length() >= FrenchWords.SHORTEST_BEGINNING) {
            ways.add(boosted(constant(new Term(Fields.NAME_BEGINNING, beginning(word.exact()))), BEGINNING));
        }
        if (!namesOnly) {
            ways.add(boosted(constant(new Term(Fields.ACTIVITY, word.stem())), ACTIVITY));
            ways.add(boosted(constant(new Term(Fields.THEME_WORDS, word.stem())), THEME));
            ways.add(boosted(constant(new Term(Fields.KIND_WORDS, word.stem())), KIND));
            ways.add(boosted(constant(new Term(Fields.CITY_WORDS, word.exact())), TOWN));
            ways.add(constant(new Term(Fields.NAF, word.exact().toUpperCase(Locale.ROOT))));
            related.forEach(one -> ways.add(boosted(codes(one), RELATED)));
        }
        if (tolerant) {
            int mistakes = FrenchWords.tolerated(word.exact());
            ways.add(boosted(similar(Fields.NAME, word.exact(), mistakes), SIMILAR));
            if (!namesOnly) {
                ways.add(boosted(similar(Fields.ACTIVITY, word.stem(), mistakes), SIMILAR));
                ways.add(boosted(similar(Fields.THEME_WORDS, word.stem(), mistakes), SIMILAR));
                ways.add(boosted(similar(Fields.CITY_WORDS, word.exact(), mistakes), TOWN));
            }
        }
        return new DisjunctionMaxQuery(ways, OTHERS);
    }

    static String beginning(String exact) {
        return exact.length() > FrenchWords.LONGEST_BEGINNING
                ? exact.substring(0, FrenchWords.LONGEST_BEGINNING)
                : exact;
    }

    /** The first letter is seldom wrong, and a fixed one keeps the search short when two mistakes are tolerated. */
    private static Query similar(String field, String text, int mistakes) {
        return new FuzzyQuery(new Term(field, text), mistakes, mistakes > 1 ? 1 : 0, MOST_SIMILAR, true);
    }

    private static Query codes(Branch branch) {
        return constant(new Term(branch.isNaf() ? Fields.NAF : Fields.CPV_BRANCH, branch.digits()));
    }

    private static Query branch(FoundBranch found) {
        return boosted(codes(found.branch()), found.above() ? BRANCH_ABOVE : BRANCH);
    }

    private static Query number(String digits, boolean namesOnly) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        if (digits.length() == 14) {
            any.add(constant(new Term(Fields.SIRET, digits)), Occur.SHOULD);
        } else {
            any.add(new PrefixQuery(new Term(Fields.SIRET, digits)), Occur.SHOULD);
            any.add(new PrefixQuery(new Term(Fields.SIREN, digits)), Occur.SHOULD);
        }
        any.add(new TermQuery(new Term(Fields.NAME, digits)), Occur.SHOULD);
        if (!namesOnly && digits.length() <= 8) {
            String branch = digits.length() == 8 ? CpvTree.stem(digits) : digits;
            any.add(constant(new Term(Fields.CPV_BRANCH, branch)), Occur.SHOULD);
        }
        return any.build();
    }

    private static Query activity(String text) {
        String digits = UnderstandingWords.cpvDigits(text);
        if (digits != null) {
            return new TermQuery(new Term(Fields.CPV_BRANCH, digits));
        }
        String theme = Themes.code(text);
        return theme.isEmpty() ? new MatchNoDocsQuery("no theme") : new PrefixQuery(new Term(Fields.THEME, theme));
    }

    private static Query place(Place place, @Nullable Integer radius) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        switch (place.kind()) {
            case UNKNOWN -> {
                return new MatchNoDocsQuery("unknown place");
            }
            case DEPARTMENT, REGION -> {
                any.add(in(Fields.DEPARTMENT, place.departments().stream()), Occur.SHOULD);
                any.add(zones(place), Occur.SHOULD);
            }
            case POSTAL_CODE -> any.add(new TermQuery(new Term(Fields.POSTAL_CODE, place.code())), Occur.SHOULD);
            case COMMUNE -> any.add(commune(place, new TermQuery(new Term(Fields.CITY, place.code()))), Occur.SHOULD);
            case COMMUNE_BEGINNING -> any.add(new PrefixQuery(new Term(Fields.CITY, place.code())), Occur.SHOULD);
            default -> any.add(new MatchAllDocsQuery(), Occur.SHOULD);
        }
        Point point = place.point();
        if (radius != null && point != null) {
            any.add(
                    LatLonPoint.newDistanceQuery(Fields.POINT, point.latitude(), point.longitude(), radius * METRES),
                    Occur.SHOULD);
            if (!place.departments().isEmpty()) {
                any.add(zones(place), Occur.SHOULD);
            }
        }
        return any.build();
    }

    /** A commune has its namesakes in other départements: only that in the understood one is meant. */
    private static Query commune(Place place, Query named) {
        return place.departments().isEmpty()
                ? named
                : new BooleanQuery.Builder()
                        .add(named, Occur.FILTER)
                        .add(in(Fields.DEPARTMENT, place.departments().stream()), Occur.FILTER)
                        .build();
    }

    private static Query zones(Place place) {
        return in(Fields.ZONE, Areas.zonesCovering(place.departments()).stream());
    }

    private static Query in(String field, Stream<String> values) {
        return new TermInSetQuery(field, values.map(BytesRef::new).toList());
    }

    private static Query constant(Term term) {
        return new ConstantScoreQuery(new TermQuery(term));
    }

    private static Query boosted(Query query, float boost) {
        return boost == 1 ? query : new BoostQuery(query, boost);
    }
}
