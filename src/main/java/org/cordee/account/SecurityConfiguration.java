package org.cordee.account;

import org.cordee.shared.Actor.Via;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.web.servlet.LocaleResolver;
import tools.jackson.databind.json.JsonMapper;

/**
 * Defines two security filter chains: {@code /api} for programs, without session, and pages for people, with session.
 * The use cases decide what a user may do; they answer foreign objects like missing ones.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AccountSettings.class)
class SecurityConfiguration {

    /** {@code /v2} is listed so that it is answered with 404 on this port. */
    private static final String[] OPEN_PAGES = {
        "/sign-in",
        "/sign-in/factor/**",
        "/sign-in/passkey/**",
        "/sign-in/provider/**",
        "/forgotten-password",
        "/accessibility",
        "/personal-data",
        "/help",
        "/i/**",
        "/calendar/*",
        "/needs/new",
        "/need-drafts/**",
        "/watch/*",
        "/watch-calendar/*",
        "/error",
        "/app.css",
        "/figures.css",
        "/*.css",
        "/*.js",
        "/*.svg",
        "/*.png",
        "/vendor/**",
        "/*/*.js",
        "/*/*.css",
        "/v2/**",
        "/actuator/health/**",
        "/actuator/health"
    };

    /**
     * The public part of the directory, the opportunities, the booklets, and the lists of codes of a visitor's form; everything else
     * below these addresses needs an account.
     */
    private static final String[] READ_WITHOUT_ACCOUNT = {
        "/organisations",
        "/organisations/ranking",
        "/organisations/{id:[0-9a-fA-F-]{36}}",
        "/organisations/{id:[0-9a-fA-F-]{36}}/photos/{photoId:[0-9a-fA-F-]{36}}",
        "/opportunities/{id:[0-9a-fA-F-]{36}}",
        "/booklets",
        "/booklets/{theme}/{edition}",
        "/booklets/{theme}/{edition}/versions/{version}",
        "/solutions/{id:[0-9a-fA-F-]{36}}",
        "/solutions/{id:[0-9a-fA-F-]{36}}/photographs/{photoId:[0-9a-fA-F-]{36}}",
        "/suggestions"
    };

    /** A mail program posts here without cookies; the secret in the address is the only credential (RFC 8058). */
    private static final String ONE_CLICK_STOP = "/i/*/opportunities/stop";

    /** Where a visitor asks for the letter with which an organisation takes over its page. */
    private static final String PAGE_CLAIM = "/organisations/{id:[0-9a-fA-F-]{36}}/claim";

    @Bean
    @Order(1)
    SecurityFilterChain apiSecurity(
            HttpSecurity http,
            SigningIn signingIn,
            ApiTokens tokens,
            SignInThrottle throttle,
            SecondFactorPolicy secondFactor,
            PublicAddress publicAddress,
            MessageSource texts,
            LocaleResolver locales,
            JsonMapper json) {
        ApiAuthenticationEntryPoint refusal = new ApiAuthenticationEntryPoint();
        return commonHeaders(http)
                .securityMatcher("/api/**")
                .authenticationProvider(new SecondFactorPasswordProvider(
                        new PasswordAuthenticationProvider(signingIn, Via.API), secondFactor))
                .addFilterAfter(new CrossSiteFilter(publicAddress, texts, locales, json), HeaderWriterFilter.class)
                .addFilterBefore(
                        new TokenAuthenticationFilter(tokens, throttle, refusal),
                        UsernamePasswordAuthenticationFilter.class)
                .httpBasic(
                        basic -> basic.authenticationEntryPoint(refusal).authenticationDetailsSource(SignInSource::of))
                .exceptionHandling(refusals -> refusals.authenticationEntryPoint(refusal))
                // No form of our pages posts here, so there is no CSRF token to check: see CrossSiteFilter.
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/api/v1/openapi", "/api/v1/openapi/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pageSecurity(
            HttpSecurity http,
            SigningIn signingIn,
            OneTimeLinks links,
            GuestActs guestActs,
            SignInThrottle throttle,
            SessionValidity welcome,
            SessionRegistry sessions,
            SecondFactorLogin secondStep,
            OpenIdConnectLogin provider,
            SecondFactorPolicy secondFactor,
            AccountSettings settings) {
        return commonHeaders(http)
                .authenticationProvider(new SecondFactorPasswordProvider(
                        new PasswordAuthenticationProvider(signingIn, Via.ACCOUNT), secondFactor))
                .addFilterBefore(
                        new SessionValidityFilter(welcome, settings.longestSession()), AuthorizationFilter.class)
                .addFilterBefore(new LinkAuthenticationFilter(links, guestActs, throttle), AuthorizationFilter.class)
                .formLogin(form -> form.loginPage("/sign-in")
                        .usernameParameter("email")
                        .authenticationDetailsSource(SignInSource::of)
                        .failureHandler(new SignInFailureHandler())
                        .defaultSuccessUrl("/", false))
                .with(secondStep, Customizer.withDefaults())
                .with(provider, Customizer.withDefaults())
                .logout(out -> out.logoutUrl("/sign-out")
                        .addLogoutHandler(new HeaderWriterLogoutHandler(new ClearSiteDataHeaderWriter(Directive.CACHE)))
                        .logoutSuccessUrl("/sign-in?out"))
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.migrateSession())
                        .maximumSessions(settings.sessionsPerPerson())
                        .sessionRegistry(sessions)
                        .expiredUrl("/sign-in?expired"))
                // Neither a page for everyone nor a refused request makes a session.
                .csrf(csrf -> csrf.csrfTokenRepository(new CsrfTokens()).ignoringRequestMatchers(ONE_CLICK_STOP))
                .requestCache(cache -> cache.requestCache(new WantedPage()))
                .authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                jakarta.servlet.DispatcherType.ASYNC,
                                jakarta.servlet.DispatcherType.ERROR,
                                jakarta.servlet.DispatcherType.FORWARD)
                        .permitAll()
                        .requestMatchers(OPEN_PAGES)
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, READ_WITHOUT_ACCOUNT)
                        .permitAll()
                        .requestMatchers(PAGE_CLAIM)
                        .permitAll()
                        .anyRequest()
                        .hasAnyAuthority("PERSON", LinkAuthenticationFilter.AUTHORITY))
                .build();
    }

    /**
     * Sets the common security headers. The content policy, which needs a nonce, is written by the web room; HSTS is
     * sent on https only.
     */
    private static HttpSecurity commonHeaders(HttpSecurity http) {
        return http.headers(headers -> headers.frameOptions(HeadersConfigurer.FrameOptionsConfig::deny)
                .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                .permissionsPolicyHeader(permissions -> permissions.policy(
                        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()"))
                .httpStrictTransportSecurity(
                        hsts -> hsts.includeSubDomains(true).maxAgeInSeconds(31_536_000)));
    }
}
