package org.cordee.submission.web;

import org.cordee.CordeeTest;
import org.cordee.account.Accounts;
import org.cordee.bid.BiddingConsortium;
import org.cordee.bid.SampleBiddingConsortia;
import org.cordee.bid.SampleDrafts;
import org.cordee.platform.Browser;
import org.cordee.submission.BuildingPackage;
import org.cordee.submission.DepositingBid;
import org.cordee.submission.FreezingBid;
import org.cordee.submission.SampleApprovals;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Brings a written and priced bid to its package or its deposit for the pages that follow. */
@CordeeTest
abstract class FrozenBidPageFixture {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    SampleBiddingConsortia groupings;

    @Autowired
    SampleDrafts drafting;

    @Autowired
    FreezingBid freezing;

    @Autowired
    SampleApprovals approvals;

    @Autowired
    BuildingPackage building;

    @Autowired
    DepositingBid depositing;

    /** Freezes the bid, builds its package and lets all members approve. */
    BiddingConsortium built(String... amounts) {
        BiddingConsortium grouping = groupings.withAmounts(amounts);
        drafting.approveAll(grouping);
        freezing.freeze(SampleBiddingConsortia.member(grouping, 0), grouping.id());
        building.build(grouping.id());
        approvals.all(grouping.id());
        return grouping;
    }

    BiddingConsortium deposited(String... amounts) {
        BiddingConsortium grouping = built(amounts);
        depositing.deposit(SampleBiddingConsortia.member(grouping, 0), grouping.id());
        return grouping;
    }

    static String submission(BiddingConsortium grouping) {
        return "/consortia/" + grouping.id() + "/submission";
    }

    Browser browser(BiddingConsortium grouping, int member) {
        return accounts.signedIn(port, grouping.shares().get(member).organisationId());
    }
}
