package org.cordee.bid;

import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.cordee.document.ConfidentialityLevel;
import org.cordee.document.Documents;
import org.cordee.document.StoredDocument;
import org.cordee.document.frame.FrameColumns;
import org.cordee.document.frame.FrameKind;
import org.cordee.document.frame.FrameSheet;
import org.cordee.document.frame.PriceFrame;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead upload the buyer's price file of a lot, confirm its columns, or do without it. */
@Component
public class UploadingPriceFrame {

    private static final BigDecimal USUAL_VAT = new BigDecimal("20");

    private final FrameAccess access;
    private final LotPriceFrames frames;
    private final PriceSheets sheets;
    private final FrameFiles files;
    private final Documents documents;
    private final BusinessClock clock;

    UploadingPriceFrame(
            FrameAccess access,
            LotPriceFrames frames,
            PriceSheets sheets,
            FrameFiles files,
            Documents documents,
            BusinessClock clock) {
        this.access = access;
        this.frames = frames;
        this.sheets = sheets;
        this.files = files;
        this.documents = documents;
        this.clock = clock;
    }

    /**
     * Stores the file and reads its lines. When the headings leave a doubt, the lead confirms the columns.
     *
     * @param expectedVersion 0 without a file; refused when a colleague of the lead changed the file first
     * @throws NotFound for all users but the lead
     * @throws RuleViolation at the field "file" when it is no price file, has macros, or is damaged
     */
    @Transactional
    public void upload(Actor actor, UUID consortiumId, UUID lotId, int expectedVersion, String name, byte[] file) {
        access.lockForLead(actor, consortiumId, lotId);
        PriceFrame read = PriceFrame.read(file, name);
        StoredDocument stored = documents.store(
                new ByteArrayInputStream(file),
                withEnding(name, read),
                read.mediaType(),
                ConfidentialityLevel.DATA_ROOM,
                consortiumId);
        Instant now = clock.now();
        LotPriceFrame frame = frames.findByConsortiumIdAndLotId(consortiumId, lotId)
                .orElseGet(() -> new LotPriceFrame(consortiumId, lotId, now));
        boolean sure = read.sheets().stream().filter(sheet -> sheet.lines() > 0).allMatch(FrameSheet::sure);
        BigDecimal vat = read.vat() == null ? USUAL_VAT : read.vat();
        LotPriceFrame.FrameTerms terms =
                new LotPriceFrame.FrameTerms(read.kind().kind(), vat, read.columns());
        frame.take(actor, expectedVersion, stored.id(), stored.name(), sure, terms, read, now);
        frames.save(frame);
    }

    /** Returns a name by which the buyer's program opens the file, also when it was sent without one. */
    private static String withEnding(String name, PriceFrame read) {
        String ending = read.mediaType().equals(PriceFrame.CSV) ? ".csv" : ".xlsx";
        String own = name.isBlank() ? "cadre-de-prix" : name.strip();
        return own.toLowerCase(Locale.ROOT).endsWith(ending) ? own : own + ending;
    }

    /**
     * Reads the lines again with the columns that the lead confirmed.
     *
     * @param vat the rate of VAT in percent of the lines that state none
     * @throws NotFound for all users but the lead
     * @throws RuleViolation when a colleague of the lead changed or removed the file first
     */
    @Transactional
    public void confirm(
            Actor actor,
            UUID consortiumId,
            UUID lotId,
            int expectedVersion,
            FrameKind kind,
            BigDecimal vat,
            List<FrameColumns> columns) {
        access.lockForLead(actor, consortiumId, lotId);
        LotPriceFrame frame = access.frame(consortiumId, lotId);
        LotPriceFrame.FrameTerms terms = new LotPriceFrame.FrameTerms(kind, vat, columns);
        frame.confirm(actor, expectedVersion, terms, files.read(frame, terms.columns()), clock.now());
        frames.save(frame);
    }

    /**
     * Removes the file: each member keeps its lines and prices and may change them. A second call changes nothing.
     *
     * @param expectedVersion the version of the file that the lead read; null removes the file in any version
     * @throws NotFound for all users but the lead
     * @throws RuleViolation when a colleague of the lead changed the file first
     */
    @Transactional
    public void remove(Actor actor, UUID consortiumId, UUID lotId, @Nullable Integer expectedVersion) {
        access.lockForLead(actor, consortiumId, lotId);
        frames.present(consortiumId, lotId).ifPresent(frame -> {
            for (PriceSheet sheet : sheets.claimAllOf(consortiumId)) {
                if (frame.id().equals(sheet.frameId())) {
                    sheet.leaveFrame();
                    sheets.save(sheet);
                }
            }
            frame.remove(actor, expectedVersion, clock.now());
            frames.save(frame);
        });
    }
}
