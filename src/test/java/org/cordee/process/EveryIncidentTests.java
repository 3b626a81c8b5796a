package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import org.cordee.process.EngineRecords.EngineIncident;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tests a cluster with more incidents than one answer holds: the coordinator sees all of them with what their process is
 * about, here a consortium or a need in turn.
 */
class EveryIncidentTests {

    private static final int ALL = 501;
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void readsEveryIncidentWithItsRootOverAllPages() {
        try (StubCluster cluster = StubCluster.answering(EveryIncidentTests::answer)) {
            List<EngineIncident> found = new EngineSearches(cluster.connection(), JSON).incidents();

            assertThat(found)
                    .extracting(EngineIncident::key)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, ALL).boxed().toList());
            assertThat(found).allSatisfy(one -> assertThat(one.root()).isEqualTo(root(one.key())));
        }
    }

    private static ProcessRoot root(long number) {
        return new ProcessRoot(
                number % 2 == 0 ? ProcessRoot.Kind.NEED : ProcessRoot.Kind.CONSORTIUM, new UUID(0, number));
    }

    private static String answer(String path, String sent) {
        JsonNode asked = JSON.readTree(sent);
        if (path.endsWith("/incidents/search")) {
            return incidents(asked.path("page"));
        }
        assertThat(asked.path("filter").path("name").path("$in"))
                .extracting(JsonNode::asString)
                .containsExactlyInAnyOrder(Arrays.stream(ProcessRoot.Kind.values())
                        .map(ProcessRoot.Kind::variable)
                        .toArray(String[]::new));
        List<String> instances = StreamSupport.stream(
                        asked.path("filter")
                                .path("processInstanceKey")
                                .path("$in")
                                .spliterator(),
                        false)
                .map(JsonNode::asString)
                .toList();
        return found(
                instances.stream().map(EveryIncidentTests::variable).toList(),
                instances.size(),
                instances.get(instances.size() - 1));
    }

    private static String incidents(JsonNode page) {
        int after = Integer.parseInt(page.path("after").asString("0"));
        int last = Math.min(ALL, after + page.path("limit").asInt());
        return found(
                IntStream.rangeClosed(after + 1, last)
                        .mapToObj(EveryIncidentTests::incident)
                        .toList(),
                ALL,
                String.valueOf(last));
    }

    private static String found(List<String> items, int total, String endCursor) {
        return """
                {"items": [%s], "page":
                 {"totalItems": %d, "hasMoreTotalItems": false, "startCursor": "0", "endCursor": "%s"}}""".formatted(String.join(",", items), total, endCursor);
    }

    private static String incident(int number) {
        return """
                {"incidentKey": "%1$d", "processInstanceKey": "%1$d", "rootProcessInstanceKey": "%1$d",
                 "processDefinitionKey": "7", "processDefinitionId": "partner-invitation", "elementId": "job_OpenTurn",
                 "elementInstanceKey": "8", "errorType": "JOB_NO_RETRIES", "errorMessage": "no", "state": "ACTIVE",
                 "creationTime": "2026-11-25T09:00:00.000Z", "jobKey": "9", "tenantId": "<default>"}""".formatted(number);
    }

    private static String variable(String instance) {
        ProcessRoot root = root(Long.parseLong(instance));
        return """
                {"name": "%3$s", "value": "\\"%1$s\\"", "isTruncated": false, "variableKey": "5",
                 "scopeKey": "%2$s", "processInstanceKey": "%2$s", "rootProcessInstanceKey": "%2$s",
                 "tenantId": "<default>"}""".formatted(root.id(), instance, root.kind().variable());
    }
}
