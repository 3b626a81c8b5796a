package org.cordee.command.simulate;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An equal proposal for every lot of a grouping; what division leaves over is the lead's, percentages and cents alike. */
final class Shares {

    private static final long WHOLE = 1_000_000;
    private static final long TOTAL_CENTS = 12_000_000;

    private Shares() {}

    static Map<String, Object> equal(JsonNode workspace) {
        List<Map<String, Object>> lots = new ArrayList<>();
        for (JsonNode lot : workspace.path("lots")) {
            String lotId = lot.path("lotId").asString();
            List<JsonNode> members = new ArrayList<>();
            for (JsonNode member : workspace.path("members")) {
                if (member.path("lotId").asString().equals(lotId)) {
                    members.add(member);
                }
            }
            lots.add(Map.of("lotId", lotId, "total", decimal(TOTAL_CENTS, 2), "lines", lines(members)));
        }
        return Map.of("lots", lots);
    }

    private static List<Map<String, Object>> lines(List<JsonNode> members) {
        List<Map<String, Object>> lines = new ArrayList<>();
        for (JsonNode member : members) {
            boolean lead = member.path("lead").asBoolean();
            lines.add(Map.of(
                    "memberId", member.path("memberId").asString(),
                    "percentage", decimal(part(WHOLE, members.size(), lead), 4),
                    "amount", decimal(part(TOTAL_CENTS, members.size(), lead), 2),
                    "hours", lead ? 0 : 100));
        }
        return lines;
    }

    private static long part(long whole, int parts, boolean lead) {
        long each = whole / parts;
        return lead ? whole - each * (parts - 1) : each;
    }

    private static BigDecimal decimal(long unscaled, int scale) {
        return BigDecimal.valueOf(unscaled, scale);
    }
}
