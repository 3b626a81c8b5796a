package org.cordee.engine.api;

import java.net.URI;

/** Address of the embedded engine's REST API and the one credential it accepts. Both are kept in memory only. */
public record EngineAddress(URI uri, String user, String password) {

    @Override
    public String toString() {
        return "EngineAddress[uri=" + uri + ", user=" + user + "]";
    }
}
