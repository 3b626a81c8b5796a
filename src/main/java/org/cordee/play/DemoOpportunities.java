package org.cordee.play;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.UUID;
import org.cordee.opportunity.AnsweringOpportunities;
import org.cordee.opportunity.DigestPace;
import org.cordee.opportunity.KeepingWatches;
import org.cordee.opportunity.OpportunityKind;
import org.cordee.opportunity.ReadingOpportunities;
import org.cordee.opportunity.SharingOpportunities;
import org.cordee.opportunity.WatchArea;
import org.cordee.opportunity.WatchTerms;
import org.cordee.organisation.PageUpdate;
import org.cordee.organisation.PageUpdate.FreeHours;
import org.cordee.organisation.PageWords;
import org.cordee.organisation.Seeking;
import org.cordee.organisation.UpdatingOwnPage;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;

/** Plays owners of lots that are open to partners, and structures: their watches, candidacies and own pages. */
@Component
class DemoOpportunities {

    private final DemoActors actors;
    private final DemoLookup lookup;
    private final SharingOpportunities sharing;
    private final KeepingWatches watches;
    private final AnsweringOpportunities answering;
    private final ReadingOpportunities reading;
    private final UpdatingOwnPage pages;

    DemoOpportunities(
            DemoActors actors,
            DemoLookup lookup,
            SharingOpportunities sharing,
            KeepingWatches watches,
            AnsweringOpportunities answering,
            ReadingOpportunities reading,
            UpdatingOwnPage pages) {
        this.actors = actors;
        this.lookup = lookup;
        this.sharing = sharing;
        this.watches = watches;
        this.answering = answering;
        this.reading = reading;
        this.pages = pages;
    }

    /** Shares the first lot of a consultation that the organisation recorded. */
    void shareLot(String owner, String reference) {
        UUID consultation = lookup.consultation(reference);
        sharing.shareLot(
                actors.actor(owner), consultation, lookup.lots(consultation).get(0));
    }

    /** Keeps a watch for the trades of the structure, with one letter a week. */
    void watch(String structure, int kilometres) {
        Actor actor = actors.actor(structure);
        List<String> trades = watches.view(actor).terms().trades();
        watches.keep(
                actor,
                new WatchTerms(
                        null, trades, WatchArea.AROUND, null, kilometres, EnumSet.allOf(OpportunityKind.class), null),
                DigestPace.WEEKLY);
    }

    /** Declares the interest of a structure in the shared lot of a consultation. */
    void declareInterest(String structure, String owner, String reference, String word) {
        UUID opportunity = reading.ofConsultation(actors.actor(owner), lookup.consultation(reference)).stream()
                .map(ReadingOpportunities.ShareablePart::opportunityId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(reference));
        answering.declareInterest(actors.actor(structure), opportunity, null, word);
    }

    /**
     * Updates the own page of a structure that wants to be a member of a grouping.
     *
     * @param words what the structure does, in French
     * @param hours the free hours of the months that the page asks for, in their order
     */
    void updatePage(String structure, String words, int... hours) {
        Actor actor = actors.actor(structure);
        UpdatingOwnPage.UpdateView page = pages.view(actor, actor.requireOrganisation());
        List<FreeHours> free = new ArrayList<>();
        for (int month = 0; month < hours.length; month++) {
            free.add(new FreeHours(page.months().get(month), hours[month]));
        }
        pages.update(
                actor,
                actor.requireOrganisation(),
                page.revision(),
                new PageUpdate(free, Seeking.COCONTRACTING, null, null, new PageWords(words, null)));
    }
}
