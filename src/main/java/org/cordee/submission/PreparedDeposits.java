package org.cordee.submission;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.account.PeopleReading;
import org.cordee.bid.BiddingConsortium;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;

/** Reads what the lead carries to the buyer's platform: the files, what the buyer asks, and who took them. */
@Component
class PreparedDeposits {

    private final PackageHandovers handovers;
    private final ExpectedPieces pieces;
    private final TickedFiles ticked;
    private final PeopleReading people;
    private final BusinessClock clock;

    PreparedDeposits(
            PackageHandovers handovers,
            ExpectedPieces pieces,
            TickedFiles ticked,
            PeopleReading people,
            BusinessClock clock) {
        this.handovers = handovers;
        this.pieces = pieces;
        this.ticked = ticked;
        this.people = people;
        this.clock = clock;
    }

    /** @param files the files of the package, empty for a reader other than the lead */
    DepositPreparation of(
            BiddingConsortium grouping, boolean lead, Optional<BuiltPackage> built, List<PackageFile> files) {
        List<BuyerPiece> asked = lead ? pieces.of(grouping.id()) : List.of();
        Set<String> names = files.stream().map(PackageFile::name).collect(Collectors.toSet());
        Map<String, BuyerPiece> byFile = asked.stream()
                .filter(piece -> piece.file() != null)
                .collect(Collectors.toMap(
                        piece -> Objects.requireNonNull(piece.file()), Function.identity(), (one, same) -> one));
        Set<String> sent = lead ? built.map(one -> ticked.of(one.id())).orElse(Set.of()) : Set.of();
        Instant now = clock.now();
        return new DepositPreparation(
                grouping.tender().platformUrl(),
                grouping.demonstration(),
                built.flatMap(one -> handovers.first(one.id()))
                        .map(handover -> handover(handover, lead))
                        .orElse(null),
                files.stream()
                        .map(file -> new DepositPreparation.CarriedFile(
                                file, byFile.get(file.name()), sent.contains(file.name())))
                        .toList(),
                asked.stream()
                        .filter(piece -> piece.file() == null || !names.contains(piece.file()))
                        .toList(),
                grouping.lots().stream()
                        .map(BiddingConsortium.Lot::noticed)
                        .reduce(BiddingConsortium.NoticedDemands.NONE, BiddingConsortium.NoticedDemands::and),
                grouping.alarmTimes().stream()
                        .map(at -> new DepositPreparation.Alarm(at, !at.isAfter(now)))
                        .toList());
    }

    private DepositPreparation.Handover handover(PackageHandover handover, boolean lead) {
        UUID person = handover.personId();
        return new DepositPreparation.Handover(
                handover.handedAt(), lead ? people.namesOf(List.of(person)).get(person) : null);
    }
}
