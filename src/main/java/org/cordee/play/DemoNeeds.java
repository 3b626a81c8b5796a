package org.cordee.play;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.account.LinkHolder;
import org.cordee.introduction.AnsweringIntroduction;
import org.cordee.introduction.IntroductionParticipant;
import org.cordee.introduction.ProfessionalContact;
import org.cordee.introduction.ReadingIntroductions;
import org.cordee.need.AskingStructures;
import org.cordee.need.DeliveringShortlist;
import org.cordee.need.NeedBuyer;
import org.cordee.need.NeedContact;
import org.cordee.need.NeedDescription;
import org.cordee.need.NeedScope;
import org.cordee.need.NoInterestReason;
import org.cordee.need.PublishingNeed;
import org.cordee.need.ReadingNeeds;
import org.cordee.need.RevisingList;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Ids;
import org.springframework.data.domain.PageRequest;
import org.springframework.stereotype.Component;

/** Plays buyers with a need, the coordinator who finds structures for it, these structures, and an introduction. */
@Component
class DemoNeeds {

    private static final PageRequest ENOUGH = PageRequest.of(0, 100);
    private static final int MONTHS_TO_START = 4;

    private final Map<String, String> sirens = DemoDirectory.sirens();
    private final DemoActors actors;
    private final PublishingNeed publishing;
    private final RevisingList lists;
    private final AskingStructures asking;
    private final DeliveringShortlist shortlists;
    private final ReadingNeeds reading;
    private final AnsweringIntroduction answering;
    private final ReadingIntroductions introductions;

    DemoNeeds(
            DemoActors actors,
            PublishingNeed publishing,
            RevisingList lists,
            AskingStructures asking,
            DeliveringShortlist shortlists,
            ReadingNeeds reading,
            AnsweringIntroduction answering,
            ReadingIntroductions introductions) {
        this.actors = actors;
        this.publishing = publishing;
        this.lists = lists;
        this.asking = asking;
        this.shortlists = shortlists;
        this.reading = reading;
        this.answering = answering;
        this.introductions = introductions;
    }

    /**
     * An invented need.
     *
     * @param title by which the need is found again
     * @param radius kilometres around the place
     */
    record DemoNeed(
            String title,
            String details,
            String trade,
            Set<NeedDescription.Theme> themes,
            String place,
            int radius,
            NeedScope.Length length,
            NeedScope.Size size,
            NeedScope.Stage stage) {}

    /**
     * Publishes a need and confirms the buyer's address, as the link of the letter does.
     * @param buyer whose name the need bears; without an account when the demonstration has no such organisation
     * @param today from which the months to the start of the work count
     */
    void publish(DemoNeed need, String buyer, NeedContact contact, Instant today) {
        Actor actor =
                sirens.containsKey(buyer) ? actors.actor(buyer) : new Actor(null, null, Set.of(), Actor.Via.ACCOUNT);
        LocalDate day = LocalDate.ofInstant(today, Deadline.PARIS);
        UUID id = publishing.publish(
                actor,
                NeedDescription.typed(need.title(), need.details(), List.of(need.trade()), need.themes()),
                NeedScope.typed(
                        need.place(),
                        need.radius(),
                        YearMonth.from(day).plusMonths(MONTHS_TO_START),
                        need.length(),
                        need.size(),
                        need.stage(),
                        NeedScope.ReservedFor.NOBODY,
                        day),
                new PublishingNeed.Sender(buyer, contact, Locale.FRENCH, true, true));
        publishing.confirm(NeedBuyer.ofLink(new LinkHolder(
                Ids.next(), NeedBuyer.LINK_PURPOSE, id, null, null, null, contact.email(), today, false)));
    }

    /** Accepts the need as a coordinator, and puts structures on its list that will be asked first. */
    void qualify(DemoNeed need, String... structures) {
        Actor coordinator = actors.coordinator();
        UUID id = id(need);
        lists.qualify(coordinator, id, List.of(need.trade()), need.place(), need.radius());
        for (String structure : structures) {
            lists.add(coordinator, id, sirens.getOrDefault(structure, ""));
        }
    }

    /** Sends the first batch. */
    void askStructures(DemoNeed need) {
        asking.sendBatch(actors.coordinator(), id(need), 1);
    }

    void showInterest(DemoNeed need, String structure, String words) {
        asking.showInterest(actors.actor(structure), inquiry(need, structure), words);
    }

    void decline(DemoNeed need, String structure, NoInterestReason reason) {
        asking.decline(actors.actor(structure), inquiry(need, structure), reason, "");
    }

    void deliver(DemoNeed need, String word) {
        shortlists.deliver(actors.coordinator(), id(need), word);
    }

    /** Asks for an introduction to a structure of the short list, for a buyer with an account. */
    void askIntroduction(DemoNeed need, String buyer, String structure) {
        NeedBuyer owner = NeedBuyer.of(actors.actor(buyer), id(need));
        UUID wanted = actors.organisation(structure);
        shortlists.askIntroductions(
                owner,
                reading.forBuyer(owner).shortlist().stream()
                        .filter(line -> line.organisationId().equals(wanted))
                        .map(ReadingNeeds.StructureLine::inquiryId)
                        .collect(Collectors.toSet()));
    }

    /** Agrees to the latest introduction of a structure. */
    void agree(String structure, ProfessionalContact contact) {
        Actor actor = actors.actor(structure);
        UUID introduction = introductions.own(actor, ENOUGH).stream()
                .map(ReadingIntroductions.IntroductionRow::id)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(structure));
        answering.agree(IntroductionParticipant.signedIn(actor, introduction), contact, null);
    }

    private UUID id(DemoNeed need) {
        return reading.list(actors.coordinator(), null, ENOUGH).stream()
                .filter(row -> row.description().title().equals(need.title()))
                .map(ReadingNeeds.NeedFacts::id)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(need.title()));
    }

    private UUID inquiry(DemoNeed need, String structure) {
        return reading.inquiries(actors.actor(structure), ENOUGH).stream()
                .filter(asked -> asked.need().description().title().equals(need.title()))
                .map(ReadingNeeds.InquiryView::id)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException(need.title() + ": " + structure));
    }
}
