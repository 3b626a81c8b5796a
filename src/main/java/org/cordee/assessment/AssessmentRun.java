package org.cordee.assessment;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.cordee.compliance.law.Answer;
import org.cordee.compliance.law.CheckingCases;
import org.cordee.compliance.law.RuleBook;
import org.cordee.compliance.lawcase.CaseFile;
import org.cordee.compliance.lawcase.CaseTree;
import org.cordee.compliance.lawcase.LawCase;
import org.cordee.shared.Ids;

/**
 * One time a grouping was judged: the case as it was, by which rules, and what they said. It never changes, and judging its
 * case again by the same rules gives the same answer.
 *
 * @param caseSha256 of the case without its second: of one day, with the deadline still to come or past, all moments are alike
 * @param tables by the name of each file of rules the SHA-256 of its bytes, and by that of each table since when it reads so
 * @param lawCase in the format of the command {@code check}
 */
record AssessmentRun(
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

    static AssessmentRun judge(GroupingFacts facts, CheckingCases judge) {
        GroupingCase of = GroupingCase.of(facts);
        String lawCase = StoredJson.write(CaseTree.of(of.law()));
        // what is judged is what is kept, letter by letter
        Answer answer = judge.check(read(lawCase));
        Map<String, String> files = new TreeMap<>(RuleBook.hashes());
        String tables = StoredJson.write(Map.of("files", files, "versions", new TreeMap<>(answer.versions())));
        return new AssessmentRun(
                Ids.next(),
                facts.consortium().id(),
                Stage.of(facts.consortium().state()),
                facts.at(),
                contentSha256(of),
                StoredJson.sha256(files),
                tables,
                lawCase,
                of.unknown(),
                StoredAnswer.of(answer));
    }

    /** The law asks for the day, and whether it is still time to deposit. */
    private static String contentSha256(GroupingCase of) {
        LawCase law = of.law();
        Map<String, Object> content = new LinkedHashMap<>(CaseTree.of(law));
        content.put("at", law.at().toLocalDate().toString());
        content.put(
                "inTime",
                law.consultation().offerDeadline() == null
                        || !law.at().isAfter(law.consultation().offerDeadline()));
        content.put("unknown", of.unknown());
        return StoredJson.sha256(content);
    }

    RunFigures figures() {
        return RunFigures.of(answer, stage);
    }

    LawCase law() {
        return read(lawCase);
    }

    private static LawCase read(String lawCase) {
        try {
            return CaseFile.read(new ByteArrayInputStream(lawCase.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** What its operators were called, by the number the case gives them. */
    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        if (StoredJson.tree(lawCase).get("organisations") instanceof List<?> organisations) {
            organisations.forEach(one -> {
                Map<?, ?> organisation = (Map<?, ?>) one;
                Object id =
                        organisation.containsKey("siret") ? organisation.get("siret") : organisation.get("foreignId");
                names.put(String.valueOf(id), String.valueOf(organisation.get("name")));
            });
        }
        return names;
    }

    /** Each member's hours stand in what all have signed. */
    boolean isAgreementSigned() {
        return StoredJson.tree(lawCase).get("consortium") instanceof Map<?, ?> consortium
                && consortium.get("members") instanceof List<?> members
                && members.stream().allMatch(member -> ((Map<?, ?>) member).containsKey("signatory"));
    }

    /** The same case at the same moment, by the rules the product has now. */
    StoredAnswer replayed(CheckingCases judge) {
        return StoredAnswer.of(judge.check(law()));
    }

    /** The same case as if it stood so on another day. */
    StoredAnswer judgedOn(Instant day, CheckingCases judge) {
        LawCase was = law();
        return StoredAnswer.of(judge.check(new LawCase(
                was.name(),
                GroupingCase.moment(day),
                was.consultation(),
                was.lots(),
                was.organisations(),
                was.consortium(),
                was.others(),
                was.deposit(),
                was.deposits(),
                was.change(),
                was.buyerMessage(),
                was.milestones(),
                was.expect())));
    }

    /** Whether the files of rules are still those it was judged by. */
    boolean isByTheRulesOfNow() {
        return tablesSha256.equals(StoredJson.sha256(RuleBook.hashes()));
    }
}
