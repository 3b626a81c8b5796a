package org.cordee.notification;

import org.cordee.need.NeedEvent.BuyerErased;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Empties the letters to the buyer of a need, in the transaction that erases its contact. */
@Component
class ForgettingBuyers {

    private final Letters letters;

    ForgettingBuyers(Letters letters) {
        this.letters = letters;
    }

    @EventListener
    void on(BuyerErased event) {
        letters.findByKindInAndSubjectId(NeedLetters.TO_BUYER, event.needId()).forEach(letter -> {
            letter.forgetPerson();
            letters.save(letter);
        });
    }
}
