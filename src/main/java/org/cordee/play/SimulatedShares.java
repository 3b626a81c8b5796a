package org.cordee.play;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Builds share proposals for every lot of a consortium: equal parts first, then the requested ones; the remainder goes
 * to the lead, percentages and cents alike.
 */
final class SimulatedShares {

    private static final long WHOLE = 1_000_000;
    private static final long TOTAL_CENTS = 12_000_000;

    private SimulatedShares() {}

    /**
     * Builds the lead's next proposal.
     * @param shares the negotiation so far, as the lead reads it
     */
    static Map<String, Object> proposal(JsonNode workspace, JsonNode shares) {
        JsonNode latest = latest(shares);
        boolean again = latest.path("state").asString("").equals("COUNTERED");
        return again ? asWished(latest) : equal(workspace);
    }

    /** Returns the latest proposal, as its reader sees it. */
    static JsonNode latest(JsonNode shares) {
        JsonNode rounds = shares.path("rounds");
        return rounds.path(rounds.size() - 1);
    }

    /**
     * Builds a counter-proposal: one point more than proposed, at the same price per point. A member sees its own
     * figures only.
     */
    static Map<String, Object> counter(JsonNode shares) {
        List<Map<String, Object>> wishes = new ArrayList<>();
        for (JsonNode member : shares.path("members")) {
            if (member.path("percentage").isObject()) {
                BigDecimal share = percentage(member);
                BigDecimal more = share.add(BigDecimal.ONE);
                BigDecimal amount = amount(member).multiply(more).divide(share, 2, RoundingMode.HALF_UP);
                wishes.add(line(member.path("memberId").asString(), more, amount, hours(member) + 10));
            }
        }
        return Map.of("answer", "COUNTERED", "comment", "Simulation", "wishes", wishes);
    }

    private static Map<String, Object> asWished(JsonNode latest) {
        Map<String, JsonNode> wishes = new HashMap<>();
        for (JsonNode answer : latest.path("answers")) {
            answer.path("wishes")
                    .forEach(wish -> wishes.put(wish.path("memberId").asString(), wish.path("figures")));
        }
        Map<String, List<JsonNode>> lots = new LinkedHashMap<>();
        latest.path("parts")
                .forEach(part -> lots.computeIfAbsent(part.path("lotId").asString(), lot -> new ArrayList<>())
                        .add(part));
        List<Map<String, Object>> tables = new ArrayList<>();
        lots.forEach((lot, parts) ->
                tables.add(Map.of("lotId", lot, "total", decimal(TOTAL_CENTS, 2), "lines", lines(parts, wishes))));
        return Map.of("lots", tables);
    }

    /** Builds the lines of each lot, the lead's first. */
    private static List<Map<String, Object>> lines(List<JsonNode> parts, Map<String, JsonNode> wishes) {
        List<Map<String, Object>> lines = new ArrayList<>();
        BigDecimal share = decimal(WHOLE, 4);
        BigDecimal amount = decimal(TOTAL_CENTS, 2);
        for (JsonNode part : parts.subList(1, parts.size())) {
            String member = part.path("memberId").asString();
            JsonNode figures = wishes.getOrDefault(member, part.path("figures"));
            share = share.subtract(percentage(figures));
            amount = amount.subtract(amount(figures));
            lines.add(line(member, percentage(figures), amount(figures), hours(figures)));
        }
        lines.add(0, line(parts.get(0).path("memberId").asString(), share, amount, 0));
        return withWorks(lines);
    }

    /** Names the part of each member, which the forms of a joint grouping state. */
    private static List<Map<String, Object>> withWorks(List<Map<String, Object>> lines) {
        List<Map<String, Object>> named = new ArrayList<>();
        for (Map<String, Object> line : lines) {
            Map<String, Object> one = new HashMap<>(line);
            one.put("work", named.isEmpty() ? "Pilotage et coordination" : "Prestations, part " + named.size());
            named.add(one);
        }
        return named;
    }

    private static Map<String, Object> line(String member, BigDecimal percentage, BigDecimal amount, int hours) {
        return Map.of("memberId", member, "percentage", percentage, "amount", amount, "hours", hours);
    }

    private static BigDecimal percentage(JsonNode figures) {
        return figures.path("percentage").path("value").decimalValue();
    }

    private static BigDecimal amount(JsonNode figures) {
        return figures.path("amount").path("euros").decimalValue();
    }

    private static int hours(JsonNode figures) {
        return figures.path("hours").path("value").asInt();
    }

    private static Map<String, Object> equal(JsonNode workspace) {
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
            lines.add(line(
                    member.path("memberId").asString(),
                    decimal(part(WHOLE, members.size(), lead), 4),
                    decimal(part(TOTAL_CENTS, members.size(), lead), 2),
                    lead ? 0 : 100));
        }
        return withWorks(lines);
    }

    private static long part(long whole, int parts, boolean lead) {
        long each = whole / parts;
        return lead ? whole - each * (parts - 1) : each;
    }

    private static BigDecimal decimal(long unscaled, int scale) {
        return BigDecimal.valueOf(unscaled, scale);
    }
}
