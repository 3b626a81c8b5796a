package org.cordee.account;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Checks a typed code: one of the person's authenticator app, or a recovery code. Each is accepted once, also when it
 * comes twice at the same moment. The caller limits the guesses.
 */
@Component
class SecondFactorCodes {

    private static final Pattern APP_CODE = Pattern.compile("\\d{" + TimeCode.DIGITS + "}");
    private static final Pattern SPACES = Pattern.compile("\\s");
    private static final int LONGEST = 100;

    private final AuthenticatorApps apps;
    private final RecoveryCodes recoveryCodes;
    private final SecondFactorKey key;
    private final ApplicationEventPublisher events;
    private final BusinessClock clock;

    SecondFactorCodes(
            AuthenticatorApps apps,
            RecoveryCodes recoveryCodes,
            SecondFactorKey key,
            ApplicationEventPublisher events,
            BusinessClock clock) {
        this.apps = apps;
        this.recoveryCodes = recoveryCodes;
        this.key = key;
        this.events = events;
        this.clock = clock;
    }

    /** Returns the kind of the code and marks it as used; empty for a wrong or used code. */
    @Transactional
    public Optional<SecondFactorKind> use(UUID personId, String typed) {
        if (typed.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = SPACES.matcher(typed).replaceAll("");
        return APP_CODE.matcher(plain).matches() ? useApp(personId, plain) : useRecoveryCode(personId, plain);
    }

    private Optional<SecondFactorKind> useApp(UUID personId, String digits) {
        AuthenticatorApp app = apps.lockById(personId).orElse(null);
        byte[] sealed = app == null ? null : app.secret();
        if (app == null || sealed == null) {
            return Optional.empty();
        }
        Instant now = Instant.now();
        OptionalLong step = TimeCode.match(key.open(personId, sealed), digits, now, app.usedStep());
        if (step.isEmpty()) {
            return Optional.empty();
        }
        app.use(step.getAsLong(), now);
        apps.save(app);
        return Optional.of(SecondFactorKind.APP);
    }

    private Optional<SecondFactorKind> useRecoveryCode(UUID personId, String typed) {
        if (recoveryCodes.use(personId, RecoveryCode.hash(personId, typed), Instant.now()) == 0) {
            return Optional.empty();
        }
        Actor self = new Actor(personId, null, Set.of(), Actor.Via.ACCOUNT);
        events.publishEvent(new RecoveryCodeUsed(EventHeader.outsideConsortia(self, clock.now()), personId));
        return Optional.of(SecondFactorKind.RECOVERY_CODE);
    }
}
