package org.cordee.engine.contract;

import io.camunda.client.CamundaClient;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The cluster under test: the embedded engine, started once per JVM, or the one whose REST address is in the system
 * property {@code cordee.contract.address} (credential in {@code cordee.contract.user} and {@code .password}).
 */
interface ClusterUnderTest {

    URI address();

    String user();

    String password();

    /** Returns true if a search sees what was just written; the searches of a real cluster lag behind. */
    boolean isEmbedded();

    static ClusterUnderTest underTest() {
        return Holder.CLUSTER;
    }

    default CamundaClient connect() {
        return CamundaClient.newClientBuilder()
                .restAddress(address())
                .preferRestOverGrpc(true)
                .credentialsProvider(io.camunda.client.CredentialsProvider.newBasicAuthCredentialsProviderBuilder()
                        .applyEnvironmentOverrides(false)
                        .username(user())
                        .password(password())
                        .build())
                .build();
    }

    /** Starts the cluster for the first test that needs it. */
    final class Holder {

        private static final ClusterUnderTest CLUSTER = choose();

        private Holder() {}

        private static ClusterUnderTest choose() {
            @Nullable String address = System.getProperty("cordee.contract.address");
            return address == null ? EmbeddedCluster.start() : new RemoteCluster(URI.create(address));
        }
    }
}
