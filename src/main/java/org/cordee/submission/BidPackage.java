package org.cordee.submission;

import java.util.ArrayList;
import java.util.List;
import org.cordee.document.Archive;
import org.cordee.document.ArchiveEntry;
import org.cordee.document.BidDossier;
import org.cordee.document.PriceTable;
import org.cordee.document.PriceWorkbook;
import org.cordee.document.ShareTable;
import org.cordee.document.TechnicalMemo;

/**
 * The package of a frozen bid: memo, prices, shares, the members' evidence, and the manifest that lists them. The same
 * bid gives the same bytes.
 */
record BidPackage(ArchiveEntry manifest, List<ArchiveEntry> files) {

    static BidPackage of(BidDossier dossier, List<ArchiveEntry> evidence, String seal) {
        List<ArchiveEntry> files = new ArrayList<>(List.of(
                new ArchiveEntry("memoire-technique.pdf", TechnicalMemo.pdf(dossier)),
                new ArchiveEntry("bordereau-des-prix.pdf", PriceTable.pdf(dossier)),
                new ArchiveEntry("bordereau-des-prix.xlsx", PriceWorkbook.of(dossier)),
                new ArchiveEntry("repartition.pdf", ShareTable.pdf(dossier))));
        files.addAll(evidence);
        return new BidPackage(Manifest.of(dossier, seal, files), files);
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
