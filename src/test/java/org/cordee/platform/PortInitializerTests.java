package org.cordee.platform;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import org.cordee.shared.StartupRefused;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.server.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

class PortInitializerTests {

    @Test
    void refusesAPortInUseBeforeTheContextIsBuilt() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int taken = other.getLocalPort();

            assertThatThrownBy(() -> open(new AnnotationConfigServletWebServerApplicationContext(), taken))
                    .isInstanceOf(StartupRefused.class)
                    .hasMessageContaining("Port " + taken)
                    .hasMessageContaining("--server.port");
            assertThatCode(() -> open(new GenericApplicationContext(), taken)).doesNotThrowAnyException();
        }
    }

    @Test
    void acceptsPortZero() {
        assertThatCode(() -> open(new AnnotationConfigServletWebServerApplicationContext(), 0))
                .doesNotThrowAnyException();
    }

    private static void open(ConfigurableApplicationContext context, int port) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", Map.of("server.port", port, "server.address", "127.0.0.1")));
        new PortInitializer().initialize(context);
    }
}
