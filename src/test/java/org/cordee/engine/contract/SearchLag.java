package org.cordee.engine.contract;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Gives a search the results of a moment ago: objects created since are missing (the engine's keys contain their
 * creation time), and objects deleted since are still included if the same search has returned them before.
 */
final class SearchLag {

    private static final long EPOCH_2025 = 1_735_689_600_000L;
    private static final int KEYS_A_MILLISECOND_BITS = 12;
    private static final Map<String, String> KEYS = Map.of(
            "user-tasks", "userTaskKey",
            "process-instances", "processInstanceKey",
            "element-instances", "elementInstanceKey",
            "incidents", "incidentKey",
            "jobs", "jobKey",
            "variables", "variableKey",
            "message-subscriptions", "messageSubscriptionKey",
            "process-definitions", "processDefinitionKey");

    private final JsonMapper json = new JsonMapper();
    private final Duration lag;
    private final Map<String, Map<String, Shown>> shown = new ConcurrentHashMap<>();

    private record Shown(JsonNode item, Instant last) {}

    SearchLag(Duration lag) {
        this.lag = lag;
    }

    byte[] of(String path, byte[] search, byte[] answer) {
        String[] words = path.substring("/v2/".length()).split("/");
        String key = KEYS.get(words.length > 2 ? words[words.length - 2] : words[0]);
        ObjectNode page = (ObjectNode) json.readTree(answer);
        if (key == null) {
            return answer;
        }
        Instant now = Instant.now();
        Map<String, Shown> before =
                shown.computeIfAbsent(path + new String(search, StandardCharsets.UTF_8), any -> new LinkedHashMap<>());
        ArrayNode items = json.createArrayNode();
        synchronized (before) {
            for (JsonNode item : page.withArray("items")) {
                if (madeAt(item.path(key).asString()).plus(lag).isBefore(now)) {
                    items.add(item);
                    before.put(item.path(key).asString(), new Shown(item, now));
                }
            }
            before.values().removeIf(one -> one.last().plus(lag).isBefore(now));
            before.values().stream().filter(one -> one.last().isBefore(now)).forEach(one -> items.add(one.item()));
        }
        page.set("items", items);
        if (page.path("page") instanceof ObjectNode bounds) {
            bounds.put("totalItems", items.size());
        }
        return json.writeValueAsBytes(page);
    }

    private static Instant madeAt(String key) {
        return Instant.ofEpochMilli((Long.parseLong(key) >> KEYS_A_MILLISECOND_BITS) + EPOCH_2025);
    }
}
