package org.cordee.dossier;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.document.ConfidentialityLevel;
import org.cordee.document.Documents;
import org.cordee.document.StoredDocument;
import org.cordee.document.text.PaperReader;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores an unpacked ZIP as the next version. The contents are written first, and only then the consortium is locked to
 * number the version: half a gigabyte takes many seconds, in which the grouping must not stand still.
 */
@Component
class StoringVersion {

    private final ConsortiumLookup consortia;
    private final BuyerDossiers dossiers;
    private final DossierVersions versions;
    private final DossierFiles files;
    private final DossierPages pages;
    private final ComparingVersions comparing;
    private final Documents documents;
    private final DossierSettings settings;
    private final BusinessClock clock;

    StoringVersion(
            ConsortiumLookup consortia,
            BuyerDossiers dossiers,
            DossierVersions versions,
            DossierFiles files,
            DossierPages pages,
            ComparingVersions comparing,
            Documents documents,
            DossierSettings settings,
            BusinessClock clock) {
        this.consortia = consortia;
        this.dossiers = dossiers;
        this.versions = versions;
        this.files = files;
        this.pages = pages;
        this.comparing = comparing;
        this.documents = documents;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    public int store(Actor actor, UUID consortiumId, Path zip, DossierUpload upload, UnpackedArchive unpacked) {
        StoredDocument archive = documents.storeAny(zip, upload.name(), ConfidentialityLevel.DATA_ROOM, consortiumId);
        Optional<Integer> known = sameAsLast(consortiumId, archive);
        if (known.isPresent()) {
            return known.get();
        }
        List<StoredDocument> stored = new ArrayList<>();
        for (UnpackedFile file : unpacked.files()) {
            stored.add(documents.storeAny(
                    file.content(), file.name().file(), ConfidentialityLevel.DATA_ROOM, consortiumId));
        }
        consortia.lock(consortiumId);
        // Of two people who load the same ZIP at once, the second waits here for the first.
        Optional<Integer> meanwhile = sameAsLast(consortiumId, archive);
        if (meanwhile.isPresent()) {
            return meanwhile.get();
        }
        return next(
                Act.now(actor, clock), consortiumId, ReceivedArchive.of(archive, unpacked), upload, unpacked, stored);
    }

    /** Returns the number of the last version when it is the same ZIP. */
    private Optional<Integer> sameAsLast(UUID consortiumId, StoredDocument archive) {
        return versions.findFirstByConsortiumIdOrderByNumberDesc(consortiumId)
                .filter(last -> last.archive().sha256().equals(archive.sha256()))
                .map(DossierVersion::number);
    }

    private int next(
            Act act,
            UUID consortiumId,
            ReceivedArchive archive,
            DossierUpload upload,
            UnpackedArchive unpacked,
            List<StoredDocument> stored) {
        BuyerDossier dossier = dossiers.findById(consortiumId).orElseGet(() -> new BuyerDossier(consortiumId));
        DossierVersion version = versions.saveAndFlush(
                dossier.receive(act, archive, settings.versions()).with(upload.publishedOn(), unpacked.leftOut()));
        List<DossierFile> rows = new ArrayList<>();
        for (int at = 0; at < stored.size(); at++) {
            rows.add(new DossierFile(
                    version.getId(), at, unpacked.files().get(at).name(), stored.get(at)));
        }
        files.saveAll(rows);
        comparing.compareFiles(version, rows);
        rules(dossier, rows);
        pages.queue(
                rows.stream()
                        .filter(file -> PaperReader.reads(file.mediaType()))
                        .toList(),
                Instant.now());
        dossiers.saveAndFlush(dossier);
        return version.number();
    }

    /** Takes the file of the same path as the former rules; else the first one that is named like rules. */
    private void rules(BuyerDossier dossier, List<DossierFile> rows) {
        UUID former = dossier.rulesFileId();
        String path = former == null
                ? ""
                : files.findById(former).map(DossierFile::path).orElse("");
        rows.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .or(() -> rows.stream()
                        .filter(file -> file.kind() == FileKind.RULES && PaperReader.reads(file.mediaType()))
                        .min(Comparator.comparing(DossierFile::path)))
                .ifPresentOrElse(file -> dossier.chooseRules(file.getId()), dossier::forgetRules);
    }
}
