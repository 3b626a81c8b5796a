package org.cordee.assessment;

import java.util.List;
import java.util.Set;
import org.cordee.evidence.AcceptedPieces.AcceptedPiece;
import org.cordee.law.casefile.ApplicationPiece;
import org.cordee.organisation.EstablishmentFacts;

/**
 * Converts the pieces of a member's application. A member whose pieces are not accepted, while those of others are, is
 * listed as unknown.
 */
final class CasePieces {

    private CasePieces() {}

    static List<ApplicationPiece> of(ConsortiumCaseFacts facts, EstablishmentFacts place, Set<UnknownFact> unknown) {
        List<AcceptedPiece> accepted = facts.told().pieces().get(place.organisationId());
        if (accepted != null) {
            return accepted.stream().map(CasePieces::piece).toList();
        }
        boolean member =
                facts.members().stream().anyMatch(one -> one.organisationId().equals(place.organisationId()));
        if (member && !facts.told().pieces().isEmpty()) {
            unknown.add(new UnknownFact(UnknownFact.PIECES, ConsortiumCaseFacts.id(place)));
        }
        return List.of();
    }

    private static ApplicationPiece piece(AcceptedPiece one) {
        return new ApplicationPiece(
                one.piece().name(),
                ApplicationPiece.Obligation.valueOf(one.obligation().name()),
                ApplicationPiece.Stage.valueOf(one.demandedAt().name()),
                ApplicationPiece.Answer.valueOf(one.answer().name()),
                one.lastDay());
    }
}
