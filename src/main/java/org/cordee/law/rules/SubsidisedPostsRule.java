package org.cordee.law.rules;

import java.util.List;
import java.util.Map;
import org.cordee.law.Severity;
import org.cordee.law.casefile.CaseBuyerMessage;
import org.cordee.law.casefile.CaseConsortium;

/**
 * D11 of a price that the buyer finds low and must ask about before it may reject it (L2152-6): posts of an insertion
 * structure or an adapted enterprise are subsidised, which explains it, and the proof that the aid is lawful has to be
 * shown (R2152-5).
 */
final class SubsidisedPostsRule implements LawRule {

    @Override
    public void judge(CaseJudgement matter, AnswerDraft draft) {
        CaseBuyerMessage message = matter.law().buyerMessage();
        if (message == null || !message.asksAboutALowOffer()) {
            return;
        }
        matter.lots().stream()
                .flatMap(lot -> matter.consortium().orElseThrow().membersOf(lot.number()).stream())
                .map(CaseConsortium.Member::siret)
                .distinct()
                .forEach(member -> judge(matter, draft, member));
    }

    private static void judge(CaseJudgement matter, AnswerDraft draft, String member) {
        String kind = matter.standing(member).kind().name();
        matter.evaluate("D11", "subsidised-posts", Map.of("on", matter.launchDay(), "kind", kind))
                .rows()
                .forEach(row -> draft.addFinding(new Finding(
                        "D11",
                        String.valueOf(row.get("code")),
                        Severity.valueOf(String.valueOf(row.get("severity"))),
                        String.valueOf(row.get("article")),
                        FindingSubject.organisation(member),
                        null,
                        FindingEvidence.of("insertionKind", kind),
                        List.of(Remedy.plain("keep-proof-of-aid")))));
    }
}
