package org.cordee.submission.pack;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.bid.BidContents;
import org.cordee.bid.BidContents.FrozenPrice;
import org.cordee.bid.Grouping;
import org.cordee.bid.Groupings;
import org.cordee.bid.section.printing.PrintingSections;
import org.cordee.document.dossier.Dossier;
import org.cordee.document.dossier.PriceLine;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Collects the data of a frozen bid once, for all documents that are written from it. */
@Component
class Dossiers {

    private final Groupings groupings;
    private final BidContents contents;
    private final PrintingSections printing;

    Dossiers(Groupings groupings, BidContents contents, PrintingSections printing) {
        this.groupings = groupings;
        this.contents = contents;
        this.printing = printing;
    }

    @Transactional(readOnly = true)
    Dossier of(UUID consortiumId, Instant frozenAt) {
        Grouping grouping = groupings.grouping(consortiumId);
        Groupings.AgreedTerms terms = groupings.terms(consortiumId);
        return new Dossier(
                consortiumId,
                grouping.name(),
                new Dossier.Tender(
                        grouping.tender().title(),
                        grouping.tender().reference(),
                        grouping.tender().buyer()),
                new Dossier.Terms(terms.form(), terms.singleAccount()),
                frozenAt,
                grouping.lots().stream()
                        .map(lot -> new Dossier.Lot(lot.id(), Dossier.Lot.said(lot.number()), lot.title()))
                        .toList(),
                grouping.shares().stream().map(Dossiers::share).toList(),
                contents.sections(consortiumId).stream()
                        .map(part -> printing.section(grouping, part.sectionId(), part.memberId(), part.text()))
                        .toList(),
                contents.prices(consortiumId).stream().flatMap(Dossiers::lines).toList());
    }

    static Dossier.Share share(Grouping.Share share) {
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
