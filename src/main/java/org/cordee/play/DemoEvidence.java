package org.cordee.play;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.evidence.ApplicationReading;
import org.cordee.evidence.ApplicationView.MemberLine;
import org.cordee.evidence.CheckedPiece;
import org.cordee.evidence.CheckingEvidence;
import org.cordee.evidence.DeclaringExclusions;
import org.cordee.evidence.EvidenceCorrections;
import org.cordee.evidence.HandingInEvidence;
import org.cordee.evidence.Obligation;
import org.cordee.evidence.Piece;
import org.cordee.evidence.PieceAnswer;
import org.cordee.evidence.ProvidingEvidence;
import org.cordee.evidence.Provision;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;

/** Plays the members' acts on their evidence during drafting. */
@Component
class DemoEvidence {

    private final DemoActors actors;
    private final DemoLookup lookup;
    private final ApplicationReading reading;
    private final ProvidingEvidence providing;
    private final DeclaringExclusions declaring;
    private final HandingInEvidence handingIn;
    private final CheckingEvidence checking;

    DemoEvidence(
            DemoActors actors,
            DemoLookup lookup,
            ApplicationReading reading,
            ProvidingEvidence providing,
            DeclaringExclusions declaring,
            HandingInEvidence handingIn,
            CheckingEvidence checking) {
        this.actors = actors;
        this.lookup = lookup;
        this.reading = reading;
        this.providing = providing;
        this.declaring = declaring;
        this.handingIn = handingIn;
        this.checking = checking;
    }

    /** Submits all pieces of evidence of the members. */
    void handIn(DemoConsortium consortium, String... members) {
        for (String member : members) {
            provide(consortium, member);
            handingIn.handIn(actors.actor(member), file(consortium, member));
        }
    }

    /** Declares that no exclusion ground applies, and provides all evidence of a member without submitting it. */
    void provide(DemoConsortium consortium, String member) {
        Actor actor = actors.actor(member);
        UUID file = file(consortium, member);
        declaring.declare(actor, file, List.of());
        for (CheckedPiece line : reading.evidence(actor, file).pieces()) {
            if (line.choices().contains(PieceAnswer.SHEET)) {
                providing.answerWithoutFile(actor, file, line.piece(), Provision.sheet());
            } else if (line.choices().contains(PieceAnswer.NOT_CONCERNED)) {
                providing.answerWithoutFile(
                        actor, file, line.piece(), Provision.notConcerned("L’acheteur ne le demande pas."));
            } else if (line.choices().contains(PieceAnswer.ONLINE) && line.obligation() == Obligation.MANDATORY) {
                providing.answerWithoutFile(
                        actor,
                        file,
                        line.piece(),
                        Provision.online("https://attestations.example/verifier", "Code de vérification 4F7K-22"));
            }
        }
    }

    void accept(DemoConsortium consortium, String... members) {
        for (String member : members) {
            checking.accept(actors.leadOf(consortium), file(consortium, member), null);
        }
    }

    void askCorrections(DemoConsortium consortium, String member, Piece piece, String remark) {
        checking.askCorrections(
                actors.leadOf(consortium),
                file(consortium, member),
                new EvidenceCorrections(null, Map.of(piece, remark)),
                null);
    }

    private UUID file(DemoConsortium consortium, String member) {
        return reading.of(actors.leadOf(consortium), lookup.id(consortium)).members().stream()
                .filter(line -> line.name().equals(member))
                .map(MemberLine::evidenceFileId)
                .findFirst()
                .orElseThrow();
    }
}
