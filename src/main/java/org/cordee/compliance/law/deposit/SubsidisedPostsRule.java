package org.cordee.compliance.law.deposit;

import java.util.List;
import java.util.Map;
import org.cordee.compliance.Severity;
import org.cordee.compliance.law.finding.Draft;
import org.cordee.compliance.law.finding.Evidence;
import org.cordee.compliance.law.finding.Finding;
import org.cordee.compliance.law.finding.Remedy;
import org.cordee.compliance.law.finding.Subject;
import org.cordee.compliance.law.matter.Matter;
import org.cordee.compliance.law.matter.Rule;
import org.cordee.compliance.lawcase.BuyerMessage;
import org.cordee.compliance.lawcase.Consortium;

/**
 * D11 of a price that the buyer finds low and must ask about before it may reject it (L2152-6): posts of an insertion
 * structure or an adapted enterprise are subsidised, which explains it, and the proof that the aid is lawful has to be
 * shown (R2152-5).
 */
public final class SubsidisedPostsRule implements Rule {

    @Override
    public void judge(Matter matter, Draft draft) {
        BuyerMessage message = matter.law().buyerMessage();
        if (message == null || !message.asksAboutALowOffer()) {
            return;
        }
        matter.lots().stream()
                .flatMap(lot -> matter.consortium().orElseThrow().membersOf(lot.number()).stream())
                .map(Consortium.Member::siret)
                .distinct()
                .forEach(member -> judge(matter, draft, member));
    }

    private static void judge(Matter matter, Draft draft, String member) {
        String kind = matter.standing(member).kind().name();
        matter.ask("D11", "subsidised-posts", Map.of("on", matter.launched(), "kind", kind))
                .rows()
                .forEach(row -> draft.find(new Finding(
                        "D11",
                        String.valueOf(row.get("code")),
                        Severity.valueOf(String.valueOf(row.get("severity"))),
                        String.valueOf(row.get("article")),
                        Subject.organisation(member),
                        null,
                        Evidence.of("insertionKind", kind),
                        List.of(Remedy.plain("keep-proof-of-aid")))));
    }
}
