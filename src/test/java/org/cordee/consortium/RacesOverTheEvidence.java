package org.cordee.consortium;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.evidence.ApplicationReading;
import org.cordee.evidence.CheckingEvidence;
import org.cordee.evidence.DeclaredGround;
import org.cordee.evidence.DeclaringExclusions;
import org.cordee.evidence.DeclaringForSubcontractors;
import org.cordee.evidence.EvidenceCorrections;
import org.cordee.evidence.ExclusionGround;
import org.cordee.evidence.GroundStanding;
import org.cordee.evidence.HandingInEvidence;
import org.cordee.evidence.OpeningApplication;
import org.cordee.evidence.Piece;
import org.cordee.evidence.ProvidingEvidence;
import org.cordee.evidence.Provision;
import org.cordee.evidence.RemindingEvidence;
import org.jspecify.annotations.Nullable;

/** Prepares the acts on the partner's evidence. */
final class RacesOverTheEvidence {

    private static final byte[] PDF = "%PDF-1.4\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private RacesOverTheEvidence() {}

    private interface OnOne {
        Runnable act(UUID id);
    }

    private static @Nullable Runnable evidence(RestorableConsortium lane, OnOne one) {
        UUID id = lane.first(
                "SELECT id FROM evidence_file WHERE organisation_id = ? AND consortium_id = ?", lane.partnerId());
        return id == null ? null : one.act(id);
    }

    static Map<String, RacedAct> all() {
        return Map.ofEntries(
                Map.entry(
                        "OpeningApplication.open",
                        lane -> lane.first("SELECT id FROM agreement WHERE state = 'SIGNED' AND consortium_id = ?")
                                        == null
                                ? null
                                : () -> lane.the(OpeningApplication.class).open(lane.id())),
                Map.entry(
                        "ProvidingEvidence.answerWithoutFile",
                        lane -> evidence(lane, id -> {
                            Provision no = Provision.notConcerned(lane.word());
                            return () -> lane.the(ProvidingEvidence.class)
                                    .answerWithoutFile(lane.partner(), id, Piece.DISABLED_WORKERS, no);
                        })),
                Map.entry(
                        "ProvidingEvidence.upload",
                        lane -> evidence(
                                lane,
                                id -> () -> lane.the(ProvidingEvidence.class)
                                        .upload(
                                                lane.partner(),
                                                id,
                                                Piece.REFERENCES,
                                                Provision.file(null, null),
                                                new ByteArrayInputStream(PDF),
                                                "references.pdf",
                                                "application/pdf"))),
                Map.entry(
                        "HandingInEvidence.handIn",
                        lane -> evidence(
                                lane,
                                id -> () -> lane.the(HandingInEvidence.class).handIn(lane.partner(), id))),
                Map.entry(
                        "CheckingEvidence.accept",
                        lane -> evidence(
                                lane,
                                id -> () -> lane.the(CheckingEvidence.class).accept(lane.lead(), id, null))),
                Map.entry(
                        "CheckingEvidence.askCorrections",
                        lane -> evidence(lane, id -> {
                            Piece asked = lane.the(ApplicationReading.class)
                                    .evidence(lane.lead(), id)
                                    .pieces()
                                    .get(0)
                                    .piece();
                            EvidenceCorrections wishes =
                                    new EvidenceCorrections(lane.word(), Map.of(asked, "Plus récente"));
                            return () -> lane.the(CheckingEvidence.class).askCorrections(lane.lead(), id, wishes, null);
                        })),
                Map.entry(
                        "CheckingEvidence.waive",
                        lane -> evidence(lane, id -> {
                            String why = lane.word();
                            return () -> lane.the(CheckingEvidence.class).waive(lane.lead(), id, why);
                        })),
                Map.entry(
                        "DeclaringExclusions.declare",
                        lane -> evidence(lane, id -> {
                            List<DeclaredGround> grounds = grounds(lane);
                            return () -> lane.the(DeclaringExclusions.class).declare(lane.partner(), id, grounds);
                        })),
                Map.entry("DeclaringForSubcontractors.declare", RacesOverTheEvidence::declareForSubcontractor),
                Map.entry(
                        "RemindingEvidence.remind",
                        lane -> evidence(lane, id -> {
                            lane.update(
                                    "UPDATE evidence_file SET asked_at = ?, due_at = ? WHERE id = ?",
                                    Timestamp.from(lane.track.now().minus(Duration.ofDays(3))),
                                    Timestamp.from(lane.track.now().plus(Duration.ofHours(1))),
                                    id);
                            return () -> lane.the(RemindingEvidence.class).remind(id);
                        })));
    }

    /** Declares for the subcontractor of the lead. */
    private static @Nullable Runnable declareForSubcontractor(RestorableConsortium lane) {
        UUID file = lane.first("SELECT e.id FROM evidence_file e JOIN subcontract_plan p ON p.consortium_id ="
                + " e.consortium_id JOIN subcontract s ON s.plan_id = p.id WHERE e.is_lead AND e.consortium_id = ?");
        if (file == null) {
            return null;
        }
        List<DeclaredGround> grounds = grounds(lane);
        UUID subcontractor = lane.track.another.organisationId();
        return () -> lane.the(DeclaringForSubcontractors.class).declare(lane.lead(), file, subcontractor, grounds);
    }

    private static List<DeclaredGround> grounds(RestorableConsortium lane) {
        return lane.word().endsWith("1")
                ? List.of()
                : List.of(new DeclaredGround(ExclusionGround.L2141_5, GroundStanding.DECLARED));
    }
}
