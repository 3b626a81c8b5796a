package org.cordee.need;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.cordee.account.CurrentActor;
import org.cordee.account.VisitorLimit;
import org.cordee.account.Who;
import org.cordee.law.WorkingDayEnd;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.NotFound;
import org.cordee.shared.RuleViolation;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Publishes a need in three pages, without an account. What was written is kept as a draft from page to page; the need
 * is received when its buyer has confirmed the address by the link of the letter, or at once when a person with an
 * account sends it to its own address.
 */
@Component
public class PublishingNeed {

    private static final Logger LOG = LoggerFactory.getLogger(PublishingNeed.class);
    private static final Duration WINDOW_OF_DRAFTS = Duration.ofMinutes(10);
    private static final Duration WINDOW_OF_NEEDS = Duration.ofHours(1);

    private final Needs needs;
    private final NeedNumbers numbers;
    private final VisitorLimit limit;
    private final CurrentActor current;
    private final NeedSettings settings;
    private final BusinessClock clock;

    PublishingNeed(
            Needs needs,
            NeedNumbers numbers,
            VisitorLimit limit,
            CurrentActor current,
            NeedSettings settings,
            BusinessClock clock) {
        this.needs = needs;
        this.numbers = numbers;
        this.limit = limit;
        this.current = current;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The answers of the last page.
     *
     * @param organisation the name of the buyer
     * @param language in which its letters are written
     * @param nothingConfidential whether the buyer said that nothing of what it wrote is confidential
     * @param openToAll whether it agreed that everybody may read the need among the opportunities
     */
    public record Sender(
            String organisation,
            NeedContact contact,
            Locale language,
            boolean nothingConfidential,
            boolean openToAll) {}

    /**
     * Counts a saved page of a visitor; people with an account are not counted.
     *
     * @return false when the visitor's network has saved too many
     */
    public boolean admitsDraft(Actor actor, String remoteAddress) {
        return actor.personId() != null
                || limit.admits("need-draft", remoteAddress, settings.visitorDrafts(), WINDOW_OF_DRAFTS);
    }

    /** Counts a need that a visitor sends; false when its network has sent too many. */
    public boolean admitsNeed(Actor actor, String remoteAddress) {
        return actor.personId() != null
                || limit.admits("need", remoteAddress, settings.visitorNeeds(), WINDOW_OF_NEEDS);
    }

    /** Begins a need and returns the id of its draft, by which its pages go on; nobody else knows it. */
    @Transactional
    public UUID begin(NeedDescription description) {
        return needs.saveAndFlush(Need.draft(description, clock.now())).id();
    }

    /** Replaces the words of a draft. */
    @Transactional
    public void describe(UUID draftId, NeedDescription description) {
        change(draftId, draft -> draft.describe(description));
    }

    /** Replaces where, when and how large a draft is. */
    @Transactional
    public void place(UUID draftId, NeedScope scope) {
        change(draftId, draft -> draft.place(scope));
    }

    /**
     * Sends a draft: a letter with a link is written to its address. A person with a proven account whose address it is
     * need not confirm it. The need of an account whose address is not proven belongs to no organisation: its buyer
     * goes on by the link.
     *
     * @throws RuleViolation {@code need.contact.too-many} when too many needs wait for this address to be confirmed
     */
    @Transactional
    public void send(Actor actor, UUID draftId, Sender sender) {
        if (!sender.nothingConfidential()) {
            throw RuleViolation.of("nothingConfidential", "need.confidential");
        }
        Instant now = clock.now();
        String email = sender.contact().email();
        boolean proven = actor.isProven() && ownAddress().filter(email::equals).isPresent();
        if (!proven && needs.countUnconfirmed(email, now.minus(settings.draftLife())) >= settings.unconfirmed()) {
            throw RuleViolation.of("email", "need.contact.too-many", settings.unconfirmed());
        }
        Need need = needs.getLocked(draftId);
        if (need.isSent()) {
            throw new NotFound();
        }
        need.send(
                new Need.Sending(
                        numbers.next(clock.today().getYear()),
                        sender.organisation(),
                        actor.via() == Actor.Via.LINK || !actor.isProven() ? null : actor.organisationId(),
                        sender.contact(),
                        sender.language(),
                        sender.openToAll()),
                now);
        if (proven) {
            need.confirm(actor, WorkingDayEnd.after(now, settings.toRead()), now);
        } else {
            need.askConfirmation(actor, now.plus(settings.draftLife()), now.plus(settings.contactLife()), now);
        }
        needs.saveAndFlush(need);
        LOG.info("need sent need={} confirmed={}", draftId, proven);
    }

    /** Begins, fills in and sends a need at once, as programs do. */
    @Transactional
    public UUID publish(Actor actor, NeedDescription description, NeedScope scope, Sender sender) {
        UUID id = begin(description);
        place(id, scope);
        send(actor, id, sender);
        return id;
    }

    /**
     * Confirms the buyer's address. Repeating it changes nothing.
     *
     * @throws NotFound for a buyer that did not come by the link, because only the link proves the address
     */
    @Transactional
    public void confirm(NeedBuyer buyer) {
        if (!buyer.isByLink()) {
            throw new NotFound();
        }
        Instant now = clock.now();
        Need need = buyer.owning(needs.getLocked(buyer.needId()));
        need.confirm(buyer.actor(), WorkingDayEnd.after(now, settings.toRead()), now);
        needs.saveAndFlush(need);
    }

    private Optional<String> ownAddress() {
        return current.who().map(Who::email);
    }

    private void change(UUID draftId, Consumer<Need> change) {
        Need draft = needs.getLocked(draftId);
        change.accept(draft);
        needs.saveAndFlush(draft);
    }
}
