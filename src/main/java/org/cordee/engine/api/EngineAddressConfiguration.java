package org.cordee.engine.api;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Chooses the engine's port and credential before any bean exists, unless they are configured, and writes them under
 * the property names of Camunda's own starter ({@code camunda.client.*}). The application therefore reads the same
 * properties for both engines, and the generated password never leaves this process's memory.
 */
final class EngineAddressConfiguration implements BeanFactoryPostProcessor {

    private static final int PASSWORD_BYTES = 32;

    private final ConfigurableEnvironment environment;

    EngineAddressConfiguration(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        int port = environment.getProperty("cordee.engine.port", Integer.class, 0);
        int chosen = port == 0 ? freePort() : port;
        String user = environment.getProperty("cordee.engine.user", "cordee");
        String password = environment.getProperty("cordee.engine.password", "");
        String secret = password.isBlank() ? randomPassword() : password;
        Map<String, Object> values = new HashMap<>();
        values.put("cordee.engine.port", chosen);
        values.put("cordee.engine.user", user);
        values.put("cordee.engine.password", secret);
        values.put("camunda.client.rest-address", "http://127.0.0.1:" + chosen);
        values.put("camunda.client.auth.method", "basic");
        values.put("camunda.client.auth.username", user);
        values.put("camunda.client.auth.password", secret);
        environment.getPropertySources().addFirst(new MapPropertySource("embedded-engine", values));
    }

    static String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException("No free port on 127.0.0.1 for the engine's API", e);
        }
    }
}
