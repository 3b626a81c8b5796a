package org.cordee.engine.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Translates Operaton's names of element types into Camunda 8's. */
final class ElementTypes {

    private static final Map<String, List<String>> NAMES = new LinkedHashMap<>();

    static {
        NAMES.put("PROCESS", List.of("process"));
        NAMES.put("SERVICE_TASK", List.of("serviceTask"));
        NAMES.put("USER_TASK", List.of("userTask"));
        NAMES.put("RECEIVE_TASK", List.of("receiveTask"));
        NAMES.put("SEND_TASK", List.of("sendTask"));
        NAMES.put("SCRIPT_TASK", List.of("scriptTask"));
        NAMES.put("BUSINESS_RULE_TASK", List.of("businessRuleTask"));
        NAMES.put("MANUAL_TASK", List.of("manualTask"));
        NAMES.put("TASK", List.of("task"));
        NAMES.put("CALL_ACTIVITY", List.of("callActivity"));
        NAMES.put("SUB_PROCESS", List.of("subProcess"));
        NAMES.put("EVENT_SUB_PROCESS", List.of("eventSubProcess"));
        NAMES.put("MULTI_INSTANCE_BODY", List.of("multiInstanceBody"));
        NAMES.put("EXCLUSIVE_GATEWAY", List.of("exclusiveGateway"));
        NAMES.put("INCLUSIVE_GATEWAY", List.of("inclusiveGateway"));
        NAMES.put("PARALLEL_GATEWAY", List.of("parallelGateway"));
        NAMES.put("EVENT_BASED_GATEWAY", List.of("eventBasedGateway"));
    }

    /** Maps event types by the beginning or end of their name: Operaton has a type for each event definition. */
    static final String SQL = "CASE "
            + NAMES.entrySet().stream()
                    .map(entry -> "WHEN u.t IN ('" + String.join("','", entry.getValue()) + "') THEN '" + entry.getKey()
                            + "'")
                    .collect(Collectors.joining(" "))
            + " WHEN u.t LIKE 'boundary%' OR u.t LIKE '%Boundary' THEN 'BOUNDARY_EVENT'"
            + " WHEN LOWER(u.t) LIKE '%startevent' THEN 'START_EVENT'"
            + " WHEN LOWER(u.t) LIKE '%endevent' THEN 'END_EVENT'"
            + " WHEN u.t LIKE 'intermediate%Throw%' THEN 'INTERMEDIATE_THROW_EVENT'"
            + " WHEN u.t LIKE 'intermediate%' THEN 'INTERMEDIATE_CATCH_EVENT'"
            + " ELSE 'UNKNOWN' END";

    private ElementTypes() {}
}
