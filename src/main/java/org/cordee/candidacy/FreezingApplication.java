package org.cordee.candidacy;

import java.util.List;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.MarkingStage;
import org.cordee.consortium.ProcedureStage;
import org.cordee.document.ArchiveEntry;
import org.cordee.document.ConfidentialityLevel;
import org.cordee.document.Documents;
import org.cordee.document.StoredDocument;
import org.cordee.evidence.ApplicationContents;
import org.cordee.evidence.SheetRewriting;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets the lead freeze the application and build its package: the papers that say who the members are and what they can
 * do, and nothing of the bid. From then on the members stay. Until it is deposited the lead may open it again.
 */
@Component
@Transactional
public class FreezingApplication {

    private final CandidacyAccess access;
    private final ApplicationContents evidence;
    private final SheetRewriting sheets;
    private final Documents documents;
    private final FrozenApplications applications;
    private final MarkingStage stages;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    FreezingApplication(
            CandidacyAccess access,
            ApplicationContents evidence,
            SheetRewriting sheets,
            Documents documents,
            FrozenApplications applications,
            MarkingStage stages,
            BusinessClock clock,
            ApplicationEventPublisher events) {
        this.access = access;
        this.evidence = evidence;
        this.sheets = sheets;
        this.documents = documents;
        this.applications = applications;
        this.stages = stages;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Freezes the application. A second call changes nothing.
     *
     * @throws NotFound for all users but the lead
     * @throws RuleViolation unless the evidence of each member is settled and the date for applications lies ahead
     */
    public void freeze(Actor actor, UUID consortiumId) {
        Act act = Act.now(actor, clock);
        ProcedureStage stage = access.lockForLead(actor, consortiumId).stage();
        if (stage.isCompositionFrozen()) {
            return;
        }
        stages.frozen(act, consortiumId);
        evidence.requireSettled(consortiumId);
        sheets.rewrite(consortiumId, act.at());
        ApplicationPackage application = ApplicationPackage.of(candidature(consortiumId));
        StoredDocument archive = documents.storeOwn(
                application.zip(),
                "candidature-" + consortiumId + ".zip",
                "application/zip",
                ConfidentialityLevel.CONSOLIDATED_PRICE,
                consortiumId);
        FrozenApplication frozen =
                applications.save(new FrozenApplication(act, consortiumId, application, archive));
        events.publishEvent(new CandidacyEvent.ApplicationFrozen(
                act.eventHeader(consortiumId), frozen.id(), frozen.manifestSha256()));
    }

    /** Returns the papers of the members; acts of commitment and other papers of the bid lie in other folders. */
    private List<ArchiveEntry> candidature(UUID consortiumId) {
        return evidence.entries(consortiumId).stream()
                .filter(entry -> entry.name().startsWith(ApplicationContents.FOLDER))
                .toList();
    }

    /**
     * Opens the frozen application again: its members may change until it is frozen anew. A second call changes nothing.
     *
     * @throws NotFound for all users but the lead
     * @throws RuleViolation once the application is deposited
     */
    public void reopen(Actor actor, UUID consortiumId) {
        Act act = Act.now(actor, clock);
        ProcedureStage stage = access.lockForLead(actor, consortiumId).stage();
        if (stage == ProcedureStage.APPLICATION) {
            return;
        }
        stages.reopened(consortiumId);
        FrozenApplication frozen = applications.of(consortiumId).orElseThrow(NotFound::new);
        frozen.lift(act);
        applications.save(frozen);
        events.publishEvent(
                new CandidacyEvent.FrozenApplicationReopened(act.eventHeader(consortiumId), frozen.id()));
    }
}
