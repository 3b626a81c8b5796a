package org.cordee.consortium.talk;

import org.cordee.account.PersonalDataErasure;
import org.springframework.stereotype.Component;

/** Removes an erased person's name and address from the messages; the author's id stays and identifies nobody. */
@Component
class ForgettingAuthors implements PersonalDataErasure {

    private final Messages messages;

    ForgettingAuthors(Messages messages) {
        this.messages = messages;
    }

    @Override
    public void erase(ErasedPerson traces) {
        messages.naming(traces.name(), traces.email()).forEach(message -> {
            message.forget(traces.name());
            message.forget(traces.email());
            messages.saveAndFlush(message);
        });
    }
}
