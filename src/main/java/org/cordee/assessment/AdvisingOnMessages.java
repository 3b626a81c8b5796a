package org.cordee.assessment;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cordee.assessment.CheckView.FindingLine;
import org.cordee.consortium.ConsortiumReading;
import org.cordee.consortium.Relation;
import org.cordee.law.casefile.LawCase;
import org.cordee.law.rules.Finding;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells a lead what the law says when the buyer turns to the next in rank, asks about a low price, or asks the
 * intended winner for its proofs. Stores nothing.
 */
@Component
@Transactional(readOnly = true)
public class AdvisingOnMessages {

    private static final String NEXT_IN_RANK = "A-02";
    private static final String OF_A_PRICE = "price.";
    private static final String OF_PROOFS = "evidence.";

    private final ConsortiumReading consortia;
    private final GatheringFacts facts;
    private final ProductJudge judge;
    private final BusinessClock clock;
    private final MessageSource messages;

    AdvisingOnMessages(
            ConsortiumReading consortia,
            GatheringFacts facts,
            ProductJudge judge,
            BusinessClock clock,
            MessageSource messages) {
        this.consortia = consortia;
        this.facts = facts;
        this.judge = judge;
        this.clock = clock;
        this.messages = messages;
    }

    /**
     * @param question null when nothing is asked yet
     * @throws NotFound when the actor is not the lead
     */
    public MessageAdvice advise(Actor actor, UUID consortiumId, @Nullable MessageQuestion question, Locale locale) {
        if (consortia.relation(actor, consortiumId) != Relation.LEAD) {
            throw new NotFound();
        }
        ConsortiumCaseFacts known = facts.gather(consortiumId, clock.now());
        String name = known.consortium().name();
        return question == null
                ? new MessageAdvice(consortiumId, name, null, List.of())
                : new MessageAdvice(consortiumId, name, question, findings(known, question, locale));
    }

    private List<FindingLine> findings(ConsortiumCaseFacts known, MessageQuestion question, Locale locale) {
        LawCase law = question.in(ConsortiumCase.of(known).law());
        Map<String, String> names = new HashMap<>();
        law.organisations().forEach(one -> names.put(one.id(), one.name()));
        FindingSentences sentences = FindingSentences.in(locale, messages, names);
        return judge.cases().check(law).findings().stream()
                .filter(finding -> isAbout(question, finding))
                .map(finding -> line(finding, sentences))
                .toList();
    }

    private static boolean isAbout(MessageQuestion question, Finding finding) {
        return question.kind() == MessageQuestion.Kind.PROOFS
                ? finding.code().startsWith(OF_PROOFS)
                : finding.rule().equals(NEXT_IN_RANK) || finding.code().startsWith(OF_A_PRICE);
    }

    private static FindingLine line(Finding finding, FindingSentences sentences) {
        return new FindingLine(
                null,
                finding.rule(),
                finding.code(),
                finding.severity(),
                LegalReference.in(finding.article()),
                sentences.whom(finding.subject()),
                finding.lot() == null ? null : sentences.lot(finding.lot()),
                sentences.finding(finding, false),
                sentences.figures(finding.code(), finding.evidence()),
                finding.remedies().stream()
                        .map(remedy -> sentences.remedy(remedy, false))
                        .toList(),
                false,
                false,
                finding.waiving(),
                null);
    }
}
