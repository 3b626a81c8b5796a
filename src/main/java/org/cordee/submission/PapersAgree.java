package org.cordee.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.agreement.StatedInAgreement;
import org.cordee.bid.BiddingConsortium;
import org.cordee.document.BidDossier;
import org.cordee.document.ShareTable;
import org.cordee.document.StatedPaper;
import org.cordee.document.StatedPaper.StatedFact;
import org.cordee.document.StatedPaper.StatedFact.Kind;
import org.cordee.evidence.StatedInEvidence;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;

/**
 * Refuses to freeze a bid whose papers differ: the signed agreement, its annexes and the powers, the declarations, and
 * the shares from which all files of the bid are written.
 */
@Component
class PapersAgree implements FreezeCheck {

    private final NamedAsSigned names;
    private final StatedInAgreement agreement;
    private final StatedInEvidence evidence;

    PapersAgree(NamedAsSigned names, StatedInAgreement agreement, StatedInEvidence evidence) {
        this.names = names;
        this.agreement = agreement;
        this.evidence = evidence;
    }

    /** @throws RuleViolation that names both papers */
    @Override
    public void requireAllowed(BiddingConsortium grouping, Instant now) {
        List<StatedPaper> papers = new ArrayList<>(agreement.papers(grouping.id()));
        papers.addAll(evidence.papers(grouping.id()));
        papers.add(bid(names.named(grouping)));
        StatedPaper.requireSame(papers);
    }

    private static StatedPaper bid(BiddingConsortium grouping) {
        List<BidDossier.Share> shares =
                grouping.shares().stream().map(DossierReading::share).toList();
        Stream<StatedFact> rows = shares.stream()
                .flatMap(share -> StatedFact.ofShare(
                        BidDossier.Lot.displayNumber(grouping.lot(share.lotId()).number()), ShareTable.cells(share))
                        .stream());
        Stream<StatedFact> whole = Stream.concat(
                StatedFact.ofMembers(shares.stream().map(ShareTable::cells).toList()).stream(),
                Stream.of(new StatedFact(Kind.LEAD, "", grouping.leadName())));
        return new StatedPaper(
                "Répartition des prestations", Stream.concat(rows, whole).toList());
    }
}
