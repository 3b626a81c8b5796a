package org.cordee.consortium;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A grouping as its members meet it who negotiate their shares; valid within the transaction that holds it. */
public final class NegotiatedGrouping {

    private final Consortium consortium;
    private final Consortia consortia;
    private final Members members;

    NegotiatedGrouping(Consortium consortium, Consortia consortia, Members members) {
        this.consortium = consortium;
        this.consortia = consortia;
        this.members = members;
    }

    public UUID id() {
        return consortium.id();
    }

    public UUID leadOrganisationId() {
        return consortium.leadOrganisationId();
    }

    public Instant deadlineAt() {
        return consortium.deadline().instant();
    }

    /** In the order of the lots, the lead first in each. */
    public List<MemberFacts> members() {
        return members.of(consortium.id()).stream().map(Member::facts).toList();
    }

    public boolean isNegotiating() {
        return consortium.is(ConsortiumState.NEGOTIATING);
    }

    /** Refuses what needs a grouping whose members are known and whose shares are not agreed. */
    public void requireNegotiating() {
        consortium.require(ConsortiumState.NEGOTIATING);
    }

    public void requireAlive() {
        consortium.requireAlive();
    }

    public void refuseAfterDeadline(Instant now) {
        consortium.refuseAfterDeadline(now);
    }

    /** Every member holds its part now: the bid can be drafted. */
    public void sharesAgreed() {
        consortium.sharesAgreed();
        consortia.saveAndFlush(consortium);
        for (Member member : members.of(consortium.id())) {
            member.confirm();
            members.saveAndFlush(member);
        }
    }
}
