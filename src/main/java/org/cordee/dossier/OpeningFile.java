package org.cordee.dossier;

import java.io.InputStream;
import java.util.UUID;
import org.cordee.document.Documents;
import org.cordee.document.StoredDocument;
import org.cordee.dossier.DossierAccess.Reader;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens a file of the buyer's documents for a reader, and notes who opened it and when. */
@Component
@Transactional
public class OpeningFile {

    private static final int OPENINGS_OF_A_FILE = 20;

    private final DossierAccess access;
    private final BuyerDossiers dossiers;
    private final DossierFiles files;
    private final DossierVersions versions;
    private final DossierTexts texts;
    private final DossierPages pages;
    private final NotingOpenings openings;
    private final ReadingDossier reading;
    private final Documents documents;

    OpeningFile(
            DossierAccess access,
            BuyerDossiers dossiers,
            DossierFiles files,
            DossierVersions versions,
            DossierTexts texts,
            DossierPages pages,
            NotingOpenings openings,
            ReadingDossier reading,
            Documents documents) {
        this.access = access;
        this.dossiers = dossiers;
        this.files = files;
        this.versions = versions;
        this.texts = texts;
        this.pages = pages;
        this.openings = openings;
        this.reading = reading;
        this.documents = documents;
    }

    /**
     * The bytes of a file or of a ZIP.
     *
     * @param mediaType the type detected when it was loaded
     * @param size bytes
     * @param content the bytes, which the caller closes
     */
    public record OpenedContent(String name, String mediaType, long size, InputStream content) {

        /** Omits the content, because this text may be logged. */
        @Override
        public String toString() {
            return "OpenedContent[" + mediaType + "]";
        }
    }

    /**
     * Returns a file with its words, from a page on.
     *
     * @param from the number of the first page to show, from 1
     * @throws NotFound for everybody who may not read, and for a file of another grouping
     */
    public FileView open(Actor actor, UUID consortiumId, UUID fileId, int from) {
        Reader reader = access.requireReader(actor, consortiumId);
        DossierFile file = file(consortiumId, fileId);
        openings.note(actor, consortiumId, file.getId());
        DossierText text = texts.findById(file.sha256()).orElse(null);
        return new FileView(
                consortiumId,
                reader.consortium().name(),
                reader.lead(),
                reader.lead() && isChoosable(consortiumId, file),
                versions.findById(file.versionId()).orElseThrow().number(),
                ReadingDossier.line(file, text),
                file.originalName(),
                file.mediaType(),
                file.sha256(),
                text == null ? 0 : text.pagesRead(),
                text == null ? 0 : text.externalLinks(),
                pages.read(file.sha256(), from, FileView.SHOWN_PAGES),
                reading.openings(reader, actor, fileId, OPENINGS_OF_A_FILE, 0));
    }

    private boolean isChoosable(UUID consortiumId, DossierFile file) {
        boolean latest = versions.findFirstByConsortiumIdOrderByNumberDesc(consortiumId)
                .filter(version -> version.getId().equals(file.versionId()))
                .isPresent();
        return latest
                && dossiers.findById(consortiumId)
                        .filter(dossier -> !file.getId().equals(dossier.rulesFileId()))
                        .isPresent();
    }

    /** Returns the bytes of a file, under the same conditions. */
    public OpenedContent download(Actor actor, UUID consortiumId, UUID fileId) {
        access.requireReader(actor, consortiumId);
        DossierFile file = file(consortiumId, fileId);
        openings.note(actor, consortiumId, file.getId());
        return content(file.documentId());
    }

    /**
     * Returns the ZIP of a version exactly as it was loaded. It contains every file, so each one counts as opened.
     *
     * @throws NotFound for everybody who may not read, and when there is no such version
     */
    public OpenedContent archive(Actor actor, UUID consortiumId, int number) {
        access.requireReader(actor, consortiumId);
        DossierVersion version =
                versions.findByConsortiumIdAndNumber(consortiumId, number).orElseThrow(NotFound::new);
        openings.noteAll(actor, version);
        return content(version.archive().documentId());
    }

    private DossierFile file(UUID consortiumId, UUID fileId) {
        DossierFile file = files.findById(fileId).orElseThrow(NotFound::new);
        return versions.findById(file.versionId())
                .filter(version -> version.consortiumId().equals(consortiumId))
                .map(version -> file)
                .orElseThrow(NotFound::new);
    }

    private OpenedContent content(UUID documentId) {
        StoredDocument document = documents.find(documentId);
        return new OpenedContent(document.name(), document.mediaType(), document.size(), documents.open(documentId));
    }
}
