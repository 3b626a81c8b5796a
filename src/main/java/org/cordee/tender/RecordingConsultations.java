package org.cordee.tender;

import java.time.Instant;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records consultations that users type in, and fills in what their notices lack. */
@Component
public class RecordingConsultations {

    private static final Logger LOG = LoggerFactory.getLogger(RecordingConsultations.class);

    private final Consultations consultations;
    private final BusinessClock clock;

    RecordingConsultations(Consultations consultations, BusinessClock clock) {
        this.consultations = consultations;
        this.clock = clock;
    }

    /**
     * Creates a consultation for the actor's organisation.
     *
     * @throws ContentRefused with all errors
     */
    @Transactional
    public UUID record(Actor actor, ConsultationContent content) {
        ConsultationAccess.of(actor);
        Consultation consultation = Consultation.recorded(actor.organisationId(), content, clock.now());
        consultations.save(consultation);
        LOG.info("consultation recorded consultation={}", consultation.id());
        return consultation.id();
    }

    /**
     * Replaces the content of a consultation.
     *
     * @param expectedVersion the version the user saw; an older one is refused, so that no user overwrites a change
     * unseen
     * @throws ContentRefused with all errors
     */
    @Transactional
    public void fillIn(Actor actor, UUID consultationId, long expectedVersion, ConsultationContent content) {
        Consultation consultation = editable(actor, consultationId, expectedVersion);
        consultation.fillIn(content, clock.now());
        consultations.save(consultation);
        LOG.info("consultation filled in consultation={}", consultationId);
    }

    /**
     * Confirms one reading of a published hour whose offset is not that of its zone; every clock follows it.
     *
     * @param published the hour with two readings, as it is stored
     * @param reading one of the two instants
     */
    @Transactional
    public void confirmDeadline(
            Actor actor, UUID consultationId, long expectedVersion, Deadline published, Instant reading) {
        Consultation consultation = editable(actor, consultationId, expectedVersion);
        consultation.confirmDeadline(published, reading, clock.now());
        consultations.save(consultation);
        LOG.info("deadline confirmed consultation={} reading={}", consultationId, reading);
    }

    private Consultation editable(Actor actor, UUID consultationId, long expectedVersion) {
        ConsultationAccess access = ConsultationAccess.of(actor);
        Consultation consultation = consultations
                .findVisible(consultationId, actor.organisationId(), access.everything())
                .filter(access::mayEdit)
                .orElseThrow(NotFound::new);
        if (consultation.version() != expectedVersion) {
            throw new ObjectOptimisticLockingFailureException(Consultation.class, consultationId);
        }
        return consultation;
    }
}
