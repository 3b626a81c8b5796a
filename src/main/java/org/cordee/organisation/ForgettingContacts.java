package org.cordee.organisation;

import org.cordee.account.PersonalDataErasure;
import org.springframework.stereotype.Component;

/** Removes an erased person's address from the contacts of establishments. */
@Component
class ForgettingContacts implements PersonalDataErasure {

    private final Organisations organisations;

    ForgettingContacts(Organisations organisations) {
        this.organisations = organisations;
    }

    @Override
    public void erase(ErasedPerson traces) {
        organisations.removeContact(traces.email());
    }
}
