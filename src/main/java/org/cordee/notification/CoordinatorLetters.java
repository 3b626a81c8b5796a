package org.cordee.notification;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.cordee.notification.Occasion.Link;
import org.cordee.shared.AwaitedReminded;
import org.cordee.shared.Deadline;
import org.jspecify.annotations.Nullable;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Writes the reminder of a coordinator to the organisation that has to act, with the coordinator's name. */
@Component
class CoordinatorLetters {

    private static final String LISTENER_ID = "org.cordee.notification.CoordinatorLetters.on";

    private final WritingLetters writing;
    private final LetterLookup matters;
    private final LetterContacts contacts;

    CoordinatorLetters(WritingLetters writing, LetterLookup matters, LetterContacts contacts) {
        this.writing = writing;
        this.matters = matters;
        this.contacts = contacts;
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.shared.AwaitedReminded)")
    void on(AwaitedReminded event) {
        Map<FactKind, String> facts = new EnumMap<>(FactKind.class);
        facts.put(FactKind.STEP, event.task());
        String sender = sender(event);
        if (sender != null) {
            facts.put(FactKind.SENDER, sender);
        }
        Occasion occasion = Occasion.of(LetterKind.COORDINATOR_REMINDER, event.eventId(), event.consortiumId())
                .showing(facts)
                .leadingTo(event.page());
        Instant due = event.dueAt();
        if (due != null) {
            occasion = occasion.due(due);
        }
        writing.write(linked(occasion, event), event.organisationId());
    }

    /** Adds a one-time link for a candidate without an account; it lasts until the deadline of the bid. */
    private Occasion linked(Occasion occasion, AwaitedReminded event) {
        if (event.invitationId() == null) {
            return occasion;
        }
        Deadline deadline = matters.of(event.consortiumId(), null).offerDeadline();
        return deadline == null
                ? occasion
                : occasion.with(new Link(Link.INVITATION, event.invitationId(), deadline.instant(), true));
    }

    private @Nullable String sender(AwaitedReminded event) {
        return event.stamp().personId() == null
                ? null
                : contacts.person(event.stamp().personId()).stream()
                        .map(Recipient::name)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }
}
