package org.cordee.evidence;

import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.document.ConfidentialityLevel;
import org.cordee.document.Documents;
import org.cordee.document.StoredDocument;
import org.cordee.evidence.EvidenceAccess.LockedEvidence;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a member answer for a piece: with a file of its own, the sheet written for it, or a reason why it sends none.
 * Until the bid is frozen it may renew an accepted piece that will have expired.
 */
@Component
@Transactional
public class ProvidingEvidence {

    /** The file types that every buyer can open. A buyer could not open office files and archives safely. */
    private static final Set<String> TAKEN = Set.of("application/pdf", "image/jpeg", "image/png");

    private final EvidenceAccess desk;
    private final EvidenceFiles files;
    private final Checklist checklist;
    private final Sheets sheets;
    private final Documents documents;
    private final AskingRenewals renewals;

    ProvidingEvidence(
            EvidenceAccess desk,
            EvidenceFiles files,
            Checklist checklist,
            Sheets sheets,
            Documents documents,
            AskingRenewals renewals) {
        this.desk = desk;
        this.files = files;
        this.checklist = checklist;
        this.sheets = sheets;
        this.documents = documents;
        this.renewals = renewals;
    }

    /** Stores an answer without a file. It replaces the former answer, which stays stored. */
    public void answerWithoutFile(Actor actor, UUID evidenceFileId, Piece piece, Provision provision) {
        if (provision.answer() == PieceAnswer.FILE) {
            throw RuleViolation.of("file", "application.piece.file-missing");
        }
        Wanted wanted = wanted(actor, evidenceFileId, piece, provision);
        provide(wanted, provision.answer() == PieceAnswer.SHEET ? sheet(wanted.held(), piece) : null);
    }

    /**
     * Stores an answer with a file, which is treated as hostile until it was checked.
     *
     * @param mediaType the type the sender gives, null when it gives none
     */
    public void upload(
            Actor actor,
            UUID evidenceFileId,
            Piece piece,
            Provision dates,
            InputStream file,
            String name,
            @Nullable String mediaType) {
        Wanted wanted = wanted(actor, evidenceFileId, piece, dates);
        StoredDocument stored = documents.store(
                file,
                name,
                mediaType,
                ConfidentialityLevel.CONSOLIDATED_PRICE,
                wanted.held().file().consortiumId());
        if (!TAKEN.contains(stored.mediaType())) {
            throw RuleViolation.of("file", "application.piece.type-refused", stored.name());
        }
        provide(wanted, stored);
    }

    /** Returns the line of the piece. With several operators the member must name the one that signed the letter. */
    private CheckedPiece line(EvidenceFile file, Piece piece, @Nullable UUID operator) {
        List<CheckedPiece> asked =
                checklist.of(file).stream().filter(one -> one.piece() == piece).toList();
        if (asked.isEmpty()) {
            throw new NotFound();
        }
        List<CheckedPiece> meant =
                asked.stream().filter(one -> one.isAbout(operator)).toList();
        if (meant.size() != 1) {
            throw RuleViolation.of(
                    "operator",
                    meant.isEmpty() ? "application.letter.operator-unknown" : "application.letter.operator-missing");
        }
        return meant.get(0);
    }

    private Wanted wanted(Actor actor, UUID evidenceFileId, Piece piece, Provision provision) {
        LockedEvidence held = desk.lockForMember(actor, evidenceFileId);
        CheckedPiece line = line(held.file(), piece, provision.operatorId());
        if (held.file().state() != EvidenceState.ACCEPTED) {
            held.file().state().requireOpen();
        } else if (!line.renewable()) {
            throw new RuleViolation(
                    held.grouping().isDrafting() ? "application.renewal.not-needed" : "application.renewal.frozen");
        }
        if (line.answer() == PieceAnswer.RECORDED) {
            throw new RuleViolation("application.piece.recorded");
        }
        if (!line.choices().contains(provision.answer())) {
            throw RuleViolation.of("answer", "application.piece.answer-not-taken");
        }
        if (piece == Piece.HONOUR_DECLARATION && provision.answer() == PieceAnswer.SHEET) {
            held.file().requireNoGround();
        }
        requirePlausible(held.act().at(), line, provision);
        ReliedOperator operator = line.operator();
        return new Wanted(held, piece, provision.of(operator == null ? null : operator.id()));
    }

    /** Refuses a missing date for a piece with limited validity: without a date it would never expire. */
    private static void requirePlausible(Instant now, CheckedPiece line, Provision provision) {
        LocalDate issued = provision.issuedOn();
        if (issued != null && issued.isAfter(LocalDate.ofInstant(now, Deadline.PARIS))) {
            throw RuleViolation.of("issuedOn", "application.piece.issued-in-future");
        }
        if (issued == null && provision.answer() == PieceAnswer.FILE && line.validityMonths() > 0) {
            throw RuleViolation.of("issuedOn", "application.piece.issued-missing");
        }
    }

    private StoredDocument sheet(LockedEvidence held, Piece piece) {
        return documents.storeOwn(
                sheets.chosen(held.file(), piece),
                SheetRewriting.name(piece),
                "application/pdf",
                ConfidentialityLevel.CONSOLIDATED_PRICE,
                held.file().consortiumId());
    }

    /** A member's answer after its right to give it was checked. */
    private record Wanted(LockedEvidence held, Piece piece, Provision provision) {

        ProvidedPiece with(@Nullable StoredDocument stored) {
            return new ProvidedPiece(
                    piece,
                    provision.answer(),
                    held.act().at(),
                    stored == null ? null : stored.id(),
                    stored == null ? null : stored.mediaType(),
                    stored == null ? null : stored.size(),
                    provision.issuedOn(),
                    provision.expiresOn(),
                    provision.answer() == PieceAnswer.ONLINE ? provision.url() : null,
                    provision.answer().isDocument() ? null : provision.said(),
                    null,
                    provision.operatorId());
        }
    }

    private void provide(Wanted wanted, @Nullable StoredDocument stored) {
        LockedEvidence held = wanted.held();
        ProvidedPiece provided = wanted.with(stored);
        if (held.file().state() == EvidenceState.ACCEPTED) {
            held.file().renew(held.act(), provided);
            renewals.update(held.act(), held.file());
        } else {
            held.file().provide(held.act(), provided);
        }
        files.saveAndFlush(held.file());
    }
}
