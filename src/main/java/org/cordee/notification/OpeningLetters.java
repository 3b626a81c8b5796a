package org.cordee.notification;

import java.util.Map;
import org.cordee.account.PeopleReading;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells the recipient of a letter that an administrator saw its links, who it was and why. */
@Component
class OpeningLetters {

    private static final String LISTENER_ID = "org.cordee.notification.OpeningLetters.on";

    private final WritingLetters writing;
    private final Letters letters;
    private final LetterOpenings openings;
    private final PeopleReading people;

    OpeningLetters(WritingLetters writing, Letters letters, LetterOpenings openings, PeopleReading people) {
        this.writing = writing;
        this.letters = letters;
        this.openings = openings;
        this.people = people;
    }

    @ApplicationModuleListener(id = LISTENER_ID + "(org.cordee.notification.LetterLinkOpened)")
    void on(LetterLinkOpened event) {
        Letter opened = letters.findById(event.letterId()).orElse(null);
        LetterOpening opening = openings.findById(event.openingId()).orElse(null);
        if (opened == null || opening == null) {
            return;
        }
        String opener = people.contact(opening.openedBy())
                .map(PeopleReading.Contact::name)
                .orElse("—");
        Occasion occasion = Occasion.of(LetterKind.LINK_OPENED, event.openingId(), event.openingId())
                .showing(Map.of(
                        FactKind.OPENED_LETTER, opened.title(),
                        FactKind.SENDER, opener,
                        FactKind.OPENING_REASON, opening.reason()));
        writing.write(
                occasion,
                opened.organisationId(),
                new Recipient(opened.recipient(), opened.recipientName(), opened.locale(), opened.personId()));
    }
}
