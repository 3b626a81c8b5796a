package org.cordee.engine.contract;

import io.camunda.client.CamundaClient;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The cluster the suite drives: the embedded engine, started once a JVM, or the one whose REST address stands in the
 * system property {@code cordee.contract.address} (credential in {@code cordee.contract.user} and {@code .password}).
 */
interface Cluster {

    URI address();

    String user();

    String password();

    /** True if a read sees what was just written; a real cluster's searches lag behind. */
    boolean isEmbedded();

    static Cluster underTest() {
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

    /** Started by the first test that asks. */
    final class Holder {

        private static final Cluster CLUSTER = choose();

        private Holder() {}

        private static Cluster choose() {
            @Nullable String address = System.getProperty("cordee.contract.address");
            return address == null ? EmbeddedCluster.start() : new RemoteCluster(URI.create(address));
        }
    }
}
