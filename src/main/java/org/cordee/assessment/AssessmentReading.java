package org.cordee.assessment;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cordee.assessment.CheckView.FindingLine;
import org.cordee.assessment.CheckView.Replay;
import org.cordee.assessment.CheckView.RunLine;
import org.cordee.assessment.CheckView.Sheet;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.Relation;
import org.cordee.consortium.subcontract.SubcontractsReading;
import org.cordee.law.rules.CheckingCases;
import org.cordee.law.rules.JudgeLogic;
import org.cordee.law.rules.WaiverAuthority;
import org.cordee.organisation.DirectoryLookup;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Returns the legal checks of a consortium to a reader and leaves out what this reader may not see. */
@Component
@Transactional(readOnly = true)
public class AssessmentReading {

    /** The number of runs that are listed: more than a consortium usually has. Older ones stay stored. */
    private static final int SHOWN = 20;

    private final ConsortiumReading consortia;
    private final ConsortiumLookup lookup;
    private final AssessmentRuns runs;
    private final Waivers waivers;
    private final BlockedStages stages;
    private final DirectoryLookup directory;
    private final SubcontractsReading subcontracts;
    private final ProductJudge judge;
    private final RuleFiles rules;
    private final BusinessClock clock;
    private final MessageSource messages;

    AssessmentReading(
            ConsortiumReading consortia,
            ConsortiumLookup lookup,
            AssessmentRuns runs,
            Waivers waivers,
            BlockedStages stages,
            DirectoryLookup directory,
            SubcontractsReading subcontracts,
            ProductJudge judge,
            RuleFiles rules,
            BusinessClock clock,
            MessageSource messages) {
        this.consortia = consortia;
        this.lookup = lookup;
        this.runs = runs;
        this.waivers = waivers;
        this.stages = stages;
        this.directory = directory;
        this.subcontracts = subcontracts;
        this.judge = judge;
        this.rules = rules;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * The reader and its language.
     *
     * @param touched its own establishments, and those that work for it alone as the consortium stands now
     */
    private record Reader(
            Relation relation, Set<String> own, Set<String> touched, Locale locale, Map<String, Waiver> waivers) {}

    /**
     * Returns the latest run.
     *
     * @throws NotFound when the reader has no relation to the consortium
     */
    public CheckView latest(Actor actor, UUID consortiumId, Locale locale) {
        Reader reader = reader(actor, consortiumId, locale);
        return view(
                consortiumId,
                reader,
                runs.of(consortiumId, 1).stream().findFirst().orElse(null));
    }

    /**
     * Returns one run of the consortium.
     *
     * @throws NotFound also when the consortium has no such run
     */
    public CheckView run(Actor actor, UUID consortiumId, UUID runId, Locale locale) {
        Reader reader = reader(actor, consortiumId, locale);
        return view(consortiumId, reader, find(consortiumId, runId));
    }

    /** Judges one run again: with the rules by which it was judged, and with today's rules. Stores nothing. */
    public Replay replay(Actor actor, UUID consortiumId, UUID runId, Locale locale) {
        Reader reader = reader(actor, consortiumId, locale);
        AssessmentRun run = find(consortiumId, runId);
        Instant now = clock.now();
        Optional<CheckingCases> then = rules.judge(run);
        ReaderSheet was = sheet(run, run.answer(), reader);
        return new Replay(
                then.isPresent(),
                run.answer().isContainedIn(run.replayed(then.orElse(judge.cases()))),
                run.files().equals(judge.cases().rules().hashes()),
                run.logic() == null ? null : JudgeLogic.version().equals(run.logic()),
                sheet(run, run.judgedOn(now, judge.cases()), reader).against(was, now),
                sheet(run, run.launchedOn(now, judge.cases()), reader).against(was, now));
    }

    /**
     * Returns the case of a run, for the command {@code check}, without the cases of exclusion and the partners of
     * operators other than the lead.
     *
     * @throws NotFound when the reader is not the lead
     */
    public String lawCase(Actor actor, UUID consortiumId, UUID runId) {
        if (consortia.relation(actor, consortiumId) != Relation.LEAD) {
            throw new NotFound();
        }
        return find(consortiumId, runId).lawCaseFor(own(actor));
    }

    /**
     * Returns a finding of the latest run that the lead may waive.
     *
     * @throws NotFound when the reader is not the lead, and for every other key
     */
    public FindingLine waivable(Actor actor, UUID consortiumId, String key, Locale locale) {
        Sheet sheet = latest(actor, consortiumId, locale).sheet();
        return Stream.ofNullable(sheet)
                .flatMap(latest -> latest.findings().stream())
                .filter(finding -> key.equals(finding.key()))
                .filter(finding -> finding.waiving() == WaiverAuthority.LEAD_AND_COORDINATOR)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /**
     * Returns what blocks a stage.
     *
     * @throws NotFound when the reader is not the lead
     */
    public BlockedView blocked(Actor actor, UUID consortiumId, UUID blockedStageId, Locale locale) {
        Reader reader = reader(actor, consortiumId, locale);
        if (reader.relation() != Relation.LEAD) {
            throw new NotFound();
        }
        BlockedStage stage = stages.find(consortiumId, blockedStageId).orElseThrow(NotFound::new);
        AssessmentRun run = find(consortiumId, stage.runId());
        ConsortiumFacts grouping = lookup.consortium(consortiumId);
        return new BlockedView(
                consortiumId,
                grouping.name(),
                stage.id(),
                stage.stage(),
                stage.state(),
                run.id(),
                run.judgedAt(),
                stage.stage().endsAt(grouping.deadline().instant()),
                stage.stage() != AssessmentStage.POST,
                sheet(run, run.answer(), reader).findings().stream()
                        .filter(line -> AskedFindings.isAskedAt(line.severity(), line.code(), stage.stage()))
                        .toList(),
                stage.reason());
    }

    /**
     * Returns a waiver that the lead requested.
     *
     * @throws NotFound when the reader is not the coordinator
     */
    public WaiverView waiver(Actor actor, UUID consortiumId, UUID waiverId, Locale locale) {
        Reader reader = reader(actor, consortiumId, locale);
        if (reader.relation() != Relation.COORDINATOR) {
            throw new NotFound();
        }
        Waiver waiver = waivers.find(consortiumId, waiverId).orElseThrow(NotFound::new);
        AssessmentRun run = find(consortiumId, waiver.runId());
        return new WaiverView(
                consortiumId,
                lookup.consortium(consortiumId).name(),
                sheet(run, run.answer(), reader).finding(waiver.finding()).orElseThrow(NotFound::new),
                new CheckView.WaiverLine(waiver.id(), waiver.state(), waiver.askedAt(), waiver.reason()));
    }

    private Reader reader(Actor actor, UUID consortiumId, Locale locale) {
        Relation relation = consortia.relation(actor, consortiumId);
        Set<String> own = relation == Relation.COORDINATOR ? Set.of() : own(actor);
        Map<String, Waiver> latest = new HashMap<>();
        waivers.of(consortiumId).forEach(waiver -> latest.put(waiver.finding(), waiver));
        return new Reader(relation, own, touched(actor, consortiumId, relation, own), locale, latest);
    }

    private Set<String> touched(Actor actor, UUID consortiumId, Relation relation, Set<String> own) {
        if (relation != Relation.MEMBER) {
            return own;
        }
        Set<UUID> engaged = subcontracts.engagedOnlyBy(actor.requireOrganisation(), consortiumId);
        return Stream.concat(
                        own.stream(), directory.establishments(engaged).stream().map(ConsortiumCaseFacts::id))
                .collect(Collectors.toSet());
    }

    private Set<String> own(Actor actor) {
        return directory.establishmentsOf(actor.requireOrganisation()).stream()
                .map(ConsortiumCaseFacts::id)
                .collect(Collectors.toSet());
    }

    private AssessmentRun find(UUID consortiumId, UUID runId) {
        return runs.find(consortiumId, runId).orElseThrow(NotFound::new);
    }

    private CheckView view(UUID consortiumId, Reader reader, @Nullable AssessmentRun run) {
        return new CheckView(
                consortiumId,
                lookup.consortium(consortiumId).name(),
                reader.relation(),
                reader.relation() != Relation.MEMBER,
                reader.relation() == Relation.LEAD
                        ? stages.open(consortiumId).stream()
                                .map(BlockedStage::id)
                                .findFirst()
                                .orElse(null)
                        : null,
                run == null ? null : sheet(run, reader),
                runs.history(consortiumId, SHOWN).stream()
                        .map(one -> RunLine.of(one, reader.relation(), reader.touched()))
                        .toList());
    }

    private Sheet sheet(AssessmentRun run, Reader reader) {
        ReaderSheet sheet = sheet(run, run.answer(), reader);
        return new Sheet(
                sheet.run(run),
                sheet.findings(),
                sheet.amount(),
                sheet.hours(),
                sheet.notJudged(),
                runs.before(run)
                        .map(before -> sheet.against(sheet(before, before.answer(), reader), before.judgedAt()))
                        .orElse(null));
    }

    private ReaderSheet sheet(AssessmentRun run, RunAnswer answer, Reader reader) {
        return new ReaderSheet(
                answer,
                run.stage(),
                run.unknown(),
                FindingVisibility.of(reader.relation(), reader.own(), run),
                FindingSentences.in(reader.locale(), messages, run.names(), reader.own()),
                reader.waivers());
    }
}
