package org.cordee.law.tables;

import java.util.List;

/** One rule by its number and its parts: decision tables, parameter tables, or both. */
record RuleEntry(String id, RuleKind how, List<String> decisions, List<String> parameters) {

    /** All rules. The title and explanation of each are texts of this room. */
    static final List<RuleEntry> ALL = List.of(
            new RuleEntry("D1", RuleKind.TABLE, List.of("eligibility-category"), List.of("law-settings")),
            table("D2", "company-size"),
            table("D3", "ess-status"),
            new RuleEntry(
                    "D4",
                    RuleKind.TABLE,
                    List.of("reserved-lot", "reserved-ess-lot", "reserved-lot-gravity"),
                    List.of("law-settings")),
            table("D5", "grouping-form"),
            table("D6", "lead-uniqueness"),
            new RuleEntry(
                    "D7",
                    RuleKind.TABLE,
                    List.of("composition-change", "replacement-operator"),
                    List.of("law-settings", "public-holidays")),
            new RuleEntry("D8", RuleKind.TABLE, List.of("go-no-go"), List.of("go-no-go-parameters")),
            new RuleEntry("D9", RuleKind.COMPUTED, List.of(), List.of("insertion-parameters")),
            new RuleEntry("D10", RuleKind.COMPUTED, List.of(), List.of("insertion-parameters")),
            table("D11", "share-consistency", "subcontracting", "subsidised-posts"),
            table("D12", "required-documents", "evidence-standing"),
            table("D13", "signature-policy"),
            new RuleEntry("D14", RuleKind.TABLE, List.of("deposit-outcome"), List.of("law-settings")),
            table("D15", "payment-scheme", "advance-rate", "retention-ceiling"),
            table("D16", "replacement"),
            table("D17", "invitation-window"),
            new RuleEntry(
                    "D18",
                    RuleKind.COMPUTED,
                    List.of("backward-plan", "backward-plan-compression"),
                    List.of("public-holidays")),
            table("D19", "exclusion-ground", "exclusion-duration"),
            table("D20", "support-routing"),
            table("C-01", "capacity"),
            table("A-02", "award-to-next"),
            new RuleEntry("S-01", RuleKind.TABLE, List.of("buyer-obligations"), List.of("eu-thresholds")),
            table("T-03", "global-contract"));

    private static RuleEntry table(String id, String... decisions) {
        return new RuleEntry(id, RuleKind.TABLE, List.of(decisions), List.of());
    }
}
