package org.cordee.notification;

import java.util.Set;
import org.cordee.account.PersonalDataErasure;
import org.springframework.stereotype.Component;

/**
 * Removes address, name and text from the letters to an erased person, its name from letters that offer it as a contact,
 * and both from the reasons for which letters were opened. Their kind, their subject and the time of sending stay.
 */
@Component
class ForgettingRecipients implements PersonalDataErasure {

    /** The letters that name the person of the lead whom a candidate can call. */
    private static final Set<LetterKind> WITH_CONTACT =
            Set.of(LetterKind.INVITATION, LetterKind.REMINDER, LetterKind.FORWARDED);

    private final Letters letters;
    private final SeenNotifications seen;
    private final PaceChoices paces;
    private final LetterOpenings openings;

    ForgettingRecipients(Letters letters, SeenNotifications seen, PaceChoices paces, LetterOpenings openings) {
        this.letters = letters;
        this.seen = seen;
        this.paces = paces;
        this.openings = openings;
    }

    @Override
    public void erase(ErasedPerson traces) {
        letters.findByPersonIdOrRecipient(traces.personId(), traces.email()).forEach(letter -> {
            letter.forgetPerson();
            letters.save(letter);
        });
        ContactInLetter contact = new ContactInLetter(traces.name());
        if (!contact.longestPart().isBlank()) {
            letters.naming(WITH_CONTACT, contact.longestPart()).forEach(letter -> {
                letter.forget(contact);
                letters.save(letter);
            });
        }
        seen.deleteOf(traces.personId());
        paces.deleteOf(traces.personId());
        openings.replace(traces.email(), traces.name(), traces.pseudonym());
    }
}
