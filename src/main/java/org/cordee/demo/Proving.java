package org.cordee.demo;

import java.util.Map;
import java.util.UUID;
import org.cordee.application.ApplicationReading;
import org.cordee.application.ApplicationView.MemberLine;
import org.cordee.application.HandingInEvidence;
import org.cordee.application.checklist.CheckedPiece;
import org.cordee.application.checklist.CheckingEvidence;
import org.cordee.application.checklist.Obligation;
import org.cordee.application.checklist.Wishes;
import org.cordee.application.piece.Answer;
import org.cordee.application.piece.Piece;
import org.cordee.application.piece.ProvidingEvidence;
import org.cordee.application.piece.Provision;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;

/** Plays the members' acts on their evidence during drafting. */
@Component
class Proving {

    private final Troupe troupe;
    private final Whereabouts where;
    private final ApplicationReading reading;
    private final ProvidingEvidence providing;
    private final HandingInEvidence handingIn;
    private final CheckingEvidence checking;

    Proving(
            Troupe troupe,
            Whereabouts where,
            ApplicationReading reading,
            ProvidingEvidence providing,
            HandingInEvidence handingIn,
            CheckingEvidence checking) {
        this.troupe = troupe;
        this.where = where;
        this.reading = reading;
        this.providing = providing;
        this.handingIn = handingIn;
        this.checking = checking;
    }

    /** Submits all pieces of evidence of the members. */
    void handIn(Plot plot, String... members) {
        for (String member : members) {
            provide(plot, member);
            handingIn.handIn(troupe.actor(member), file(plot, member));
        }
    }

    /** Provides all pieces of evidence of a member without submitting them. */
    void provide(Plot plot, String member) {
        Actor actor = troupe.actor(member);
        UUID file = file(plot, member);
        for (CheckedPiece line : reading.evidence(actor, file).pieces()) {
            if (line.choices().contains(Answer.SHEET)) {
                providing.say(actor, file, line.piece(), Provision.sheet());
            } else if (line.choices().contains(Answer.NOT_CONCERNED)) {
                providing.say(actor, file, line.piece(), Provision.notConcerned("L’acheteur ne le demande pas."));
            } else if (line.choices().contains(Answer.ONLINE) && line.obligation() == Obligation.MANDATORY) {
                providing.say(
                        actor,
                        file,
                        line.piece(),
                        Provision.online("https://attestations.example/verifier", "Code de vérification 4F7K-22"));
            }
        }
    }

    void accept(Plot plot, String... members) {
        for (String member : members) {
            checking.accept(troupe.actor(plot.lead()), file(plot, member), null);
        }
    }

    void askCorrections(Plot plot, String member, Piece piece, String remark) {
        checking.askCorrections(
                troupe.actor(plot.lead()), file(plot, member), new Wishes(null, Map.of(piece, remark)), null);
    }

    private UUID file(Plot plot, String member) {
        return reading.of(troupe.actor(plot.lead()), where.grouping(plot)).members().stream()
                .filter(line -> line.name().equals(member))
                .map(MemberLine::evidenceFileId)
                .findFirst()
                .orElseThrow();
    }
}
