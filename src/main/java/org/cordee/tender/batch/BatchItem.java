package org.cordee.tender.batch;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.cordee.shared.Ids;
import org.cordee.tender.Flaw;
import org.cordee.tender.NoticeOutcome;
import org.jspecify.annotations.Nullable;

/** One notice of a batch: a file, or a number by which the server fetches the notice. Its times are machine time. */
@Entity
@Table(name = "notice_batch_item")
class BatchItem {

    private static final int MOST_FLAWS = 20;
    private static final int LONGEST_NAME = 200;

    @Id
    private UUID id;

    @Version
    @Column
    private @Nullable Long version;

    @Column(name = "batch_id")
    private UUID batchId;

    @Column
    private int position;

    /** The name of the file, or the number. */
    @Column
    private String name;

    @Enumerated(EnumType.STRING)
    @Column
    private NoticeNumber.@Nullable Publisher publisher;

    /** The file, compressed, until it is imported. */
    @Column(columnDefinition = "longblob")
    private byte @Nullable [] content;

    /** The number of bytes before compression. */
    @Column
    private int size;

    @Enumerated(EnumType.STRING)
    @Column
    private ItemState state;

    @Column(name = "lease_until")
    private @Nullable Instant leaseUntil;

    @Column(name = "consultation_id")
    private @Nullable UUID consultationId;

    /** The number of changes of a corrigendum. */
    @Column
    private int changes;

    /** The number of values of an imported notice that could not be read. */
    @Column
    private int remarks;

    @ElementCollection
    @CollectionTable(name = "notice_batch_flaw", joinColumns = @JoinColumn(name = "item_id"))
    @OrderColumn(name = "position")
    private List<Flaw> flaws = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    protected BatchItem() {}

    private BatchItem(UUID batchId, int position, String name) {
        this.id = Ids.next();
        this.batchId = batchId;
        this.position = position;
        this.name = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        this.state = ItemState.WAITING;
    }

    static BatchItem ofFile(UUID batchId, int position, String name, byte[] document) {
        BatchItem item = new BatchItem(batchId, position, name);
        item.size = document.length;
        item.content = compressed(document);
        return item;
    }

    static BatchItem ofNumber(UUID batchId, int position, NoticeNumber number) {
        BatchItem item = new BatchItem(batchId, position, number.number());
        item.publisher = number.publisher();
        return item;
    }

    void start(Instant now, Duration lease) {
        state = ItemState.RUNNING;
        leaseUntil = now.plus(lease);
    }

    /** Puts the notice back: the server stops, and the next start goes on with it. */
    void release() {
        state = ItemState.WAITING;
        leaseUntil = null;
    }

    /** Records the result; the file is not needed any more. */
    void end(NoticeOutcome outcome) {
        leaseUntil = null;
        content = null;
        if (outcome instanceof NoticeOutcome.Imported imported) {
            state = ItemState.IMPORTED;
            consultationId = imported.consultationId();
            remarks = imported.remarks().size();
        } else if (outcome instanceof NoticeOutcome.Corrected corrected) {
            state = ItemState.CORRECTED;
            consultationId = corrected.consultationId();
            changes = corrected.changes().size();
            remarks = corrected.remarks().size();
        } else if (outcome instanceof NoticeOutcome.AlreadyKnown known) {
            state = ItemState.KNOWN;
            consultationId = known.consultationId();
        } else if (outcome instanceof NoticeOutcome.Refused refused) {
            refuse(refused.flaws());
        }
    }

    /** Records why the notice was refused; at most 20 errors are stored. */
    void refuse(List<Flaw> found) {
        leaseUntil = null;
        content = null;
        state = ItemState.REFUSED;
        flaws.clear();
        found.stream().limit(MOST_FLAWS).forEach(flaws::add);
    }

    /** Returns the file; null for a number. */
    byte @Nullable [] document() {
        if (content == null) {
            return null;
        }
        try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(content))) {
            return stream.readNBytes(size);
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }

    private static byte[] compressed(byte[] document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream stream = new GZIPOutputStream(bytes)) {
            stream.write(document);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    UUID id() {
        return id;
    }

    UUID batchId() {
        return batchId;
    }

    String name() {
        return name;
    }

    NoticeNumber.@Nullable Publisher publisher() {
        return publisher;
    }

    ItemState state() {
        return state;
    }

    @Nullable
    UUID consultationId() {
        return consultationId;
    }

    int changes() {
        return changes;
    }

    int remarks() {
        return remarks;
    }

    List<Flaw> flaws() {
        return List.copyOf(flaws);
    }
}
