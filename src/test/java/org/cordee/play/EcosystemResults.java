package org.cordee.play;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.booklet.ContributionState;
import org.cordee.booklet.ReadingBooklets;
import org.cordee.booklet.ReadingCalls;
import org.cordee.booklet.ReadingContributions;
import org.cordee.consortium.Workspace;
import org.cordee.dashboard.FollowingProgrammes;
import org.cordee.introduction.IntroductionParticipant;
import org.cordee.introduction.IntroductionState;
import org.cordee.introduction.ReadingIntroductions;
import org.cordee.introduction.ReadingIntroductions.IntroductionView;
import org.cordee.law.WorkingDayEnd;
import org.cordee.need.InquiryState;
import org.cordee.need.NeedState;
import org.cordee.need.ReadingNeeds;
import org.cordee.network.NamingConsent;
import org.cordee.network.ReadingNetwork;
import org.cordee.network.ReadingNetwork.InvitedOrganisation;
import org.cordee.network.ReadingNetwork.NamedMember;
import org.cordee.network.ReadingSchemes;
import org.cordee.network.SchemeState;
import org.cordee.opportunity.DigestPace;
import org.cordee.opportunity.KeepingWatches;
import org.cordee.opportunity.ReadingOpportunities;
import org.cordee.organisation.Seeking;
import org.cordee.organisation.UpdatingOwnPage;
import org.cordee.organisation.search.PublishedSolutions.SolutionLine;
import org.cordee.shared.Actor;
import org.cordee.showcase.DemonstrationState;
import org.cordee.showcase.ReadingShowcases;
import org.cordee.showcase.ReadingShowcases.ProgrammeLine;
import org.cordee.showcase.ReadingShowcases.ShowcaseCard;
import org.cordee.showcase.ReadingShowcases.ShowcaseDesk;
import org.cordee.showcase.ReadingShowcases.ShowcaseView;
import org.cordee.showcase.ShowcaseState;
import org.cordee.sourcing.ReadingSlotRanking;
import org.cordee.sourcing.ReadingSlotRanking.Question;
import org.cordee.support.OfferingSupport;
import org.cordee.support.ReadingSupport;
import org.cordee.support.SupportKind;
import org.cordee.support.SupportRequestView;
import org.cordee.support.SupportState;
import org.springframework.context.ApplicationContext;
import org.springframework.data.domain.PageRequest;

/** Checks what the stories around the consortia leave to try: each result once, as its user reads it. */
final class EcosystemResults {

    private static final PageRequest ALL = PageRequest.of(0, 100);

    private final ApplicationContext application;
    private final DemoActors actors;

    EcosystemResults(ApplicationContext application) {
        this.application = application;
        this.actors = application.getBean(DemoActors.class);
    }

    void areComplete() {
        checkNetwork();
        checkSchemes();
        checkOffers();
        checkRequestsForHelp();
        checkNeeds();
        checkIntroduction();
        checkWatches();
        checkOwnPages();
        checkShowcases();
        checkBooklets();
        checkOpenCall();
        checkSolutions();
        assertThat(bean(FollowingProgrammes.class).list(actors.coordinator()))
                .extracting(programme -> programme.terms().name())
                .contains(EcosystemStories.PROGRAMME);
    }

