package org.cordee.account;

import org.springframework.beans.factory.config.ConfigurableBeanFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Scope;

/** Creates the steps of a sign-in that follow the password or replace it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({SecondFactorSettings.class, OpenIdConnectSettings.class})
class SecondFactorConfiguration {

    /** Creates the second step of a sign-in; each instance belongs to one filter chain. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    static SecondFactorLogin secondStep(
            SecondFactorSignIn signIn,
            PasskeyOptions passkeyOptions,
            PasskeyOperations passkeys,
            People people,
            SecondFactorPolicy policy,
            SealedRecoveryCodes sealed) {
        return new SecondFactorLogin(signIn, new PasskeyFilter(passkeyOptions, passkeys, people), policy, sealed);
    }

    /** Creates the sign-in by the identity provider; each instance belongs to one filter chain. */
    @Bean
    @Scope(ConfigurableBeanFactory.SCOPE_PROTOTYPE)
    static OpenIdConnectLogin providerSignIn(
            OpenIdConnectSettings settings,
            OpenIdConnectProvider provider,
            OpenIdConnectSignIn signIn,
            SecondFactorPolicy policy,
            SignInHistory history,
            ApplicationEventPublisher events,
            PublicAddress publicAddress) {
        return new OpenIdConnectLogin(
                settings,
                provider,
                (contexts, sessions) ->
                        new OpenIdConnectSuccessHandler(signIn, policy, history, events, contexts, sessions),
                publicAddress);
    }
}
