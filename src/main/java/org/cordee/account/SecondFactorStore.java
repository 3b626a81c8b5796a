package org.cordee.account;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads and deletes what is stored about a person's second factors, across their tables. */
@Component
class SecondFactorStore {

    private final AuthenticatorApps apps;
    private final Passkeys passkeys;
    private final RecoveryCodes codes;

    SecondFactorStore(AuthenticatorApps apps, Passkeys passkeys, RecoveryCodes codes) {
        this.apps = apps;
        this.passkeys = passkeys;
        this.codes = codes;
    }

    /** Tells if the person has any factor but recovery codes. */
    boolean hasAny(UUID personId) {
        return apps.findById(personId).filter(app -> app.secret() != null).isPresent()
                || passkeys.existsByPersonId(personId);
    }

    /** Deletes all factors and recovery codes of the person, within the current transaction. */
    void deleteOf(UUID personId) {
        apps.deleteOf(personId);
        passkeys.deleteOf(personId);
        codes.deleteOf(personId);
    }
}
