package org.cordee.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.cordee.assessment.CheckView.FindingLine;
import org.cordee.assessment.CheckView.RunLine;
import org.cordee.law.rules.CheckingCases;
import org.cordee.law.rules.RuleSet;
import org.cordee.law.rules.WaiverAuthority;
import org.cordee.process.BlockedConsortia;
import org.cordee.process.LifeStage.Pair;
import org.cordee.process.ProcessScene;
import org.cordee.process.Scenes.Firm;
import org.cordee.process.Scenes.Scene;
import org.cordee.process.UserTask;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.cordee.submission.DepositingBid;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.context.WebApplicationContext;

/**
 * The check of a consortium in the whole application: made by the process and on demand, once for one content, shown to
 * each reader.
 */
class AssessmentProcessTests extends ProcessScene {

    private static final Actor COORDINATOR = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

    @Autowired
    AssessingConsortium assessing;

    @Autowired
    AssessmentReading reading;

    @Autowired
    WaivingFinding waiving;

    @Autowired
    DecidingWaiver deciding;

    @Autowired
    AssessmentRuns runs;

    @Autowired
    ProductJudge judge;

    @Autowired
    RuleFiles files;

    @Autowired
    GatheringFacts facts;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    WebApplicationContext web;

    private BlockedConsortia blocked;

    @BeforeEach
    void groupingsThatSomethingHolds() {
        blocked = new BlockedConsortia(scenes, acts);
    }

    private List<RunLine> history(Scene scene) {
        return reading.latest(scene.lead().actor(), scene.id(), Locale.FRENCH).history();
    }

    private boolean isThere(Scene scene, AssessmentStage stage) {
        return history(scene).stream().anyMatch(run -> run.stage() == stage);
    }

    @Test
    void judgesWhenSharesAreAgreedAndAgainOnlyForAnotherContent() throws Exception {
        Pair pair = org.cordee.process.LifeStage.REVIEWING_AGREEMENT.reach(scenes, acts);
        Scene scene = pair.scene();
        UUID first = history(scene).get(0).id();

        assertThat(history(scene))
                .extracting(RunLine::stage)
                .as("runs after the agreement, with the partner and alone")
                .containsExactly(AssessmentStage.DRAFT, AssessmentStage.DESIGN, AssessmentStage.DESIGN);
        assertThat(assessing.assess(scene.lead().actor(), scene.id())).isEqualTo(first);
        acts.release(scene);
        acts.signAgreement(scene, pair.partner());
        acts.signAgreement(scene, scene.lead());
        blocked.forgetFigures(scene.lead(), pair.partner());
        UUID second = assessing.assess(COORDINATOR, scene.id());

        assertThat(second).isNotEqualTo(first);
        assertThat(assessing.assess(scene.lead().actor(), scene.id())).isEqualTo(second);
        assertThat(history(scene))
                .extracting(RunLine::id)
                .startsWith(second, first)
                .hasSize(4);
        assertThat(jdbc.queryForObject(
                        "SELECT count(*) FROM audit_entry WHERE chain = ? AND act = 'GroupingAssessed'",
                        Integer.class,
                        scene.id().toString()))
                .isEqualTo(1);
        isDatedByTheLast(scene);
        isJudgedAgainAlike(scene, first);
        isListedByItsColumns(scene, pair.partner());
        new CheckPages(web, scene).toEach(pair.partner(), first);
        isWaivedByTwo(scene, pair.partner());
        RuleSet then = isJudgedAgainByTheTablesItWasJudgedBy(scene);
        isLatestByWhatWasReadLast(scene, then);
    }

    /** Another thread read the facts earlier and judged more slowly. */
    private void isLatestByWhatWasReadLast(Scene scene, RuleSet then) {
        UUID slow = Ids.next();
        ConsortiumCaseFacts readBefore = facts.gather(scene.id(), scenes.now());
        UUID latest = assessing.assess(scene.lead().actor(), scene.id());

        assertThat(runs.store(AssessmentRun.judge(slow, readBefore, CheckingCases.with(then)))
                        .isNew())
                .isTrue();

        assertThat(runs.of(scene.id(), 1)).extracting(AssessmentRun::id).containsExactly(latest);
    }

    private void isDatedByTheLast(Scene scene) {
        List<Instant> days =
                runs.history(scene.id(), 10).stream().map(JudgedRun::judgedAt).toList();
        Instant last = days.get(0);
        Instant oldest = days.get(days.size() - 1);

        assertThat(runs.lastUntil(scene.id(), last)).contains(last);
        assertThat(runs.lastUntil(scene.id(), oldest.minusNanos(1000))).isEmpty();
    }

