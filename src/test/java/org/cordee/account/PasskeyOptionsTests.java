package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.Serializable;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.cordee.shared.Actor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;

/** The options of a passkey survive the table of sessions: another node may receive the answer. */
class PasskeyOptionsTests {

    private static final UUID PERSON = new UUID(1, 2);

    private final People people = mock();
    private final Passkeys passkeys = mock();
    private final PublicAddress address = mock();
    private final PasskeyOptions options = new PasskeyOptions(
            new PasskeyOperations(new PasskeyOwners(people), new PasskeyCredentials(passkeys), address));
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @BeforeEach
    void prepare() {
        Person person = mock();
        when(person.id()).thenReturn(PERSON);
        when(person.isEnabled()).thenReturn(true);
        when(person.email()).thenReturn("camille@exemple.test");
        when(person.name()).thenReturn("Camille");
        when(person.locale()).thenReturn(Locale.FRENCH);
        when(people.findById(PERSON)).thenReturn(Optional.of(person));
        when(passkeys.findByPersonIdOrderByCreatedAtAscIdAsc(PERSON)).thenReturn(List.of());
        when(address.of("")).thenReturn("https://cordee.exemple");
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theDeviceMustVerifyItsUserAlsoAfterTheSessionWasStored() {
        String sent = options.forSignIn(request, new MockHttpServletResponse());

        PublicKeyCredentialRequestOptions checked = Objects.requireNonNull(options.takeSignIn(stored()));

        assertThat(sent).contains(checked.getChallenge().toBase64UrlString(), "\"userVerification\":\"required\"");
        // Spring Security's check compares references.
        assertThat(checked.getUserVerification()).isSameAs(UserVerificationRequirement.REQUIRED);
    }

    @Test
    void theOptionsOfASignInServeOnce() {
        options.forSignIn(request, new MockHttpServletResponse());
        MockHttpServletRequest answer = stored();

        assertThat(options.takeSignIn(answer)).isNotNull();
        assertThat(options.takeSignIn(answer)).isNull();
    }

    @Test
    void theOptionsOfANewPasskeyAreTheSameAfterTheSessionWasStored() {
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        new AccountPrincipal(PERSON, Actor.Via.ACCOUNT, 0), null, List.of()));
        String sent = options.forNew(request);

        PublicKeyCredentialCreationOptions checked = Objects.requireNonNull(options.ofNew(stored()));

        assertThat(sent).contains(checked.getChallenge().toBase64UrlString());
        assertThat(checked.getUser().getId()).isEqualTo(PasskeyOwners.handle(PERSON));
        assertThat(checked.getAuthenticatorSelection().getUserVerification())
                .isSameAs(UserVerificationRequirement.REQUIRED);
    }

    /** Returns a request whose session was written to the table and read from it again. */
    private MockHttpServletRequest stored() {
        GenericConversionService conversions = SessionConfiguration.conversions();
        MockHttpSession read = new MockHttpSession();
        MockHttpSession written = (MockHttpSession) Objects.requireNonNull(request.getSession(false));
        for (String name : Collections.list(written.getAttributeNames())) {
            Object value = written.getAttribute(name);
            assertThat(value).isInstanceOf(Serializable.class);
            byte[] bytes = Objects.requireNonNull(conversions.convert(value, byte[].class));
            read.setAttribute(name, conversions.convert(bytes, Object.class));
        }
        MockHttpServletRequest next = new MockHttpServletRequest();
        next.setSession(read);
        return next;
    }
}
