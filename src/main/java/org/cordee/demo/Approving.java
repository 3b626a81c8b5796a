package org.cordee.demo;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.submission.approval.ApprovalReading;
import org.cordee.submission.approval.ApprovingBid;
import org.cordee.submission.approval.RoundView;
import org.cordee.submission.approval.ShowingBid;
import org.springframework.stereotype.Component;

/** Plays the answers of the members to their frozen bid. */
@Component
class Approving {

    private final Troupe troupe;
    private final Whereabouts where;
    private final ApprovalReading reading;
    private final ShowingBid showing;
    private final ApprovingBid approving;

    Approving(Troupe troupe, Whereabouts where, ApprovalReading reading, ShowingBid showing, ApprovingBid approving) {
        this.troupe = troupe;
        this.where = where;
        this.reading = reading;
        this.showing = showing;
        this.approving = approving;
    }

    /** Approves the bid for each of the members, one after the other. */
    void approve(Plot plot, String... members) {
        UUID grouping = where.grouping(plot);
        for (String member : members) {
            Actor actor = troupe.actor(member);
            UUID approval = reading.round(actor, grouping).lines().stream()
                    .filter(RoundView.Line::own)
                    .map(RoundView.Line::approvalId)
                    .findFirst()
                    .orElseThrow();
            approving.approve(actor, approval, showing.of(actor, approval).textSha256());
        }
    }
}
