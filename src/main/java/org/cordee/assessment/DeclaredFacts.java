package org.cordee.assessment;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.evidence.AcceptedPieces.AcceptedPiece;
import org.cordee.evidence.DeclaredGround;
import org.cordee.organisation.Statement;
import org.cordee.shared.Amount;

/**
 * The declarations of members, and facts from other rooms, beside the consortium's composition.
 *
 * @param exclusions by organisation the cases of exclusion it declares; no entry where it has declared nothing yet
 * @param statements by organisation the statements that only it can make, for the members and for enterprises of their
 * groups in other candidacies
 * @param sharedSignatories by another candidacy, the organisations of this consortium whose signatory signs there too
 * @param settledPrices by member the total of its price schedule, after its signatory has confirmed it
 * @param pieces by organisation those of its application that the lead accepted; no entry before
 */
record DeclaredFacts(
        Map<UUID, List<DeclaredGround>> exclusions,
        Map<UUID, Statement> statements,
        Map<UUID, Set<UUID>> sharedSignatories,
        Map<UUID, Amount> settledPrices,
        Map<UUID, List<AcceptedPiece>> pieces) {

    static final DeclaredFacts NOTHING = new DeclaredFacts(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    boolean isSignedForElsewhere(UUID organisationId) {
        return sharedSignatories.values().stream().anyMatch(ours -> ours.contains(organisationId));
    }

    Statement statement(UUID organisationId) {
        return statements.getOrDefault(organisationId, Statement.NOTHING);
    }
}
