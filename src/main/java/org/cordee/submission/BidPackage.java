package org.cordee.submission;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.bid.FramedPrices;
import org.cordee.document.Archive;
import org.cordee.document.ArchiveEntry;
import org.cordee.document.BidDossier;
import org.cordee.document.PriceTable;
import org.cordee.document.PriceWorkbook;
import org.cordee.document.ShareTable;
import org.cordee.document.TechnicalMemo;

/**
 * The package of a frozen bid: memo, prices, shares, the members' evidence, and the manifest that lists them. The same
 * bid gives the same bytes. A lot with a price file of the buyer has that very file, filled, and no schedule of ours: the
 * buyer sees lines and posts, never who prices them.
 */
record BidPackage(ArchiveEntry manifest, List<ArchiveEntry> files) {

    /** The names of files with prices begin so: their size or hash would let a reader find prices by trial. */
    static final String PRICES = "bordereau-";

    static final String MEMO = "memoire-technique.pdf";
    static final String PRICE_LIST = PRICES + "des-prix.pdf";
    static final String PRICE_WORKBOOK = PRICES + "des-prix.xlsx";
    static final String SHARES = "repartition.pdf";

    static BidPackage of(
            BidDossier dossier, List<FramedPrices.FramedFile> framed, List<ArchiveEntry> evidence, String seal) {
        List<ArchiveEntry> files = new ArrayList<>();
        files.add(new ArchiveEntry(MEMO, TechnicalMemo.pdf(dossier)));
        Set<UUID> withFile = framed.stream().map(FramedPrices.FramedFile::lotId).collect(Collectors.toSet());
        List<BidDossier.Lot> others = dossier.lots().stream()
                .filter(lot -> !withFile.contains(lot.id()))
                .toList();
        if (!others.isEmpty()) {
            files.add(new ArchiveEntry(PRICE_LIST, PriceTable.pdf(dossier, others)));
            files.add(new ArchiveEntry(PRICE_WORKBOOK, PriceWorkbook.of(dossier, others)));
        }
        framed.stream()
                .map(file -> new ArchiveEntry(framedName(dossier, file), file.bytes()))
                .forEach(files::add);
        files.add(new ArchiveEntry(SHARES, ShareTable.pdf(dossier)));
        files.addAll(evidence);
        return new BidPackage(Manifest.of(dossier, seal, files), files);
    }

    /** Keeps the name that the buyer gave its file, in a folder of the lot. */
    static String framedName(BidDossier dossier, FramedPrices.FramedFile file) {
        String lot = dossier.lot(file.lotId()).number().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        int position = dossier.lots().indexOf(dossier.lot(file.lotId())) + 1;
        String folder = lot.isBlank() || lot.equals("-") ? String.valueOf(position) : lot;
        return PRICES + "lot-" + folder + "/" + file.name();
    }

    byte[] zip() {
        List<ArchiveEntry> all = new ArrayList<>();
        all.add(manifest);
        all.addAll(files);
        return Archive.of(all);
    }

    String manifestSha256() {
        return manifest.sha256();
    }
}
