package org.cordee.organisation.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/**
 * One index in a folder with the place among the changes up to which it is complete. Both are committed together: after
 * a kill the index is that of its last commit, and the changes since then are read again.
 */
final class DirectoryIndex implements Closeable {

    private static final String SCHEMA = "schema";
    private static final String STATE = "state";
    private static final String READY = "ready";
    private static final String BUILDING = "building";
    private static final String BUILT_TO = "built-to";

    private static final double BUFFER_MB = 48;

    private final Directory folder;
    private final IndexWriter writer;
    private final ReaderManager readers;
    private final DirectoryDocuments documents;
    private final Map<String, String> stored;

    private DirectoryIndex(Directory folder, DirectoryDocuments documents) throws IOException {
        this.folder = folder;
        this.documents = documents;
        this.writer = new IndexWriter(
                folder,
                new IndexWriterConfig(DirectoryDocuments.analyzer())
                        .setRAMBufferSizeMB(BUFFER_MB)
                        .setCommitOnClose(false));
        this.readers = new ReaderManager(writer);
        this.stored = new HashMap<>();
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> stored.put(entry.getKey(), entry.getValue()));
        }
    }

    /** Opens the index of a folder, or begins one that is empty and not complete. */
    static DirectoryIndex open(Path folder, DirectoryDocuments documents) throws IOException {
        return new DirectoryIndex(FSDirectory.open(folder), documents);
    }

    /** Opens an index in another kind of store: in memory for a test. */
    static DirectoryIndex open(Directory store, DirectoryDocuments documents) throws IOException {
        return new DirectoryIndex(store, documents);
    }

    /**
     * Tells whether a folder holds an index of this version of the documents, without opening it for writing.
     *
     * @return false for an empty folder, another version and a damaged index
     */
    static boolean isReadable(Path folder) {
        try (Directory directory = FSDirectory.open(folder)) {
            return DirectoryReader.indexExists(directory)
                    && Fields.SCHEMA.equals(SegmentInfos.readLatestCommit(directory)
                            .getUserData()
                            .get(SCHEMA));
        } catch (IOException damaged) {
            return false;
        }
    }

    /** Tells whether it holds the whole directory, and not only a part of it. */
    boolean isComplete() {
        return READY.equals(stored.get(STATE)) && Fields.SCHEMA.equals(stored.get(SCHEMA));
    }

    /** Tells whether a build of this version was begun here and may be continued. */
    boolean isBegun() {
        return BUILDING.equals(stored.get(STATE)) && Fields.SCHEMA.equals(stored.get(SCHEMA));
    }

    /** Returns the last organisation that the build has stored; null at its beginning. */
    @Nullable
    UUID builtTo() {
        String id = stored.getOrDefault(BUILT_TO, "");
        return id.isEmpty() ? null : UUID.fromString(id);
    }

    ChangeCursor cursor(long nanoTime) {
        return ChangeCursor.of(stored, nanoTime);
    }

    /** Removes everything; the next commit begins a build. */
    void clear() throws IOException {
        writer.deleteAll();
        stored.clear();
    }

    /**
     * Replaces the documents of organisations.
     *
     * @param ids all organisations that are looked at; those that are not among the facts do not exist any more
     */
    void replace(Collection<UUID> ids, List<IndexedOrganisation> facts) throws IOException {
        Set<UUID> gone = new HashSet<>(ids);
        for (IndexedOrganisation one : facts) {
            gone.remove(one.id());
            List<Document> its = documents.of(one);
            if (its.isEmpty()) {
                gone.add(one.id());
            } else {
                writer.updateDocuments(term(one.id()), its);
            }
        }
        List<Term> removed = new ArrayList<>();
        gone.forEach(id -> removed.add(term(id)));
        writer.deleteDocuments(removed.toArray(Term[]::new));
    }

    /** Adds organisations to a build; nothing of them is in the index yet. */
    void add(List<IndexedOrganisation> facts) throws IOException {
        for (IndexedOrganisation one : facts) {
            List<Document> its = documents.of(one);
            if (!its.isEmpty()) {
                writer.addDocuments(its);
            }
        }
    }

    /** Commits a part of a build: a killed build goes on after the organisation {@code builtTo}. */
    void commitBuild(ChangeCursor begunAt, @Nullable UUID builtTo) throws IOException {
        stored.put(STATE, BUILDING);
        stored.put(BUILT_TO, builtTo == null ? "" : builtTo.toString());
        commit(begunAt);
    }

    /** Commits the index as complete up to a place among the changes, and shows it to the next search. */
    void commit(ChangeCursor cursor, boolean complete) throws IOException {
        if (complete) {
            stored.put(STATE, READY);
            stored.remove(BUILT_TO);
        }
        commit(cursor);
        readers.maybeRefreshBlocking();
    }

    private static Term term(UUID organisationId) {
        return new Term(Fields.ORGANISATION, organisationId.toString());
    }

    private void commit(ChangeCursor cursor) throws IOException {
        stored.put(SCHEMA, Fields.SCHEMA);
        cursor.store(stored);
        writer.setLiveCommitData(new HashMap<>(stored).entrySet());
        writer.commit();
    }

    /** Uses the newest committed state: every search inside one call sees the same. */
    <T> T read(ReadingIndex<T> reading) throws IOException {
        DirectoryReader reader = readers.acquire();
        try {
            return reading.read(reader);
        } finally {
            readers.release(reader);
        }
    }

    /** A use of one state of the index. */
    interface ReadingIndex<T> {
        T read(IndexReader reader) throws IOException;
    }

    /** Closes the index as of its last commit. */
    @Override
    public void close() throws IOException {
        try (folder) {
            readers.close();
            writer.rollback();
        }
    }
}
