package org.cordee.organisation.search;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.cordee.organisation.FoundCandidate;
import org.cordee.organisation.SlotRequirements;
import org.cordee.organisation.Vocation;
import org.cordee.organisation.search.CandidateCollector.Match;
import org.cordee.organisation.search.FrenchWords.Word;

/**
 * Searches one state of the index for the candidates of a work. The score of the query counts two things, so that both
 * can be read from it: {@value #DEPTH} for each level of the CPV tree that an activity shares with the need, and one for
 * each word of the need. Safe for several threads.
 */
final class CandidateSearch {

    /** The weight of one level of the CPV tree; more than all words together, and exact as a float. */
    static final int DEPTH = 16;

    /** The words of a need that count; the others would only find what is far from it. */
    private static final int MOST_WORDS = 8;

    private static final int FEW_ENTRIES = 1000;
    private static final int ONE_IN = 20;

    private static final List<String> WORD_FIELDS = List.of(Fields.ACTIVITY, Fields.THEME_WORDS, Fields.NAME_STEM);

    private final Duration longest;

    /** @param longest the time after which a search ends with what it has found */
    CandidateSearch(Duration longest) {
        this.longest = longest;
    }

    /**
     * Returns the most relevant organisations. Those of the trade are looked at first; words find others only when the
     * trade has too few, and only words that few entries have, because a word that half of the directory has costs much
     * and says nothing.
     */
    List<FoundCandidate> find(
            IndexReader reader, SlotRequirements need, String text, UUID draw, int most, LocalDate today)
            throws IOException {
        Set<String> words = stems(text);
        Query trade = constant(Fields.CPV_BRANCH, need.cpv().significantDigits().substring(0, 2));
        List<FoundCandidate> ofTheTrade = find(reader, need, words, trade, draw, most, today);
        Set<String> rare = rare(reader, words);
        if (ofTheTrade.size() >= most || rare.isEmpty()) {
            return ofTheTrade;
        }
        BooleanQuery.Builder any = new BooleanQuery.Builder().add(trade, Occur.SHOULD);
        rare.forEach(stem -> any.add(word(stem), Occur.SHOULD));
        return find(reader, need, words, any.build(), draw, most, today);
    }

    private List<FoundCandidate> find(
            IndexReader reader,
            SlotRequirements need,
            Set<String> words,
            Query matching,
            UUID draw,
            int most,
            LocalDate today)
            throws IOException {
        BooleanQuery.Builder query = new BooleanQuery.Builder()
                .add(matching, Occur.FILTER)
                .add(relevance(need, words), Occur.SHOULD)
                .add(new TermQuery(new Term(Fields.VOCATION, Vocation.ENTERPRISE.name())), Occur.FILTER)
                .add(IntPoint.newRangeQuery(Fields.CLOSED, 0, PackedFacts.day(today)), Occur.MUST_NOT);
        if (!need.excludedOrganisations().isEmpty()) {
            query.add(organisations(need.excludedOrganisations()), Occur.MUST_NOT);
        }
        return run(reader, query.build(), CandidateCollector.best(need, draw, today, most), words.size());
    }

    /** Returns the words that at most one entry in twenty has, or a thousand. */
    private static Set<String> rare(IndexReader reader, Set<String> stems) throws IOException {
        int most = Math.max(FEW_ENTRIES, reader.maxDoc() / ONE_IN);
        Set<String> rare = new TreeSet<>();
        for (String stem : stems) {
            int entries = 0;
            for (String field : WORD_FIELDS) {
                entries += reader.docFreq(new Term(field, stem));
            }
            if (entries <= most) {
                rare.add(stem);
            }
        }
        return rare;
    }

    List<FoundCandidate> among(IndexReader reader, SlotRequirements need, String text, Collection<UUID> organisationIds)
            throws IOException {
        Set<String> words = stems(text);
        Query query = new BooleanQuery.Builder()
                .add(organisations(organisationIds), Occur.FILTER)
                .add(relevance(need, words), Occur.SHOULD)
                .build();
        return run(reader, query, CandidateCollector.all(need), words.size());
    }

    private List<FoundCandidate> run(IndexReader reader, Query query, CandidateCollector collector, int asked)
            throws IOException {
        IndexSearcher searcher = new IndexSearcher(reader);
        long end = System.nanoTime() + longest.toNanos();
        searcher.setTimeout(() -> System.nanoTime() - end > 0);
        List<Match> matches = searcher.search(query, collector.alone());
        StoredFields stored = searcher.storedFields();
        List<FoundCandidate> found = new ArrayList<>();
        for (Match match : matches) {
            Document document = stored.document(match.document(), Set.of(Fields.ORGANISATION, Fields.ESTABLISHMENT));
            String establishment = document.get(Fields.ESTABLISHMENT);
            if (establishment != null) {
                found.add(new FoundCandidate(
                        UUID.fromString(document.get(Fields.ORGANISATION)),
                        UUID.fromString(establishment),
                        match.kilometres() < 0 ? null : match.kilometres(),
                        match.words(),
                        asked));
            }
        }
        return found;
    }

    /** Returns the first meaningful words of a need by their stems, each once. */
    private static Set<String> stems(String text) {
        Set<String> stems = new TreeSet<>();
        for (Word word : FrenchWords.of(text)) {
            if (!word.isStopWord()
                    && word.exact().length() >= FrenchWords.SHORTEST_BEGINNING
                    && stems.size() < MOST_WORDS) {
                stems.add(word.stem());
            }
        }
        return stems;
    }

    private static Query relevance(SlotRequirements need, Set<String> stems) {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        String digits = need.cpv().significantDigits();
        for (int length = 2; length <= digits.length(); length++) {
            any.add(new BoostQuery(constant(Fields.CPV_BRANCH, digits.substring(0, length)), DEPTH), Occur.SHOULD);
        }
        stems.forEach(stem -> any.add(word(stem), Occur.SHOULD));
        return any.build();
    }

    private static Query word(String stem) {
        return new DisjunctionMaxQuery(
                WORD_FIELDS.stream().map(field -> constant(field, stem)).toList(), 0);
    }

    private static Query constant(String field, String text) {
        return new ConstantScoreQuery(new TermQuery(new Term(field, text)));
    }

    private static Query organisations(Collection<UUID> ids) {
        return new TermInSetQuery(
                Fields.ORGANISATION,
                ids.stream().map(UUID::toString).map(BytesRef::new).toList());
    }
}
