package org.cordee.notification.occasion;

import java.lang.reflect.Method;
import java.util.List;
import org.cordee.consortium.ConsortiumEvent.InvitationEvent;
import org.cordee.notification.writing.SampleWorld;
import org.cordee.notification.writing.WritingLetters;
import org.cordee.shared.ConsortiumFact;
import org.springframework.context.ApplicationContext;

/** Whatever writes letters of a grouping, told of one event after the other as the house tells it. */
final class Hearers {

    private final InvitationLetters invitationLetters;
    private final List<Object> others;

    /** @param world who reads and who leads, in place of the directory */
    Hearers(ApplicationContext house, SampleWorld world) {
        WritingLetters writing = world.writing(house);
        Escalation escalation = new Escalation(writing, world, world);
        this.invitationLetters = new InvitationLetters(writing, world);
        this.others = List.of(
                new GroupingLetters(writing, world, escalation),
                new AgreementLetters(writing, world),
                new ApplicationLetters(writing, world),
                new ApprovalLetters(writing, world),
                new DraftingLetters(writing, world, escalation),
                new AssessmentLetters(writing, world, world));
    }

    void hear(ConsortiumFact event) throws ReflectiveOperationException {
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
