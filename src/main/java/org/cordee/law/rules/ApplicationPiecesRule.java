package org.cordee.law.rules;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.cordee.feel.DecisionResult;
import org.cordee.law.EvidenceFacts;
import org.cordee.law.Severity;
import org.cordee.law.casefile.ApplicationPiece;
import org.cordee.law.casefile.CaseBuyerMessage;
import org.cordee.law.casefile.CaseConsortium;
import org.jspecify.annotations.Nullable;

/**
 * D12: the pieces of the application that members lack at the deposit, or that will have expired (R2143-3 to -16,
 * R2144-2 to -7). Pieces of one member with the same standing are one finding that names them, because the member gives
 * them. Once the buyer asks the intended winner for the proofs (R2144-4), a missing piece is owed until the end of the
 * time it gives, and then makes the candidacy inadmissible (R2144-7).
 */
final class ApplicationPiecesRule implements LawRule {

    private static final String AT_DEPOSIT = "DEPOSIT";
    private static final String AT_AWARD = "AWARD";
    private static final String DEMANDED = "evidence.demanded";

    @Override
    public void judge(CaseJudgement matter, AnswerDraft draft) {
        ZonedDateTime deadline = matter.law().consultation().offerDeadline();
        Map<String, List<ApplicationPiece>> told = new LinkedHashMap<>();
        for (String member : members(matter)) {
            List<ApplicationPiece> pieces =
                    matter.standing(member).organisation().pieces();
            if (!pieces.isEmpty()) {
                told.put(member, pieces);
            }
        }
        if (told.isEmpty() || deadline == null) {
            draft.recordUnevaluated("D12", "organisations.applicationPieces");
            return;
        }
        ZonedDateTime there = matter.law().atPlace(deadline);
        told.forEach((member, pieces) -> judge(matter, draft, there, member, pieces));
    }

    private static Set<String> members(CaseJudgement matter) {
        return matter.lots().stream()
                .flatMap(lot -> matter.consortium().orElseThrow().membersOf(lot.number()).stream())
                .map(CaseConsortium.Member::siret)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The code, severity and article of pieces. */
    private record Standing(String code, Severity severity, String article) {}

    private static void judge(
            CaseJudgement matter,
            AnswerDraft draft,
            ZonedDateTime deadline,
            String member,
            List<ApplicationPiece> pieces) {
        Map<Standing, List<String>> alike = new LinkedHashMap<>();
        for (ApplicationPiece piece : pieces) {
            DecisionResult answer = ask(matter, deadline, piece);
            Severity severity = Severity.valueOf(answer.text("severity"));
            if (severity != Severity.OK) {
                Standing standing = isDemanded(matter) && severity == Severity.BLOCKER
                        ? demanded(matter, answer.text("article"))
                        : new Standing(code(answer.text("standing"), piece), severity, answer.text("article"));
                alike.computeIfAbsent(standing, unknown -> new ArrayList<>()).add(piece.piece());
            }
        }
        alike.forEach((standing, named) -> draft.addFinding(
                "D12",
                standing.code(),
                standing.severity(),
                standing.article(),
                FindingSubject.organisation(member),
                FindingEvidence.of(
                        "pieces",
                        List.copyOf(named),
                        "answerBy",
                        standing.code().startsWith(DEMANDED)
                                ? AwardRule.written(message(matter).answerBy())
                                : null),
                Remedy.plain(standing.code().startsWith("evidence.expire") ? "give-pieces-anew" : "give-pieces")));
    }

    /** Returns true when the buyer asks for the proofs of an intended winner. */
    private static boolean isDemanded(CaseJudgement matter) {
        CaseBuyerMessage message = matter.law().buyerMessage();
        return message != null && message.asksForProofs();
    }

    private static CaseBuyerMessage message(CaseJudgement matter) {
        return Objects.requireNonNull(matter.law().buyerMessage());
    }

    private static Standing demanded(CaseJudgement matter, String article) {
        return message(matter).isOverdue(matter.law().at())
                ? new Standing(DEMANDED + "-overdue", Severity.BLOCKER, article)
                : new Standing(DEMANDED, Severity.MAJOR, article);
    }

    private static DecisionResult ask(CaseJudgement matter, ZonedDateTime deadline, ApplicationPiece piece) {
        boolean demanded = isDemanded(matter);
        ZonedDateTime stage = demanded ? matter.law().atPlace(matter.law().at()) : deadline;
        return matter.evaluate(
                "D12",
                "evidence-standing",
                Map.of(
                        "on", matter.launchDay(),
                        "stage", demanded ? AT_AWARD : AT_DEPOSIT,
                        "answer", piece.answer().name(),
                        "obligation", piece.obligation().name(),
                        "demandedAt", piece.demandedAt().name(),
                        "daysLeft", daysLeft(stage, piece.expiresOn()),
                        "daysLeftAtAward", daysLeft(deadline.plus(EvidenceFacts.UNTIL_AWARD), piece.expiresOn())));
    }

    private static long daysLeft(ZonedDateTime at, @Nullable LocalDate lastDay) {
        return lastDay == null ? EvidenceFacts.UNLIMITED : ChronoUnit.DAYS.between(at.toLocalDate(), lastDay);
    }

    /**
     * Returns the code of a piece. Pieces that only the intended winner gives later are not missing in the application.
     */
    private static String code(String standing, ApplicationPiece piece) {
        return switch (standing) {
            case "MISSING" ->
                piece.demandedAt() == ApplicationPiece.Stage.AWARD ? "evidence.to-give-at-award" : "evidence.missing";
            case "EXPIRED" -> "evidence.expired";
            default -> "evidence.expires-before-award";
        };
    }
}
