package org.cordee.engine.api;

/** Settings of the engine's own HTTP server: port (0 means a free one), credential and thread count. */
public record ConnectorSettings(int port, String user, String password, int threads) {

    static final int DEFAULT_THREADS = 48;

    public ConnectorSettings {
        if (user.isBlank() || user.contains(":") || password.isBlank()) {
            throw new IllegalArgumentException("The engine's API needs a user without ':' and a password");
        }
    }
}
