package org.cordee.engine.api;

import java.net.URI;

/** Where the embedded engine's REST API listens and the one credential it accepts; kept in memory only. */
public record EngineAddress(URI uri, String user, String password) {

    @Override
    public String toString() {
        return "EngineAddress[uri=" + uri + ", user=" + user + "]";
    }
}
