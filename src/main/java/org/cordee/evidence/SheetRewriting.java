package org.cordee.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.cordee.consortium.Act;
import org.cordee.document.ConfidentialityLevel;
import org.cordee.document.Documents;
import org.cordee.document.StoredDocument;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the sheets of accepted evidence again when the bid is frozen, so that each says what the records say now: a
 * member may have changed its address, another may have been replaced. An unchanged sheet stays as it is.
 */
@Component
public class SheetRewriting {

    private final EvidenceFiles files;
    private final Sheets sheets;
    private final Documents documents;

    SheetRewriting(EvidenceFiles files, Sheets sheets, Documents documents) {
        this.files = files;
        this.sheets = sheets;
        this.documents = documents;
    }

    /** Runs as part of the freeze, which has locked the consortium. A second call changes nothing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void rewrite(UUID consortiumId, Instant now) {
        Act act = new Act(Actor.system(), now);
        List<UUID> accepted = files.of(consortiumId).stream()
                .filter(file -> file.state() == EvidenceState.ACCEPTED)
                .map(EvidenceFile::id)
                .toList();
        for (UUID id : accepted) {
            EvidenceFile file = files.getLocked(id);
            List<ProvidedPiece> chosen = file.contents().latest().stream()
                    .filter(piece -> piece.answer() == PieceAnswer.SHEET)
                    .toList();
            chosen.forEach(piece -> rewrite(act, file, piece));
            files.saveAndFlush(file);
        }
    }

    private void rewrite(Act act, EvidenceFile file, ProvidedPiece former) {
        StoredDocument written = documents.storeOwn(
                sheets.chosen(file, former.piece()),
                name(former.piece()),
                "application/pdf",
                ConfidentialityLevel.CONSOLIDATED_PRICE,
                file.consortiumId());
        String before =
                documents.find(Objects.requireNonNull(former.documentId())).sha256();
        if (!written.sha256().equals(before)) {
            file.rewriteSheet(act, former.rewritten(act.at(), written));
        }
    }

    static String name(Piece piece) {
        return "fiche-" + piece.slug() + ".pdf";
    }
}
