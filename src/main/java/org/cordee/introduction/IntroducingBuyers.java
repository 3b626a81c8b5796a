package org.cordee.introduction;

import java.util.List;
import java.util.UUID;
import org.cordee.account.OneTimeLinks;
import org.cordee.introduction.AskingIntroduction.AskingParty;
import org.cordee.introduction.AskingIntroduction.IntroductionRequest;
import org.cordee.need.NeedEvent;
import org.cordee.need.NeedEvent.BuyerErased;
import org.cordee.need.NeedEvent.NeedWithdrawn;
import org.cordee.need.NeedLookup;
import org.cordee.need.NeedLookup.BuyerPerson;
import org.cordee.need.NeedLookup.NeedBrief;
import org.cordee.shared.Actor;
import org.cordee.shared.BusinessClock;
import org.cordee.shared.EmailAddress;
import org.cordee.shared.NotFound;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Introduces a buyer to the structures that it chose on the short list of its need, in the transaction of that choice.
 * The buyer consents by choosing: the page of its need says so. It takes its consent back with its need, and erases its
 * contact with that of its need.
 */
@Component
class IntroducingBuyers {

    private static final Logger LOG = LoggerFactory.getLogger(IntroducingBuyers.class);

    private final AskingIntroduction asking;
    private final Introductions introductions;
    private final IntroductionDates dates;
    private final OneTimeLinks links;
    private final NeedLookup needs;
    private final BusinessClock clock;

    IntroducingBuyers(
            AskingIntroduction asking,
            Introductions introductions,
            IntroductionDates dates,
            OneTimeLinks links,
            NeedLookup needs,
            BusinessClock clock) {
        this.asking = asking;
        this.introductions = introductions;
        this.dates = dates;
        this.links = links;
        this.needs = needs;
        this.clock = clock;
    }

    /** Asks for the introduction. It has the id of the event, so that the same event asks for one. */
    @EventListener
    void on(NeedEvent.StructureChosen asked) {
        NeedBrief need = needs.brief(asked.needId()).orElseThrow(NotFound::new);
        BuyerPerson person = needs.buyer(asked.needId()).orElseThrow(NotFound::new);
        asking.ask(
                Actor.system(),
                new IntroductionRequest(
                        asked.eventId(),
                        asking(asked, need, person),
                        asked.organisationId(),
                        asked.needId(),
                        reason(need),
                        new ProfessionalContact(person.name(), person.function(), person.email(), person.phone()),
                        List.of()));
    }

    private static String reason(NeedBrief need) {
        return need.reference() + " · " + need.title() + " · " + need.place();
    }

    private static AskingParty asking(NeedEvent.StructureChosen asked, NeedBrief need, BuyerPerson person) {
        UUID organisation = asked.buyerOrganisationId();
        return organisation == null
                ? AskingParty.buyer(need.buyerName(), new EmailAddress(person.email()))
                : AskingParty.organisation(organisation);
    }

    /** Declines for the buyer what no structure has answered yet. */
    @EventListener
    void on(NeedWithdrawn withdrawn) {
        introductions.lockedOfNeed(withdrawn.needId()).forEach(this::takeBack);
    }

    /** Erases the buyer's contact also where it was shown, the address of its letters, and its name in the reason. */
    @EventListener
    void on(BuyerErased erased) {
        String reason =
                needs.brief(erased.needId()).map(IntroducingBuyers::reason).orElse("");
        for (Introduction introduction : introductions.lockedOfNeed(erased.needId())) {
            takeBack(introduction);
            introduction.eraseAsking(reason, Actor.system(), clock.now());
            introductions.saveAndFlush(introduction);
            links.forgetGuests(AnsweringIntroduction.LINK_PURPOSE, introduction.id());
        }
    }

    private void takeBack(Introduction introduction) {
        if (introduction.takeBack(dates, Actor.system(), clock.now())) {
            introductions.saveAndFlush(introduction);
            links.markAllUsed(AnsweringIntroduction.LINK_PURPOSE, introduction.id());
            LOG.info("introduction taken back introduction={}", introduction.id());
        }
    }
}
