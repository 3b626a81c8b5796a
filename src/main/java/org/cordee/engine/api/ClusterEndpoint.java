package org.cordee.engine.api;

import io.camunda.client.protocol.rest.BrokerInfo;
import io.camunda.client.protocol.rest.CamundaUserResult;
import io.camunda.client.protocol.rest.Partition;
import io.camunda.client.protocol.rest.TopologyResponse;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Answers the requests a client sends before it works: status, topology and the own user. The cluster has one node and
 * one partition.
 */
@EngineEndpoint
final class ClusterEndpoint {

    private static final String VERSION = "8.9.0";

    private final Supplier<EngineAddress> address;

    ClusterEndpoint(Supplier<EngineAddress> address) {
        this.address = address;
    }

    @GetMapping("/topology")
    TopologyResponse topology() {
        URI uri = address.get().uri();
        Partition partition =
                new Partition().partitionId(1).role(Partition.RoleEnum.LEADER).health(Partition.HealthEnum.HEALTHY);
        BrokerInfo broker = new BrokerInfo()
                .nodeId(0)
                .host(uri.getHost())
                .port(uri.getPort())
                .version(VERSION)
                .partitions(List.of(partition));
        return new TopologyResponse()
                .brokers(List.of(broker))
                .clusterSize(1)
                .partitionsCount(1)
                .replicationFactor(1)
                .gatewayVersion(VERSION)
                .lastCompletedChangeId("-1");
    }

    @GetMapping("/status")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void status() {
        // An answer of any kind means that the engine is up.
    }

    @GetMapping("/authentication/me")
    CamundaUserResult me() {
        String user = address.get().user();
        return new CamundaUserResult()
                .username(user)
                .displayName(user)
                .authorizedComponents(List.of("*"))
                .tenants(List.of())
                .groups(List.of())
                .roles(List.of())
                .salesPlanType("")
                .c8Links(Map.of())
                .canLogout(false);
    }
}
