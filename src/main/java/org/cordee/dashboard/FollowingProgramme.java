package org.cordee.dashboard;

import java.util.Objects;
import java.util.UUID;
import org.cordee.assessment.GroupingJudged;
import org.cordee.assessment.ReadingTargets;
import org.cordee.consortium.ConsortiumEvent.ConsortiumOpened;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.shared.NotFound;
import org.cordee.shared.StartupWork;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.TenderEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Keeps one row per consortium up to date with the notice and the latest check. A row is written from the current data
 * and not from the content of an event. Events may therefore come late, twice or in any order, and a rebuild gives the
 * same rows. A consortium whose event was lost gets its row at the start. This class computes no assessment.
 */
@Component
class FollowingProgramme {

    private static final Logger LOG = LoggerFactory.getLogger(FollowingProgramme.class);

    private final ConsortiumLookup consortia;
    private final ConsultationReading consultations;
    private final ReadingTargets aims;
    private final ProgrammeRows rows;
    private final TransactionTemplate transaction;

    FollowingProgramme(
            ConsortiumLookup consortia,
            ConsultationReading consultations,
            ReadingTargets aims,
            ProgrammeRows rows,
            PlatformTransactionManager transactions) {
        this.consortia = consortia;
        this.consultations = consultations;
        this.aims = aims;
        this.rows = rows;
        this.transaction = new TransactionTemplate(transactions);
    }

    @ApplicationModuleListener
    void on(ConsortiumOpened opened) {
        follow(opened.consortiumId());
    }

    @ApplicationModuleListener
    void on(GroupingJudged judged) {
        follow(judged.consortiumId());
    }

    @ApplicationModuleListener
    void on(TenderEvent event) {
        rows.of(event.consultationId()).forEach(this::follow);
    }

    /**
     * Writes the missing rows. These rows serve only for display, so a failure does not stop the start; a failed row is
     * tried again at the next start.
     */
    @EventListener(ApplicationReadyEvent.class)
    void fill() {
        for (UUID id : StartupWork.call(rows::lacking)) {
            try {
                transaction.executeWithoutResult(status -> follow(id));
            } catch (RuntimeException | Error broken) {
                LOG.warn("programme row not written consortium={}", id, broken);
            }
        }
    }

    private void follow(UUID consortiumId) {
        rows.lock(consortiumId);
        try {
            ConsortiumFacts facts = consortia.consortium(consortiumId);
            ConsultationDetail consultation = consultations.facts(facts.consultationId());
            rows.write(
                    consortiumId,
                    facts.consultationId(),
                    PublishedLots.of(consultation, facts.lotIds()),
                    aims.latest(consortiumId).orElse(null));
            rows.name(
                    consortiumId,
                    Objects.requireNonNullElse(consultation.content().title(), ""),
                    Objects.requireNonNullElse(consultation.content().buyer().name(), ""));
        } catch (NotFound gone) {
            rows.remove(consortiumId);
        }
    }
}
