package org.cordee.organisation.importing;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Reads the next batch of lines on a thread of its own while the batch before is decided and stored: both take about the
 * same time. At most two batches are in memory.
 */
final class ReadAhead implements Closeable {

    private final SourceLines lines;
    private final int size;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(task -> {
        Thread reader = new Thread(task, "directory-import-reader");
        reader.setDaemon(true);
        return reader;
    });
    private CompletableFuture<Batch> coming;

    /**
     * @param size the number of lines of a batch
     */
    ReadAhead(SourceLines lines, int size) {
        this.lines = lines;
        this.size = size;
        this.coming = begin();
    }

    /**
     * Some lines in the order of the file.
     *
     * @param progress how much of the file was read after them, from 0 to 1
     * @param isLast whether the file ends with them; the last batch may be empty
     */
    record Batch(List<ReadLine> lines, double progress, boolean isLast) {}

    /**
     * Returns the next batch. Nobody asks for another one after the last. An interruption does not end the wait, which is
     * as long as the reading of one batch; the thread stays interrupted.
     *
     * @throws IOException when the file cannot be read
     * @throws org.cordee.shared.RuleViolation when what stands in it cannot be read
     */
    Batch next() throws IOException {
        Batch batch;
        try {
            batch = coming.join();
        } catch (CompletionException failed) {
            throw reasonOf(failed);
        }
        if (!batch.isLast()) {
            coming = begin();
        }
        return batch;
    }

    /** Returns what the reader threw when it may be thrown here, and throws what is no checked exception. */
    private static IOException reasonOf(CompletionException failed) {
        Throwable cause = failed.getCause();
        if (cause instanceof UncheckedIOException unchecked) {
            return Objects.requireNonNull(unchecked.getCause());
        }
        if (cause instanceof RuntimeException unchecked) {
            throw unchecked;
        }
        if (cause instanceof Error error) {
            throw error;
        }
        throw failed;
    }

    private CompletableFuture<Batch> begin() {
        return CompletableFuture.supplyAsync(this::read, thread);
    }

    private Batch read() {
        try {
            List<ReadLine> batch = new ArrayList<>(size);
            while (batch.size() < size) {
                ReadLine line = lines.next();
                if (line == null) {
                    return new Batch(batch, 1, true);
                }
                batch.add(line);
            }
            return new Batch(batch, lines.progress(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits for the batch that is being read, so that the file can be closed. */
    @Override
    public void close() {
        coming.handle((batch, failed) -> null).join();
        thread.shutdown();
    }
}
