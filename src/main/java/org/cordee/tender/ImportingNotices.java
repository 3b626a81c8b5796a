package org.cordee.tender;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    private final NoticeReader reader;
    private final Consultations consultations;
    private final AwardCriteria criteria;
    private final BusinessClock clock;
    private final TenderSettings settings;
    private final TransactionTemplate transaction;

    ImportingNotices(
            NoticeReader reader,
            Consultations consultations,
            AwardCriteria criteria,
            BusinessClock clock,
            TenderSettings settings,
            PlatformTransactionManager transactions) {
        this.reader = reader;
        this.consultations = consultations;
        this.criteria = criteria;
        this.clock = clock;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Imports the notice; reads no more than the size limit from the stream. */
    public NoticeOutcome importNotice(Actor actor, InputStream document) throws IOException {
        ConsultationAccess.of(actor);
        byte[] bytes = document.readNBytes(settings.noticeMaxBytes() + 1);
        if (bytes.length > settings.noticeMaxBytes()) {
            return new NoticeOutcome.Refused(
                    List.of(Flaw.inField("document.too-large", "document", settings.noticeMaxBytes() / 1_000_000)));
        }
        NoticeReader.NoticeReadingResult reading = reader.read(bytes);
        Notice notice = reading.notice();
        return notice == null ? new NoticeOutcome.Refused(reading.flaws()) : keep(actor, notice);
    }

    /**
     * Stores the notice, and tries a second time when another user uploaded the same notice at the same moment: the
     * second attempt finds what the other one stored.
     */
    private NoticeOutcome keep(Actor actor, Notice notice) {
        try {
            return store(actor, notice);
        } catch (DataIntegrityViolationException | OptimisticLockingFailureException overtaken) {
            LOG.info(
                    "notice uploaded twice at the same time notice={}",
                    notice.identity().noticeId());
            return store(actor, notice);
        }
    }

    private NoticeOutcome store(Actor actor, Notice notice) {
        return transaction.execute(status -> decide(actor, notice, clock.now()));
    }

    private NoticeOutcome decide(Actor actor, Notice notice, Instant now) {
        UUID owner = ownerKey(actor);
        NoticeIdentity identity = notice.identity();
        Optional<Consultation> same = consultations.ofNotice(owner, identity.noticeId(), identity.version());
        if (same.isPresent()) {
            return new NoticeOutcome.AlreadyKnown(same.get().id());
        }
        Consultation corrected = corrected(owner, identity);
        if (corrected != null) {
            return correct(corrected, notice, now);
        }
        Consultation consultation = consultations.save(Consultation.imported(actor.organisationId(), notice, now));
        criteria.replace(consultation.id(), notice.criteria());
        LOG.info("consultation imported consultation={} notice={}", consultation.id(), identity.noticeId());
        return new NoticeOutcome.Imported(consultation.id(), identity.isCorrigendum());
    }

    private NoticeOutcome correct(Consultation consultation, Notice notice, Instant now) {
        if (consultation.hasNewerThan(notice.identity())) {
            return new NoticeOutcome.Refused(
                    List.of(Flaw.inField("notice.superseded", "issuedAt").at("ContractNotice/IssueDate", null)));
        }
        List<NoticeChange> changes = consultation.correct(notice, now);
        consultations.save(consultation);
        criteria.replace(consultation.id(), notice.criteria());
        LOG.info("consultation corrected consultation={} changes={}", consultation.id(), changes.size());
        return new NoticeOutcome.Corrected(consultation.id(), changes);
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

    private static UUID ownerKey(Actor actor) {
        UUID organisation = actor.organisationId();
        return organisation == null ? Consultation.PLATFORM : organisation;
    }
}
