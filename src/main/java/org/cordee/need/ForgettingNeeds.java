package org.cordee.need;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.cordee.account.PersonalDataErasure;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Deletes needs that were never confirmed, and erases contacts of buyers: a stated time after their last act, and when
 * a person with an account of this address is erased. What structures wrote loses the name and the address of an erased
 * person.
 */
@Component
class ForgettingNeeds implements PersonalDataErasure {

    private static final Limit AT_ONCE = Limit.of(100);

    private final Needs needs;
    private final Inquiries inquiries;
    private final DeliveringShortlist shortlists;
    private final NeedSettings settings;
    private final BusinessClock clock;

    ForgettingNeeds(
            Needs needs,
            Inquiries inquiries,
            DeliveringShortlist shortlists,
            NeedSettings settings,
            BusinessClock clock) {
        this.needs = needs;
        this.inquiries = inquiries;
        this.shortlists = shortlists;
        this.settings = settings;
        this.clock = clock;
    }

    /** Forgets at most so many of each kind; an index finds them, and the next run takes the rest. */
    @Scheduled(fixedDelay = 60, initialDelay = 10, timeUnit = TimeUnit.MINUTES)
    @Transactional
    public void forgetOld() {
        Instant now = clock.now();
        for (UUID draft : needs.oldDrafts(now.minus(settings.draftLife()), AT_ONCE)) {
            Need need = needs.getLocked(draft);
            if (need.state() == NeedState.DRAFT) {
                shortlists.forgetDraft(need);
            }
        }
        needs.longUnused(now.minus(settings.contactLife()), AT_ONCE)
                .forEach(old -> shortlists.eraseBuyer(Actor.system(), old));
    }

    @Override
    public void erase(ErasedPerson traces) {
        needs.withAddress(traces.email()).forEach(need -> shortlists.eraseBuyer(Actor.system(), need));
        NeedContact person = new NeedContact(traces.name(), "", traces.email(), null);
        List<Inquiry> naming = inquiries.naming(traces.name(), traces.email());
        naming.forEach(one -> one.removeFromWords(person));
        inquiries.saveAllAndFlush(naming);
    }
}
