package org.cordee.engine.contract;

import java.net.URI;

/** A Camunda cluster at a given address. */
record RemoteCluster(URI address) implements ClusterUnderTest {

    @Override
    public String user() {
        return System.getProperty("cordee.contract.user", "demo");
    }

    @Override
    public String password() {
        return System.getProperty("cordee.contract.password", "demo");
    }

    @Override
    public boolean isEmbedded() {
        return false;
    }
}
