package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.Hours;
import org.springframework.context.ApplicationContext;

/** Performs acts on real invitations through the use cases, as pages, API and jobs do. */
final class InvitationActRunner {

    private final ApplicationContext context;

    InvitationActRunner(ApplicationContext context) {
        this.context = context;
    }

    /**
     * Performs one act on an invitation.
     *
     * @param actor not used for acts of the application itself
     */
    void deed(InvitationAct deed, UUID id, Actor actor, UUID establishmentId) {
        switch (deed) {
            case SEND -> the(SendingInvitation.class).send(id);
            case REMIND -> the(RemindingPartner.class).remind(id, 1);
            case REMIND_AGAIN -> the(RemindingPartner.class).remind(id, 2);
            case EXPIRE -> the(ExpiringInvitation.class).expire(id);
            case ACCEPT -> the(AnsweringInvitation.class).accept(actor, id);
            case DECLINE -> the(AnsweringInvitation.class).decline(actor, id, DeclineReason.TOO_FAR, "Une autre fois");
            case ASK -> the(AnsweringInvitation.class).ask(actor, id, "Y a-t-il de l’eau ?");
            case FORWARD -> the(AnsweringInvitation.class).forward(actor, id, "malik@orme.example", "Malik");
            case ANSWER -> the(AnsweringQuestion.class).answer(actor, id, "Oui.");
            case SIGN -> the(SigningNda.class).sign(actor, id, evidence(id));
            case SIGN_ANOTHER_TEXT -> the(SigningNda.class).sign(actor, id, SampleInvitations.evidence());
            case REFUSE_NDA -> the(SigningNda.class).refuse(actor, id, "Trop large");
            case GIVE_CAPACITY -> the(GivingCapacity.class).give(actor, id, capacity(establishmentId));
            case EXTEND -> the(DecidingLateCapacity.class).extend(actor, id);
            case REPLACE -> the(DecidingLateCapacity.class).replace(actor, id);
            case CONFIRM -> the(ConfirmingPartner.class).confirm(actor, id);
            case REFUSE_PARTNER -> the(ConfirmingPartner.class).refuse(actor, id, null);
            case WITHDRAW -> the(WithdrawingInvitation.class).withdraw(actor, id, "Un autre choix");
        }
    }

    <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    private NdaEvidence evidence(UUID id) {
        return the(Invitations.class)
                .findParties(id)
                .map(invited -> the(NdaTexts.class).textFor(invited, "fr").sha256())
                .map(shown -> new NdaEvidence("Nadia Benali", "Directrice", shown))
                .orElseGet(SampleInvitations::evidence);
    }

    private static CapacityForm capacity(UUID establishmentId) {
        return new CapacityForm(establishmentId, 12, new Hours(640), "Deux piscines", true, "", false);
    }
}
