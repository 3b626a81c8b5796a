package org.cordee.submission;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.bid.BiddingConsortia;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EventHeader;
import org.cordee.shared.RuleViolation;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead type what the buyer's documents ask for: the names, and if a signature is asked. */
@Component
@Transactional
public class DescribingExpectedPieces {

    static final int MOST_PIECES = 100;

    private final BiddingConsortia groupings;
    private final ExpectedPieces pieces;
    private final BusinessClock clock;
    private final ApplicationEventPublisher events;

    DescribingExpectedPieces(
            BiddingConsortia groupings, ExpectedPieces pieces, BusinessClock clock, ApplicationEventPublisher events) {
        this.groupings = groupings;
        this.pieces = pieces;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Adds a piece. A piece of the same name is replaced.
     *
     * @throws org.cordee.shared.NotFound for all users but the lead
     * @throws RuleViolation when the list is full
     */
    public void add(Actor actor, UUID consortiumId, BuyerPiece piece) {
        lock(actor, consortiumId);
        pieces.delete(consortiumId, piece.name());
        requireFewer(pieces.of(consortiumId).size() + 1);
        pieces.saveAndFlush(new ExpectedPiece(consortiumId, piece));
        publish(actor, consortiumId);
    }

    /**
     * Removes the piece of this name. A second call changes nothing.
     *
     * @throws org.cordee.shared.NotFound for all users but the lead
     */
    public void remove(Actor actor, UUID consortiumId, String name) {
        lock(actor, consortiumId);
        if (pieces.delete(consortiumId, name.strip()) > 0) {
            publish(actor, consortiumId);
        }
    }

    /**
     * Replaces the whole list.
     *
     * @throws org.cordee.shared.NotFound for all users but the lead
     * @throws RuleViolation when there are too many pieces or two of the same name
     */
    public void replaceAll(Actor actor, UUID consortiumId, List<BuyerPiece> all) {
        lock(actor, consortiumId);
        requireFewer(all.size());
        Set<String> names = new HashSet<>();
        for (BuyerPiece piece : all) {
            if (!names.add(piece.name().toLowerCase(Locale.ROOT))) {
                throw RuleViolation.of("pieces", "submission.pieces.twice", piece.name());
            }
        }
        pieces.deleteAll(consortiumId);
        all.forEach(piece -> pieces.saveAndFlush(new ExpectedPiece(consortiumId, piece)));
        publish(actor, consortiumId);
    }

    private void lock(Actor actor, UUID consortiumId) {
        groupings.lock(consortiumId);
        groupings.consortium(consortiumId).requireLead(actor);
    }

    private static void requireFewer(int count) {
        if (count > MOST_PIECES) {
            throw RuleViolation.of("name", "submission.pieces.too-many", MOST_PIECES);
        }
    }

    private void publish(Actor actor, UUID consortiumId) {
        events.publishEvent(new SubmissionEvent.ExpectedPiecesTyped(EventHeader.of(actor, consortiumId, clock.now())));
    }
}
