package org.cordee.consortium;

import static org.cordee.consortium.SampleConsortia.CANDIDATE;
import static org.cordee.consortium.SampleConsortia.DEADLINE;
import static org.cordee.consortium.SampleConsortia.HASH;
import static org.cordee.consortium.SampleConsortia.LEAD;
import static org.cordee.consortium.SampleConsortia.WEEK;
import static org.cordee.consortium.SampleConsortia.at;
import static org.cordee.consortium.SampleConsortia.now;

import java.time.Duration;
import java.util.Set;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;

/** Sample invitations by state. */
public final class SampleInvitations {

    private SampleInvitations() {}

    static InvitationParties invited() {
        return new InvitationParties(Ids.next(), Ids.next(), Ids.next(), LEAD, CANDIDATE, Ids.next());
    }

    static Invitation sent() {
        return in(InvitationState.SENT);
    }

    /** Returns an invitation that requires the undertaking, brought to a state by the acts that lead there. */
    static Invitation in(InvitationState state) {
        Invitation invitation =
                Invitation.openTurn(now(), Ids.next(), invited(), NdaUndertaking.of(true), WEEK, DEADLINE.instant());
        if (state != InvitationState.DRAFT) {
            invitation.send(now());
        }
        switch (state) {
            case DRAFT, SENT -> {}
            case OPENED -> invitation.forward(now(), "nadia@orme.example", "Nadia");
            case ACCEPTED -> invitation.accept(now());
            case NDA_SIGNED -> signed(invitation);
            case CAPACITY_GIVEN -> signed(invitation).giveCapacity(now(), capacity());
            case CONFIRMED -> {
                signed(invitation).giveCapacity(now(), capacity());
                invitation.confirm(now(), Ids.next());
            }
            case DECLINED -> invitation.decline(now(), DeclineReason.TOO_FAR, null);
            case EXPIRED -> invitation.expire(at(WEEK));
            case WITHDRAWN -> invitation.withdraw(now(), "another choice");
            case REPLACED -> signed(invitation).replace(at(Duration.ofDays(3)));
        }
        invitation.clearRecordedEvents();
        return invitation;
    }

    static Invitation asked() {
        Invitation invitation = sent();
        invitation.ask(now(), "Is there water on site?");
        invitation.clearRecordedEvents();
        return invitation;
    }

    static CapacityForm capacity() {
        return new CapacityForm(Ids.next(), 12, new Hours(640), "Two pools", true, "", false);
    }

    public static NdaEvidence evidence() {
        return new NdaEvidence("Nadia Benali", "Directrice", HASH);
    }

    private static Invitation signed(Invitation invitation) {
        invitation.accept(now());
        invitation.signNda(now(), evidence(), Set.of(HASH));
        return invitation;
    }
}
