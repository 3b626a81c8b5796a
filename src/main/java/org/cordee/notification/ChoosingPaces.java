package org.cordee.notification;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a person choose how fast it gets which letters. A guest of a one-time link chooses nothing: each of its letters
 * is needed to act. A letter that is not sent, or not yet, is a notification all the same.
 */
@Component
public class ChoosingPaces {

    private final PaceChoices choices;
    private final NotificationSettings settings;

    ChoosingPaces(PaceChoices choices, NotificationSettings settings) {
        this.choices = choices;
        this.settings = settings;
    }

    /** @throws NotFound for a user without an account */
    @Transactional(readOnly = true)
    public Paces chosen(Actor actor) {
        return of(person(actor));
    }

    /** @throws NotFound for a user without an account */
    @Transactional
    public void choose(Actor actor, Paces paces) {
        choices.put(person(actor), paces.tasks(), paces.reminders(), paces.progress(), paces.messages());
    }

    /** Returns the hour of the day in Paris at which the daily letter is written. */
    public int hour() {
        return settings.digestHour();
    }

    /** Returns the pace of a kind of letter for its recipient, who may have no account. */
    Pace paceOf(LetterKind kind, @Nullable UUID personId) {
        LetterTopic topic = LetterTopic.of(kind);
        return personId == null || topic == LetterTopic.DUTY
                ? Pace.AT_ONCE
                : of(personId).of(topic);
    }

    private Paces of(UUID person) {
        return choices.of(person).orElseGet(() -> Paces.all(Pace.AT_ONCE));
    }

    private static UUID person(Actor actor) {
        UUID person = actor.personId();
        if (person == null) {
            throw new NotFound();
        }
        return person;
    }
}
