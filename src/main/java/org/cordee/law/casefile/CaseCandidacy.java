package org.cordee.law.casefile;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cordee.law.casefile.CaseTree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Another candidacy on the same consultation.
 *
 * @param alone whether it is a single candidate; when the file does not say so, a candidacy with one enterprise as its
 * only member and no other lead is one
 */
public record CaseCandidacy(
        String id,
        List<String> lots,
        @Nullable String lead,
        List<String> members,
        List<String> signatories,
        List<String> representatives,
        String state,
        boolean alone) {

    /** Returns false for a candidacy given up, which is ignored. */
    public boolean isAlive() {
        return !state.equals("ABANDONED");
    }

    /**
     * Returns its representative before the buyer: its lead (R2142-24), or the single candidate itself; null when
     * unknown.
     */
    public @Nullable String representative() {
        return lead == null && alone ? members.get(0) : lead;
    }

    static CaseCandidacy read(YamlFields fields) {
        String lead = fields.get("lead", OperatorNumber::reference);
        List<String> members = fields.list("members", OperatorNumber::reference);
        return new CaseCandidacy(
                fields.need("id").text(),
                fields.list("lots", YamlValue::text),
                lead,
                members,
                fields.list("signatories", YamlValue::text),
                fields.list("representatives", YamlValue::text),
                fields.get("state", YamlValue::text, ""),
                alone(fields, lead, members));
    }

    private static boolean alone(YamlFields fields, @Nullable String lead, List<String> members) {
        boolean one = !members.isEmpty()
                && Stream.concat(members.stream(), Stream.ofNullable(lead))
                                .map(OperatorNumber::enterprise)
                                .distinct()
                                .count()
                        == 1;
        YamlValue said = fields.get("alone");
        if (said == null) {
            return one;
        }
        if (said.flag() && !one) {
            throw said.refused("not-alone");
        }
        return said.flag();
    }

    Map<String, Object> tree() {
        return new Tree()
                .put("id", id)
                .put("lots", lots)
                .put("lead", lead)
                .put("members", members)
                .put("signatories", signatories)
                .put("representatives", representatives)
                .put("state", state)
                .put("alone", alone)
                .fields();
    }
}
