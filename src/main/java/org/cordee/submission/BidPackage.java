package org.cordee.submission;

import java.util.ArrayList;
import java.util.List;
import org.cordee.bid.BidContents;
import org.cordee.bid.Grouping;

/** The package of a frozen bid: memo, prices and shares, and the manifest that lists them. The same bid gives the same bytes. */
record BidPackage(Entry manifest, List<Entry> files) {

    static BidPackage of(
            Grouping grouping,
            String seal,
            List<BidContents.FrozenSection> sections,
            List<BidContents.FrozenPrice> prices) {
        List<Entry> files =
                List.of(Memo.of(grouping, sections), Table.prices(grouping, prices), Table.shares(grouping));
        return new BidPackage(Manifest.of(grouping, seal, files), files);
    }

    byte[] zip() {
        List<Entry> all = new ArrayList<>();
        all.add(manifest);
        all.addAll(files);
        return Archive.of(all);
    }

    String manifestSha256() {
        return Entry.sha256(manifest.bytes());
    }
}
