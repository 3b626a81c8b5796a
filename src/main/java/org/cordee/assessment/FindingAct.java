package org.cordee.assessment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The page of the consortium where its lead acts on a finding.
 *
 * @param page the last part of the address; empty for the page of the consortium, which links to the buyer's platform
 */
record FindingAct(Kind kind, String page) {

    /** The kinds of act: to write to the buyer, to ask a member, to simulate another consortium, to correct. */
    public enum Kind {
        WRITE,
        ASK,
        SIMULATE,
        CORRECT
    }

    /** The acts by the beginning of a finding's code; the first that fits counts. */
    private static final Map<String, FindingAct> BY_CODE = byCode();

    private static Map<String, FindingAct> byCode() {
        FindingAct buyer = new FindingAct(Kind.WRITE, "");
        FindingAct shares = new FindingAct(Kind.CORRECT, "shares");
        FindingAct agreement = new FindingAct(Kind.ASK, "agreement");
        FindingAct application = new FindingAct(Kind.ASK, "application");
        FindingAct design = new FindingAct(Kind.SIMULATE, "design");
        FindingAct composition = new FindingAct(Kind.SIMULATE, "composition");
        Map<String, FindingAct> acts = new LinkedHashMap<>();
        acts.put("buyer.", buyer);
        acts.put("capacity.turnover-asked-too-high", buyer);
        acts.put("grouping.imposed-form-unjustified", buyer);
        acts.put("reserved-lot.buyer-may-not", buyer);
        acts.put("reserved-lot.services-not-listed", buyer);
        acts.put("reserved-lot.too-long", buyer);
        acts.put("reserved-lot.won-before-elsewhere", buyer);
        acts.put("grouping.signatory-missing", agreement);
        acts.put("signature.", agreement);
        acts.put("grouping.one-member", design);
        acts.put("grouping.design-build-alone", design);
        acts.put("grouping.lead-not-member", composition);
        acts.put("grouping.same-operator-twice", composition);
        acts.put("grouping.", shares);
        acts.put("shares.", shares);
        acts.put("insertion-hours.", shares);
        acts.put("exposure.", new FindingAct(Kind.SIMULATE, "shares"));
        acts.put("target.", design);
        acts.put("capacity.", design);
        acts.put("reserved-lot.to-review", application);
        acts.put("reserved-lot.mission-not-declared", application);
        acts.put("reserved-lot.", composition);
        acts.put("exclusion.", composition);
        acts.put("participation.", composition);
        acts.put("lead.", composition);
        acts.put("candidate.", composition);
        acts.put("representative.", composition);
        acts.put("evidence.", application);
        acts.put("ess.", application);
        acts.put("insertion.", application);
        acts.put("standing.", application);
        acts.put("size.", application);
        acts.put("subcontract.", new FindingAct(Kind.CORRECT, "subcontracts"));
        acts.put("payment.", new FindingAct(Kind.CORRECT, "documents"));
        acts.put("deposit.", new FindingAct(Kind.CORRECT, "submission"));
        return acts;
    }

    /** Returns the address below that of the consortium. */
    public String path() {
        return page.isEmpty() ? "" : "/" + page;
    }

    /** Returns the key of the act's name. */
    public String key() {
        return "assessment.act." + kind + (page.isEmpty() ? "" : "." + page);
    }

    /** Returns the act for a finding; null for an answer to a question, which stands on no sheet. */
    static @Nullable FindingAct of(String code) {
        return BY_CODE.entrySet().stream()
                .filter(act -> code.startsWith(act.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
    }
}
