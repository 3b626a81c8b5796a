package org.cordee.play;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.submission.ApprovalReading;
import org.cordee.submission.ApprovingBid;
import org.cordee.submission.RoundView;
import org.cordee.submission.ShowingBid;
import org.springframework.stereotype.Component;

/** Plays the answers of the members to their frozen bid. */
@Component
class DemoApprovals {

    private final DemoActors actors;
    private final DemoLookup lookup;
    private final ApprovalReading reading;
    private final ShowingBid showing;
    private final ApprovingBid approving;

    DemoApprovals(
            DemoActors actors, DemoLookup lookup, ApprovalReading reading, ShowingBid showing, ApprovingBid approving) {
        this.actors = actors;
        this.lookup = lookup;
        this.reading = reading;
        this.showing = showing;
        this.approving = approving;
    }

    /** Approves the bid for each of the members, one after the other. */
    void approve(DemoConsortium consortium, String... members) {
        UUID id = lookup.id(consortium);
        for (String member : members) {
            Actor actor = actors.actor(member);
            UUID approval = reading.round(actor, id).lines().stream()
                    .filter(RoundView.Line::own)
                    .map(RoundView.Line::approvalId)
                    .findFirst()
                    .orElseThrow();
            approving.approve(actor, approval, showing.of(actor, approval).textSha256());
        }
    }
}
