package org.cordee.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.agreement.GrantedPowers;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.shares.AgreedShare;
import org.cordee.consortium.shares.SharesReading;
import org.cordee.evidence.AcceptedPieces.AcceptedPiece;
import org.cordee.law.DocumentFacts;
import org.cordee.law.EvidenceFacts;
import org.cordee.law.JudgingEvidence;
import org.cordee.law.JudgingEvidence.EvidenceJudgement;
import org.cordee.law.RequiringDocuments;
import org.cordee.law.RequiringDocuments.RequiredDocument;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.Amount;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.ContractNature;
import org.cordee.tender.LotContent;
import org.cordee.tender.Reservation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lists the pieces a member must provide and their states, from the decision tables of the day on which it was first
 * asked.
 */
@Component
class Checklist {

    private final ConsortiumLookup consortia;
    private final ConsultationReading consultations;
    private final DirectoryLookup directory;
    private final SharesReading shares;
    private final ReliedOperators relied;
    private final GrantedPowers powers;
    private final RequiringDocuments requiring;
    private final JudgingEvidence judging;
    private final BusinessClock clock;

    Checklist(
            ConsortiumLookup consortia,
            ConsultationReading consultations,
            DirectoryLookup directory,
            SharesReading shares,
            ReliedOperators relied,
            GrantedPowers powers,
            RequiringDocuments requiring,
            JudgingEvidence judging,
            BusinessClock clock) {
        this.consortia = consortia;
        this.consultations = consultations;
        this.directory = directory;
        this.shares = shares;
        this.relied = relied;
        this.powers = powers;
        this.requiring = requiring;
        this.judging = judging;
        this.clock = clock;
    }

    /**
     * Returns the lines in the order of the pieces; commitment letters are in the member's order of operators
     * (R2143-12).
     */
    public List<CheckedPiece> of(EvidenceFile file) {
        ConsortiumFacts grouping = consortia.consortium(file.consortiumId());
        LocalDate on = day(Objects.requireNonNullElseGet(file.turn().askedAt(), clock::now));
        List<ReliedOperator> operators = relied.of(file);
        return requiring.of(facts(file, grouping, on, operators)).stream()
                .flatMap(required -> lines(file, grouping, on, required, operators))
                .sorted(Comparator.comparing(CheckedPiece::piece))
                .toList();
    }

    /**
     * Returns the pieces without their judgement. All commitment letters count as one piece, which is missing while one
     * letter is missing.
     */
    List<AcceptedPiece> provided(EvidenceFile file) {
        ConsortiumFacts grouping = consortia.consortium(file.consortiumId());
        LocalDate on = day(Objects.requireNonNullElseGet(file.turn().askedAt(), clock::now));
        List<ReliedOperator> operators = relied.of(file);
        return requiring.of(facts(file, grouping, on, operators)).stream()
                .map(required -> provided(file, required, operators))
                .sorted(Comparator.comparing(AcceptedPiece::piece))
                .toList();
    }

    private AcceptedPiece provided(EvidenceFile file, RequiredDocument required, List<ReliedOperator> operators) {
        Piece piece = Piece.valueOf(required.piece());
        if (isRecorded(file, piece)) {
            return provided(required, PieceAnswer.RECORDED, null);
        }
        List<Optional<ProvidedPiece>> all = owners(piece, operators)
                .map(owner -> file.contents()
                        .latest(piece, owner.map(ReliedOperator::id).orElse(null)))
                .toList();
        boolean missing = all.stream().anyMatch(Optional::isEmpty);
        return provided(
                required,
                missing ? PieceAnswer.NONE : all.get(0).orElseThrow().answer(),
                missing
                        ? null
                        : all.stream()
                                .map(one -> one.orElseThrow().lastDay(required.validityMonths()))
                                .filter(Objects::nonNull)
                                .min(Comparator.naturalOrder())
                                .orElse(null));
    }

    private static AcceptedPiece provided(RequiredDocument required, PieceAnswer answer, @Nullable LocalDate lastDay) {
        return new AcceptedPiece(
                Piece.valueOf(required.piece()),
                Obligation.valueOf(required.obligation()),
                ApplicationStage.valueOf(required.stage()),
                answer,
                lastDay);
    }

