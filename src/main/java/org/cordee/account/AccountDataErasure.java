package org.cordee.account;

import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;

/**
 * Ends the links sent to an erased person and removes its address from them; revokes its programs' tokens and deletes
 * the names it gave them; deletes the address of its calendar, its second factors, its identity at the identity
 * provider, its drafts, its sessions, the browsers it used and its sign-ins.
 */
@Component
class AccountDataErasure implements PersonalDataErasure {

    private final OneTimeLinkStore links;
    private final ApiTokenStore tokens;
    private final CalendarAddressStore calendars;
    private final FormDraftStore drafts;
    private final SecondFactorStore secondFactors;
    private final OpenIdConnectIdentities identities;
    private final KnownDevices devices;
    private final SignInHistory history;
    private final OwnSessions sessions;
    private final BusinessClock clock;

    AccountDataErasure(
            OneTimeLinkStore links,
            ApiTokenStore tokens,
            CalendarAddressStore calendars,
            FormDraftStore drafts,
            SecondFactorStore secondFactors,
            OpenIdConnectIdentities identities,
            KnownDevices devices,
            SignInHistory history,
            OwnSessions sessions,
            BusinessClock clock) {
        this.links = links;
        this.tokens = tokens;
        this.calendars = calendars;
        this.drafts = drafts;
        this.secondFactors = secondFactors;
        this.identities = identities;
        this.devices = devices;
        this.history = history;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public void erase(ErasedPerson traces) {
        links.erase(traces.personId(), traces.email(), traces.pseudonym(), clock.now());
        tokens.erase(traces.personId(), clock.now());
        calendars.deleteById(traces.personId());
        secondFactors.deleteOf(traces.personId());
        identities.deleteOf(traces.personId());
        devices.forget(traces.personId());
        history.forget(traces.personId());
        sessions.endAllOf(traces.personId());
        drafts.deleteOf(traces.personId());
        drafts.replace(traces.email(), traces.name(), traces.pseudonym());
    }
}
