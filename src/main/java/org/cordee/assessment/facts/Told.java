package org.cordee.assessment.facts;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.application.checklist.AcceptedPieces.AcceptedPiece;
import org.cordee.application.exclusion.DeclaredGround;
import org.cordee.organisation.statement.Statement;
import org.cordee.shared.Amount;

/**
 * What the rooms and the members tell of a grouping beside its composition.
 *
 * @param exclusions by organisation the cases of exclusion it declares; no entry where it has declared nothing yet
 * @param statements by organisation what only it can say of itself, of the members and of those of their groups elsewhere
 * @param sharedSignatories by another candidacy, the organisations of this grouping whose signatory signs there too
 * @param settledPrices by member what its schedule of prices comes to, once its signatory stands by it
 * @param pieces by organisation those of its application that the lead accepted; no entry before
 */
public record Told(
        Map<UUID, List<DeclaredGround>> exclusions,
        Map<UUID, Statement> statements,
        Map<UUID, Set<UUID>> sharedSignatories,
        Map<UUID, Amount> settledPrices,
        Map<UUID, List<AcceptedPiece>> pieces) {

    static final Told NOTHING = new Told(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    boolean isSignedForElsewhere(UUID organisationId) {
        return sharedSignatories.values().stream().anyMatch(ours -> ours.contains(organisationId));
    }

    Statement statement(UUID organisationId) {
        return statements.getOrDefault(organisationId, Statement.NOTHING);
    }
}
