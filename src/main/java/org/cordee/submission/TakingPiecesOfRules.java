package org.cordee.submission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.cordee.dossier.AskedByRules;
import org.cordee.dossier.ConfirmedDemands;
import org.cordee.dossier.DemandKind;
import org.cordee.dossier.DossierEvent.DemandDecided;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fills the list of what the buyer asks for from the rules of the consultation, in the transaction in which the lead
 * confirms them. Pieces that the lead typed itself stay as they are.
 */
@Component
class TakingPiecesOfRules {

    private static final Set<DemandKind> LISTED =
            Set.of(DemandKind.APPLICATION_PIECES, DemandKind.OFFER_PIECES, DemandKind.SIGNATURE, DemandKind.FILE_SIZE);

    private final ConfirmedDemands demands;
    private final ExpectedPieces pieces;

    TakingPiecesOfRules(ConfirmedDemands demands, ExpectedPieces pieces) {
        this.demands = demands;
        this.pieces = pieces;
    }

    /** The room of the rules has locked the consortium. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(DemandDecided decided) {
        if (LISTED.contains(decided.kind())) {
            take(
                    decided.consortiumId(),
                    demands.of(decided.consortiumId()),
                    decided.kind().isList());
        }
    }

    /** @param adding false when no list was decided: a piece that the lead removed does not come back */
    private void take(UUID consortiumId, AskedByRules asked, boolean adding) {
        List<ExpectedPiece> listed = pieces.findByConsortiumIdOrderById(consortiumId);
        Map<String, BuyerPiece> wanted = wanted(asked);
        for (ExpectedPiece known : listed) {
            BuyerPiece again = wanted.remove(key(known.piece().name()));
            if (!known.isFromRules()) {
                continue;
            }
            if (again == null) {
                pieces.delete(known);
            } else {
                known.update(again);
                pieces.saveAndFlush(known);
            }
        }
        if (adding) {
            wanted.values().stream()
                    .limit(Math.max(0, DescribingExpectedPieces.MOST_PIECES - listed.size()))
                    .forEach(piece -> pieces.saveAndFlush(ExpectedPiece.ofRules(consortiumId, piece)));
        }
    }

    private static Map<String, BuyerPiece> wanted(AskedByRules asked) {
        Map<String, BuyerPiece> wanted = new LinkedHashMap<>();
        for (String name : asked.pieces()) {
            String shown = name.length() <= BuyerPiece.LONGEST_NAME ? name : name.substring(0, BuyerPiece.LONGEST_NAME);
            wanted.putIfAbsent(
                    key(shown), new BuyerPiece(shown, null, asked.isSignatureAsked(name), asked.megabytesOfAFile()));
        }
        return wanted;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
