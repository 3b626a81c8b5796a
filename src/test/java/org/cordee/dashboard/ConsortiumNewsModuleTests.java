package org.cordee.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cordee.CordeeTest;
import org.cordee.account.OrganisationNames;
import org.cordee.assessment.AssessmentRuns;
import org.cordee.consortium.ConsortiumEvent.InvitationDeclined;
import org.cordee.consortium.ConsortiumEvent.MemberConfirmed;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.ConsortiumForm;
import org.cordee.consortium.ConsortiumLookup;
import org.cordee.consortium.ConsortiumState;
import org.cordee.consortium.ConsortiumTerms;
import org.cordee.consortium.DeclineReason;
import org.cordee.dashboard.ReadingNews.News;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

@CordeeTest
class ConsortiumNewsModuleTests {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private final UUID consortium = Ids.next();
    private final UUID lead = Ids.next();
    private final UUID member = Ids.next();

    private final ConsortiumLookup consortia = mock(ConsortiumLookup.class);
    private final OrganisationNames names = mock(OrganisationNames.class);

    @Autowired
    NamedParameterJdbcTemplate jdbc;

    private StoringNews keeping;
    private ReadingNews reading;

    @BeforeEach
    void aConsortium() {
        when(consortia.consortium(consortium))
                .thenReturn(new ConsortiumFacts(
                        consortium,
                        new ConsortiumTerms("Rives vertes", ConsortiumForm.values()[0], false),
                        ConsortiumState.INVITING,
                        Ids.next(),
                        List.of(Ids.next()),
                        lead,
                        Deadline.published(OffsetDateTime.parse("2026-12-15T12:00:00+01:00"))));
        when(consortia.isMember(eq(consortium), any())).thenAnswer(asked -> member.equals(asked.getArgument(1)));
        when(names.namesOf(any())).thenAnswer(asked -> {
            java.util.Collection<UUID> ids = asked.getArgument(0);
            return ids.stream().collect(Collectors.toMap(id -> id, id -> "Les Mains Vertes"));
        });
        keeping = new StoringNews(jdbc.getJdbcTemplate());
        reading = new ReadingNews(new DashboardAccess(consortia), names, consortia, jdbc);
    }

    @Test
    void storesAnEventReceivedTwiceOnce() {
        MemberConfirmed fact = confirmed();

        keeping.store(fact);
        keeping.store(fact);

        assertThat(reading.latest(acting(lead), consortium, PageRequest.of(0, 10)))
                .containsExactly(new News(NewsKind.MEMBER_CONFIRMED, NOON, "Les Mains Vertes", null));
    }

    @Test
    void showsRefusalsToTheLeadAndNotToMembers() {
        keeping.store(confirmed());
        keeping.store(declined());

        assertThat(kinds(acting(lead))).containsExactly(NewsKind.INVITATION_DECLINED, NewsKind.MEMBER_CONFIRMED);
        assertThat(kinds(acting(member))).containsExactly(NewsKind.MEMBER_CONFIRMED);
    }

    @Test
    void showsTheReasonOfALaunchOverABlockerToTheLeadAndNotToMembers() {
        happened(NewsKind.LAUNCHED_OVER_BLOCKERS, NOON);
        when(consortia.launchReason(consortium)).thenReturn("L’acheteur l’a confirmé");

        assertThat(reading.latest(acting(lead), consortium, PageRequest.of(0, 10)))
                .singleElement()
                .satisfies(line -> assertThat(line.words()).isEqualTo("L’acheteur l’a confirmé"));
        assertThat(kinds(acting(member))).isEmpty();
    }

    @Test
    void answersAnOutsiderWithNotFound() {
        keeping.store(confirmed());

        assertThatThrownBy(() -> reading.latest(acting(Ids.next()), consortium, PageRequest.of(0, 10)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void letsTheCoordinatorReadTheNews() {
        keeping.store(declined());

        Actor coordinator = new Actor(Ids.next(), Ids.next(), Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);

        assertThat(kinds(coordinator)).containsExactly(NewsKind.INVITATION_DECLINED);
    }

    @Test
    void datesTheStepsFromNewsThatTheUserMayRead() {
        happened(NewsKind.CONSORTIUM_OPENED, NOON);
        happened(NewsKind.INVITATIONS_LAUNCHED, NOON.plusSeconds(10));
        happened(NewsKind.SHARES_PROPOSED, NOON.plusSeconds(20));
        happened(NewsKind.SHARES_PROPOSED, NOON.plusSeconds(30));
        happened(NewsKind.BID_FROZEN, NOON.plusSeconds(40));
        happened(NewsKind.BID_FROZEN, NOON.plusSeconds(50));
        AssessmentRuns checks = mock(AssessmentRuns.class);
        Instant checked = NOON.plusSeconds(45);
        when(checks.lastUntil(consortium, NOON.plusSeconds(50))).thenReturn(Optional.of(checked));
        ReadingSteps steps = new ReadingSteps(reading, checks, JdbcClient.create(jdbc));

        Instant shared = NOON.plusSeconds(20);
        Instant frozen = NOON.plusSeconds(50);
        assertThat(steps.of(acting(lead), consortium))
                .containsExactly(NOON, NOON.plusSeconds(10), shared, null, null, checked, frozen, null);
        assertThat(steps.of(acting(member), consortium))
                .containsExactly(NOON, null, shared, null, null, checked, frozen, null);
    }

    private void happened(NewsKind kind, Instant at) {
        jdbc.update(
                "INSERT INTO consortium_news (event_id, consortium_id, happened_at, kind)"
                        + " VALUES (:event, :consortium, :at, :kind)",
                Map.of(
                        "event",
                        Ids.next().toString(),
                        "consortium",
                        consortium.toString(),
                        "at",
                        Timestamp.from(at),
                        "kind",
                        kind.name()));
    }

    @Test
    void everyKindIsNamedAfterAnEvent() throws ClassNotFoundException {
        Map<String, Boolean> known = new java.util.HashMap<>();
        for (String room : List.of(
                "consortium.ConsortiumEvent",
                "consortium.shares.ShareEvent",
                "agreement.AgreementEvent",
                "evidence.ApplicationEvent",
                "bid.BidEvent",
                "dossier.DossierEvent",
                "question.QuestionEvent",
                "submission.SubmissionEvent",
                "candidacy.CandidacyEvent",
                "submission.ApprovalEvent")) {
            for (Class<?> nested : Class.forName("org.cordee." + room).getDeclaredClasses()) {
                known.put(nested.getSimpleName(), true);
            }
        }
        known.put(org.cordee.shared.AwaitedReminded.class.getSimpleName(), true);
        assertThat(java.util.Arrays.stream(NewsKind.values()).map(NewsKind::event))
                .allMatch(known::containsKey);
    }

    private List<NewsKind> kinds(Actor actor) {
        return reading.latest(actor, consortium, PageRequest.of(0, 10)).stream()
                .map(News::kind)
                .toList();
    }

    private static Actor acting(UUID organisation) {
        return new Actor(Ids.next(), organisation, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
    }

    private EventHeader stamp(Instant at) {
        return new EventHeader(Ids.next(), at, consortium, null, lead);
    }

    private MemberConfirmed confirmed() {
        return new MemberConfirmed(stamp(NOON), Ids.next(), Ids.next(), member, Ids.next());
    }

    private InvitationDeclined declined() {
        return new InvitationDeclined(
                stamp(NOON.plusSeconds(60)), Ids.next(), Ids.next(), Ids.next(), DeclineReason.TOO_FAR);
    }
}
