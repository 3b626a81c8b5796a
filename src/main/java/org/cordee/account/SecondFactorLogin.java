package org.cordee.account;

import java.util.Objects;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.AbstractAuthenticationProcessingFilter;
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
    private final PasskeyFilter passkey;
    private final SecondFactorPolicy policy;
    private final SealedRecoveryCodes sealed;

    SecondFactorLogin(
            SecondFactorSignIn signIn, PasskeyFilter passkey, SecondFactorPolicy policy, SealedRecoveryCodes sealed) {
        this.signIn = signIn;
        this.passkey = passkey;
        this.policy = policy;
        this.sealed = sealed;
    }

    @Override
    public void init(HttpSecurity http) {
        http.exceptionHandling(refusals ->
                refusals.defaultDeniedHandlerForMissingAuthority(new LoginUrlAuthenticationEntryPoint(PAGE), "PERSON"));
    }

    @Override
    public void configure(HttpSecurity http) {
        SecurityContextRepository contexts = Objects.requireNonNullElseGet(
                http.getSharedObject(SecurityContextRepository.class),
                () -> new DelegatingSecurityContextRepository(
                        new RequestAttributeSecurityContextRepository(), new HttpSessionSecurityContextRepository()));
        http.addFilterAfter(
                        ready(new SecondFactorFilter(signIn), http, contexts),
                        UsernamePasswordAuthenticationFilter.class)
                .addFilterAfter(ready(passkey, http, contexts), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new SecondFactorSessionFilter(policy, contexts), AuthorizationFilter.class);
    }

    /** Gives a step of the sign-in what the form of the first step has: session protection, events and pages. */
    private <F extends AbstractAuthenticationProcessingFilter> F ready(
            F step, HttpSecurity http, SecurityContextRepository contexts) {
        step.setAuthenticationManager(http.getSharedObject(AuthenticationManager.class));
        step.setSecurityContextRepository(contexts);
        step.setSessionAuthenticationStrategy(http.getSharedObject(SessionAuthenticationStrategy.class));
        step.setAuthenticationSuccessHandler(new SecondFactorSuccessHandler(sealed));
        step.setAuthenticationFailureHandler(new SecondFactorFailureHandler());
        return postProcess(step);
    }
}
