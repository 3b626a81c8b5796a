package org.cordee.platform;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.cordee.shared.StartupRefused;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/**
 * Refuses a port in use before the application context is built, not a minute later. It runs after the data folder is
 * locked, because the same process often uses both.
 */
final class PortInitializer implements ApplicationContextInitializer<ConfigurableApplicationContext>, Ordered {

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 200;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        int port = context.getEnvironment().getProperty("server.port", Integer.class, 8080);
        if (context instanceof WebServerApplicationContext && port > 0) {
            requireFree(context.getEnvironment(), port);
        }
    }

    private static void requireFree(Environment environment, int port) {
        String address = environment.getProperty("server.address");
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(
                    address == null
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(address), port));
        } catch (IOException refused) {
            throw new StartupRefused(
                    "Port " + port + " cannot be opened (" + refused.getMessage()
                            + "): stop the program that uses it or start with another port (--server.port=…).",
                    refused);
        }
    }
}
