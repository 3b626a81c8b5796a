package org.cordee.law;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.cordee.feel.DecisionResult;
import org.cordee.feel.DecisionTables;
import org.cordee.law.OtherCandidacy.CandidacyRelation;
import org.springframework.stereotype.Component;

/**
 * Checks that a contract has one lead (D6). An operator may lead only one consortium for a contract, without exception
 * (R2142-23); being a member of several is forbidden only where the consultation documents say so (R2142-21, R2151-7).
 */
@Component
public class LeadUniqueness {

    private final DecisionTables tables;

    public LeadUniqueness(DecisionTables tables) {
        this.tables = tables;
    }

    /**
     * Returns one verdict for each other candidacy, gravest first; a single OK when there is none.
     *
     * @param documents their rule on several candidacies
     */
    public List<TableVerdict> check(LocalDate on, Collection<OtherCandidacy> others, SeveralCandidacies documents) {
        if (others.isEmpty()) {
            return List.of(new TableVerdict(Severity.OK, "G-03", "R2142-23"));
        }
        return others.stream()
                .map(other -> verdict(on, other.relation(), other.sameLot(), documents))
                .sorted(Comparator.comparing(TableVerdict::severity).reversed())
                .toList();
    }

    private TableVerdict verdict(
            LocalDate on, CandidacyRelation relation, boolean sameLot, SeveralCandidacies documents) {
        DecisionResult answer = tables.evaluate(
                "lead-uniqueness",
                Map.of(
                        "on", on,
                        "relation", relation.name(),
                        "sameLot", sameLot,
                        "multiParticipationForbidden", documents.isForbidden(),
                        "lotsJoined", documents.joinsLots()));
        return new TableVerdict(Severity.valueOf(answer.text("severity")), answer.text("rule"), answer.text("article"));
    }
}
