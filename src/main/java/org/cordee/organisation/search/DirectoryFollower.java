package org.cordee.organisation.search;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.store.AlreadyClosedException;
import org.cordee.organisation.search.ChangeCursor.Relation;
import org.cordee.organisation.search.DirectoryIndex.ReadingIndex;
import org.cordee.shared.TooEarly;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index of this node level with the directory, on one thread of its own. Opens the stored index or builds one
 * from the tables, in batches by the key; then follows the numbered changes. While a new index is built the old one
 * answers. Every step is committed with its place, so that it may be killed anywhere.
 *
 * <p>A server without changes asks one question a second: the largest number of the changes, the last entry of a key.
 */
final class DirectoryFollower implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryFollower.class);

    private static final int BATCH = 1000;

    /** A search waits for so many changes at most. */
    private static final int FEW = 200;

    private static final int BATCHES_PER_COMMIT = 20;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_UNCOMMITTED = Duration.ofSeconds(3);
    private static final Duration AFTER_FAILURE = Duration.ofSeconds(5);
    private static final Duration CLEARING = Duration.ofHours(1);

    private final Path root;
    private final ChangeSource changes;
    private final IndexedOrganisationRows rows;
    private final DirectoryDocuments documents;
    private final Duration poll;
    private final Duration keepChanges;

    private final ReentrantLock waiting = new ReentrantLock();
    private final Condition woken = waiting.newCondition();
    private final Condition levelled = waiting.newCondition();
    private final Thread thread = new Thread(this::run, "directory-index");

    private volatile boolean running;
    private volatile @Nullable DirectoryIndex serving;
    private volatile Progress progress = Progress.NONE;
    private volatile long followedTo;
    private boolean wanted;

    /** Belongs, as the fields below, to the thread of the follower, or to a test that has none. */
    private @Nullable IndexFolders folders;

    private @Nullable Build build;
    private @Nullable ChangeCursor cursor;
    private boolean opened;
    private boolean failing;
    private long committedAt;
    private long clearedAt;

    /**
     * @param poll how long it waits when there was nothing to do
     * @param keepChanges the age at which changes are removed
     */
    DirectoryFollower(
            Path root,
            ChangeSource changes,
            IndexedOrganisationRows rows,
            ActivityWords words,
            Duration poll,
            Duration keepChanges) {
        this.root = root;
        this.changes = changes;
        this.rows = rows;
        this.documents = new DirectoryDocuments(words);
        this.poll = poll;
        this.keepChanges = keepChanges;
        this.clearedAt = System.nanoTime() - CLEARING.toNanos();
    }

    /** How far a build is; {@code total} is 0 while none runs. */
    record Progress(long built, long total) {

        static final Progress NONE = new Progress(0, 0);

        boolean isRunning() {
            return total > 0;
        }
    }

    /** An index that is being built. */
    private static final class Build {

        private final Path folder;
        private final DirectoryIndex index;
        private final ChangeCursor begunAt;
        private final long total;
        private @Nullable UUID builtTo;
        private long built;
        private int batches;

        Build(Path folder, DirectoryIndex index, ChangeCursor begunAt, long total) {
            this.folder = folder;
            this.index = index;
            this.begunAt = begunAt;
            this.total = total;
            this.builtTo = index.builtTo();
        }
    }

    void start() {
        running = true;
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        while (running) {
            if (!attempt()) {
                pause(failing ? AFTER_FAILURE : poll);
            }
        }
    }

    /** Does one step and survives its failure: the database or the disk may be away for a while. */
    private boolean attempt() {
        try {
            boolean more = step();
            if (failing) {
                LOG.info("the search index is followed again");
            }
            failing = false;
            return more;
        } catch (IOException | RuntimeException | Error failure) {
            if (running && !failing) {
                LOG.warn("the search index is not followed: {}", failure.toString());
            }
            failing = true;
            if (failure instanceof IOException
                    || failure instanceof AlreadyClosedException
                    || failure instanceof Error) {
                // Opened again, it goes on from its last commit.
                closeIndexes();
            }
            return false;
        }
    }

    /**
     * Does one step: opens, builds a batch, or follows a batch.
     *
     * @return true when there is more to do at once
     */
    boolean step() throws IOException {
        if (!opened) {
            open();
            return true;
        }
        Build current = build;
        if (current != null) {
            return buildBatch(current);
        }
        clearOldChanges();
        return follow();
    }

    private void open() throws IOException {
        IndexFolders places = folders;
        if (places == null) {
            places = IndexFolders.claim(root);
            folders = places;
        }
        Path used = places.inUse();
        if (used == null || !DirectoryIndex.isReadable(used) || !serve(used)) {
            beginBuild(places);
        }
        opened = true;
    }

    /** Lets a stored index answer. Returns false when a new one must be built, perhaps while this one answers. */
    private boolean serve(Path folder) throws IOException {
        DirectoryIndex index = DirectoryIndex.open(folder, documents);
        ChangeCursor place = index.cursor(System.nanoTime());
        Relation relation = index.isComplete() ? place.relationTo(changes) : Relation.OTHER;
        if (relation == Relation.OTHER) {
            index.close();
            return false;
        }
        serving = index;
        cursor = place;
        followedTo(place.last());
        if (relation == Relation.REMOVED) {
            LOG.info("the search index is older than the kept changes and is built anew");
        }
        return relation == Relation.SAME;
    }

    private void beginBuild(IndexFolders places) throws IOException {
        Path folder = places.next();
        if (!DirectoryIndex.isReadable(folder)) {
            places.empty(folder);
        }
        DirectoryIndex index = DirectoryIndex.open(folder, documents);
        ChangeCursor place = index.cursor(System.nanoTime());
        boolean goesOn = index.isBegun() && place.relationTo(changes) == Relation.SAME;
        if (!goesOn) {
            index.clear();
            place = ChangeCursor.atNewest(changes, System.nanoTime());
            index.commitBuild(place, null);
        }
        build = new Build(folder, index, place, Math.max(1, rows.count()));
        progress = new Progress(0, build.total);
        LOG.info("search index build {} organisations={}", goesOn ? "goes on" : "begins", build.total);
    }

    private boolean buildBatch(Build current) throws IOException {
        List<UUID> ids = rows.idsAfter(current.builtTo, BATCH);
        if (ids.isEmpty()) {
            finish(current);
            return true;
        }
        current.index.add(rows.read(ids));
        current.builtTo = ids.get(ids.size() - 1);
        current.built += ids.size();
        progress = new Progress(current.built, Math.max(current.total, current.built));
        if (++current.batches % BATCHES_PER_COMMIT == 0) {
            current.index.commitBuild(current.begunAt, current.builtTo);
        }
        return true;
    }

    private void finish(Build current) throws IOException {
        current.index.commit(current.begunAt, true);
        IndexFolders places = Objects.requireNonNull(folders);
        Path before = places.inUse();
        DirectoryIndex old = serving;
        places.use(current.folder);
        serving = current.index;
        cursor = current.begunAt;
        followedTo(current.begunAt.last());
        build = null;
        progress = Progress.NONE;
        if (old != null) {
            old.close();
        }
        if (before != null && !before.equals(current.folder)) {
            places.empty(before);
        }
        LOG.info("search index built organisations={}", current.built);
    }

    private boolean follow() throws IOException {
        DirectoryIndex index = Objects.requireNonNull(serving);
        try {
            return follow(index, Objects.requireNonNull(cursor));
        } catch (RuntimeException unread) {
            // What was taken from the changes and not indexed is read again, from the last commit.
            cursor = index.cursor(System.nanoTime());
            throw unread;
        }
    }

    private boolean follow(DirectoryIndex index, ChangeCursor place) throws IOException {
        Set<UUID> changed = place.next(changes, BATCH, System.nanoTime());
        if (changed.isEmpty()) {
            return false;
        }
        index.replace(changed, rows.read(changed));
        boolean level = place.last() >= changes.last();
        if (level || System.nanoTime() - committedAt > LONGEST_UNCOMMITTED.toNanos()) {
            index.commit(place, true);
            committedAt = System.nanoTime();
            followedTo(place.last());
        }
        return true;
    }

    private void clearOldChanges() {
        if (System.nanoTime() - clearedAt >= CLEARING.toNanos()) {
            clearedAt = System.nanoTime();
            changes.removeOlderThan(keepChanges);
        }
    }

    /**
     * Answers from the index. Waits a moment for changes that were committed before, so that a user finds what it has
     * just added; while they are many, as during an import, it does not wait.
     *
     * @throws TooEarly while the directory is read for the first time
     */
    <T> T answer(ReadingIndex<T> reading) {
        awaitLevel(LONGEST_WAIT);
        try {
            return read(reading).orElseThrow(() -> new TooEarly("organisation.search.being-read"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Uses the index that answers; empty before the first one is complete. When it was just replaced by a new one, the
     * new one is used.
     */
    <T> Optional<T> read(ReadingIndex<T> reading) throws IOException {
        DirectoryIndex first = serving;
        if (first == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(first.read(reading));
        } catch (AlreadyClosedException replaced) {
            DirectoryIndex second = serving;
            return second == null || second == first ? Optional.empty() : Optional.of(second.read(reading));
        }
    }

    /** Returns how far the running build is. */
    Progress progress() {
        return progress;
    }

    boolean isServing() {
        return serving != null;
    }

    /** Returns the number of the last change that searches see. */
    long followedTo() {
        return followedTo;
    }

    /** Returns the changes that searches do not see yet; one statement. */
    long behind() {
        return Math.max(0, changes.last() - followedTo);
    }

    /** Returns how long ago the oldest change was recorded that searches do not see yet, in seconds. */
    long secondsBehind() {
        return changes.secondsBehind(followedTo);
    }

    /**
     * Waits until searches see the changes that are committed now. Does not wait when they are many, as during the
     * import of a file, nor longer than the given time; a first index of a small directory is waited for as well.
     */
    void awaitLevel(Duration longest) {
        if (!running) {
            return;
        }
        long newest = changes.last();
        if (isServing() && (followedTo >= newest || newest - followedTo > FEW)) {
            return;
        }
        waiting.lock();
        try {
            long rest = longest.toNanos();
            wanted = true;
            woken.signalAll();
            while (running && rest > 0 && !(isServing() && followedTo >= newest)) {
                rest = levelled.awaitNanos(rest);
            }
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.unlock();
        }
    }

    private void followedTo(long number) {
        followedTo = number;
        waiting.lock();
        try {
            levelled.signalAll();
        } finally {
            waiting.unlock();
        }
    }

    private void pause(Duration time) {
        waiting.lock();
        try {
            long rest = time.toNanos();
            while (running && rest > 0 && !wanted) {
                rest = woken.awaitNanos(rest);
            }
            wanted = false;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            running = false;
        } finally {
            waiting.unlock();
        }
    }

    /** Ends the thread after its step and closes the index as of its last commit. */
    @Override
    public void close() {
        waiting.lock();
        try {
            running = false;
            woken.signalAll();
            levelled.signalAll();
        } finally {
            waiting.unlock();
        }
        try {
            thread.join(TimeUnit.SECONDS.toMillis(20));
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
        closeIndexes();
        closeQuietly(folders);
        folders = null;
    }

    private void closeIndexes() {
        DirectoryIndex answering = serving;
        Build current = build;
        serving = null;
        build = null;
        cursor = null;
        opened = false;
        closeQuietly(answering);
        closeQuietly(current == null ? null : current.index);
    }

    private static void closeQuietly(@Nullable Closeable one) {
        try {
            if (one != null) {
                one.close();
            }
        } catch (IOException | RuntimeException failure) {
            LOG.warn("the search index was not closed: {}", failure.toString());
        }
    }
}
