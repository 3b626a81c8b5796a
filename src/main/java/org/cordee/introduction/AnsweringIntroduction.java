package org.cordee.introduction;

import java.time.Instant;
import org.cordee.account.OneTimeLinks;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records the answer of one side of an introduction. Of two answers at once the second one reads the first. */
@Component
public class AnsweringIntroduction {

    /** The purpose of the links that open the page of an introduction; their subject is the introduction. */
    public static final String LINK_PURPOSE = "introduction";

    private static final Logger LOG = LoggerFactory.getLogger(AnsweringIntroduction.class);

    private final Introductions introductions;
    private final IntroductionDates dates;
    private final OneTimeLinks links;
    private final BusinessClock clock;

    AnsweringIntroduction(
            Introductions introductions, IntroductionDates dates, OneTimeLinks links, BusinessClock clock) {
        this.introductions = introductions;
        this.dates = dates;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Says yes for the participant's side. When the other side has said yes too, both see each other's contact.
     *
     * @param contact the contact that the other side will see
     * @param slot one of the proposed moments for a first call; null for none
     * @throws NotFound when the participant stands for neither side
     * @throws RuleViolation {@code introduction.already-answered} or {@code introduction.over.STATE}
     */
    @Transactional
    public void agree(IntroductionParticipant who, ProfessionalContact contact, @Nullable Instant slot) {
        Introduction introduction = introductions.getLocked(who.introductionId());
        IntroductionSide side = introduction.sideOf(who);
        introduction.agree(side, contact, slot, dates, who.actor(), clock.now());
        introductions.saveAndFlush(introduction);
        LOG.info("introduction consented introduction={} side={}", introduction.id(), side);
    }

    /**
     * Says no for the participant's side, also after its yes while the other side has not answered. Nothing is shown,
     * the given contact is erased, and the links of the letters end.
     *
     * @throws NotFound when the participant stands for neither side
     * @throws RuleViolation {@code introduction.over.STATE} when it is over
     */
    @Transactional
    public void decline(IntroductionParticipant who, IntroductionRefusal reason) {
        Introduction introduction = introductions.getLocked(who.introductionId());
        IntroductionSide side = introduction.sideOf(who);
        introduction.decline(side, reason, dates, who.actor(), clock.now());
        introductions.saveAndFlush(introduction);
        links.markAllUsed(LINK_PURPOSE, introduction.id());
        LOG.info("introduction declined introduction={} side={}", introduction.id(), side);
    }
}
