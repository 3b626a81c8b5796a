package org.cordee.introduction;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Erases contacts: at once when their side asks for it, and by themselves some months after the end. */
@Component
public class ErasingContacts {

    private static final Logger LOG = LoggerFactory.getLogger(ErasingContacts.class);
    private static final int AT_ONCE = 500;

    private final Introductions introductions;
    private final BusinessClock clock;
    private final TransactionTemplate transaction;

    ErasingContacts(Introductions introductions, BusinessClock clock, PlatformTransactionManager transactions) {
        this.introductions = introductions;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Erases the contact that the participant's side has shown. Repeating it changes nothing.
     *
     * @throws NotFound when the participant stands for neither side
     * @throws RuleViolation {@code introduction.contact.still-open} before the end: the side takes its yes back instead
     */
    @Transactional
    public void erase(IntroductionParticipant who) {
        Introduction introduction = introductions.getLocked(who.introductionId());
        introduction.eraseContact(introduction.sideOf(who), who.actor(), clock.now());
        introductions.saveAndFlush(introduction);
        LOG.info("introduction contact erased introduction={}", introduction.id());
    }

    /**
     * Erases contacts, addresses and reasons of introductions that ended long ago. The cost follows their number, not
     * the number of all introductions.
     */
    @Scheduled(fixedDelay = 24, initialDelay = 1, timeUnit = TimeUnit.HOURS)
    public void eraseOutdated() {
        int found;
        do {
            Integer some = transaction.execute(status -> eraseSome());
            found = some == null ? 0 : some;
        } while (found == AT_ONCE);
    }

    private int eraseSome() {
        List<UUID> outdated = introductions.outdated(clock.now(), Limit.of(AT_ONCE));
        if (!outdated.isEmpty()) {
            introductions.eraseContacts(outdated, clock.now());
            introductions.forgetDates(outdated);
            LOG.info("introduction contacts erased count={}", outdated.size());
        }
        return outdated.size();
    }
}
