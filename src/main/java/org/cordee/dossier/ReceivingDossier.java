package org.cordee.dossier;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.cordee.document.Documents;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets the lead load a version of the buyer's documents. The ZIP is unpacked and scanned before any transaction is open;
 * then the version is stored at once or not at all.
 */
@Component
public class ReceivingDossier {

    private static final Logger LOG = LoggerFactory.getLogger(ReceivingDossier.class);

    private final DossierAccess access;
    private final DossierSettings settings;
    private final Documents documents;
    private final StoringVersion storing;
    private final BusinessClock clock;

    ReceivingDossier(
            DossierAccess access,
            DossierSettings settings,
            Documents documents,
            StoringVersion storing,
            BusinessClock clock) {
        this.access = access;
        this.settings = settings;
        this.documents = documents;
        this.storing = storing;
        this.clock = clock;
    }

    /**
     * Stores a version. The same ZIP as the last one changes nothing.
     *
     * @return the number of the version
     * @throws org.cordee.shared.NotFound for all users but the lead
     * @throws RuleViolation when the ZIP is too large, unpacks to too much, is damaged, or the day lies in the future
     */
    public int receive(Actor actor, UUID consortiumId, DossierUpload upload) {
        access.requireLead(actor, consortiumId);
        requirePast(upload.publishedOn());
        try (WorkFolder folder = new WorkFolder()) {
            Path zip = folder.receive(upload.content(), settings.archive().toBytes());
            UnpackedArchive unpacked =
                    withoutHarmful(UnpackingArchive.unpack(zip, folder.files(), settings.archiveLimits()));
            int number = storing.store(actor, consortiumId, zip, upload, unpacked);
            LOG.info(
                    "dossier received consortium={} version={} files={}",
                    consortiumId,
                    number,
                    unpacked.files().size());
            return number;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void requirePast(@Nullable LocalDate publishedOn) {
        if (publishedOn != null && publishedOn.isAfter(clock.today())) {
            throw RuleViolation.of("publishedOn", "dossier.published.future");
        }
    }

    private UnpackedArchive withoutHarmful(UnpackedArchive unpacked) {
        List<UnpackedFile> files = new ArrayList<>();
        List<LeftOutEntry> leftOut = new ArrayList<>(unpacked.leftOut());
        for (UnpackedFile file : unpacked.files()) {
            if (documents.isHarmless(file.content())) {
                files.add(file);
            } else {
                leftOut.add(new LeftOutEntry(file.name().path(), LeftOutReason.HARMFUL));
            }
        }
        if (files.isEmpty()) {
            throw RuleViolation.of("archive", "dossier.archive.nothing-readable");
        }
        return new UnpackedArchive(files, leftOut);
    }
}
