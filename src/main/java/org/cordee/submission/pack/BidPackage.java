package org.cordee.submission.pack;

import java.util.ArrayList;
import java.util.List;
import org.cordee.document.Archive;
import org.cordee.document.Entry;
import org.cordee.document.dossier.Dossier;
import org.cordee.document.dossier.Memo;
import org.cordee.document.dossier.PriceTable;
import org.cordee.document.dossier.PriceWorkbook;
import org.cordee.document.dossier.ShareTable;

/**
 * The package of a frozen bid: memo, prices, shares, the members' evidence, and the manifest that lists them. The same
 * bid gives the same bytes.
 */
record BidPackage(Entry manifest, List<Entry> files) {

    static BidPackage of(Dossier dossier, List<Entry> evidence, String seal) {
        List<Entry> files = new ArrayList<>(List.of(
                new Entry("memoire-technique.pdf", Memo.pdf(dossier)),
                new Entry("bordereau-des-prix.pdf", PriceTable.pdf(dossier)),
                new Entry("bordereau-des-prix.xlsx", PriceWorkbook.of(dossier)),
                new Entry("repartition.pdf", ShareTable.pdf(dossier))));
        files.addAll(evidence);
        return new BidPackage(Manifest.of(dossier, seal, files), files);
    }

    byte[] zip() {
        List<Entry> all = new ArrayList<>();
        all.add(manifest);
        all.addAll(files);
        return Archive.of(all);
    }

    String manifestSha256() {
        return manifest.sha256();
    }
}
