package org.cordee.submission;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.cordee.bid.BidContents;
import org.cordee.bid.Grouping;
import org.cordee.bid.Groupings;
import org.cordee.bid.Markdown;
import org.cordee.document.dossier.Dossier;
import org.cordee.document.dossier.PriceLine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads a frozen bid once, for everything that is written of it. */
@Component
class Dossiers {

    private final Groupings groupings;
    private final BidContents contents;

    Dossiers(Groupings groupings, BidContents contents) {
        this.groupings = groupings;
        this.contents = contents;
    }

    @Transactional(readOnly = true)
    Dossier of(UUID consortiumId, Freezes.Freeze freeze) {
        Grouping grouping = groupings.grouping(consortiumId);
        List<BidContents.Frozen> bid = contents.of(consortiumId);
        return new Dossier(
                consortiumId,
                grouping.name(),
                new Dossier.Tender(
                        grouping.tender().title(),
                        grouping.tender().reference(),
                        grouping.tender().buyer()),
                freeze.at(),
                grouping.lots().stream()
                        .map(lot -> new Dossier.Lot(lot.id(), lot.number(), lot.title()))
                        .toList(),
                grouping.shares().stream().map(Dossiers::share).toList(),
                bid.stream().map(part -> section(grouping, part)).toList(),
                bid.stream().map(Dossiers::price).toList());
    }

    private static Dossier.Share share(Grouping.Share share) {
        return new Dossier.Share(
                share.memberId(),
                share.lotId(),
                share.organisationId(),
                share.organisationName(),
                share.siret(),
                share.lead(),
                share.percentage(),
                share.amount(),
                share.hours());
    }

    private static Dossier.Section section(Grouping grouping, BidContents.Frozen part) {
        String by = grouping.share(part.memberId()).organisationName() + ", lot "
                + grouping.lot(part.lotId()).number();
        return new Dossier.Section(
                part.memberId(), part.text().title(), Markdown.html(part.text().markdown()), by);
    }

    /** A member's price for its part as a whole is one line of the schedule. */
    private static PriceLine price(BidContents.Frozen part) {
        return new PriceLine(
                part.lotId(),
                part.memberId(),
                "1",
                "Prix global et forfaitaire de la part",
                "forfait",
                BigDecimal.ONE,
                part.price().euros());
    }
}
