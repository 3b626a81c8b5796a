package org.cordee.organisation.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.ByteBuffersDirectory;

/** An index in memory of invented organisations. */
final class SampleIndex {

    private final DirectoryReader reader;
    private final IndexSearch search;
    private final PurchaseSearch purchases;

    SampleIndex(List<IndexedOrganisation> organisations, Duration longest) {
        ActivityWords words = new ListedActivityWords();
        DirectoryDocuments documents = new DirectoryDocuments(words);
        try {
            ByteBuffersDirectory memory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig(DirectoryDocuments.analyzer()))) {
                for (IndexedOrganisation organisation : organisations) {
                    writer.updateDocuments(
                            new Term(Fields.ORGANISATION, organisation.id().toString()), documents.of(organisation));
                }
            }
            reader = DirectoryReader.open(memory);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        search = new IndexSearch(words, longest);
        purchases = new PurchaseSearch(words, longest);
    }

    SampleIndex() {
        this(SampleDirectory.all(), Duration.ofSeconds(30));
    }

    FoundOrganisations search(SearchCriteria criteria) {
        return search(criteria, 0, 20);
    }

    FoundOrganisations search(SearchCriteria criteria, int from, int size) {
        try {
            return search.search(reader, criteria, SampleDirectory.TODAY, from, size);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    Map<String, Integer> departments(SearchCriteria criteria) {
        try {
            return search.departments(reader, criteria, SampleDirectory.TODAY);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    PurchaseMatch match(Purchase purchase) {
        return match(List.of(purchase), MatchingPurchases.MOST_STRUCTURES).get(0);
    }

    List<PurchaseMatch> match(List<Purchase> some, int mostStructures) {
        try {
            return purchases.match(reader, some, SampleDirectory.TODAY, mostStructures);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
