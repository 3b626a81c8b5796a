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
import org.cordee.evidence.StatingCandidateData;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.stereotype.Component;

/** Plays the members' acts on their evidence during drafting. */
@Component
class DemoEvidence {

    private final DemoActors actors;
    private final DemoLookup lookup;
    private final ApplicationReading reading;
    private final ProvidingEvidence providing;
    private final DeclaringExclusions declaring;
    private final StatingCandidateData stating;
    private final DirectoryLookup directory;
    private final BusinessClock clock;
    private final HandingInEvidence handingIn;
    private final CheckingEvidence checking;

    DemoEvidence(
            DemoActors actors,
            DemoLookup lookup,
            ApplicationReading reading,
            ProvidingEvidence providing,
            DeclaringExclusions declaring,
            StatingCandidateData stating,
            DirectoryLookup directory,
            BusinessClock clock,
            HandingInEvidence handingIn,
            CheckingEvidence checking) {
        this.actors = actors;
        this.lookup = lookup;
        this.reading = reading;
        this.providing = providing;
        this.declaring = declaring;
        this.stating = stating;
        this.directory = directory;
        this.clock = clock;
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

    /**
     * Declares that no exclusion ground applies, states the data for the official forms, and provides all evidence of a
     * member without submitting it.
     */
    void provide(DemoConsortium consortium, String member) {
        Actor actor = actors.actor(member);
        UUID file = file(consortium, member);
        declaring.declare(actor, file, List.of());
        UUID organisation = actors.organisation(member);
        stating.state(
                actor,
                file,
                DemoCandidateData.of(
                        member,
                        directory.turnoversOf(List.of(organisation)).get(organisation),
                        clock.today().getYear() - 1));
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