    /** A table is corrected after a run; the old run still gives its old answer. */
    private RuleSet isJudgedAgainByTheTablesItWasJudgedBy(Scene scene) {
        RuleSet then = RuleSet.onClasspath()
                .with(Map.of(
                        "insertion-parameters.csv",
                        new String(RuleSet.onClasspath().file("insertion-parameters.csv"), StandardCharsets.UTF_8)
                                .replace("target.amount;25.00", "target.amount;35.00")
                                .getBytes(StandardCharsets.UTF_8)));
        AssessmentRun judged = runs.store(
                        AssessmentRun.judge(facts.gather(scene.id(), scenes.now()), CheckingCases.with(then)))
                .run();

        CheckView.Replay before = reading.replay(scene.lead().actor(), scene.id(), judged.id(), Locale.FRENCH);
        files.keep(then);
        files.keep(then);
        CheckView.Replay after = reading.replay(scene.lead().actor(), scene.id(), judged.id(), Locale.FRENCH);

        assertThat(before.rulesKept() || before.sameAnswer() || before.sameRules())
                .isFalse();
        assertThat(after.rulesKept() && after.sameAnswer()).isTrue();
        assertThat(after.sameRules()).isFalse();
        assertThat(after.sameLogic()).isTrue();
        assertThatThrownBy(() -> jdbc.update("UPDATE rule_file SET name = 'x'")).hasMessageContaining("as they were");
        return then;
    }

    /** Both members have given no figures of their size, which is a major finding for each. */
    private void isWaivedByTwo(Scene scene, Firm partner) {
        Actor lead = scene.lead().actor();
        FindingLine major = major(scene);
        String key = Objects.requireNonNull(major.key());

        assertThatThrownBy(() -> waiving.waive(lead, scene.id(), key, " ")).hasMessageContaining("reason-missing");
        UUID waiver = waiving.waive(lead, scene.id(), key, "Chiffres attendus lundi");
        assertThatThrownBy(() -> waiving.waive(lead, scene.id(), key, "Encore")).hasMessageContaining("asked-already");
        assertThatThrownBy(() -> deciding.decide(lead, scene.id(), waiver, true))
                .isInstanceOf(NotFound.class);
        deciding.decide(COORDINATOR, scene.id(), waiver, true);
        assertThatThrownBy(() -> deciding.decide(COORDINATOR, scene.id(), waiver, false))
                .hasMessageContaining("decided-already");

        assertThat(Objects.requireNonNull(major(scene).waiver()))
                .satisfies(line -> assertThat(line.state()).isEqualTo(WaiverState.GRANTED))
                .satisfies(line -> assertThat(line.reason()).isEqualTo("Chiffres attendus lundi"));
        assertThat(Objects.requireNonNull(reading.latest(partner.actor(), scene.id(), Locale.FRENCH)
                                .sheet())
                        .findings())
                .allMatch(finding -> finding.key() == null)
                .allMatch(
                        finding -> finding.waiver() == null || finding.waiver().reason() == null);
    }

    /** Returns the first major finding of the lead's latest check. */
    private FindingLine major(Scene scene) {
        CheckView check = reading.latest(scene.lead().actor(), scene.id(), Locale.FRENCH);
        return Objects.requireNonNull(check.sheet()).findings().stream()
                .filter(finding -> finding.waiving() == WaiverAuthority.LEAD_AND_COORDINATOR)
                .findFirst()
                .orElseThrow();
    }

    private void isJudgedAgainAlike(Scene scene, UUID run) {
        AssessmentRun stored = runs.find(scene.id(), run).orElseThrow();

        assertThat(stored.replayed(judge.cases())).isEqualTo(stored.answer());
        assertThat(reading.replay(scene.lead().actor(), scene.id(), run, Locale.FRENCH))
                .satisfies(replay ->
                        assertThat(replay.sameAnswer() && replay.sameRules()).isTrue())
                .satisfies(replay -> assertThat(replay.today().isSame()).isTrue());
        assertThatThrownBy(() -> jdbc.update("UPDATE assessment_run SET answer = '{}' WHERE id = ?", run.toString()))
                .hasMessageContaining("kept as it was judged");
    }

    /** The history reads the columns of a run, and the sheet reads its answer. */
    private void isListedByItsColumns(Scene scene, Firm partner) {
        for (Actor reader : List.of(scene.lead().actor(), partner.actor(), COORDINATOR)) {
            List<RunLine> history =
                    reading.latest(reader, scene.id(), Locale.FRENCH).history();

            assertThat(history)
                    .hasSize(4)
                    .allSatisfy(line -> assertThat(line)
                            .isEqualTo(Objects.requireNonNull(reading.run(reader, scene.id(), line.id(), Locale.FRENCH)
                                            .sheet())
                                    .run()));
        }
    }

    @Test
    void judgesBeforeTheFreezeAndAfterTheDepositAndHidesRunsFromOutsiders() {
        Pair pair = org.cordee.process.LifeStage.FREEZING.reach(scenes, acts);
        Scene scene = pair.scene();
        scenes.await("the check of the locked prices", () -> isThere(scene, AssessmentStage.FINAL));
        acts.freeze(scene);
        acts.approveFrozen(scene, pair.partner());
        scenes.task(scene, UserTask.DEPOSIT_BID);
        scenes.bean(DepositingBid.class).deposit(scene.lead().actor(), scene.id());
        scenes.ended(scene);
        scenes.await("the check of the deposit", () -> isThere(scene, AssessmentStage.POST));

        Actor stranger = new Actor(Ids.next(), Ids.next(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        assertThatThrownBy(() -> reading.latest(stranger, scene.id(), Locale.FRENCH))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> assessing.assess(pair.partner().actor(), scene.id()))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> reading.lawCase(
                        pair.partner().actor(),
                        scene.id(),
                        history(scene).get(0).id()))
                .isInstanceOf(NotFound.class);
    }
}
