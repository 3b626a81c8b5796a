package org.cordee.submission.web;

import org.cordee.CordeeTest;
import org.cordee.account.Accounts;
import org.cordee.bid.Drafting;
import org.cordee.bid.Grouping;
import org.cordee.bid.SampleGroupings;
import org.cordee.submission.approval.SampleApprovals;
import org.cordee.submission.deposit.DepositingBid;
import org.cordee.submission.pack.BuildingPackage;
import org.cordee.submission.pack.FreezingBid;
import org.cordee.web.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Brings a written and priced bid to its package or its deposit for the pages that follow. */
@CordeeTest
abstract class FrozenBidPages {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    SampleGroupings groupings;

    @Autowired
    Drafting drafting;

    @Autowired
    FreezingBid freezing;

    @Autowired
    SampleApprovals approvals;

    @Autowired
    BuildingPackage building;

    @Autowired
    DepositingBid depositing;

    /** Freezes the bid, builds its package and lets all members approve. */
    Grouping built(String... amounts) {
        Grouping grouping = groupings.withAmounts(amounts);
        drafting.approveAll(grouping);
        freezing.freeze(SampleGroupings.member(grouping, 0), grouping.id());
        building.build(grouping.id());
        approvals.all(grouping.id());
        return grouping;
    }

    Grouping deposited(String... amounts) {
        Grouping grouping = built(amounts);
        depositing.deposit(SampleGroupings.member(grouping, 0), grouping.id());
        return grouping;
    }

    static String submission(Grouping grouping) {
        return "/consortia/" + grouping.id() + "/submission";
    }

    Browser browser(Grouping grouping, int member) {
        return accounts.signedIn(port, grouping.shares().get(member).organisationId());
    }
}
