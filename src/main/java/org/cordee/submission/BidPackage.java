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

    static BidPackage of(
            BidDossier dossier, List<FramedPrices.FramedFile> framed, List<ArchiveEntry> evidence, String seal) {
        List<ArchiveEntry> files = new ArrayList<>();
        files.add(new ArchiveEntry("memoire-technique.pdf", TechnicalMemo.pdf(dossier)));
        Set<UUID> withFile = framed.stream().map(FramedPrices.FramedFile::lotId).collect(Collectors.toSet());
        List<BidDossier.Lot> others = dossier.lots().stream()
                .filter(lot -> !withFile.contains(lot.id()))
                .toList();
        if (!others.isEmpty()) {
            files.add(new ArchiveEntry(PRICES + "des-prix.pdf", PriceTable.pdf(dossier, others)));
            files.add(new ArchiveEntry(PRICES + "des-prix.xlsx", PriceWorkbook.of(dossier, others)));
        }
        framed.stream().map(file -> framed(dossier, file)).forEach(files::add);
        files.add(new ArchiveEntry("repartition.pdf", ShareTable.pdf(dossier)));
        files.addAll(evidence);
        return new BidPackage(Manifest.of(dossier, seal, files), files);
    }

    /** Keeps the name that the buyer gave its file, in a folder of the lot. */
    private static ArchiveEntry framed(BidDossier dossier, FramedPrices.FramedFile file) {
        String lot = dossier.lot(file.lotId()).number().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        int position = dossier.lots().indexOf(dossier.lot(file.lotId())) + 1;
        String folder = lot.isBlank() || lot.equals("-") ? String.valueOf(position) : lot;
        return new ArchiveEntry(PRICES + "lot-" + folder + "/" + file.name(), file.bytes());
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
