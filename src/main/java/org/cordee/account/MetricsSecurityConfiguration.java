package org.cordee.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Protects the figures for monitoring with a secret of their own, on the public port and on a management port alike: no
 * account of a person opens them.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MetricsSettings.class)
class MetricsSecurityConfiguration {

    private static final String SCHEME = "Bearer ";

    @Bean
    @Order(0)
    SecurityFilterChain monitoringDoor(HttpSecurity http, MetricsSettings settings) {
        return http.securityMatcher("/actuator/prometheus")
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .exceptionHandling(refusals ->
                        refusals.authenticationEntryPoint((request, response, refused) -> refuse(response, settings)))
                .authorizeHttpRequests(requests -> requests.anyRequest()
                        .access((person, asked) ->
                                new AuthorizationDecision(mayRead(asked.getRequest(), settings.token()))))
                .build();
    }

    private static void refuse(HttpServletResponse response, MetricsSettings settings) {
        if (settings.token().isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }

    private static boolean mayRead(HttpServletRequest request, String token) {
        String header = request.getHeader(HttpHeaders.AUTHORIZATION);
        return !token.isEmpty()
                && header != null
                && MessageDigest.isEqual(
                        header.getBytes(StandardCharsets.UTF_8), (SCHEME + token).getBytes(StandardCharsets.UTF_8));
    }
}