    /** One event was held, with its results; one is open, with a demonstration that is full and one without an answer. */
    private void checkShowcases() {
        Actor coordinator = actors.coordinator();
        ReadingShowcases reading = bean(ReadingShowcases.class);
        Map<String, UUID> events =
                reading.all(coordinator, ALL).stream().collect(Collectors.toMap(ShowcaseCard::title, ShowcaseCard::id));
        ShowcaseDesk held = reading.desk(coordinator, Objects.requireNonNull(events.get(DemoShowcases.HELD)));
        ShowcaseView open = reading.desk(coordinator, Objects.requireNonNull(events.get(DemoShowcases.OPEN)))
                .view();

        assertThat(held.view().state()).isEqualTo(ShowcaseState.HELD);
        assertThat(held.view().counts().attended()).isEqualTo(4);
        assertThat(held.outcome()).hasSize(3);
        assertThat(open.registering()).isTrue();
        assertThat(open.programme())
                .extracting(ProgrammeLine::state, ProgrammeLine::isFull)
                .contains(
                        tuple(DemonstrationState.AGREED, true),
                        tuple(DemonstrationState.AGREED, false),
                        tuple(DemonstrationState.INVITED, false));
        assertThat(open.programme())
                .extracting(line -> Objects.requireNonNull(line.entry()).booklet())
                .containsOnly("Déchets de chantier");
        assertThat(Objects.requireNonNull(open.outcome()).title()).isEqualTo(DemoShowcases.HELD);
        assertThat(List.of(held.view(), open))
                .allMatch(event -> isOnAWorkingDay(event.details().startsAt()));
    }

    private static boolean isOnAWorkingDay(Instant at) {
        return WorkingDayEnd.notBefore(at).isBefore(at.plus(Duration.ofDays(1)));
    }

    /** The published booklet shows its solutions in their order, three of them with a drawing. */
    private void checkBooklets() {
        ReadingBooklets reading = bean(ReadingBooklets.class);
        ReadingBooklets.BookLine line = reading.shelf().stream()
                .filter(book -> book.title().equals(DemoBooklets.WASTE))
                .findFirst()
                .orElseThrow();
        ReadingBooklets.BookletView booklet = reading.booklet(line.theme().slug(), line.edition(), null);

        assertThat(booklet.version()).isEqualTo(1);
        assertThat(booklet.entries())
                .extracting(ReadingBooklets.VersionEntry::organisationName)
                .containsExactlyElementsOf(
                        DemoSolution.all().stream().map(DemoSolution::structure).toList());
        assertThat(booklet.entries()).allMatch(entry -> entry.checkedAt() != null);
        assertThat(booklet.entries())
                .extracting(entry -> Objects.requireNonNull(entry.content()))
                .allMatch(content -> !content.englishSummary().isEmpty())
                .filteredOn(content -> !content.photos().isEmpty())
                .hasSize(3);
        assertThat(states(DemoBooklets.WASTE))
                .filteredOn(state -> state != ContributionState.CHECKED)
                .containsExactly(ContributionState.DECLINED);
        assertThat(revisionsOf(DemoBooklets.WASTE, DemoEnterprises.TREMPLIN)).isEqualTo(2);
    }

    private void checkOpenCall() {
        assertThat(bean(ReadingContributions.class).openCalls())
                .extracting(call -> call.terms().title())
                .contains(DemoBooklets.SITES)
                .doesNotContain(DemoBooklets.WASTE);
        assertThat(states(DemoBooklets.SITES))
                .containsExactlyInAnyOrder(
                        ContributionState.DRAFT, ContributionState.INVITED, ContributionState.INVITED);
    }

    /** A need and a slot are suited by a solution, from which a buyer also asked for an introduction. */
    private void checkSolutions() {
        Actor coordinator = actors.coordinator();
        UUID need = bean(ReadingNeeds.class).list(coordinator, null, ALL).stream()
                .filter(one -> one.description().title().equals(EcosystemStories.OFFICES.title()))
                .map(ReadingNeeds.NeedFacts::id)
                .findFirst()
                .orElseThrow();
        Actor lead = actors.actor(DemoEnterprises.VALMONT);
        DemoConsortium reuse = new DemoConsortium("Orme Réemploi", DemoEnterprises.VALMONT);
        Workspace.SlotLine slot = bean(DemoLookup.class).workspace(reuse).slots().stream()
                .filter(one -> one.cpv().startsWith("45111100"))
                .findFirst()
                .orElseThrow();
        Actor asked = actors.actor(DemoEnterprises.MENUISERIE);

        assertThat(bean(ReadingNeeds.class).forCoordinator(coordinator, need).solutions())
                .first()
                .extracting(SolutionLine::organisationName)
                .isEqualTo(DemoEnterprises.REBATIR);
        assertThat(bean(ReadingSlotRanking.class)
                        .of(lead, bean(DemoLookup.class).id(reuse), slot.id(), new Question(null, null, false, ""))
                        .solutions())
                .extracting(SolutionLine::organisationName)
                .contains(DemoEnterprises.REBATIR);
        assertThat(bean(ReadingIntroductions.class).own(asked, ALL))
                .extracting(ReadingIntroductions.IntroductionRow::state)
                .containsExactly(IntroductionState.OPEN);
    }

