package org.cordee.tender.batch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.Flaw;
import org.cordee.tender.ImportingNotices;
import org.cordee.tender.NoticeOutcome;
import org.cordee.tender.batch.NoticeSource.Fetched;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports several notices in the background, one after the other. A notice is first reserved in a transaction of its
 * own, then imported, then recorded. A notice that was imported when the node stopped is found as known by the next
 * attempt, so nothing is imported twice. All times are machine time.
 */
@Component
public class ImportingBatches {

    private static final Logger LOG = LoggerFactory.getLogger(ImportingBatches.class);
    private static final Limit ONE = Limit.of(1);
    private static final Duration LEASE = Duration.ofMinutes(5);

    private final NoticeBatches batches;
    private final BatchItems items;
    private final ImportingNotices importing;
    private final BatchSettings settings;
    private final NoticeSource source;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    ImportingBatches(
            NoticeBatches batches,
            BatchItems items,
            ImportingNotices importing,
            BatchSettings settings,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.batches = batches;
        this.items = items;
        this.importing = importing;
        this.settings = settings;
        this.source = new NoticeSource(settings.fetchTimeout(), importing.mostBytes());
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A file of a batch; the stream is read once and no further than the size limit of a notice. */
    public record NoticeUpload(String name, InputStream document) {}

    /** Signals that a batch has notices that wait; it wakes the loop of this node. */
    record BatchWaiting(UUID batchId) {}

    /** Tells if the server may fetch notices by their number. */
    public boolean mayFetch() {
        return settings.fetching();
    }

    /** Returns the number of notices of the largest batch. */
    public int largest() {
        return settings.largest();
    }

    /**
     * Stores the files and numbers as a batch, which runs in the background.
     *
     * @param numbers as typed, separated by white space, commas or semicolons
     * @throws RuleViolation when there is none, when there are too many, when a number is none, or when the server may
     * not fetch
     */
    public UUID start(Actor actor, List<NoticeUpload> files, String numbers) {
        UUID owner = ownerOf(actor);
        List<NoticeNumber> wanted = read(numbers);
        int count = files.size() + wanted.size();
        if (count == 0) {
            throw RuleViolation.of("file", "tender.batch.empty");
        }
        if (count > settings.largest()) {
            throw RuleViolation.of("file", "tender.batch.too-many", count, settings.largest());
        }
        NoticeBatch batch = new NoticeBatch(owner, Instant.now());
        List<BatchItem> all = new ArrayList<>();
        for (NoticeUpload file : files) {
            all.add(itemOf(batch, all.size(), file));
        }
        wanted.forEach(number -> all.add(BatchItem.ofNumber(batch.id(), all.size(), number)));
        transaction.executeWithoutResult(status -> {
            batches.save(batch);
            // One flush for all: each save would compare the files of all earlier ones again.
            items.saveAll(all);
        });
        LOG.info("batch started batch={} notices={}", batch.id(), count);
        endIfDone(batch.id());
        events.publishEvent(new BatchWaiting(batch.id()));
        return batch.id();
    }

    /** Stops a batch; what was imported stays. Stopping it again changes nothing. */
    public void cancel(Actor actor, UUID batchId) {
        change(actor, batchId, NoticeBatch::cancel);
        LOG.info("batch cancelled batch={}", batchId);
    }

    /** Continues a stopped batch with the notices that wait. */
    public void resume(Actor actor, UUID batchId) {
        change(actor, batchId, NoticeBatch::resume);
        LOG.info("batch resumed batch={}", batchId);
        events.publishEvent(new BatchWaiting(batchId));
    }

    /**
     * Imports one waiting notice.
     *
     * @return false when none waits or when the server stops
     */
    boolean runNext() {
        Optional<BatchItem> reserved = reserve();
        if (reserved.isEmpty()) {
            return false;
        }
        boolean goesOn = run(reserved.get());
        endIfDone(reserved.get().batchId());
        return goesOn;
    }

    private Optional<BatchItem> reserve() {
        return Objects.requireNonNull(transaction.execute(status -> items.waiting(Instant.now(), ONE).stream()
                .findFirst()
                .map(item -> {
                    item.start(Instant.now(), LEASE.plus(settings.fetchTimeout()));
                    return items.save(item);
                })));
    }

    private boolean run(BatchItem item) {
        try {
            byte[] document = item.document();
            if (document == null) {
                Fetched fetched = fetch(item);
                document = fetched.document();
                if (document == null) {
                    Flaw flaw = fetched.flaw();
                    change(item.id(), stored -> stored.refuse(flaw == null ? List.of() : List.of(flaw)));
                    return true;
                }
            }
            Actor actor = batches.findById(item.batchId()).orElseThrow().actor();
            NoticeOutcome outcome = importing.importNotice(actor, new ByteArrayInputStream(document));
            change(item.id(), stored -> stored.end(outcome));
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            change(item.id(), BatchItem::release);
            return false;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } catch (RuntimeException | Error failure) {
            LOG.error("notice of a batch not imported item={}", item.id(), failure);
            change(item.id(), stored -> stored.refuse(List.of(Flaw.inField("batch.failed", "document"))));
            return true;
        }
    }

    private Fetched fetch(BatchItem item) throws InterruptedException {
        NoticeNumber.Publisher publisher = item.publisher();
        if (publisher == null || !settings.fetching()) {
            return new Fetched(null, Flaw.inField("source.off", "number"));
        }
        return source.fetch(new NoticeNumber(publisher, item.name()));
    }

    private void endIfDone(UUID batchId) {
        transaction.executeWithoutResult(status -> {
            boolean done = items.counts(batchId).stream()
                    .allMatch(count -> count.getState().isEnded());
            if (done) {
                batches.findById(batchId).ifPresent(batch -> {
                    batch.end(Instant.now());
                    batches.save(batch);
                    LOG.info("batch done batch={}", batchId);
                });
            }
        });
    }

    private BatchItem itemOf(NoticeBatch batch, int position, NoticeUpload file) {
        try {
            byte[] document = file.document().readNBytes(importing.mostBytes() + 1);
            BatchItem item = BatchItem.ofFile(batch.id(), position, file.name(), document);
            if (document.length > importing.mostBytes()) {
                item.refuse(List.of(Flaw.inField("document.too-large", "document", importing.mostBytes() / 1_000_000)));
            }
            return item;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Reads the numbers, each once. */
    private List<NoticeNumber> read(String typed) {
        Set<NoticeNumber> numbers = new LinkedHashSet<>();
        for (String word : typed.split("[\\s,;]+")) {
            if (!word.isEmpty()) {
                numbers.add(NoticeNumber.read(word)
                        .orElseThrow(() -> RuleViolation.of("numbers", "tender.batch.no-number", word)));
            }
        }
        if (!numbers.isEmpty() && !settings.fetching()) {
            throw RuleViolation.of("numbers", "tender.batch.no-fetching");
        }
        return List.copyOf(numbers);
    }

    private void change(Actor actor, UUID batchId, Consumer<NoticeBatch> change) {
        transaction.executeWithoutResult(status -> {
            NoticeBatch batch = batches.findVisible(batchId, ownerOf(actor), actor.isSystem())
                    .orElseThrow(NotFound::new);
            change.accept(batch);
            batches.save(batch);
        });
    }

    private void change(UUID itemId, Consumer<BatchItem> change) {
        transaction.executeWithoutResult(status -> items.findById(itemId).ifPresent(item -> {
            change.accept(item);
            items.save(item);
        }));
    }

    /**
     * Returns the organisation of the batch; null for the platform.
     *
     * @throws NotFound for the holder of a one-time link, and for a person without an organisation and such a role
     */
    static @Nullable UUID ownerOf(Actor actor) {
        if (actor.via() == Actor.Via.LINK) {
            throw new NotFound();
        }
        boolean platform = actor.is(Role.COORDINATOR) || actor.is(Role.ADMINISTRATOR) || actor.isSystem();
        return platform ? actor.organisationId() : actor.requireOrganisation();
    }
}
