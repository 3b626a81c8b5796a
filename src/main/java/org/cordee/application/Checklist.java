package org.cordee.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.agreement.GrantedPowers;
import org.cordee.application.AcceptedPieces.AcceptedPiece;
import org.cordee.compliance.DocumentFacts;
import org.cordee.compliance.EvidenceFacts;
import org.cordee.compliance.JudgingEvidence;
import org.cordee.compliance.JudgingEvidence.EvidenceJudgement;
import org.cordee.compliance.RequiringDocuments;
import org.cordee.compliance.RequiringDocuments.RequiredDocument;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.negotiation.SharesReading;
import org.cordee.consortium.share.AgreedShare;
import org.cordee.consortium.subcontract.SubcontractsReading;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.organisation.profile.InsertionKind;
import org.cordee.shared.Amount;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.content.ContractNature;
import org.cordee.tender.content.LotContent;
import org.cordee.tender.content.Reservation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a member owes and how each piece stands, answered by the dated tables for the day on which it was first asked. */
@Component
class Checklist {

    private final ConsortiumLookup consortia;
    private final ConsultationReading consultations;
    private final DirectoryLookup directory;
    private final SharesReading shares;
    private final SubcontractsReading subcontracts;
    private final GrantedPowers powers;
    private final RequiringDocuments requiring;
    private final JudgingEvidence judging;
    private final BusinessClock clock;

    Checklist(
            ConsortiumLookup consortia,
            ConsultationReading consultations,
            DirectoryLookup directory,
            SharesReading shares,
            SubcontractsReading subcontracts,
            GrantedPowers powers,
            RequiringDocuments requiring,
            JudgingEvidence judging,
            BusinessClock clock) {
        this.consortia = consortia;
        this.consultations = consultations;
        this.directory = directory;
        this.shares = shares;
        this.subcontracts = subcontracts;
        this.powers = powers;
        this.requiring = requiring;
        this.judging = judging;
        this.clock = clock;
    }

    /** In the order of the pieces. */
    List<CheckedPiece> of(EvidenceFile file) {
        ConsortiumFacts grouping = consortia.consortium(file.consortiumId());
        LocalDate on = day(Objects.requireNonNullElseGet(file.turn().askedAt(), clock::now));
        return requiring.of(facts(file, grouping, on)).stream()
                .map(required -> line(file, grouping, on, required))
                .sorted(Comparator.comparing(CheckedPiece::piece))
                .toList();
    }

    /** The same without how they stand. */
    List<AcceptedPiece> provided(EvidenceFile file) {
        ConsortiumFacts grouping = consortia.consortium(file.consortiumId());
        LocalDate on = day(Objects.requireNonNullElseGet(file.turn().askedAt(), clock::now));
        return requiring.of(facts(file, grouping, on)).stream()
                .map(required -> provided(file, required))
                .sorted(Comparator.comparing(AcceptedPiece::piece))
                .toList();
    }

    private AcceptedPiece provided(EvidenceFile file, RequiredDocument required) {
        Piece piece = Piece.valueOf(required.piece());
        boolean recorded = isRecorded(file, piece);
        Optional<ProvidedPiece> provided = file.contents().latest(piece);
        return new AcceptedPiece(
                piece,
                Obligation.valueOf(required.obligation()),
                ApplicationStage.valueOf(required.stage()),
                recorded ? Answer.RECORDED : provided.map(ProvidedPiece::answer).orElse(Answer.NONE),
                recorded
                        ? null
                        : provided.map(one -> one.lastDay(required.validityMonths()))
                                .orElse(null));
    }

    private boolean isRecorded(EvidenceFile file, Piece piece) {
        return piece == Piece.SIREN || isGranted(file, piece);
    }

    private DocumentFacts facts(EvidenceFile file, ConsortiumFacts grouping, LocalDate on) {
        EstablishmentFacts place = directory.establishment(file.establishmentId());
        ContractNature nature =
                consultations.facts(grouping.consultationId()).content().nature();
        return new DocumentFacts(
                on,
                file.isLead(),
                place.siren() != null,
                nature == null ? "UNKNOWN" : nature.name(),
                reserved(file).name(),
                place.essStatus().isEss() || place.profile().convention().kind() != InsertionKind.NONE,
                cents(file.consortiumId()),
                reliesOnOthers(file));
    }

    /** For its part of any lot: each operator it names promises its means (R2143-12). */
    private boolean reliesOnOthers(EvidenceFile file) {
        Set<UUID> own = consortia.members(file.consortiumId()).stream()
                .filter(member -> member.organisationId().equals(file.organisationId()))
                .map(MemberFacts::memberId)
                .collect(Collectors.toSet());
        return subcontracts.of(file.consortiumId()).reliedUpon().stream().anyMatch(one -> own.contains(one.memberId()));
    }

