package org.cordee.notification;

import java.util.Set;
import org.cordee.account.OneTimeLinks;
import org.cordee.consortium.ConsortiumEvent.InvitationDeclined;
import org.cordee.consortium.ConsortiumEvent.InvitationEvent;
import org.cordee.consortium.ConsortiumEvent.InvitationExpired;
import org.cordee.consortium.ConsortiumEvent.InvitationLapsed;
import org.cordee.consortium.ConsortiumEvent.InvitationReplaced;
import org.cordee.consortium.ConsortiumEvent.InvitationWithdrawn;
import org.cordee.consortium.ConsortiumEvent.MemberConfirmed;
import org.cordee.consortium.ConsortiumEvent.NdaRefused;
import org.cordee.consortium.ConsortiumEvent.PartnerRefused;
import org.cordee.notification.Occasion.Link;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Ends every link of an invitation in the transaction that ends the invitation, whatever ended it. The letters are
 * still in mailboxes, but from then on their links lead to a page that explains what happened.
 */
@Component
class EndingLinks {

    private static final Set<Class<? extends InvitationEvent>> ENDS = Set.of(
            InvitationDeclined.class,
            InvitationExpired.class,
            InvitationWithdrawn.class,
            InvitationLapsed.class,
            InvitationReplaced.class,
            NdaRefused.class,
            PartnerRefused.class,
            MemberConfirmed.class);

    private final OneTimeLinks links;

    EndingLinks(OneTimeLinks links) {
        this.links = links;
    }

    @EventListener
    void on(InvitationEvent event) {
        if (ENDS.contains(event.getClass())) {
            links.markAllUsed(Link.INVITATION, event.invitationId());
        }
    }
}
