package org.cordee.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.cordee.shared.Actor;
import org.cordee.shared.EmailAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A person read at authentication is not read again in the same request, unless an act has changed it. */
class AuthenticatedPersonCacheTests {

    private final People people = mock(People.class);
    private final CurrentActor current =
            new CurrentActor(people, new StaticListableBeanFactory().getBeanProvider(OrganisationNames.class));
    private final Person ana = person("ana@exemple.fr");

    @BeforeEach
    void enter() {
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        AccountPrincipal principal = new AccountPrincipal(ana.id(), Actor.Via.API, ana.securityStamp());
        SecurityContextHolder.getContext().setAuthentication(new TestingAuthenticationToken(principal, null));
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void theAuthenticatedPersonIsNotReadAgain() {
        AuthenticatedPersonCache.put(ana);

        assertThat(current.who()).map(Who::email).contains("ana@exemple.fr");
        verifyNoInteractions(people);
    }

    @Test
    void aChangedPersonIsReadAgain() {
        AuthenticatedPersonCache.put(ana);
        when(people.findById(ana.id())).thenReturn(Optional.of(ana));

        current.forget();

        assertThat(current.who()).isPresent();
        verify(people).findById(ana.id());
    }

    @Test
    void aPersonReadInTheRequestDoesNotBecomeTheActor() {
        AuthenticatedPersonCache.put(person("eva@exemple.fr"));
        when(people.findById(ana.id())).thenReturn(Optional.of(ana));

        assertThat(current.who()).map(Who::email).contains("ana@exemple.fr");
    }

    private static Person person(String email) {
        return Person.register(new EmailAddress(email), "Ana Petit", Locale.FRENCH, Actor.system(), Instant.EPOCH);
    }
}
