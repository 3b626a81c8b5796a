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
import org.cordee.document.Documents;
import org.cordee.document.Entry;
import org.cordee.document.StoredDocument;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.springframework.stereotype.Component;

/**
 * The built-in place of deposit. It takes complete packages only, checks every file against the manifest, keeps all it
 * ever received and says when each was completely there.
 */
@Component
class DropBox {

    private final Documents documents;
    private final Deposits deposits;
    private final BusinessClock clock;

    DropBox(Documents documents, Deposits deposits, BusinessClock clock) {
        this.documents = documents;
        this.deposits = deposits;
        this.clock = clock;
    }

    /** A deposit, and whether it is new: the same package again is the same deposit with the same receipt. */
    record Received(Deposit deposit, boolean fresh) {}

    /** To be called by one at a time for each grouping. @throws IncompletePackage when a file is missing or not as listed */
    Received receive(Actor actor, UUID consortiumId, UUID documentId, Deadline deadline) {
        Instant started = second();
        StoredDocument document = documents.find(documentId);
        Map<String, byte[]> entries = entries(documentId);
        byte[] listing = entries.get(Manifest.NAME);
        if (listing == null) {
            throw new IncompletePackage(Manifest.NAME);
        }
        Manifest manifest = Manifest.read(listing, consortiumId);
        requireComplete(manifest, entries);
        String hash = Entry.sha256(listing);
        Optional<Deposit> earlier = deposits.of(consortiumId, hash);
        if (earlier.isPresent()) {
            return new Received(earlier.get(), false);
        }
        Instant completed = second();
        Deposit deposit = new Deposit(
                Ids.next(),
                consortiumId,
                deposits.nextReceiptNumber(LocalDate.ofInstant(completed, Deadline.PARIS)),
                documentId,
                document.sha256(),
                document.size(),
                hash,
                started,
                completed,
                deadline.instant(),
                DepositOutcome.of(completed, deadline),
                manifest.files());
        deposits.add(deposit, actor.personId());
        return new Received(deposit, true);
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
                    || !PackageFile.of(new Entry(file.name(), bytes)).equals(file)
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
