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
import org.cordee.assessment.facts.GroupingCase;
import org.cordee.assessment.facts.GroupingFacts;
import org.cordee.assessment.facts.Unknown;
import org.cordee.compliance.law.Answer;
import org.cordee.compliance.law.CheckingCases;
import org.cordee.compliance.law.matter.JudgeLogic;
import org.cordee.compliance.lawcase.CaseFile;
import org.cordee.compliance.lawcase.CaseTree;
import org.cordee.compliance.lawcase.Consultation;
import org.cordee.compliance.lawcase.LawCase;
import org.cordee.shared.Ids;
import org.jspecify.annotations.Nullable;

/**
 * One time a grouping was judged: the case as it was, by which rules, and what they said. It never changes, and judging its
 * case again by the same rules gives the same answer.
 *
 * @param caseSha256 of the case without its second: of one day, with the deadline still to come or past, all moments are alike
 * @param tablesSha256 of the files of rules and of Java's part of them
 * @param tables by the name of each file of rules the SHA-256 of its bytes, the version of Java's part, and by the name of each
 *     table since when it reads so
 * @param lawCase in the format of the command {@code check}
 */
public record AssessmentRun(
        UUID id,
        UUID consortiumId,
        Stage stage,
        Instant judgedAt,
        String caseSha256,
        String tablesSha256,
        String tables,
        String lawCase,
        List<Unknown> unknown,
        StoredAnswer answer) {

    private static final Set<String> FOR_THE_JUDGE_ALONE = Set.of("exclusionGrounds", "partnerEnterprises");
    private static final String FILES = "files";
    private static final String LOGIC = "logic";

    /** What is not kept, or of facts that nobody else reads at the same time. */
    public static AssessmentRun judge(GroupingFacts facts, CheckingCases judge) {
        return judge(Ids.next(), facts, judge);
    }

    /**
     * Of two runs in one instant the later is the one whose facts were read later, however long reading and judging take.
     *
     * @param id made before the facts were read
     */
    public static AssessmentRun judge(UUID id, GroupingFacts facts, CheckingCases judge) {
        GroupingCase of = GroupingCase.of(facts);
        String lawCase = StoredJson.write(CaseTree.of(of.law()));
        // what is judged is what is kept, letter by letter
        Answer answer = judge.check(read(lawCase));
        Map<String, String> files = new TreeMap<>(judge.rules().hashes());
        String tables = StoredJson.write(
                Map.of(FILES, files, LOGIC, JudgeLogic.version(), "versions", new TreeMap<>(answer.versions())));
        return new AssessmentRun(
                id,
                facts.consortium().id(),
                Stage.of(facts.consortium().state()),
                facts.at(),
                contentSha256(of),
                StoredJson.sha256(Map.of(FILES, files, LOGIC, JudgeLogic.version())),
                tables,
                lawCase,
                of.unknown(),
                StoredAnswer.of(answer));
    }

    /** The law asks for the day, and whether it is still time to deposit. */
    private static String contentSha256(GroupingCase of) {
        LawCase law = of.law();
        Map<String, Object> content = new LinkedHashMap<>(CaseTree.of(law));
        content.put("at", law.placed(law.at()).toLocalDate().toString());
        content.put(
                "inTime",
                law.consultation().offerDeadline() == null
                        || !law.at().isAfter(law.consultation().offerDeadline()));
        content.put("unknown", of.unknown());
        return StoredJson.sha256(content);
    }

    public RunFigures figures() {
        return RunFigures.of(answer, isPerCentNobodysShare(), stage);
    }

    LawCase law() {
        return read(lawCase);
    }

    /** Without what another operator says for the judge alone: its cases of exclusion, and who holds a part of it. */
    public String lawCaseFor(Set<String> own) {
        Map<String, Object> tree = StoredJson.tree(lawCase);
        if (tree.get("organisations") instanceof List<?> organisations) {
            organisations.stream()
                    .map(one -> (Map<?, ?>) one)
                    .filter(one -> !own.contains(String.valueOf(number(one))))
                    .forEach(one -> FOR_THE_JUDGE_ALONE.forEach(one::remove));
        }
        return StoredJson.write(tree);
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

    /** What its operators were called, by the number the case gives them. */
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        if (StoredJson.tree(lawCase).get("organisations") instanceof List<?> organisations) {
            organisations.forEach(one -> {
                Map<?, ?> organisation = (Map<?, ?>) one;
                names.put(String.valueOf(number(organisation)), String.valueOf(organisation.get("name")));
            });
        }
        return names;
    }

    /** Who hands what to whom in it. */
    HandsOn handsOn() {
        return HandsOn.in(law().consortium());
    }

    /**
     * Whether the per cent that counts is not one single operator's amount, nor what that leaves. Of subcontractors the answer
     * does not say whether they count, so that with any of them two members at least have to stand on either side.
     */
    public boolean isPerCentNobodysShare() {
        return answer.isPerCentNobodysShare()
                && (!subcontracts() || (answer.membersCounting() > 1 && answer.membersOfNoCategory() > 1));
    }

    private boolean subcontracts() {
        return StoredJson.tree(lawCase).get("consortium") instanceof Map<?, ?> consortium
                && consortium.get("subcontracts") instanceof List<?> contracts
                && !contracts.isEmpty();
    }

    /** Each member's hours stand in what all have signed. */
    boolean isAgreementSigned() {
        return StoredJson.tree(lawCase).get("consortium") instanceof Map<?, ?> consortium
                && consortium.get("members") instanceof List<?> members
                && members.stream().allMatch(member -> ((Map<?, ?>) member).containsKey("signatory"));
    }

    /**
     * The same case at the same moment.
     *
     * @param judge by whichever rules it has
     */
    public StoredAnswer replayed(CheckingCases judge) {
        return StoredAnswer.of(judge.check(law()));
    }

    /** The same case as if it stood so on another day; the consultation was launched when it was. */
    public StoredAnswer judgedOn(Instant day, CheckingCases judge) {
        return StoredAnswer.of(judge.check(on(GroupingCase.moment(day), law().consultation())));
    }

    /** The same case as if its consultation were launched on another day and it stood so that day. */
    public StoredAnswer launchedOn(Instant day, CheckingCases judge) {
        ZonedDateTime at = GroupingCase.moment(day);
        return StoredAnswer.of(judge.check(on(at, law().consultation().asLaunchedOn(at.toLocalDate()))));
    }

    private LawCase on(ZonedDateTime at, Consultation consultation) {
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

    /** The files of rules it was judged by, each with the SHA-256 of its bytes. */
    public Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        if (StoredJson.tree(tables).get(FILES) instanceof Map<?, ?> hashes) {
            hashes.forEach((name, hash) -> files.put(String.valueOf(name), String.valueOf(hash)));
        }
        return files;
    }

    /** The version of Java's part of the rules; null of a run before it was written down. */
    @Nullable
    public String logic() {
        Object logic = StoredJson.tree(tables).get(LOGIC);
        return logic == null ? null : logic.toString();
    }
}
