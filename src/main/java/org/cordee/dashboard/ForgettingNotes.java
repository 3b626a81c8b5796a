package org.cordee.dashboard;

import org.cordee.account.PersonalDataErasure;
import org.springframework.stereotype.Component;

/** Removes an erased person's name and address from the coordinators' notes. */
@Component
class ForgettingNotes implements PersonalDataErasure {

    private final CoordinatorNotes notes;

    ForgettingNotes(CoordinatorNotes notes) {
        this.notes = notes;
    }

    @Override
    public void erase(ErasedPerson traces) {
        notes.naming(traces.name(), traces.email()).forEach(note -> {
            note.forget(traces.name());
            note.forget(traces.email());
            notes.saveAndFlush(note);
        });
    }
}