    /** Returns the owners of a piece: each operator for a commitment letter, otherwise the member itself. */
    private static Stream<Optional<ReliedOperator>> owners(Piece piece, List<ReliedOperator> operators) {
        return piece == Piece.COMMITMENT_LETTER ? operators.stream().map(Optional::of) : Stream.of(Optional.empty());
    }

    private Stream<CheckedPiece> lines(
            EvidenceFile file,
            ConsortiumFacts grouping,
            LocalDate on,
            RequiredDocument required,
            List<ReliedOperator> operators) {
        return owners(Piece.valueOf(required.piece()), operators)
                .map(owner -> line(file, grouping, on, required, owner.orElse(null)));
    }

    private boolean isRecorded(EvidenceFile file, Piece piece) {
        return piece == Piece.SIREN || isGranted(file, piece);
    }

    private DocumentFacts facts(
            EvidenceFile file, ConsortiumFacts grouping, LocalDate on, List<ReliedOperator> operators) {
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
                !operators.isEmpty());
    }

    private Reservation reserved(EvidenceFile file) {
        return consortia.members(file.consortiumId()).stream()
                .filter(member -> member.organisationId().equals(file.organisationId()))
                .map(MemberFacts::lotId)
                .map(consultations::lot)
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

    private CheckedPiece line(
            EvidenceFile file,
            ConsortiumFacts grouping,
            LocalDate on,
            RequiredDocument required,
            @Nullable ReliedOperator operator) {
        Piece piece = Piece.valueOf(required.piece());
        Obligation obligation = Obligation.valueOf(required.obligation());
        UUID owner = operator == null ? null : operator.id();
        Optional<ProvidedPiece> provided = file.contents().latest(piece, owner);
        boolean recorded = isRecorded(file, piece);
        PieceAnswer answer = recorded
                ? PieceAnswer.RECORDED
                : provided.map(ProvidedPiece::answer).orElse(PieceAnswer.NONE);
        LocalDate lastDay = recorded
                ? null
                : provided.map(one -> one.lastDay(required.validityMonths())).orElse(null);
        PieceStanding atDeposit =
                standing(ApplicationStage.DEPOSIT, answer, required, on, lastDay, grouping.deadline());
        PieceStanding atAward = standing(ApplicationStage.AWARD, answer, required, on, lastDay, grouping.deadline());
        List<ProvidedPiece> versions = file.contents().versions(piece, owner);
        return new CheckedPiece(
                piece,
                operator,
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
                        // missing since the acceptance: the member relies on another operator now, or shares grew
                        && (atDeposit.isExpiring()
                                || atAward.isExpiring()
                                || atDeposit.isBlocking()
                                || contradictsDeclaration(file, piece)));
    }

    /** The member declared a ground after the sheet that denies it was accepted: it sends its own declaration. */
    private static boolean contradictsDeclaration(EvidenceFile file, Piece piece) {
        return piece == Piece.HONOUR_DECLARATION && file.sheetContradictsDeclaration();
    }

    private boolean isGranted(EvidenceFile file, Piece piece) {
        return piece == Piece.POWER_OF_ATTORNEY && powers.isGranted(file.consortiumId(), file.organisationId());
    }

    private static List<PieceAnswer> choices(Piece piece, Obligation obligation) {
        List<PieceAnswer> choices = new ArrayList<>();
        for (PieceAnswer answer : PieceAnswer.values()) {
            boolean unconcerned = answer == PieceAnswer.NOT_CONCERNED && obligation == Obligation.IF_CONCERNED;
            if (piece.takes(answer) || unconcerned) {
                choices.add(answer);
            }
        }
        return List.copyOf(choices);
    }

    private PieceStanding standing(
            ApplicationStage stage,
            PieceAnswer answer,
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
        return new PieceStanding(
                PieceStanding.Code.valueOf(judgement.standing()), judgement.severity(), judgement.article());
    }

    private static long daysLeft(LocalDate on, @Nullable LocalDate lastDay) {
        return lastDay == null ? EvidenceFacts.UNLIMITED : ChronoUnit.DAYS.between(on, lastDay);
    }

    private static LocalDate day(@Nullable Instant moment) {
        return LocalDate.ofInstant(Objects.requireNonNull(moment), Deadline.PARIS);
    }
}
