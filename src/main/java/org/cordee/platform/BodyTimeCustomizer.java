package org.cordee.platform;

import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;

/** Adds the limits of slow bodies behind the valve that reads a proxy's headers, so that the address is known. */
@Component
final class BodyTimeCustomizer implements WebServerFactoryCustomizer<TomcatServletWebServerFactory>, Ordered {

    private final WebSettings settings;

    BodyTimeCustomizer(WebSettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addEngineValves(new BodyTimeValve(settings));
    }

    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }
}
