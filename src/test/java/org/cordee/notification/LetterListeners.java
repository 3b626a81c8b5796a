package org.cordee.notification;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.lang.reflect.Method;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cordee.consortium.ConsortiumEvent.InvitationEvent;
import org.cordee.consortium.InvitedPeopleReading;
import org.cordee.consortium.InvitedPerson;
import org.cordee.shared.ConsortiumFact;
import org.cordee.shared.Ids;
import org.springframework.context.ApplicationContext;

/**
 * All listeners that write letters about a consortium; they receive one event after the other, as from the event
 * registry.
 */
final class LetterListeners {

    static final InvitedPerson INVITED =
            new InvitedPerson(Ids.next(), SampleLetters.CANDIDATE, "invitee@exemple.test", "Inès", Instant.EPOCH);

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
                new CoordinatorLetters(writing, world, world),
                new DossierLetters(writing, world),
                new DraftingLetters(writing, world, escalation),
                new MessageLetters(writing, world),
                new QuestionLetters(writing, world),
                new RemarkLetters(writing, world),
                new AssessmentLetters(writing, world, world),
                new SignatureReceipts(writing),
                new MemberPersonLetters(writing, world, invited()));
    }

    /** Returns a reading that knows the same invited person for each id. */
    private static InvitedPeopleReading invited() {
        InvitedPeopleReading reading = mock(InvitedPeopleReading.class);
        when(reading.one(any())).thenReturn(Optional.of(INVITED));
        return reading;
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
