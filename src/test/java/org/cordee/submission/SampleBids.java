package org.cordee.submission;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.cordee.bid.BiddingConsortium;
import org.cordee.document.ArchiveEntry;
import org.cordee.document.BidDossier;
import org.cordee.document.PriceLine;

/** Creates the manifest of a sample consortium's bid: each share at one price, without a text. */
public final class SampleBids {

    private SampleBids() {}

    /** Creates the manifest of a package with these files and this seal. */
    public static ArchiveEntry manifest(BiddingConsortium grouping, String seal, List<ArchiveEntry> files) {
        return Manifest.of(dossier(grouping), seal, files);
    }

    private static BidDossier dossier(BiddingConsortium grouping) {
        return new BidDossier(
                grouping.id(),
                grouping.name(),
                new BidDossier.Tender(
                        grouping.tender().title(),
                        grouping.tender().reference(),
                        grouping.tender().buyer()),
                new BidDossier.Terms("JOINT", false),
                Instant.parse("2026-12-06T09:41:07Z"),
                grouping.lots().stream()
                        .map(lot -> new BidDossier.Lot(lot.id(), lot.number(), lot.title()))
                        .toList(),
                grouping.shares().stream().map(DossierReading::share).toList(),
                List.of(),
                grouping.shares().stream().map(SampleBids::price).toList());
    }

    private static PriceLine price(BiddingConsortium.Share share) {
        return new PriceLine(
                share.lotId(),
                share.memberId(),
                "1",
                "Part",
                "forfait",
                BigDecimal.ONE,
                share.amount().euros());
    }
}
