package org.cordee.submission;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.bid.BidContents;
import org.cordee.bid.BidContents.FrozenPrice;
import org.cordee.bid.BiddingConsortia;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.SectionPrinter;
import org.cordee.document.BidDossier;
import org.cordee.document.PriceLine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Collects the data of a frozen bid once, for all documents that are written from it. */
@Component
class DossierReading {

    private final BiddingConsortia groupings;
    private final BidContents contents;
    private final SectionPrinter printing;
    private final NamedAsSigned names;

    DossierReading(BiddingConsortia groupings, BidContents contents, SectionPrinter printing, NamedAsSigned names) {
        this.groupings = groupings;
        this.contents = contents;
        this.printing = printing;
        this.names = names;
    }

    @Transactional(readOnly = true)
    BidDossier of(UUID consortiumId, Instant frozenAt) {
        BiddingConsortium grouping = names.named(groupings.consortium(consortiumId));
        BiddingConsortia.AgreedTerms terms = groupings.terms(consortiumId);
        return new BidDossier(
                consortiumId,
                grouping.name(),
                new BidDossier.Tender(
                        grouping.tender().title(),
                        grouping.tender().reference(),
                        grouping.tender().buyer()),
                new BidDossier.Terms(terms.form(), terms.singleAccount()),
                frozenAt,
                grouping.lots().stream()
                        .map(lot ->
                                new BidDossier.Lot(lot.id(), BidDossier.Lot.displayNumber(lot.number()), lot.title()))
                        .toList(),
                grouping.shares().stream().map(DossierReading::share).toList(),
                contents.sections(consortiumId).stream()
                        .map(part -> printing.section(grouping, part.sectionId(), part.memberId(), part.text()))
                        .toList(),
                contents.prices(consortiumId).stream()
                        .flatMap(DossierReading::lines)
                        .toList());
    }

    static BidDossier.Share share(BiddingConsortium.Share share) {
        return new BidDossier.Share(
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

    private static Stream<PriceLine> lines(FrozenPrice price) {
        return price.lines().stream()
                .map(line -> new PriceLine(
                        price.lotId(),
                        price.memberId(),
                        line.code(),
                        line.label(),
                        line.unit(),
                        line.quantity(),
                        line.unitPrice()));
    }
}
