package org.cordee.submission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.document.Archive;
import org.cordee.document.ArchiveEntry;
import org.cordee.document.Documents;
import org.cordee.document.StoredDocument;
import org.cordee.law.DepositFacts;
import org.cordee.law.DepositJudgement;
import org.cordee.law.JudgingDeposits;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.springframework.stereotype.Component;

/**
 * The drop box of the demonstration, which no buyer opens. It accepts only complete packages, checks every file against
 * the manifest, keeps everything it received and records when each package was complete.
 */
@Component
class DropBox implements DepositChannel {

    private final Documents documents;
    private final Deposits deposits;
    private final ReceiptNumbers numbers;
    private final JudgingDeposits judging;
    private final BusinessClock clock;

    DropBox(
            Documents documents,
            Deposits deposits,
            ReceiptNumbers numbers,
            JudgingDeposits judging,
            BusinessClock clock) {
        this.documents = documents;
        this.deposits = deposits;
        this.numbers = numbers;
        this.judging = judging;
        this.clock = clock;
    }

    @Override
    public boolean makesTheDeposit() {
        return true;
    }

    /**
     * Receives a package.
     *
     * @throws IncompletePackage when a file is missing or differs from the manifest
     */
    @Override
    public ReceivedDeposit receive(Actor actor, BuiltPackage built, Deadline deadline) {
        Instant started = second();
        StoredDocument document = documents.find(built.documentId());
        Map<String, byte[]> entries = entries(built.documentId());
        byte[] listing = entries.get(Manifest.NAME);
        if (listing == null) {
            throw new IncompletePackage(Manifest.NAME);
        }
        Manifest manifest = Manifest.read(listing, built.consortiumId());
        requireComplete(manifest, entries);
        String hash = ArchiveEntry.sha256(listing);
        Optional<Deposit> earlier = deposits.findByConsortiumIdAndChannelAndIdempotencyKey(
                built.consortiumId(), DepositChannelKind.DROP_BOX, hash);
        if (earlier.isPresent()) {
            return new ReceivedDeposit(earlier.get(), false);
        }
        Instant completed = second();
        DepositJudgement judgement = judging.judge(DepositFacts.plain(started, completed, deadline));
        Deposit deposit = Deposit.inDropBox(
                document,
                hash,
                manifest.files().stream().map(DepositedFile::proven).toList(),
                deadline,
                judgement,
                numbers.next(LocalDate.ofInstant(completed, Deadline.PARIS)),
                started,
                completed,
                actor.personId());
        return new ReceivedDeposit(deposits.save(deposit), true);
    }

    private Map<String, byte[]> entries(UUID documentId) {
        try (InputStream in = documents.open(documentId)) {
            return Archive.read(in);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void requireComplete(Manifest manifest, Map<String, byte[]> entries) {
        Set<String> listed = new HashSet<>(Set.of(Manifest.NAME));
        for (PackageFile file : manifest.files()) {
            byte[] bytes = entries.get(file.name());
            if (bytes == null
                    || !PackageFile.of(new ArchiveEntry(file.name(), bytes)).equals(file)
                    || !listed.add(file.name())) {
                throw new IncompletePackage(file.name());
            }
        }
        for (String name : entries.keySet()) {
            if (!listed.contains(name)) {
                throw new IncompletePackage(name);
            }
        }
    }

    private Instant second() {
        return clock.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
