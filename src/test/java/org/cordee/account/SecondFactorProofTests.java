package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cordee.account.SignInThrottle.Reservation;
import org.cordee.shared.Actor;
import org.cordee.shared.RuleViolation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.FactorGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** A person proves itself before its second factors change. */
class SecondFactorProofTests {

    private static final UUID PERSON = new UUID(1, 2);
    private static final Reservation COUNTED = new Reservation("confirmation", List.of());

    private final People people = mock();
    private final Passwords passwords = mock();
    private final SecondFactorCodes codes = mock();
    private final SignInThrottle throttle = mock();
    private final Person person = mock();
    private final SecondFactorProof proof = new SecondFactorProof(people, passwords, codes, throttle);

    @BeforeEach
    void find() {
        when(people.findById(PERSON)).thenReturn(Optional.of(person));
        when(person.isEnabled()).thenReturn(true);
        when(person.id()).thenReturn(PERSON);
        when(codes.use(any(), any())).thenReturn(Optional.empty());
        when(throttle.reserveConfirmation(any(), anyInt())).thenReturn(Optional.of(COUNTED));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anAccountWithoutPasswordNeedsASignInAtTheProviderOfTheLastTenMinutes() {
        arrived(Duration.ofMinutes(9));
        assertThatCode(() -> proof.require(PERSON, "")).doesNotThrowAnyException();

        arrived(Duration.ofMinutes(11));
        assertThatThrownBy(() -> proof.require(PERSON, ""))
                .extracting(refusal -> ((RuleViolation) refusal).key())
                .isEqualTo("account.second-factor.proof.stale");
    }

    @Test
    void anAccountWithAPasswordNeedsItHoweverFreshTheSessionIs() {
        when(person.passwordHash()).thenReturn("hash");
        when(passwords.matches("right", "hash")).thenReturn(true);
        arrived(Duration.ofMinutes(1));

        assertThatThrownBy(() -> proof.require(PERSON, "wrong"))
                .extracting(refusal -> ((RuleViolation) refusal).key())
                .isEqualTo("account.second-factor.proof.wrong");
        verify(throttle, never()).succeeded(any());
        assertThatCode(() -> proof.require(PERSON, "right")).doesNotThrowAnyException();
        verify(throttle).succeeded(COUNTED);
    }

    @Test
    void checksNothingAfterTooManyGuesses() {
        when(person.passwordHash()).thenReturn("hash");
        when(throttle.reserveConfirmation(any(), anyInt())).thenReturn(Optional.empty());

        assertThatThrownBy(() -> proof.require(PERSON, "right"))
                .extracting(refusal -> ((RuleViolation) refusal).key())
                .isEqualTo("account.second-factor.too-many");
        verify(codes, never()).use(any(), any());
        verify(passwords, never()).matches(any(), any());
    }

    private static void arrived(Duration ago) {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new AccountPrincipal(PERSON, Actor.Via.ACCOUNT, 0),
                        null,
                        List.of(FactorGrantedAuthority.withAuthority(
                                        FactorGrantedAuthority.AUTHORIZATION_CODE_AUTHORITY)
                                .issuedAt(Instant.now().minus(ago))
                                .build())));
    }
}
