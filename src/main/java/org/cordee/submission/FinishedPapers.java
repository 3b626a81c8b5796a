package org.cordee.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cordee.agreement.AgreementFiles;
import org.cordee.bid.FramedPrices;
import org.cordee.document.ArchiveEntry;
import org.cordee.document.BidDossier;
import org.cordee.evidence.ApplicationContents;
import org.cordee.evidence.ApplicationContents.ApplicationFile;
import org.cordee.submission.consistency.ConsistencyProof;
import org.cordee.submission.consistency.FinishedPaper;
import org.cordee.submission.consistency.FinishedPaper.Layout;
import org.cordee.submission.consistency.ReadingHints;
import org.cordee.submission.consistency.ReadingPapers;
import org.springframework.stereotype.Component;

/**
 * Writes the papers of a locked bid as its package will have them, and reads them back. The signed agreement is read
 * too, which the buyer does not get. Files that members sent are not read: their layout is their own.
 */
@Component
class FinishedPapers {

    private final DossierReading dossiers;
    private final FramedPrices framed;
    private final ApplicationContents evidence;
    private final AgreementFiles agreement;

    FinishedPapers(
            DossierReading dossiers, FramedPrices framed, ApplicationContents evidence, AgreementFiles agreement) {
        this.dossiers = dossiers;
        this.framed = framed;
        this.evidence = evidence;
        this.agreement = agreement;
    }

    /**
     * Proves that the papers of a bid state the same.
     *
     * @param at when the bid is frozen, which its papers state
     */
    ConsistencyProof prove(UUID consortiumId, Instant at) {
        BidDossier dossier = dossiers.of(consortiumId, at);
        return new ReadingPapers(hints(dossier)).prove(papers(consortiumId, dossier));
    }

    private static ReadingHints hints(BidDossier dossier) {
        return new ReadingHints(
                dossier.tender().buyer(),
                dossier.shares().stream().map(BidDossier.Share::name).distinct().toList(),
                dossier.lots().stream().map(dossier::total).toList(),
                dossier.lots().size() == 1 ? dossier.lots().get(0).number() : "");
    }

    private List<FinishedPaper> papers(UUID consortiumId, BidDossier dossier) {
        List<FramedPrices.FramedFile> frames = framed.files(consortiumId);
        List<FinishedPaper> papers = new ArrayList<>();
        agreement.inForce(consortiumId).stream().map(FinishedPapers::deed).forEach(papers::add);
        BidPackage.of(dossier, frames, List.of(), "").files().stream()
                .map(file -> paper(dossier, byName(dossier, frames), file))
                .forEach(papers::add);
        evidence.files(consortiumId).stream()
                .filter(ApplicationFile::written)
                .flatMap(file -> layout(file.entry().name())
                        .map(layout -> new FinishedPaper(
                                layout, file.entry().name(), file.entry().bytes()))
                        .stream())
                .forEach(papers::add);
        return papers;
    }

    private static FinishedPaper deed(ArchiveEntry file) {
        Layout layout = file.name().equals(AgreementFiles.COMMON) ? Layout.AGREEMENT : Layout.AGREEMENT_ANNEX;
        return new FinishedPaper(layout, file.name(), file.bytes());
    }

    private static Map<String, FramedPrices.FramedFile> byName(
            BidDossier dossier, List<FramedPrices.FramedFile> frames) {
        return frames.stream()
                .collect(Collectors.toMap(file -> BidPackage.framedName(dossier, file), Function.identity()));
    }

    private static FinishedPaper paper(
            BidDossier dossier, Map<String, FramedPrices.FramedFile> frames, ArchiveEntry file) {
        FramedPrices.FramedFile frame = frames.get(file.name());
        if (frame != null) {
            String lot = dossier.lot(frame.lotId()).number();
            return new FinishedPaper(Layout.PRICE_FRAME, file.name(), file.bytes(), lot, frame.columns());
        }
        Layout layout = switch (file.name()) {
            case BidPackage.MEMO -> Layout.MEMO;
            case BidPackage.PRICE_LIST -> Layout.PRICE_LIST;
            case BidPackage.PRICE_WORKBOOK -> Layout.PRICE_WORKBOOK;
            case BidPackage.SHARES -> Layout.SHARES;
            default -> throw new IllegalStateException("no layout for " + file.name());
        };
        return new FinishedPaper(layout, file.name(), file.bytes());
    }

    /** Returns the layout of a file of the application; empty for a file that states nothing another paper states. */
    private static Optional<Layout> layout(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        if (!name.startsWith(ApplicationContents.FOLDER) || file.equals("dc1.pdf") || file.equals("dc2.pdf")) {
            return Optional.of(Layout.FORM);
        }
        if (file.startsWith("dume")) {
            return Optional.of(file.endsWith(".xml") ? Layout.ESPD_XML : Layout.ESPD_PRINT);
        }
        return switch (file) {
            case "declaration-sur-l-honneur.pdf" -> Optional.of(Layout.HONOUR);
            case "pouvoir-au-mandataire.pdf" -> Optional.of(Layout.POWER);
            default -> Optional.empty();
        };
    }
}
