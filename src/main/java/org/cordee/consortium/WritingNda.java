package org.cordee.consortium;

import java.util.UUID;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets the lead put its own confidentiality undertaking in the place of the standard one, until the launch. */
@Component
@Transactional
public class WritingNda {

    private final Consortia consortia;
    private final OwnNdaTexts texts;
    private final BusinessClock clock;

    WritingNda(Consortia consortia, OwnNdaTexts texts, BusinessClock clock) {
        this.consortia = consortia;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * Returns the lead's own text; empty while the standard one is used.
     *
     * @throws NotFound for all users but the lead
     */
    @Transactional(readOnly = true)
    public String read(Actor actor, UUID consortiumId) {
        if (!actor.actsFor(consortia.get(consortiumId).leadOrganisationId())) {
            throw new NotFound();
        }
        return texts.findById(consortiumId).map(OwnNdaText::words).orElse("");
    }

    /**
     * Replaces the text; an empty one brings the standard text back.
     *
     * @throws NotFound for all users but the lead
     * @throws RuleViolation when the text is too long, or candidates were invited already
     */
    public void write(Actor actor, UUID consortiumId, String text) {
        Consortium consortium = consortia.getLocked(consortiumId);
        Act act = Act.now(actor, clock).requireActorOf(consortium.leadOrganisationId());
        OwnNdaText own = text.isBlank() ? null : new OwnNdaText(consortiumId, text);
        consortium.changeNdaText(act);
        texts.delete(consortiumId);
        if (own != null) {
            texts.saveAndFlush(own);
        }
        consortia.saveAndFlush(consortium);
    }
}
