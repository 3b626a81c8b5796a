package org.cordee;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.account.AccountPrincipal;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A person with an account who opens pages and calls the API, without a password. */
public record TestVisitor(UUID personId, UUID organisationId, Role... roles) {

    /** Registers a person of a new organisation. */
    public static TestVisitor member(WebApplicationContext application) {
        return enter(application, Ids.next(), Role.MEMBER);
    }

    public static TestVisitor memberOf(WebApplicationContext application, UUID organisationId) {
        return enter(application, organisationId, Role.MEMBER, Role.SIGNATORY);
    }

    /** Registers a person who may not sign for the organisation. */
    public static TestVisitor helperOf(WebApplicationContext application, UUID organisationId) {
        return enter(application, organisationId, Role.MEMBER);
    }

    /** Registers a person whose address nobody has proven to be the organisation's. */
    public static TestVisitor unprovenOf(WebApplicationContext application, UUID organisationId) {
        return enter(application, organisationId, Role.MEMBER, Role.SIGNATORY, Role.UNPROVEN);
    }

    public static TestVisitor coordinator(WebApplicationContext application) {
        return enter(application, null, Role.COORDINATOR);
    }

    public static TestVisitor administrator(WebApplicationContext application) {
        return enter(application, null, Role.ADMINISTRATOR);
    }

    public static MockMvc browser(WebApplicationContext application) {
        return MockMvcBuilders.webAppContextSetup(application)
                .defaultRequest(get("/").with(TestVisitor::asAServerSendsIt))
                .apply(springSecurity())
                .build();
    }

    /** The filter of one-time links reads the servlet path, which a server sets and a mock leaves empty. */
    private static MockHttpServletRequest asAServerSendsIt(MockHttpServletRequest request) {
        request.setServletPath(request.getRequestURI());
        request.setPathInfo(null);
        return request;
    }

    public RequestPostProcessor signedIn() {
        return as(Actor.Via.ACCOUNT);
    }

    public RequestPostProcessor byApi() {
        return as(Actor.Via.API);
    }

    private RequestPostProcessor as(Actor.Via via) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(
                new AccountPrincipal(personId, via, 0), null, List.of(new SimpleGrantedAuthority("PERSON"))));
    }

    private static TestVisitor enter(WebApplicationContext application, UUID organisationId, Role... roles) {
        UUID personId = Ids.next();
        JdbcTemplate jdbc = application.getBean(JdbcTemplate.class);
        jdbc.update(
                "INSERT INTO person (id, email, name, locale, enabled, security_stamp, created_at, version)"
                        + " VALUES (?, ?, 'Camille Essai', 'fr', true, 0, UTC_TIMESTAMP(6), 0)",
                personId.toString(),
                personId + "@visitor.example");
        jdbc.update(
                "INSERT INTO membership (id, person_id, organisation_id, roles) VALUES (?, ?, ?, ?)",
                Ids.next().toString(),
                personId.toString(),
                organisationId == null ? null : organisationId.toString(),
                Arrays.stream(roles).map(Role::name).collect(Collectors.joining(",")));
        return new TestVisitor(personId, organisationId, roles);
    }
}
