package org.cordee.platform;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Adds the security headers before the server maps a request to the application. */
@Configuration(proxyBeanMethods = false)
class AnswerHeadersConfiguration {

    @Bean
    static WebServerFactoryCustomizer<TomcatServletWebServerFactory> answerHeaders() {
        return server -> server.addEngineValves(new AnswerHeadersValve());
    }
}
