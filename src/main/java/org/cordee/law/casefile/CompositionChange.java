package org.cordee.law.casefile;

import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.cordee.law.casefile.CaseTree.Tree;
import org.jspecify.annotations.Nullable;

/**
 * A change in the composition of a consortium.
 *
 * @param at when; for an exclusion demand, when the lead received it
 * @param proof whether the basis of the cause can be proved
 * @param partners with whom a single candidate becomes a consortium
 * @param invited other candidates that the buyer invited to negotiate or to the dialogue
 */
public record CompositionChange(
        Kind kind,
        Cause cause,
        @Nullable String subject,
        ZonedDateTime at,
        boolean guaranteesKept,
        boolean competitionKept,
        @Nullable String replacement,
        @Nullable ZonedDateTime replacementProvidedAt,
        boolean proof,
        @Nullable String newLead,
        List<String> partners,
        List<String> invited) {

    /** The kind of change. */
    public enum Kind {
        WITHDRAWAL,
        REPLACEMENT,
        LEAD_WITHDRAWAL,
        EXCLUSION_DEMAND,
        BECOMES_GROUPING
    }

    /** The cause of the change. */
    public enum Cause {
        VOLUNTARY,
        RESTRUCTURING,
        IMPOSSIBILITY_NOT_OWN,
        EXCLUSION_GROUND
    }

    static CompositionChange read(YamlFields fields) {
        Kind kind = fields.need("kind").oneOf(Kind.class);
        YamlValue proof = fields.get("proof");
        return new CompositionChange(
                kind,
                fields.get(
                        "cause",
                        place -> place.oneOf(Cause.class),
                        kind == Kind.EXCLUSION_DEMAND ? Cause.EXCLUSION_GROUND : Cause.VOLUNTARY),
                fields.get("subject", OperatorNumber::reference),
                fields.need("at").moment(),
                // a value that is not given does not prevent the request: the buyer examines it (R2142-26), and it must
                // be shown to the buyer
                fields.get("guaranteesKept", YamlValue::flag, true),
                fields.get("competitionKept", YamlValue::flag, true),
                fields.get("replacement", OperatorNumber::reference),
                fields.get("replacementProvidedAt", YamlValue::moment),
                proof != null && !proof.text().equals("false"),
                fields.get("newLead", OperatorNumber::reference),
                fields.list("partners", OperatorNumber::reference),
                fields.list("invited", OperatorNumber::reference));
    }

    Map<String, Object> tree() {
        return new Tree()
                .put("kind", kind)
                .put("cause", cause)
                .put("subject", subject)
                .put("at", at)
                .put("guaranteesKept", guaranteesKept)
                .put("competitionKept", competitionKept)
                .put("replacement", replacement)
                .put("replacementProvidedAt", replacementProvidedAt)
                .put("proof", proof)
                .put("newLead", newLead)
                .put("partners", partners.isEmpty() ? null : partners)
                .put("invited", invited.isEmpty() ? null : invited)
                .fields();
    }
}