    private Reservation reserved(EvidenceFile file) {
        return consortia.members(file.consortiumId()).stream()
                .filter(member -> member.organisationId().equals(file.organisationId()))
                .map(MemberFacts::lotId)
                .map(lot -> consultations.lot(lot).content())
                .map(LotContent::reservation)
                .filter(Reservation::isReserved)
                .findFirst()
                .orElse(Reservation.NONE);
    }

    private long cents(UUID consortiumId) {
        return Amount.sum(shares.agreed(consortiumId).stream()
                        .map(AgreedShare::amount)
                        .toList())
                .cents();
    }

    private CheckedPiece line(EvidenceFile file, ConsortiumFacts grouping, LocalDate on, RequiredDocument required) {
        Piece piece = Piece.valueOf(required.piece());
        Obligation obligation = Obligation.valueOf(required.obligation());
        Optional<ProvidedPiece> provided = file.contents().latest(piece);
        boolean recorded = isRecorded(file, piece);
        Answer answer =
                recorded ? Answer.RECORDED : provided.map(ProvidedPiece::answer).orElse(Answer.NONE);
        LocalDate lastDay = recorded
                ? null
                : provided.map(one -> one.lastDay(required.validityMonths())).orElse(null);
        Standing atDeposit = standing(ApplicationStage.DEPOSIT, answer, required, on, lastDay, grouping.deadline());
        Standing atAward = standing(ApplicationStage.AWARD, answer, required, on, lastDay, grouping.deadline());
        List<ProvidedPiece> versions = file.contents().versions(piece);
        return new CheckedPiece(
                piece,
                obligation,
                ApplicationStage.valueOf(required.stage()),
                required.validityMonths(),
                required.article(),
                recorded ? List.of() : choices(piece, obligation),
                answer,
                provided.map(ProvidedPiece::providedAt).orElse(null),
                recorded ? null : provided.map(ProvidedPiece::documentId).orElse(null),
                provided.map(ProvidedPiece::issuedOn).orElse(null),
                lastDay,
                provided.map(ProvidedPiece::url).orElse(null),
                provided.map(ProvidedPiece::said).orElse(null),
                versions.size(),
                atDeposit,
                atAward,
                file.remarks(piece),
                versions.isEmpty() ? null : versions.get(versions.size() - 1).renewal(),
                file.state() == EvidenceState.ACCEPTED
                        && grouping.state() == ConsortiumState.DRAFTING
                        // missing since all was accepted: somebody is relied upon by now, or shares grew
                        && (atDeposit.isExpiring() || atAward.isExpiring() || atDeposit.isBlocking()));
    }

    private boolean isGranted(EvidenceFile file, Piece piece) {
        return piece == Piece.POWER_OF_ATTORNEY && powers.isGranted(file.consortiumId(), file.organisationId());
    }

    private static List<Answer> choices(Piece piece, Obligation obligation) {
        List<Answer> choices = new ArrayList<>();
        for (Answer answer : Answer.values()) {
            boolean unconcerned = answer == Answer.NOT_CONCERNED && obligation == Obligation.IF_CONCERNED;
            if (piece.takes(answer) || unconcerned) {
                choices.add(answer);
            }
        }
        return List.copyOf(choices);
    }

    private Standing standing(
            ApplicationStage stage,
            Answer answer,
            RequiredDocument required,
            LocalDate on,
            @Nullable LocalDate lastDay,
            Deadline deadline) {
        LocalDate deposit = day(deadline.instant());
        LocalDate award = day(deadline.instant().plus(EvidenceFacts.UNTIL_AWARD));
        EvidenceJudgement judgement = judging.judge(new EvidenceFacts(
                on,
                stage.name(),
                answer.name(),
                required.obligation(),
                required.stage(),
                daysLeft(stage == ApplicationStage.DEPOSIT ? deposit : award, lastDay),
                daysLeft(award, lastDay)));
        return new Standing(Standing.Code.valueOf(judgement.standing()), judgement.severity(), judgement.article());
    }

    private static long daysLeft(LocalDate on, @Nullable LocalDate lastDay) {
        return lastDay == null ? EvidenceFacts.UNLIMITED : ChronoUnit.DAYS.between(on, lastDay);
    }

    private static LocalDate day(@Nullable Instant moment) {
        return LocalDate.ofInstant(Objects.requireNonNull(moment), Deadline.PARIS);
    }
}
