package org.cordee.tender;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Imports a published notice for the organisation that uploads it: creates a consultation, or updates the one that the
 * notice corrects, or answers that the notice is already known, or lists its errors. Uploading the same notice again
 * changes nothing.
 */
@Component
public class ImportingNotices {

    private static final Logger LOG = LoggerFactory.getLogger(ImportingNotices.class);

    private final List<NoticeReader> readers;
    private final Consultations consultations;
    private final AwardCriteria criteria;
    private final NoticeFiles files;
    private final BusinessClock clock;
    private final TenderSettings settings;
    private final TransactionTemplate transaction;

    ImportingNotices(
            List<NoticeReader> readers,
            Consultations consultations,
            AwardCriteria criteria,
            NoticeFiles files,
            BusinessClock clock,
            TenderSettings settings,
            PlatformTransactionManager transactions) {
        this.readers = List.copyOf(readers);
        this.consultations = consultations;
        this.criteria = criteria;
        this.files = files;
        this.clock = clock;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Returns the size in bytes of the largest notice that is read. */
    public int mostBytes() {
        return settings.noticeMaxBytes();
    }

    /** Imports the notice; reads no more than the size limit from the stream. */
    public NoticeOutcome importNotice(Actor actor, InputStream document) throws IOException {
        ConsultationAccess.of(actor);
        byte[] bytes = document.readNBytes(settings.noticeMaxBytes() + 1);
        if (bytes.length > settings.noticeMaxBytes()) {
            return new NoticeOutcome.Refused(
                    List.of(Flaw.inField("document.too-large", "document", settings.noticeMaxBytes() / 1_000_000)));
        }
        NoticeReader reader = readerOf(bytes);
        NoticeReader.NoticeReadingResult reading = reader.read(bytes);
        Notice notice = reading.notice();
        return notice == null
                ? new NoticeOutcome.Refused(reading.flaws())
                : keep(actor, new ReadNotice(notice, reader.format(), bytes));
    }

    /** A notice with the file that it was read from. */
    private record ReadNotice(Notice notice, NoticeFormat format, byte[] document) {}

    private NoticeReader readerOf(byte[] document) {
        return readers.stream()
                .filter(reader -> reader.recognises(document))
                .findFirst()
                .or(() -> readers.stream()
                        .filter(reader -> reader.format() == NoticeFormat.EFORMS)
                        .findFirst())
                .orElseThrow();
    }

    /**
     * Stores the notice, and tries a second time when another user uploaded the same notice at the same moment: the
     * second attempt finds what the other one stored.
     */
    private NoticeOutcome keep(Actor actor, ReadNotice received) {
        try {
            return store(actor, received);
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException overtaken) {
            LOG.info(
                    "notice uploaded twice at the same time notice={}",
                    received.notice().identity().noticeId());
            return store(actor, received);
        }
    }

    private NoticeOutcome store(Actor actor, ReadNotice received) {
        return transaction.execute(status -> decide(actor, received, clock.now()));
    }

    private NoticeOutcome decide(Actor actor, ReadNotice received, Instant now) {
        Notice notice = received.notice();
        UUID owner = ownerKey(actor);
        NoticeIdentity identity = notice.identity();
        Optional<Consultation> same = consultations.ofNotice(owner, identity.noticeId(), identity.version());
        if (same.isPresent()) {
            return new NoticeOutcome.AlreadyKnown(same.get().id());
        }
        Consultation corrected = corrected(owner, identity);
        if (corrected != null) {
            return correct(corrected, received, now);
        }
        if (identity.cancels()) {
            return new NoticeOutcome.Refused(
                    List.of(Flaw.inField("notice.cancels-unknown", "corrects").at("Changes/ChangeReason", null)));
        }
        if (notice.amendment() != null
                && !ContentCheck.flawsOfNotice(notice.content()).isEmpty()) {
            NoticeIdentity.Reference original = identity.corrects();
            return new NoticeOutcome.Refused(List.of(
                    Flaw.inField("notice.original-first", "corrects", original == null ? "" : original.noticeId())));
        }
        Consultation consultation = consultations.save(Consultation.imported(actor.organisationId(), notice, now));
        criteria.replace(consultation.id(), notice.criteria());
        keepFile(consultation, received);
        LOG.info("consultation imported consultation={} notice={}", consultation.id(), identity.noticeId());
        return new NoticeOutcome.Imported(consultation.id(), identity.isCorrigendum(), notice.remarks());
    }

    private NoticeOutcome correct(Consultation consultation, ReadNotice received, Instant now) {
        Notice notice = received.notice();
        if (consultation.hasNewerThan(notice.identity())) {
            return new NoticeOutcome.Refused(
                    List.of(Flaw.inField("notice.superseded", "issuedAt").at("ContractNotice/IssueDate", null)));
        }
        boolean states = !notice.identity().cancels() && notice.amendment() == null;
        List<NoticeChange> judged = states
                ? criteria.changes(consultation.id(), notice.criteria(), lotsOfBoth(consultation, notice))
                : List.of();
        List<NoticeChange> changes = consultation.correct(notice, judged, now);
        consultations.save(consultation);
        if (states) {
            criteria.replace(consultation.id(), notice.criteria());
        }
        keepFile(consultation, received);
        LOG.info("consultation corrected consultation={} changes={}", consultation.id(), changes.size());
        return new NoticeOutcome.Corrected(consultation.id(), changes, notice.remarks());
    }

    private static Set<String> lotsOfBoth(Consultation consultation, Notice notice) {
        Set<@Nullable String> published =
                notice.content().lots().stream().map(LotContent::key).collect(Collectors.toSet());
        return consultation.lots().stream()
                .filter(Lot::isOpen)
                .map(Lot::key)
                .filter(published::contains)
                .collect(Collectors.toSet());
    }

    /**
     * Returns the consultation that a corrigendum names, or else the one about the same procedure (BT-04). The
     * procedure finds another version of the notice, a corrigendum of a notice that was never received, and a first
     * notice that is uploaded after its corrigendum.
     */
    private @Nullable Consultation corrected(UUID owner, NoticeIdentity identity) {
        NoticeIdentity.Reference reference = identity.corrects();
        Optional<Consultation> named = reference == null
                ? Optional.empty()
                : consultations.ofNotice(owner, reference.noticeId(), reference.version());
        return named.or(() -> consultations.ofProcedure(owner, identity.procedureId()).stream()
                        .findFirst())
                .orElse(null);
    }

    private void keepFile(Consultation consultation, ReadNotice received) {
        files.save(new NoticeFile(consultation.latestNotice().id(), received.format(), received.document()));
    }

    private static UUID ownerKey(Actor actor) {
        UUID organisation = actor.organisationId();
        return organisation == null ? Consultation.PLATFORM : organisation;
    }
}