    private List<ContributionState> states(String call) {
        return contributions(call).stream()
                .map(ReadingCalls.ContributionLine::state)
                .toList();
    }

    private List<ReadingCalls.ContributionLine> contributions(String title) {
        ReadingCalls calls = bean(ReadingCalls.class);
        UUID id = calls.list(actors.coordinator(), ALL).stream()
                .filter(call -> call.title().equals(title))
                .map(ReadingCalls.CallLine::callId)
                .findFirst()
                .orElseThrow();
        return calls.find(actors.coordinator(), id).contributions();
    }

    private int revisionsOf(String call, String structure) {
        UUID contribution = contributions(call).stream()
                .filter(line -> line.organisationName().equals(structure))
                .map(ReadingCalls.ContributionLine::contributionId)
                .findFirst()
                .orElseThrow();
        return bean(ReadingContributions.class)
                .find(actors.coordinator(), contribution)
                .revisions()
                .size();
    }

    private void checkNetwork() {
        Actor network = actors.actor(DemoEnterprises.RESEAU);
        ReadingNetwork reading = bean(ReadingNetwork.class);

        assertThat(reading.named(network, "", false, ALL))
                .extracting(NamedMember::name, NamedMember::naming)
                .containsExactlyInAnyOrder(
                        tuple(DemoEnterprises.REBATIR, NamingConsent.NAME_AND_ANSWERS),
                        tuple(DemoEnterprises.PROPRE_ET_JUSTE, NamingConsent.NAME_AND_ANSWERS),
                        tuple(DemoEnterprises.REGIE, NamingConsent.NAME_AND_ANSWERS),
                        tuple(DemoEnterprises.MAINS_VERTES, NamingConsent.NAME));
        assertThat(reading.invited(network, ALL))
                .extracting(InvitedOrganisation::name)
                .containsExactlyInAnyOrder(DemoEnterprises.COUP_DE_MAIN, DemoEnterprises.TREMPLIN);
    }

    private void checkSchemes() {
        assertThat(bean(ReadingSchemes.class).list(actors.actor(DemoEnterprises.RESEAU), ALL))
                .extracting(scheme -> scheme.terms().title(), scheme -> scheme.state(), scheme -> scheme.answered())
                .containsExactlyInAnyOrder(
                        tuple(EcosystemStories.PUBLISHED_SCHEME, SchemeState.PUBLISHED, 2),
                        tuple(EcosystemStories.DRAFTED_SCHEME, SchemeState.DRAFT, 0));
    }

    private void checkOffers() {
        OfferingSupport offering = bean(OfferingSupport.class);

        assertThat(List.of(DemoEnterprises.APPUI, DemoEnterprises.FACILITATEURS))
                .extracting(name -> offering.read(actors.actor(name)).terms())
                .extracting(terms -> terms == null ? List.of() : terms.kindsInOrder())
                .containsExactly(
                        List.of(SupportKind.DRAFTING, SupportKind.STRATEGIC, SupportKind.FINANCIAL),
                        List.of(SupportKind.TECHNICAL, SupportKind.LEGAL));
    }

