package org.cordee.assessment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.cordee.law.casefile.CaseConsultation;
import org.cordee.law.casefile.CaseFile;
import org.cordee.law.casefile.CaseTree;
import org.cordee.law.casefile.LawCase;
import org.cordee.law.rules.CheckingCases;
import org.cordee.law.rules.JudgeLogic;
import org.cordee.law.rules.LawAnswer;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * One judgement of a consortium: the case as it was, the rules used, and the answer. It never changes. Judging its case
 * again by the same rules gives the same answer.
 *
 * @param caseSha256 hash of the case without its time of day: within one day, all moments before the deadline are
 * equal, and all moments after it
 * @param tablesSha256 hash of the rule files and of Java's part of the rules
 * @param tables by the name of each rule file the SHA-256 of its bytes, the version of Java's part, and by the name of
 * each table the day since which it reads so
 * @param lawCase in the format of the command {@code check}
 */
record AssessmentRun(
        UUID id,
        UUID consortiumId,
        AssessmentStage stage,
        Instant judgedAt,
        String caseSha256,
        String tablesSha256,
        String tables,
        String lawCase,
        List<UnknownFact> unknown,
        RunAnswer answer) {

    private static final Set<String> FOR_THE_JUDGE_ALONE = Set.of("exclusionGrounds", "partnerEnterprises");
    private static final String FILES = "files";
    private static final String LOGIC = "logic";

    /** Judges facts for an answer that is not stored, or facts that no other transaction reads at the same time. */
    public static AssessmentRun judge(ConsortiumCaseFacts facts, CheckingCases judge) {
        return judge(Ids.next(), facts, judge);
    }

    /**
     * Judges the facts. Of two runs in one instant the later id belongs to the facts that were read later, however long
     * reading and judging take.
     *
     * @param id made before the facts were read
     */
    public static AssessmentRun judge(UUID id, ConsortiumCaseFacts facts, CheckingCases judge) {
        ConsortiumCase of = ConsortiumCase.of(facts);
        String lawCase = RunJson.write(CaseTree.of(of.law()));
        // the judge reads exactly the text that is stored
        LawAnswer answer = judge.check(read(lawCase));
        Map<String, String> files = new TreeMap<>(judge.rules().hashes());
        String tables = RunJson.write(
                Map.of(FILES, files, LOGIC, JudgeLogic.version(), "versions", new TreeMap<>(answer.versions())));
        return new AssessmentRun(
                id,
                facts.consortium().id(),
                AssessmentStage.of(facts.consortium().state()),
                facts.at(),
                contentSha256(of),
                RunJson.sha256(Map.of(FILES, files, LOGIC, JudgeLogic.version())),
                tables,
                lawCase,
                of.unknown(),
                RunAnswer.of(answer));
    }

    /**
     * Hashes the case with its day instead of its instant, and with whether it is still time to deposit: the law asks
     * for nothing more precise.
     */
    private static String contentSha256(ConsortiumCase of) {
        LawCase law = of.law();
        Map<String, Object> content = new LinkedHashMap<>(CaseTree.of(law));
        content.put("at", law.atPlace(law.at()).toLocalDate().toString());
        content.put(
                "inTime",
                law.consultation().offerDeadline() == null
                        || !law.at().isAfter(law.consultation().offerDeadline()));
        content.put("unknown", of.unknown());
        return RunJson.sha256(content);
    }

    public RunFigures figures() {
        return RunFigures.of(answer, hidesSingleShares(), stage);
    }

    LawCase law() {
        return read(lawCase);
    }

    /**
     * Returns the case without what other operators declared for the judge alone: their cases of exclusion and their
     * partners.
     */
    public String lawCaseFor(Set<String> own) {
        Map<String, Object> tree = RunJson.tree(lawCase);
        if (tree.get("organisations") instanceof List<?> organisations) {
            organisations.stream()
                    .map(one -> (Map<?, ?>) one)
                    .filter(one -> !own.contains(String.valueOf(number(one))))
                    .forEach(one -> FOR_THE_JUDGE_ALONE.forEach(one::remove));
        }
        return RunJson.write(tree);
    }

    private static @Nullable Object number(Map<?, ?> organisation) {
        return organisation.containsKey("siret") ? organisation.get("siret") : organisation.get("foreignId");
    }

    private static LawCase read(String lawCase) {
        try {
            return CaseFile.read(new ByteArrayInputStream(lawCase.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Returns the names of its operators by the numbers in the case. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        if (RunJson.tree(lawCase).get("organisations") instanceof List<?> organisations) {
            organisations.forEach(one -> {
                Map<?, ?> organisation = (Map<?, ?>) one;
                names.put(String.valueOf(number(organisation)), String.valueOf(organisation.get("name")));
            });
        }
        return names;
    }

    /** Returns which operators work for which members. */
    WorkRelations handsOn() {
        return WorkRelations.in(law().consortium());
    }

    /**
     * Returns true when the percentage that counts is not the amount of one single operator, and the rest is not
     * either. The answer does not say which subcontractors count. With any subcontractor, at least two members must
     * therefore stand on each side.
     */
    public boolean hidesSingleShares() {
        return answer.hidesSingleShares()
                && (!subcontracts() || (answer.membersCounting() > 1 && answer.membersOfNoCategory() > 1));
    }

    private boolean subcontracts() {
        return RunJson.tree(lawCase).get("consortium") instanceof Map<?, ?> consortium
                && consortium.get("subcontracts") instanceof List<?> contracts
                && !contracts.isEmpty();
    }

    /** Returns true when all members have signed the agreement, so that each member knows the hours of the others. */
    boolean isAgreementSigned() {
        return RunJson.tree(lawCase).get("consortium") instanceof Map<?, ?> consortium
                && consortium.get("members") instanceof List<?> members
                && members.stream().allMatch(member -> ((Map<?, ?>) member).containsKey("signatory"));
    }

    /**
     * Judges the same case again at the same moment.
     *
     * @param judge with the rules of then or of another day
     */
    public RunAnswer replayed(CheckingCases judge) {
        return RunAnswer.of(judge.check(law()));
    }

    /** Judges the same case as if it stood so on another day. The launch date of the consultation stays. */
    public RunAnswer judgedOn(Instant day, CheckingCases judge) {
        return RunAnswer.of(judge.check(on(ConsortiumCase.moment(day), law().consultation())));
    }

    /** Judges the same case on another day, as if its consultation were launched on that day too. */
    public RunAnswer launchedOn(Instant day, CheckingCases judge) {
        ZonedDateTime at = ConsortiumCase.moment(day);
        return RunAnswer.of(judge.check(on(at, law().consultation().asLaunchedOn(at.toLocalDate()))));
    }

    private LawCase on(ZonedDateTime at, CaseConsultation consultation) {
        LawCase was = law();
        return new LawCase(
                was.name(),
                at,
                consultation,
                was.lots(),
                was.organisations(),
                was.consortium(),
                was.others(),
                was.deposit(),
                was.deposits(),
                was.change(),
                was.buyerMessage(),
                was.milestones(),
                was.expect());
    }

    /** Returns the rule files it was judged by, each with the SHA-256 of its bytes. */
    public Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        if (RunJson.tree(tables).get(FILES) instanceof Map<?, ?> hashes) {
            hashes.forEach((name, hash) -> files.put(String.valueOf(name), String.valueOf(hash)));
        }
        return files;
    }

    /** Returns the version of Java's part of the rules; null for an old run that did not record it. */
    @Nullable
    public String logic() {
        Object logic = RunJson.tree(tables).get(LOGIC);
        return logic == null ? null : logic.toString();
    }
}
