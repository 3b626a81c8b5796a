package org.cordee.bid;

import java.util.List;
import org.cordee.shared.Amount;
import org.springframework.stereotype.Component;

/** Carries a sample grouping's bid to a state that a test begins with. */
@Component
public class Drafting {

    private final OpeningDrafting opening;
    private final WritingSection writing;
    private final GivingPrice prices;
    private final ReviewingContribution reviewing;

    Drafting(OpeningDrafting opening, WritingSection writing, GivingPrice prices, ReviewingContribution reviewing) {
        this.opening = opening;
        this.writing = writing;
        this.prices = prices;
        this.reviewing = reviewing;
    }

    public List<Contribution> open(Grouping grouping) {
        return opening.open(grouping.id());
    }

    /** A section in review with the agreed price. */
    public void handIn(Grouping grouping, int member) {
        handIn(grouping, member, grouping.shares().get(member).amount());
    }

    public void handIn(Grouping grouping, int member, Amount price) {
        Contribution contribution = open(grouping).get(member);
        var actor = SampleGroupings.member(grouping, member);
        writing.submit(actor, contribution.sectionId(), 0, "Section " + member, "Notre **méthode** " + member);
        prices.give(actor, contribution.priceSheetId(), 0, price);
    }

    public void approveAll(Grouping grouping) {
        List<Contribution> contributions = open(grouping);
        for (int member = 0; member < contributions.size(); member++) {
            handIn(grouping, member);
            reviewing.approve(
                    SampleGroupings.member(grouping, 0),
                    contributions.get(member).sectionId(),
                    1);
        }
    }
}
