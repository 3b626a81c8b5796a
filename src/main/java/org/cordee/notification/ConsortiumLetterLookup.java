package org.cordee.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.cordee.consortium.AmountRange;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ForwardFacts;
import org.cordee.consortium.InvitationFacts;
import org.cordee.consortium.InvitationState;
import org.cordee.consortium.MemberFacts;
import org.cordee.notification.ConsortiumBrief.InvitationBrief;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Amount;
import org.cordee.shared.TaskSubjects;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ConsultationReading;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the data for letters from the consortium, its consultation and the directory. */
@Component
class ConsortiumLetterLookup implements LetterLookup {

    private final ConsortiumLookup consortia;
    private final ConsultationReading consultations;
    private final DirectoryLookup directory;
    private final List<TaskSubjects> rooms;

    ConsortiumLetterLookup(
            ConsortiumLookup consortia,
            ConsultationReading consultations,
            DirectoryLookup directory,
            List<TaskSubjects> rooms) {
        this.consortia = consortia;
        this.consultations = consultations;
        this.directory = directory;
        this.rooms = rooms;
    }

    @Override
    public ConsortiumBrief of(UUID consortiumId, @Nullable UUID invitationId) {
        ConsortiumFacts consortium = consortia.consortium(consortiumId);
        ConsultationDetail market = consultations.facts(consortium.consultationId());
        return new ConsortiumBrief(
                consortiumId,
                consortium.name(),
                title(market.content(), consortium.name()),
                market.content().buyer().name(),
                consortium.leadOrganisationId(),
                directory.nameOf(consortium.leadOrganisationId()),
                consortium.deadline(),
                market.content().platformUrl(),
                invitationId == null ? null : wanted(consortia.invitation(invitationId), market));
    }

    private static String title(ConsultationContent content, String fallback) {
        String title = content.title();
        return title == null ? fallback : title;
    }

    private InvitationBrief wanted(InvitationFacts invitation, ConsultationDetail market) {
        Amount estimate = market.lots().stream()
                .filter(lot -> lot.id().equals(invitation.lotId()))
                .map(lot -> lot.content().estimatedValue())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        return new InvitationBrief(
                invitation.need(),
                invitation.minShare(),
                invitation.maxShare(),
                AmountRange.of(invitation.minShare(), invitation.maxShare(), estimate),
                invitation.hoursTarget(),
                consortia.message(invitation.consortiumId()),
                invitation.question(),
                invitation.answer());
    }

    @Override
    public boolean isInvented(UUID organisationId) {
        return directory.establishmentsOf(organisationId).stream()
                .anyMatch(place -> place.identity().invented());
    }

    @Override
    public List<UUID> memberOrganisations(UUID consortiumId) {
        return consortia.members(consortiumId).stream()
                .sorted(Comparator.comparing((MemberFacts member) -> !member.lead()))
                .map(MemberFacts::organisationId)
                .distinct()
                .toList();
    }

    @Override
    public List<UUID> dataRoomReaders(UUID consortiumId) {
        return memberOrganisations(consortiumId).stream()
                .filter(organisation -> consortia.mayReadDataRoom(consortiumId, organisation))
                .toList();
    }

    @Override
    public String heading(UUID subjectId) {
        return rooms.stream()
                .flatMap(room -> room.subjectsOf(List.of(subjectId)).stream())
                .map(TaskSubjects.TaskSubject::heading)
                .findFirst()
                .orElse("");
    }

    @Override
    public String need(UUID slotId) {
        return consortia.neededWork(slotId);
    }

    @Override
    public Map<UUID, String> names(Collection<UUID> organisationIds) {
        return directory.namesOf(organisationIds);
    }

    @Override
    public Map<UUID, String> consortiumNames(Collection<UUID> consortiumIds) {
        return consortia.names(consortiumIds);
    }

    @Override
    public List<OpenCandidate> candidates(UUID consortiumId) {
        return consortia.openInvitations(consortiumId).stream()
                .map(open -> new OpenCandidate(open.organisationId(), open.id(), awaited(open) ? open.dueAt() : null))
                .toList();
    }

    private static boolean awaited(InvitationFacts open) {
        return open.state() == InvitationState.SENT || open.state() == InvitationState.OPENED;
    }

    @Override
    public boolean isOpen(UUID invitationId) {
        return consortia.isOpen(invitationId);
    }

    @Override
    public Instant answerDueAt(UUID invitationId) {
        return consortia.invitation(invitationId).dueAt();
    }

    @Override
    public UUID invited(UUID invitationId) {
        return consortia.invitation(invitationId).organisationId();
    }

    @Override
    public Recipient forwardRecipient(UUID forwardId) {
        ForwardFacts forward = consortia.forward(forwardId);
        return new Recipient(forward.email(), forward.name(), Locale.FRENCH, null);
    }
}
