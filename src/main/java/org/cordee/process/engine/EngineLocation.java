package org.cordee.process.engine;

import java.net.URI;

/** Where the embedded engine's API listens and its one credential; absent when a cluster is configured. */
public record EngineLocation(URI address, String username, String password) {

    @Override
    public String toString() {
        return "EngineLocation[" + address + "]";
    }
}
