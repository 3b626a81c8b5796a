package org.cordee.evidence;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.shares.AgreedShare;
import org.cordee.evidence.CandidatureView.Cell;
import org.cordee.evidence.CandidatureView.CellState;
import org.cordee.evidence.CandidatureView.Fact;
import org.cordee.evidence.CandidatureView.FactSource;
import org.cordee.organisation.EnterpriseSize;
import org.cordee.organisation.EstablishmentFacts;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * States each fact of one member with its source and day.
 *
 * @param file null before evidence is asked for
 * @param pieces the checklist of the member; empty before evidence is asked for
 * @param data null when the member stated nothing for forms
 * @param espd null before the member confirmed an ESPD response to the present request
 * @param lots the numbers of the lots with the member's share of each, as a buyer reads them
 */
record CandidatureCells(
        EstablishmentFacts place,
        boolean lead,
        boolean powerGiven,
        @Nullable EvidenceFile file,
        List<CheckedPiece> pieces,
        @Nullable CandidateRecord data,
        @Nullable EspdResponseFile espd,
        List<LotShare> lots) {

    /**
     * The part of the member in one lot.
     *
     * @param share null before shares are agreed
     */
    record LotShare(String number, @Nullable AgreedShare share) {}

    private static final int YEARS = 3;

    static List<MemberFacts> of(List<MemberFacts> all, UUID organisationId) {
        return all.stream()
                .filter(member -> member.organisationId().equals(organisationId))
                .toList();
    }

    Cell cell(Fact fact) {
        return switch (fact) {
            case IDENTITY -> identity();
            case ROLE -> Cell.of(CellState.GIVEN, FactSource.AGREEMENT, lead ? "LEAD" : "MEMBER");
            case LOTS -> lotsAndShares();
            case SIZE -> size();
            case FORM -> form();
            case DECLARATION -> declaration();
            case POWER -> power();
            case TURNOVER -> turnover();
            case HEADCOUNT -> headcount();
            case INSURANCE -> piece(Set.of(Piece.LIABILITY_INSURANCE, Piece.DECENNIAL_INSURANCE));
            case REFERENCES -> piece(Set.of(Piece.REFERENCES));
            case QUALIFICATIONS -> piece(Set.of(Piece.QUALIFICATIONS));
            case ACCOUNT -> account();
        };
    }

    private Cell identity() {
        return place.siret() == null
                ? Cell.of(CellState.DOUBTFUL, FactSource.DIRECTORY, "NO_SIRET")
                : Cell.of(
                        CellState.GIVEN,
                        FactSource.DIRECTORY,
                        "SIRET",
                        place.siret().spaced());
    }

    private Cell lotsAndShares() {
        boolean agreed = lots.stream().allMatch(one -> one.share() != null);
        String numbers = String.join(
                ", ",
                lots.stream()
                        .map(one -> one.share() == null
                                ? one.number()
                                : one.number() + "\u00a0: "
                                        + one.share()
                                                .percentage()
                                                .value()
                                                .stripTrailingZeros()
                                                .toPlainString()
                                                .replace('.', ',')
                                        + "\u00a0%")
                        .toList());
        return Cell.of(agreed ? CellState.GIVEN : CellState.MISSING, FactSource.AGREEMENT, "LOTS", numbers);
    }

    private Cell size() {
        return place.size() == EnterpriseSize.UNKNOWN
                ? Cell.missing(FactSource.DIRECTORY)
                : Cell.of(CellState.GIVEN, FactSource.DIRECTORY, place.size().name())
                        .on(yearEnd());
    }

    private @Nullable LocalDate yearEnd() {
        Integer year = place.unit().fiscalYear();
        return year == null ? null : LocalDate.of(year, 12, 31);
    }

    /** One of the two is enough: the ESPD response or the form DC2. */
    private Cell form() {
        if (espd != null) {
            return Cell.of(
                            espd.openQuestions() == 0 ? CellState.GIVEN : CellState.DOUBTFUL,
                            FactSource.ESPD,
                            espd.openQuestions() == 0 ? "ESPD" : "ESPD_OPEN",
                            String.valueOf(espd.openQuestions()))
                    .on(day(espd.confirmedAt()));
        }
        return provided(Piece.DC2)
                .map(given -> Cell.of(CellState.GIVEN, FactSource.PIECE, "DC2").on(day(given.providedAt())))
                .orElseGet(() -> Cell.missing(FactSource.PIECE));
    }

    private Cell declaration() {
        if (file == null || file.declaration() == null) {
            return Cell.missing(FactSource.DECLARATION);
        }
        return Cell.of(CellState.GIVEN, FactSource.DECLARATION, "DECLARED")
                .on(day(file.declaration().at()));
    }

    private Cell power() {
        if (lead) {
            return Cell.of(CellState.NOT_CONCERNED, FactSource.AGREEMENT, "NOT_CONCERNED");
        }
        return powerGiven
                ? Cell.of(CellState.GIVEN, FactSource.AGREEMENT, "SIGNED")
                : Cell.missing(FactSource.AGREEMENT);
    }

    /** Shows the latest year; fewer than three need the day of creation. */
    private Cell turnover() {
        CandidateStatement said = data == null ? CandidateStatement.NOTHING : data.statement();
        if (said.turnovers().isEmpty()) {
            return Cell.missing(FactSource.MEMBER);
        }
        StatedTurnover latest = said.turnovers().get(0);
        BigDecimal known = place.unit().figures().turnover();
        boolean few = said.turnovers().size() < YEARS && said.createdOn() == null;
        boolean differs = known != null
                && Objects.equals(place.unit().fiscalYear(), latest.to().getYear())
                && known.compareTo(latest.amount().euros()) != 0;
        String code = differs ? "TURNOVER_DIFFERS" : few ? "TURNOVER_FEW" : "TURNOVER";
        return Cell.of(
                        few || differs ? CellState.DOUBTFUL : CellState.GIVEN,
                        FactSource.MEMBER,
                        code,
                        String.valueOf(said.turnovers().size()))
                .with(latest.amount().euros())
                .on(data == null ? null : day(data.statedAt()));
    }

    private Cell headcount() {
        BigDecimal persons = place.unit().figures().headcount();
        return persons == null
                ? Cell.missing(FactSource.DIRECTORY)
                : Cell.of(CellState.GIVEN, FactSource.DIRECTORY, "PERSONS")
                        .with(persons)
                        .on(yearEnd());
    }

    private Cell account() {
        return data == null || data.statement().accounts().isEmpty()
                ? Cell.missing(FactSource.MEMBER)
                : Cell.of(CellState.GIVEN, FactSource.MEMBER, "ACCOUNT").on(day(data.statedAt()));
    }

    /** Shows the first of these pieces that the checklist contains and that was provided; the first one otherwise. */
    private Cell piece(Set<Piece> wanted) {
        List<CheckedPiece> asked =
                pieces.stream().filter(one -> wanted.contains(one.piece())).toList();
        if (asked.isEmpty()) {
            return file == null
                    ? Cell.missing(FactSource.PIECE)
                    : Cell.of(CellState.NOT_CONCERNED, FactSource.PIECE, "NOT_ASKED");
        }
        CheckedPiece one = asked.stream()
                .filter(piece -> piece.providedAt() != null)
                .findFirst()
                .orElse(asked.get(0));
        return Cell.of(
                        state(one),
                        FactSource.PIECE,
                        "PIECE_" + one.atDeposit().code().name())
                .on(day(one.providedAt()))
                .until(one.lastDay());
    }

    private static CellState state(CheckedPiece one) {
        return switch (one.atDeposit().code()) {
            case NOT_CONCERNED -> CellState.NOT_CONCERNED;
            case NOT_PROVIDED -> one.obligation() == Obligation.OPTIONAL ? CellState.NOT_CONCERNED : CellState.DOUBTFUL;
            case MISSING, EXPIRED -> CellState.MISSING;
            case EXPIRES_BEFORE_AWARD -> CellState.DOUBTFUL;
            case PRESENT, AVAILABLE_ONLINE, ALREADY_SENT ->
                one.atAward().isExpiring() ? CellState.DOUBTFUL : CellState.GIVEN;
        };
    }

    private Optional<ProvidedPiece> provided(Piece piece) {
        return file == null ? Optional.empty() : file.contents().latest(piece, null);
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return at == null ? null : LocalDate.ofInstant(at, Deadline.PARIS);
    }
}
