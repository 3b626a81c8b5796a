package org.cordee.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives Spring Security's passkey checks the stored passkeys. */
@Component
class PasskeyCredentials implements UserCredentialRepository {

    private final Passkeys passkeys;

    PasskeyCredentials(Passkeys passkeys) {
        this.passkeys = passkeys;
    }

    @Override
    public @Nullable CredentialRecord findByCredentialId(Bytes credentialId) {
        return passkeys.findByCredentialId(credentialId.getBytes())
                .map(Passkey::credential)
                .orElse(null);
    }

    @Override
    public List<CredentialRecord> findByUserId(Bytes userId) {
        return passkeys.findByPersonIdOrderByCreatedAtAscIdAsc(PasskeyOwners.personId(userId)).stream()
                .map(Passkey::credential)
                .toList();
    }

    /** Stores a new passkey, or the use of a known one. */
    @Override
    @Transactional
    public void save(CredentialRecord checked) {
        Optional<Passkey> known =
                passkeys.lockByCredentialId(checked.getCredentialId().getBytes());
        known.ifPresent(passkey -> passkey.use(checked.getSignatureCount(), Instant.now()));
        passkeys.save(known.orElseGet(
                () -> new Passkey(PasskeyOwners.personId(checked.getUserEntityUserId()), checked, Instant.now())));
    }

    /** Refuses: a passkey is removed by its use case, after a proof. */
    @Override
    public void delete(Bytes credentialId) {
        throw new UnsupportedOperationException("ChangingPasskeys removes passkeys");
    }
}
