package org.cordee.notification;

import java.lang.reflect.Method;
import java.util.List;
import org.cordee.consortium.ConsortiumEvent.InvitationEvent;
import org.cordee.shared.ConsortiumFact;
import org.springframework.context.ApplicationContext;

/**
 * All listeners that write letters about a consortium; they receive one event after the other, as from the event
 * registry.
 */
final class LetterListeners {

    private final InvitationLetters invitationLetters;
    private final List<Object> others;

    /**
     * Creates the listeners with sample data.
     *
     * @param world the recipients and the lead, in place of the directory
     */
    LetterListeners(ApplicationContext context, SampleLetterData world) {
        WritingLetters writing = world.writing(context);
        Escalation escalation = new Escalation(writing, world, world);
        this.invitationLetters = new InvitationLetters(writing, world);
        this.others = List.of(
                new ConsortiumLetters(writing, world, escalation),
                new AgreementLetters(writing, world),
                new ApplicationLetters(writing, world),
                new ApprovalLetters(writing, world),
                new DraftingLetters(writing, world, escalation),
                new AssessmentLetters(writing, world, world));
    }

    void receive(ConsortiumFact event) throws ReflectiveOperationException {
        if (event instanceof InvitationEvent invitation) {
            invitationLetters.on(invitation);
            return;
        }
        for (Object hearer : others) {
            for (Method method : hearer.getClass().getDeclaredMethods()) {
                if (method.getName().equals("on") && method.getParameterTypes()[0].isInstance(event)) {
                    method.invoke(hearer, event);
                }
            }
        }
    }
}
