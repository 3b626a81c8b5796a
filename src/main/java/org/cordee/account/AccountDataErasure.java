package org.cordee.account;

import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * Ends the links sent to an erased person and removes its address from them; revokes its programs' tokens and deletes
 * the names it gave them; deletes the address of its calendar, its second factors, its identity at the
 * identity provider and its drafts.
 */
@Component
class AccountDataErasure implements PersonalDataErasure {

    private final OneTimeLinkStore links;
    private final ApiTokenStore tokens;
    private final CalendarAddressStore calendars;
    private final FormDraftStore drafts;
    private final SecondFactorStore secondFactors;
    private final OpenIdConnectIdentities identities;
    private final BusinessClock clock;

    AccountDataErasure(
            OneTimeLinkStore links,
            ApiTokenStore tokens,
            CalendarAddressStore calendars,
            FormDraftStore drafts,
            SecondFactorStore secondFactors,
            OpenIdConnectIdentities identities,
            BusinessClock clock) {
        this.links = links;
        this.tokens = tokens;
        this.calendars = calendars;
        this.drafts = drafts;
        this.secondFactors = secondFactors;
        this.identities = identities;
        this.clock = clock;
    }

    @Override
    public void erase(ErasedPerson traces) {
        links.erase(traces.personId(), traces.email(), traces.pseudonym(), clock.now());
        tokens.erase(traces.personId(), clock.now());
        calendars.deleteById(traces.personId());
        secondFactors.deleteOf(traces.personId());
        identities.deleteOf(traces.personId());
        drafts.deleteOf(traces.personId());
        drafts.replace(traces.email(), traces.name(), traces.pseudonym());
    }
}
