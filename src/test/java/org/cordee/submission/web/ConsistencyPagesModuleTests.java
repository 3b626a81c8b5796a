package org.cordee.submission.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;
import static org.cordee.platform.Browser.redirects;

import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.platform.Browser;
import org.cordee.shared.Actor;
import org.cordee.submission.ConsistencyReading;
import org.cordee.submission.ProvingConsistency;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of the proof of consistency. */
class ConsistencyPagesModuleTests extends FrozenBidPageFixture {

    @Autowired
    ProvingConsistency proving;

    @Autowired
    ConsistencyReading reading;

    @Test
    void readsTheFilesBackOnThePageBeforeTheFreezeAndKeepsTheProof() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        drafting.approveAll(grouping);
        String page = submission(grouping) + "/consistency";
        Browser lead = browser(grouping, 0);

        lead.textWith(submission(grouping), "Vérifier que les papiers disent la même chose");
        lead.textWith(page, "Tout dit-il la même chose", "Relire les fichiers");
        redirects(lead.post(page));
        lead.textWith(page, "valeurs relues dans", "identiques", "Mémoire", "Répartition", "Relire");
        lead.textWith(page + "?lang=en", "Does everything say the same", "values read back in", "Amounts");
        lead.textWith(page + "?lang=fr", "Tout dit-il la même chose");
        assertThat(lead.get(page + "/file").statusCode()).isEqualTo(200);

        redirects(lead.post(submission(grouping) + "/freeze"));
        assertThat(lead.textWith(page, "Elle est gardée avec l’offre figée")).doesNotContain(">Relire<");
    }

    @Test
    void refusesToReadABidThatIsNotReady() {
        BiddingConsortium grouping = groupings.withAmounts("60", "40");
        drafting.open(grouping);
        Actor lead = SampleBiddingConsortia.member(grouping, 0);

        refused("bid.freeze.not-approved", () -> proving.prove(lead, grouping.id()));
    }

    @Test
    void isHiddenFromTheOtherMembersBecauseItNamesAllPrices() {
        BiddingConsortium grouping = built("60", "40");
        Actor member = SampleBiddingConsortia.member(grouping, 1);

        hidden(() -> reading.of(member, grouping.id()));
        hidden(() -> proving.prove(member, grouping.id()));
        assertThat(browser(grouping, 1)
                        .get(submission(grouping) + "/consistency")
                        .statusCode())
                .isEqualTo(404);
    }
}
