package org.cordee.submission.pack;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.cordee.bid.Grouping;
import org.cordee.document.Entry;
import org.cordee.document.dossier.Dossier;
import org.cordee.document.dossier.PriceLine;

/** Creates the manifest of a sample consortium's bid: each share at one price, without a text. */
public final class SampleBids {

    private SampleBids() {}

    /** Creates the manifest of a package with these files and this seal. */
    public static Entry manifest(Grouping grouping, String seal, List<Entry> files) {
        return Manifest.of(dossier(grouping), seal, files);
    }

    private static Dossier dossier(Grouping grouping) {
        return new Dossier(
                grouping.id(),
                grouping.name(),
                new Dossier.Tender(
                        grouping.tender().title(),
                        grouping.tender().reference(),
                        grouping.tender().buyer()),
                new Dossier.Terms("JOINT", false),
                Instant.parse("2026-12-06T09:41:07Z"),
                grouping.lots().stream()
                        .map(lot -> new Dossier.Lot(lot.id(), lot.number(), lot.title()))
                        .toList(),
                grouping.shares().stream().map(Dossiers::share).toList(),
                List.of(),
                grouping.shares().stream().map(SampleBids::price).toList());
    }

    private static PriceLine price(Grouping.Share share) {
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
