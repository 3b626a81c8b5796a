package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;

/** A device creates a passkey and signs with it, and the server accepts what fits its question alone. */
class PasskeyOperationsTests {

    private static final UUID PERSON = new UUID(1, 2);
    private static final AccountPrincipal PRINCIPAL = new AccountPrincipal(PERSON, Actor.Via.ACCOUNT, 0);
    private static final String ORIGIN = "http://localhost:8080";

    private final People people = mock();
    private final Passkeys passkeys = mock();
    private final PublicAddress address = mock();
    private final AtomicReference<Passkey> stored = new AtomicReference<>();
    private final PasskeyOperations operations =
            new PasskeyOperations(new PasskeyOwners(people), new PasskeyCredentials(passkeys), address);
    private final PasskeyDevice device = new PasskeyDevice(ORIGIN);

    @BeforeEach
    void prepare() {
        Person person = mock();
        when(person.id()).thenReturn(PERSON);
        when(person.isEnabled()).thenReturn(true);
        when(person.email()).thenReturn("camille@exemple.test");
        when(person.name()).thenReturn("Camille");
        when(people.findById(PERSON)).thenReturn(Optional.of(person));
        when(address.of("")).thenReturn(ORIGIN);
        when(passkeys.save(any())).thenAnswer(call -> {
            stored.set(call.getArgument(0));
            return call.getArgument(0);
        });
        when(passkeys.findByCredentialId(any())).thenAnswer(call -> found(call.getArgument(0)));
        when(passkeys.lockByCredentialId(any())).thenAnswer(call -> found(call.getArgument(0)));
        when(passkeys.findByPersonIdOrderByCreatedAtAscIdAsc(PERSON))
                .thenAnswer(call -> Optional.ofNullable(stored.get()).stream().toList());
    }

    private Optional<Passkey> found(byte[] id) {
        return Optional.ofNullable(stored.get())
                .filter(passkey ->
                        Arrays.equals(passkey.credential().getCredentialId().getBytes(), id));
    }

    @Test
    void acceptsANewPasskeyAndItsSignatures() {
        register(device);

        assertThat(signIn(null)).isEqualTo(PERSON);
        assertThat(signIn(PRINCIPAL)).isEqualTo(PERSON);
        assertThat(stored.get().row().label()).isEqualTo("Ordinateur");
    }

    @Test
    void refusesADeviceThatDidNotVerifyItsUser() {
        assertRefused(() -> register(new PasskeyDevice(ORIGIN).withoutVerifying()));
        register(device);

        device.withoutVerifying();

        assertRefused(() -> signIn(null));
    }

    @Test
    void refusesAnAnswerToAnotherQuestion() {
        register(device);
        String answer = device.sign(operations.json(question(null)), PERSON);

        assertRefused(() -> operations.authenticate(question(null), answer));
    }

    @Test
    void refusesThePageOfAnotherSiteAndACopyOfTheKey() {
        register(device);
        signIn(null);
        signIn(null);

        assertRefused(() -> signIn(null, device.copiedAt(0)));
        assertRefused(() -> signIn(null, device.copiedAt(9).on("http://localhost.exemple.test:8080")));
    }

    private void register(PasskeyDevice with) {
        PasskeyChallenge challenge = PasskeyChallenge.draw();
        String options = operations.json(operations.creation(PRINCIPAL, challenge));
        operations.register(operations.creation(PRINCIPAL, challenge), with.create(options), "Ordinateur");
    }

    private UUID signIn(AccountPrincipal firstStep) {
        return signIn(firstStep, device);
    }

    private UUID signIn(AccountPrincipal firstStep, PasskeyDevice with) {
        PublicKeyCredentialRequestOptions asked = question(firstStep);
        return operations.authenticate(asked, with.sign(operations.json(asked), PERSON));
    }

    private PublicKeyCredentialRequestOptions question(AccountPrincipal firstStep) {
        return operations.request(firstStep, PasskeyChallenge.draw());
    }

    private static void assertRefused(Runnable act) {
        assertThatThrownBy(act::run)
                .extracting(refusal -> ((RuleViolation) refusal).key())
                .isEqualTo("account.passkey.refused");
    }
}
