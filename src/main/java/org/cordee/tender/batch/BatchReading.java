package org.cordee.tender.batch;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.tender.Flaw;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the progress and the report of batches. An organisation sees its own. */
@Component
@Transactional(readOnly = true)
public class BatchReading {

    private static final Limit LATEST = Limit.of(5);

    private final NoticeBatches batches;
    private final BatchItems items;

    BatchReading(NoticeBatches batches, BatchItems items) {
        this.batches = batches;
        this.items = items;
    }

    /**
     * A batch with the number of notices in each kind of state.
     *
     * @param ended the notices that were treated, of {@code total}
     */
    public record BatchProgress(
            UUID id,
            BatchState state,
            Instant startedAt,
            long total,
            long ended,
            long imported,
            long corrected,
            long known,
            long refused) {}

    /** One notice of a batch with its result. */
    public record BatchRow(
            String name, ItemState state, @Nullable UUID consultationId, int changes, int remarks, List<Flaw> flaws) {}

    /** A batch with all its notices. */
    public record BatchReport(BatchProgress progress, List<BatchRow> rows) {}

    /** Returns the report; missing and foreign batches are the same. */
    public BatchReport report(Actor actor, UUID batchId) {
        NoticeBatch batch = batches.findVisible(batchId, ImportingBatches.ownerOf(actor), actor.isSystem())
                .orElseThrow(NotFound::new);
        List<BatchRow> rows = items.findByBatchIdOrderByPosition(batchId).stream()
                .map(item -> new BatchRow(
                        item.name(), item.state(), item.consultationId(), item.changes(), item.remarks(), item.flaws()))
                .toList();
        return new BatchReport(progress(batch), rows);
    }

    /** Returns the five batches that the organisation started last. */
    public List<BatchProgress> latest(Actor actor) {
        return batches.latest(ImportingBatches.ownerOf(actor), LATEST).stream()
                .map(this::progress)
                .toList();
    }

    private BatchProgress progress(NoticeBatch batch) {
        List<BatchItems.StateCount> counts = items.counts(batch.id());
        return new BatchProgress(
                batch.id(),
                batch.state(),
                batch.startedAt(),
                counts.stream().mapToLong(BatchItems.StateCount::getCount).sum(),
                counts.stream()
                        .filter(count -> count.getState().isEnded())
                        .mapToLong(BatchItems.StateCount::getCount)
                        .sum(),
                of(counts, ItemState.IMPORTED),
                of(counts, ItemState.CORRECTED),
                of(counts, ItemState.KNOWN),
                of(counts, ItemState.REFUSED));
    }

    private static long of(List<BatchItems.StateCount> counts, ItemState state) {
        return counts.stream()
                .filter(count -> count.getState() == state)
                .mapToLong(BatchItems.StateCount::getCount)
                .sum();
    }
}
