package org.cordee.account;

import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * Ends the links sent to an erased person and removes its address from them; revokes its programs' tokens and deletes
 * the names it gave them.
 */
@Component
class AccountDataErasure implements PersonalDataErasure {

    private final OneTimeLinkStore links;
    private final ApiTokenStore tokens;
    private final BusinessClock clock;

    AccountDataErasure(OneTimeLinkStore links, ApiTokenStore tokens, BusinessClock clock) {
        this.links = links;
        this.tokens = tokens;
        this.clock = clock;
    }

    @Override
    public void erase(ErasedPerson traces) {
        links.erase(traces.personId(), traces.email(), traces.pseudonym(), clock.now());
        tokens.erase(traces.personId(), clock.now());
    }
}
