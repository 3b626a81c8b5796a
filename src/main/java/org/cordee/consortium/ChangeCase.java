package org.cordee.consortium;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.consortium.Workspace.MemberLine;
import org.cordee.law.casefile.BuyerDuties;
import org.cordee.law.casefile.CaseConsortium;
import org.cordee.law.casefile.CaseConsultation;
import org.cordee.law.casefile.CaseLot;
import org.cordee.law.casefile.CompositionChange;
import org.cordee.law.casefile.LawCase;
import org.cordee.law.casefile.LiabilityForm;
import org.cordee.law.casefile.ReservationArticle;
import org.cordee.shared.Deadline;
import org.cordee.shared.Percentage;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ProcedureKind;
import org.jspecify.annotations.Nullable;

/**
 * Converts the question into a case for the rules: one lot, its members by their ids, and the change; prices are left
 * out.
 */
record ChangeCase(
        Workspace space, MemberLine member, ConsultationDetail tender, Deadline frozen, ChangeQuestion question) {

    private static final String LOT = "1";
    private static final Percentage HALF = Percentage.of("50");

    LawCase at(ZonedDateTime moment, ZonedDateTime now, CompositionChange.Kind kind) {
        CompositionChange.Cause cause = kind == CompositionChange.Kind.EXCLUSION_DEMAND || question.cause() == null
                ? CompositionChange.Cause.EXCLUSION_GROUND
                : question.cause();
        CompositionChange change = new CompositionChange(
                kind,
                cause,
                member.memberId().toString(),
                moment,
                question.guaranteesKept(),
                question.competitionKept(),
                null,
                question.replacedAt(),
                question.proven(),
                question.newLead() == null ? null : question.newLead().toString(),
                List.of(),
                List.of());
        return new LawCase(
                space.facts().id().toString(),
                now,
                consultation(),
                List.of(lot()),
                List.of(),
                consortium(),
                List.of(),
                null,
                List.of(),
                change,
                null,
                List.of(),
                Map.of());
    }

    /** Returns the lot with its place of work only, because public holidays differ by place. */
    private CaseLot lot() {
        List<String> places = tender.lots().stream()
                .filter(lot -> lot.id().equals(member.lotId()))
                .flatMap(lot -> lot.content().places().stream())
                .toList();
        return new CaseLot(
                LOT,
                null,
                CaseLot.Status.OPEN,
                ReservationArticle.NONE,
                HALF,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                BuyerDuties.UNKNOWN,
                places);
    }

    private CaseConsultation consultation() {
        ZonedDateTime deadline = frozen.instant().atZone(frozen.zone());
        return new CaseConsultation(
                space.consultationReference(),
                AdvisingComposition.launched(tender.issuedAt(), frozen.zone()),
                procedure(tender.content().procedure()),
                CaseConsultation.Nature.SERVICES,
                deadline,
                deadline,
                false,
                CaseConsultation.Scope.LOT,
                null,
                false,
                Map.of(),
                false,
                null,
                new CaseConsultation.Buyer(null, null, null, null, null, null),
                null,
                null);
    }

    /** Returns a procedure with negotiation or dialogue only where the law names one (R2142-26 al. 2). */
    private static CaseConsultation.Procedure procedure(@Nullable ProcedureKind kind) {
        if (kind == null) {
            return CaseConsultation.Procedure.OPEN;
        }
        return switch (kind) {
            case NEGOTIATED -> CaseConsultation.Procedure.NEGOTIATED;
            case COMPETITIVE_DIALOGUE -> CaseConsultation.Procedure.COMPETITIVE_DIALOGUE;
            case MAPA_NEGO -> CaseConsultation.Procedure.MAPA_NEGO;
            case RESTRICTED -> CaseConsultation.Procedure.RESTRICTED;
            case MAPA -> CaseConsultation.Procedure.MAPA;
            case OPEN, INNOVATION_PARTNERSHIP, OTHER -> CaseConsultation.Procedure.OPEN;
        };
    }

    private CaseConsortium consortium() {
        UUID lot = member.lotId();
        List<MemberLine> members = space.membersOf(lot);
        String lead = members.stream()
                .filter(MemberLine::lead)
                .map(one -> one.memberId().toString())
                .findFirst()
                .orElse(null);
        return new CaseConsortium(
                space.facts().id().toString(),
                List.of(LOT),
                LiabilityForm.valueOf(space.facts().form().name()),
                lead,
                question.signed() ? "SIGNED" : space.facts().state().name(),
                true,
                members.stream().map(ChangeCase::member).toList(),
                List.of(),
                List.of(),
                List.of());
    }

    private static CaseConsortium.Member member(MemberLine line) {
        return new CaseConsortium.Member(
                line.memberId().toString(),
                LOT,
                null,
                null,
                null,
                null,
                List.of(),
                new CaseConsortium.InsertionHours(0, 0, 0));
    }
}
