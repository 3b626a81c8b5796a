package org.cordee.evidence;

import static org.cordee.evidence.SheetLines.figure;
import static org.cordee.evidence.SheetLines.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.consortium.MemberFacts;
import org.cordee.consortium.shares.AgreedShare;
import org.cordee.consortium.subcontract.ReliedUpon;
import org.cordee.form.FormFacts;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;

/** Collects for forms what is known about each member of a consortium. */
record FormMembers(
        List<MemberFacts> memberships,
        FormPlaces places,
        Map<UUID, EvidenceFile> evidence,
        Map<UUID, CandidateStatement> stated,
        Map<UUID, AgreedShare> shares,
        Map<UUID, String> works,
        List<ReliedUpon> reliedUpon) {

    /** Returns one member for each organisation, in however many lots it is; the lead first. */
    List<FormFacts.Member> all(UUID lead) {
        Map<UUID, List<MemberFacts>> byOrganisation = memberships.stream()
                .collect(Collectors.groupingBy(MemberFacts::organisationId, LinkedHashMap::new, Collectors.toList()));
        List<FormFacts.Member> members = new ArrayList<>();
        byOrganisation.forEach((organisation, own) -> {
            boolean leads = organisation.equals(lead);
            members.add(leads ? 0 : members.size(), member(organisation, leads, own));
        });
        return members;
    }

    private FormFacts.Member member(UUID organisation, boolean lead, List<MemberFacts> own) {
        EvidenceFile file = evidence.get(organisation);
        CandidateStatement said = stated.getOrDefault(organisation, CandidateStatement.NOTHING);
        UUID place = file == null ? own.get(0).establishmentId() : file.establishmentId();
        return new FormFacts.Member(
                organisation,
                lead,
                places.identity(place),
                places.standing(place),
                said.turnovers().stream()
                        .map(year -> new FormFacts.Turnover(year.from(), year.to(), year.amount(), year.inField()))
                        .toList(),
                said.createdOn(),
                capacities(place, file, said),
                said.accounts().stream()
                        .map(account -> new FormFacts.Account(account.holder(), account.bank(), account.iban()))
                        .toList(),
                declaration(file),
                own.stream().map(this::part).toList(),
                own.stream().flatMap(this::relied).toList());
    }

    private static FormFacts.@Nullable Declaration declaration(@Nullable EvidenceFile file) {
        if (file == null || file.declaration() == null) {
            return null;
        }
        return new FormFacts.Declaration(
                LocalDate.ofInstant(file.declaration().at(), Deadline.PARIS),
                file.grounds().isEmpty());
    }

    private FormFacts.Part part(MemberFacts member) {
        AgreedShare share = shares.get(member.memberId());
        return new FormFacts.Part(
                member.lotId(),
                places.identity(member.establishmentId()),
                works.getOrDefault(member.memberId(), ""),
                share == null ? null : share.percentage(),
                share == null ? null : share.amount());
    }

    private Stream<FormFacts.Relied> relied(MemberFacts member) {
        return reliedUpon.stream()
                .filter(one -> one.memberId().equals(member.memberId()))
                .map(one -> new FormFacts.Relied(
                        member.lotId(),
                        places.identity(one.establishmentId()),
                        one.capacity(),
                        promise(evidence.get(member.organisationId()), one.establishmentId())));
    }

    /** Names the written promise of an operator (R2143-12). */
    private static String promise(@Nullable EvidenceFile file, UUID operator) {
        return file == null
                ? ""
                : file.contents()
                        .latest(Piece.COMMITMENT_LETTER, operator)
                        .map(letter -> "fichier « " + letter.piece().slug() + " »")
                        .orElse("");
    }

    private FormFacts.Capacities capacities(UUID place, @Nullable EvidenceFile file, CandidateStatement said) {
        String headcount = figure(places.place(place).unit().figures().headcount());
        return new FormFacts.Capacities(
                provided(file, Piece.LIABILITY_INSURANCE, Piece.DECENNIAL_INSURANCE),
                said.decennial(),
                Stream.of(
                                headcount.isEmpty() ? "" : "Effectif : " + headcount,
                                labelled("Références et moyens : ", provided(file, Piece.REFERENCES)))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")),
                provided(file, Piece.QUALIFICATIONS),
                online(file));
    }

    private static String labelled(String label, String value) {
        return value.isEmpty() ? "" : label + value;
    }

    /** Names where the pieces are; a piece that the member has not provided is left out. */
    private static String provided(@Nullable EvidenceFile file, Piece... pieces) {
        return file == null
                ? ""
                : Stream.of(pieces)
                        .flatMap(piece -> file.contents().latest(piece, null).stream())
                        .map(FormMembers::where)
                        .collect(Collectors.joining(", "));
    }

    private static String where(ProvidedPiece piece) {
        return switch (piece.answer()) {
            case ONLINE -> "En ligne : " + known(piece.url());
            case ALREADY_SENT -> "Déjà envoyé à l’acheteur : " + known(piece.said());
            case NOT_CONCERNED -> "Non concerné";
            default -> "Fichier « " + piece.piece().slug() + " »";
        };
    }

    /** Returns address and access of the proofs that the buyer finds online, one to a line (R2143-13). */
    private static String online(@Nullable EvidenceFile file) {
        return file == null
                ? ""
                : file.contents().latest().stream()
                        .filter(piece -> piece.answer() == PieceAnswer.ONLINE)
                        .map(piece -> known(piece.url()) + " (" + known(piece.said()) + ")")
                        .distinct()
                        .collect(Collectors.joining("\n"));
    }
}