    private void checkRequestsForHelp() {
        assertThat(List.of(EcosystemStories.DRAFTING, EcosystemStories.FINANCIAL, EcosystemStories.TECHNICAL))
                .extracting(request -> onlyRequestOf(request.requester()))
                .extracting(
                        SupportRequestView::state,
                        SupportRequestView::supporterName,
                        SupportRequestView::sharing,
                        SupportRequestView::score)
                .containsExactly(
                        tuple(SupportState.ACCEPTED, DemoEnterprises.APPUI, true, null),
                        tuple(SupportState.EVALUATED, DemoEnterprises.APPUI, false, 5),
                        tuple(SupportState.OFFERED, DemoEnterprises.FACILITATEURS, false, null));
    }

    private SupportRequestView onlyRequestOf(String requester) {
        Actor actor = actors.actor(requester);
        ReadingSupport reading = bean(ReadingSupport.class);
        List<UUID> ids = reading.own(actor, ALL).map(row -> row.id()).getContent();
        assertThat(ids).as(requester).hasSize(1);
        return reading.find(actor, ids.get(0));
    }

    private void checkNeeds() {
        List<ReadingNeeds.NeedFacts> needs =
                bean(ReadingNeeds.class).list(actors.coordinator(), null, ALL).getContent();

        assertThat(needs)
                .extracting(need -> need.description().title(), need -> need.state(), need -> need.interested())
                .contains(
                        tuple(EcosystemStories.OFFICES.title(), NeedState.DELIVERED, 2),
                        tuple(EcosystemStories.GARDENS.title(), NeedState.ASKING, 2),
                        tuple(EcosystemStories.SHELTER.title(), NeedState.RECEIVED, 0));
        assertThat(needs)
                .filteredOn(need -> need.description().title().equals(EcosystemStories.GARDENS.title()))
                .flatExtracting(need -> bean(ReadingNeeds.class)
                        .forCoordinator(actors.coordinator(), need.id())
                        .lines())
                .filteredOn(line -> line.answeredAt() != null)
                .extracting(ReadingNeeds.StructureLine::state)
                .containsExactlyInAnyOrder(
                        InquiryState.INTERESTED, InquiryState.INTERESTED, InquiryState.DECLINED, InquiryState.DECLINED);
    }

    private void checkIntroduction() {
        Actor structure = actors.actor(DemoEnterprises.REBATIR);
        ReadingIntroductions reading = bean(ReadingIntroductions.class);

        assertThat(reading.own(structure, ALL))
                .extracting(row -> reading.find(IntroductionParticipant.signedIn(structure, row.id())))
                .extracting(IntroductionView::state, view -> view.other().name())
                .containsExactly(tuple(IntroductionState.AGREED, DemoEnterprises.METROPOLE));
    }

    private void checkWatches() {
        KeepingWatches watches = bean(KeepingWatches.class);
        Actor lead = actors.actor(DemoEnterprises.VALMONT);
        ReadingOpportunities reading = bean(ReadingOpportunities.class);
        UUID consultation = bean(DemoLookup.class).consultation(EcosystemStories.HOUSE.reference());

        assertThat(List.of(DemoEnterprises.REBATIR, DemoEnterprises.MENUISERIE))
                .extracting(name -> watches.view(actors.actor(name)).pace())
                .containsOnly(DigestPace.WEEKLY);
        assertThat(reading.ofConsultation(lead, consultation))
                .flatExtracting(part -> reading.candidacies(lead, part.opportunityId(), PageRequest.of(0, 10))
                        .getContent())
                .extracting(ReadingOpportunities.CandidacyView::name)
                .containsExactly(DemoEnterprises.MENUISERIE);
    }

    private void checkOwnPages() {
        assertThat(List.of(DemoEnterprises.REBATIR, DemoEnterprises.MAINS_VERTES))
                .extracting(name -> bean(UpdatingOwnPage.class)
                        .publicView(actors.organisation(name))
                        .orElseThrow())
                .allSatisfy(page -> {
                    assertThat(page.seeking()).isEqualTo(Seeking.COCONTRACTING);
                    assertThat(page.hours()).hasSize(3);
                });
    }

    private <T> T bean(Class<T> type) {
        return application.getBean(type);
    }
}
