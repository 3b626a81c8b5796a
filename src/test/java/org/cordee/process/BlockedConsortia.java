package org.cordee.process;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.cordee.assessment.AssessingConsortium;
import org.cordee.assessment.AssessmentReading;
import org.cordee.assessment.BlockedView;
import org.cordee.assessment.CheckView;
import org.cordee.assessment.ProceedingDespiteFindings;
import org.cordee.assessment.WaivingFinding;
import org.cordee.evidence.ApplicationReading;
import org.cordee.evidence.DeclaredGround;
import org.cordee.evidence.DeclaringExclusions;
import org.cordee.evidence.ExclusionGround;
import org.cordee.evidence.GroundStanding;
import org.cordee.law.rules.WaiverAuthority;
import org.cordee.organisation.EditingOrganisations;
import org.cordee.organisation.OrganisationDetail;
import org.cordee.organisation.OrganisationProfile;
import org.cordee.organisation.ReadingDirectory;
import org.cordee.organisation.SampleProfiles;
import org.cordee.organisation.SizeFigures;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.cordee.tender.ChangedLots;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.LotContent;
import org.cordee.tender.RecordingConsultations;
import org.cordee.tender.Reservation;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Builds consortia with a blocker: their lot turns out to be reserved to workshops, and their members are not
 * workshops.
 */
public final class BlockedConsortia {

    public static final Actor COORDINATOR = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

    private final Scenes scenes;
    private final PartyActs acts;

    public BlockedConsortia(Scenes scenes, PartyActs acts) {
        this.scenes = scenes;
        this.acts = acts;
    }

    /**
     * Returns a consortium whose shares are agreed and whose lot is reserved; the lead has to settle the blocker before
     * it sends the agreement.
     */
    public Pair atItsShares() {
        Pair pair = LifeStage.PROPOSING_SHARES.reach(scenes, acts);
        UUID proposal = acts.propose(pair.scene());
        reserve(pair.scene());
        acts.agree(pair.scene(), pair.partner(), proposal);
        scenes.task(pair.scene(), UserTask.RESOLVE_BLOCKER);
        return pair;
    }

    /** Returns a consortium whose bid is written and priced; the lead has to resolve the blocker before the freeze. */
    public Pair beforeItsFreeze() {
        Pair pair = LifeStage.DRAFTING.reach(scenes, acts);
        Scene scene = pair.scene();
        acts.approve(scene, acts.handIn(scene, pair.partner()));
        acts.approve(scene, acts.handIn(scene, scene.lead()));
        acts.setMargin(scene);
        List<UUID> files = acts.handInEvidence(scene);
        // each declaration on honour is judged by its listener: a check of a lot reserved already would be an extra one
        scenes.await("the judged declarations", new ConsortiumRows(scenes, scene.id())::isIdle);
        reserve(scene);
        acts.acceptEvidence(scene, files);
        scenes.task(scene, UserTask.RESOLVE_BLOCKER);
        return pair;
    }

    public void reserve(Scene scene) {
        publish(scene, Reservation.L2113_12, null);
    }

    public void openToAll(Scene scene) {
        publish(scene, Reservation.NONE, null);
    }

    /** Declares one case of exclusion of the partner, or that it is in no case any more. */
    public void declare(Pair pair, boolean excluded) {
        UUID file = scenes.bean(ApplicationReading.class)
                .of(pair.partner().actor(), pair.scene().id())
                .own()
                .orElseThrow()
                .evidenceFileId();
        DeclaredGround ground = new DeclaredGround(ExclusionGround.L2141_5, GroundStanding.DECLARED);
        scenes.bean(DeclaringExclusions.class)
                .declare(pair.partner().actor(), file, excluded ? List.of(ground) : List.of());
    }

    public void moveDeadline(Scene scene, Instant to) {
        publish(scene, Reservation.L2113_12, to);
    }

    private void publish(Scene scene, Reservation reservation, @Nullable Instant deadlineAt) {
        ConsultationDetail facts = scenes.bean(ConsultationReading.class).facts(scene.consultationId());
        ConsultationContent content = facts.content();
        LotContent lot = content.lots().get(0);
        LotContent.Deadlines moments = deadlineAt == null
                ? lot.deadlines()
                : new LotContent.Deadlines(null, null, new Deadline(deadlineAt, ZoneOffset.ofHours(1), Deadline.PARIS));
        LotContent changed = ChangedLots.reserved(lot, reservation).with(moments);
        scenes.bean(RecordingConsultations.class)
                .fillIn(scene.lead().actor(), scene.consultationId(), facts.version(), content.with(List.of(changed)));
    }

    /** Deletes the figures of size of these firms, which is a major finding in each of their consortia. */
    public void forgetFigures(Firm... firms) {
        for (Firm firm : firms) {
            change(firm, profile -> SampleProfiles.figured(profile, SizeFigures.UNKNOWN));
        }
    }

    public void knowFigures(Firm firm) {
        change(firm, SampleProfiles::small);
    }

    private void change(Firm firm, UnaryOperator<OrganisationProfile> change) {
        OrganisationDetail seen = scenes.bean(ReadingDirectory.class).find(COORDINATOR, firm.organisationId());
        scenes.bean(EditingOrganisations.class)
                .change(COORDINATOR, firm.organisationId(), seen.version(), change.apply(seen.profile()));
    }

    public void check(Actor actor, Scene scene) {
        scenes.bean(AssessingConsortium.class).assess(actor, scene.id());
    }

    public BlockedView blocked(Scene scene, UUID stage) {
        return scenes.bean(AssessmentReading.class).blocked(scene.lead().actor(), scene.id(), stage, Locale.FRENCH);
    }

    public void goOn(Scene scene, UUID stage) {
        scenes.bean(ProceedingDespiteFindings.class)
                .proceed(
                        scene.lead().actor(),
                        scene.id(),
                        stage,
                        blocked(scene, stage).runId(),
                        "L’acheteur a écrit que le lot est ouvert à tous");
    }

    /** Returns each stage with its result, the oldest first. */
    public List<String> stages(Scene scene) {
        return scenes.bean(JdbcTemplate.class)
                .queryForList(
                        "SELECT concat_ws(' ', stage, state) FROM assessment_blocked_stage WHERE consortium_id = ?"
                                + " ORDER BY opened_at, id",
                        String.class,
                        scene.id());
    }

    /**
     * Asks as the lead for a waiver of the first finding that may be waived.
     *
     * @return the waiver
     */
    public UUID askWaiver(Scene scene) {
        scenes.await("a check", () -> latest(scene).sheet() != null);
        String key = Objects.requireNonNull(latest(scene).sheet()).findings().stream()
                .filter(finding -> finding.waiving() == WaiverAuthority.LEAD_AND_COORDINATOR)
                .filter(finding -> finding.waiver() == null)
                .map(finding -> Objects.requireNonNull(finding.key()))
                .findFirst()
                .orElseThrow();
        return scenes.bean(WaivingFinding.class)
                .waive(scene.lead().actor(), scene.id(), key, "Chiffres attendus lundi");
    }

    private CheckView latest(Scene scene) {
        return scenes.bean(AssessmentReading.class).latest(scene.lead().actor(), scene.id(), Locale.FRENCH);
    }
}
