package org.cordee.composer;

import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.Workspace;
import org.cordee.consortium.shares.EssentialTask;
import org.cordee.consortium.shares.TasksReading;
import org.cordee.law.casefile.CaseConsultation;
import org.cordee.law.casefile.CaseConsultation.Buyer;
import org.cordee.law.casefile.CaseConsultation.Nature;
import org.cordee.law.casefile.CaseConsultation.Procedure;
import org.cordee.law.casefile.CaseConsultation.Scope;
import org.cordee.law.casefile.LiabilityForm;
import org.cordee.law.casefile.ReservationArticle;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.DocumentTerms;
import org.cordee.tender.LotContent;
import org.cordee.tender.ProcedureKind;
import org.cordee.tender.RequiredForm;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the lot of a design from its consultation. */
@Component
class DesignLotReading {

    /**
     * Stands for the subcontractor of a task: the actual operator is not recorded, so the name is one that no member
     * has.
     */
    private static final String SUBCONTRACTOR = "subcontractor";

    private final ConsultationReading consultations;
    private final TasksReading tasks;
    private final OwnCandidacies candidacies;
    private final BusinessClock clock;

    DesignLotReading(
            ConsultationReading consultations, TasksReading tasks, OwnCandidacies candidacies, BusinessClock clock) {
        this.consultations = consultations;
        this.tasks = tasks;
        this.candidacies = candidacies;
        this.clock = clock;
    }

    /**
     * Reads the lot from its consultation.
     * @param lead as a member of the consortium for this lot
     * @param siret its identifier in a case
     * @throws NotFound when the consortium does not answer the lot
     */
    DesignLot of(Workspace space, UUID lotId, MemberFacts lead, String siret) {
        ConsultationDetail detail = consultations.facts(space.facts().consultationId());
        if (!space.facts().lotIds().contains(lotId)) {
            throw new NotFound();
        }
        LotContent lot = detail.lots().stream()
                .filter(one -> one.id().equals(lotId))
                .map(ConsultationDetail.LotDetail::content)
                .findFirst()
                .orElseThrow(NotFound::new);
        ZonedDateTime now = clock.now().atZone(Deadline.PARIS);
        List<EssentialTask> asked = tasks.of(space.facts().id());
        String number = Objects.requireNonNullElse(lot.key(), "1");
        return new DesignLot(
                space.facts().id(),
                lotId,
                number,
                Objects.requireNonNullElse(lot.title(), ""),
                now,
                LiabilityForm.valueOf(space.facts().form().name()),
                consultation(detail, lot, asked),
                ReservationArticle.valueOf(lot.reservation().name()),
                Set.copyOf(lot.places()),
                lot.estimatedValue(),
                lot.insertionHours(),
                lot.terms(),
                lot.period().months(),
                asked.stream()
                        .filter(task -> lead.memberId().equals(task.memberId()))
                        .map(EssentialTask::task)
                        .toList(),
                candidacies.of(space.facts(), lead, siret, number));
    }

    private static Map<String, String> tasks(List<EssentialTask> asked) {
        Map<String, String> tasks = new LinkedHashMap<>();
        asked.forEach(task -> tasks.put(task.task(), task.subcontracted() ? SUBCONTRACTOR : ""));
        return tasks;
    }

    private static @Nullable ZonedDateTime moment(@Nullable Deadline deadline) {
        return deadline == null ? null : deadline.instant().atZone(deadline.zone());
    }

    private static @Nullable LiabilityForm form(@Nullable RequiredForm required) {
        return required == null || required == RequiredForm.NONE ? null : LiabilityForm.valueOf(required.name());
    }

    private static CaseConsultation consultation(ConsultationDetail detail, LotContent lot, List<EssentialTask> asked) {
        ConsultationContent content = detail.content();
        DocumentTerms documents = content.documents();
        return new CaseConsultation(
                Objects.requireNonNullElse(content.reference(), ""),
                detail.issuedAt() == null
                        ? null
                        : detail.issuedAt().atZone(Deadline.PARIS).toLocalDate(),
                procedure(content.procedure()),
                content.nature() == null
                        ? Nature.SERVICES
                        : Nature.valueOf(content.nature().name()),
                moment(lot.deadlines().application()),
                moment(lot.deadlines().offer()),
                Boolean.TRUE.equals(content.severalBidsForbidden(lot)),
                content.documents().severalBidsForbiddenAcrossLots() ? Scope.CONSULTATION : Scope.LOT,
                form(content.requiredForm()),
                documents.requiredFormJustified(),
                tasks(asked),
                Boolean.TRUE.equals(content.signedAtDeposit()),
                null,
                new Buyer(content.buyer().registrationNumber(), null, null, null, null, null),
                null,
                null);
    }

    private static Procedure procedure(@Nullable ProcedureKind kind) {
        return kind == null || kind == ProcedureKind.INNOVATION_PARTNERSHIP || kind == ProcedureKind.OTHER
                ? Procedure.OPEN
                : Procedure.valueOf(kind.name());
    }
}
