package org.cordee.account;

import java.util.Objects;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/**
 * Adds the second step of the sign-in to the filter chain of the pages. Between the steps the session lacks the
 * authority {@code PERSON}; Spring Security's handler for missing authorities then leads every page to the step.
 */
final class SecondFactorLogin extends AbstractHttpConfigurer<SecondFactorLogin, HttpSecurity> {

    /** The page of the second step, which also receives its form. */
    static final String PAGE = "/sign-in/factor";

    private final SecondFactorSignIn signIn;
    private final SecondFactorPolicy policy;

    SecondFactorLogin(SecondFactorSignIn signIn, SecondFactorPolicy policy) {
        this.signIn = signIn;
        this.policy = policy;
    }

    @Override
    public void init(HttpSecurity http) {
        http.exceptionHandling(refusals -> refusals.defaultDeniedHandlerForMissingAuthority(
                new LoginUrlAuthenticationEntryPoint(PAGE), "PERSON"));
    }

    @Override
    public void configure(HttpSecurity http) {
        SecurityContextRepository contexts = Objects.requireNonNullElseGet(
                http.getSharedObject(SecurityContextRepository.class),
                () -> new DelegatingSecurityContextRepository(
                        new RequestAttributeSecurityContextRepository(), new HttpSessionSecurityContextRepository()));
        SecondFactorFilter step = new SecondFactorFilter(signIn);
        step.setSecurityContextRepository(contexts);
        step.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
        step.setAuthenticationSuccessHandler(new SecondFactorSuccessHandler());
        step.setAuthenticationFailureHandler(new SecondFactorFailureHandler());
        http.addFilterAfter(step, UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new SecondFactorSessionFilter(policy, contexts), AuthorizationFilter.class);
    }
}
