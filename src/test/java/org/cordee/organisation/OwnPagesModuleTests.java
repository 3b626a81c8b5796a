package org.cordee.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.ConcurrentActs;
import org.cordee.CordeeTest;
import org.cordee.account.EndedLink;
import org.cordee.account.OneTimeLinks;
import org.cordee.law.casefile.InsertionKind;
import org.cordee.organisation.OrganisationDetail.EstablishmentDetail;
import org.cordee.organisation.PageUpdate.FreeHours;
import org.cordee.organisation.Readiness.Point;
import org.cordee.organisation.Readiness.Topic;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;

/** An organisation keeps its page itself: a quick update claims it, and a list says what it lacks. */
@CordeeTest
class OwnPagesModuleTests extends DirectoryFixture {

    @Autowired
    UpdatingOwnPage updating;

    @Autowired
    JudgingReadiness readiness;

    @Autowired
    RemindingOwnPages reminding;

    @Autowired
    AskingPageLink asking;

    @Autowired
    EditingOrganisations editing;

    @Autowired
    OneTimeLinks links;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ApplicationContext context;

    private UUID organisationId;
    private Actor own;
    private Actor guest;

    @BeforeEach
    void registerAnOrganisation() {
        organisationId = register(
                "Rebâtir " + SampleNumbers.unique(),
                SampleNumbers.siret(),
                "76000",
                "Rouen",
                InsertionKind.EI,
                "77310000");
        own = new Actor(Ids.next(), organisationId, Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        guest = Actor.ofLink(organisationId);
    }

    @Test
    void theFirstUpdateByALinkClaimsThePageAndIsPublished() {
        String token = links.issue(
                UpdatingOwnPage.LINK_PURPOSE,
                organisationId,
                organisationId,
                "contact@exemple.example",
                clock.now().plus(Duration.ofDays(3)));

        updating.update(guest, organisationId, 0, hours(480, 320, 210));

        OrganisationDetail detail = directory.find(own, organisationId);
        assertThat(detail.profile().openToCocontracting()).isTrue();
        assertThat(detail.establishments())
                .extracting(EstablishmentDetail::profile)
                .extracting(EstablishmentProfile::capacityHoursPerMonth)
                .containsExactly(210);
        assertThat(updating.publicView(organisationId)).hasValueSatisfying(shown -> {
            assertThat(shown.hours()).extracting(FreeHours::hours).containsExactly(480, 320, 210);
            assertThat(shown.seeking()).isEqualTo(Seeking.COCONTRACTING);
        });
        assertThat(claimed()).isTrue();
        assertThatThrownBy(() -> links.resolve(token)).isInstanceOf(EndedLink.class);
    }

    @Test
    void nothingHasChangedConfirmsAndClaimsThePage() {
        updating.confirm(guest, organisationId, 0);

        assertThat(claimed()).isTrue();
        assertThat(updating.view(own, organisationId).revision()).isEqualTo(1);
        assertThat(directory.find(own, organisationId).profile().openToCocontracting())
                .isNull();
    }

    @Test
    void onlyTheOrganisationUpdatesItsPage() {
        hidden(() -> updating.update(reader, organisationId, 0, hours(1, 1, 1)));
        hidden(() -> updating.update(coordinator, organisationId, 0, hours(1, 1, 1)));
        hidden(() -> updating.view(Actor.ofLink(Ids.next()), organisationId));
        hidden(() -> readiness.of(reader, organisationId));
        assertThat(claimed()).isFalse();
    }

    @Test
    void aColleaguesUpdateIsNotReplacedUnseen() {
        updating.update(own, organisationId, 0, hours(480, 320, 210));

        assertThatThrownBy(() -> updating.update(own, organisationId, 0, hours(1, 1, 1)))
                .isInstanceOf(OptimisticLockingFailureException.class);
        assertThatThrownBy(() -> updating.confirm(own, organisationId, 0))
                .isInstanceOf(OptimisticLockingFailureException.class);
    }

    @Test
    void ofTwoUpdatesAtOnceTheSecondIsToldSo() {
        assertThat(ConcurrentActs.inOrder(
                        context,
                        ConcurrentActs.done(() -> updating.update(own, organisationId, 0, hours(1, 2, 3))),
                        ConcurrentActs.done(() -> updating.confirm(guest, organisationId, 0))))
                .containsExactly("done", "overtaken");
    }

    @Test
    void theReminderIsChosenOnceByTwoAtOnce() {
        updating.confirm(own, organisationId, 0);

        assertThat(ConcurrentActs.inOrder(
                        context,
                        ConcurrentActs.done(() -> updating.chooseReminders(own, organisationId, false)),
                        ConcurrentActs.done(() -> updating.chooseReminders(guest, organisationId, false))))
                .containsExactly("done", "done");
        assertThat(updating.view(own, organisationId).reminded()).isFalse();
    }

    @Test
    void givesTheNewEndOfAProofThatLapsesSoon() {
        LocalDate end = clock.today().plusDays(20);
        jdbc.update(
                "UPDATE establishment SET convention_to = ? WHERE organisation_id = ?",
                end.toString(),
                organisationId.toString());
        assertThat(updating.view(own, organisationId))
                .extracting(UpdatingOwnPage.UpdateView::proofKind, UpdatingOwnPage.UpdateView::proofUntil)
                .containsExactly(InsertionKind.EI, end);

        updating.update(own, organisationId, 0, new PageUpdate(List.of(), null, null, end.plusYears(3), null));

        assertThat(updating.view(own, organisationId).proofUntil()).isNull();
        assertThat(directory
                        .find(own, organisationId)
                        .establishments()
                        .get(0)
                        .profile()
                        .convention()
                        .period()
                        .to())
                .isEqualTo(end.plusYears(3));
    }

    @Test
    void refusesDatesThatHavePassed() {
        LocalDate yesterday = clock.today().minusDays(1);

        refused(
                "organisation.page.past",
                () -> updating.update(
                        own, organisationId, 0, new PageUpdate(List.of(), Seeking.NOT_NOW, yesterday, null, null)));
        refused(
                "organisation.page.past",
                () -> updating.update(own, organisationId, 0, new PageUpdate(List.of(), null, null, yesterday, null)));
    }

    @Test
    void refusesHoursOfAMonthThatThePageDoesNotAskFor() {
        LocalDate later = PageUpdate.monthsFrom(clock.today()).get(2).plusMonths(1);

        refused(
                "organisation.page.months",
                () -> updating.update(
                        own,
                        organisationId,
                        0,
                        new PageUpdate(List.of(new FreeHours(later, 10)), null, null, null, null)));
    }

    @Test
    void aPageThatIsDueIsLookedAtOnce() {
        updating.confirm(own, organisationId, 0);
        jdbc.update(
                "UPDATE organisation_page SET next_check_at = ?, confirmed_at = ? WHERE organisation_id = ?",
                Timestamp.from(clock.now().minusSeconds(1)),
                Timestamp.from(clock.now().minus(Duration.ofDays(120))),
                organisationId.toString());

        reminding.remind();
        reminding.remind();

        assertThat(acts("PageUpdateDue")).isEqualTo(1);
        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM organisation_page WHERE organisation_id = ? AND next_check_at > ?",
                        Integer.class,
                        organisationId.toString(),
                        Timestamp.from(clock.now())))
                .isEqualTo(1);
    }

    @Test
    void whoChangesItsProfileIsRemindedOfItsProofs() {
        OrganisationDetail detail = directory.find(own, organisationId);

        editing.change(own, organisationId, detail.version(), detail.profile());

        assertThat(jdbc.queryForObject(
                        "SELECT COUNT(*) FROM organisation_page"
                                + " WHERE organisation_id = ? AND next_check_at IS NOT NULL",
                        Integer.class,
                        organisationId.toString()))
                .isEqualTo(1);
    }

    @Test
    void tellsTheOrganisationWhatItLacks() {
        assertThat(readiness.of(own, organisationId).points())
                .filteredOn(point -> !point.ready())
                .extracting(Point::topic)
                .containsExactly(
                        Topic.CONFIRMED, Topic.WORDS, Topic.SEEKING, Topic.REFERENCES, Topic.PROOF, Topic.STATEMENT);

        updating.update(own, organisationId, 0, hours(1, 1, 1));

        assertThat(readiness.of(own, organisationId).points())
                .filteredOn(point -> !point.ready())
                .extracting(Point::topic)
                .containsExactly(Topic.WORDS, Topic.REFERENCES, Topic.PROOF, Topic.STATEMENT);
        assertThat(readiness.of(coordinator, organisationId).ready()).isEqualTo(7);
    }

    @Test
    void nobodyLearnsWhetherAnOrganisationOfRestrictedDiffusionHasAPage() {
        jdbc.update("UPDATE organisation SET hidden = TRUE WHERE id = ?", organisationId.toString());

        hidden(() -> asking.nameOf(organisationId));
        hidden(() -> asking.ask(reader, organisationId));
        hidden(() -> asking.ask(reader, Ids.next()));
    }

    private PageUpdate hours(int... hours) {
        List<LocalDate> months = PageUpdate.monthsFrom(clock.today());
        return new PageUpdate(
                List.of(
                        new FreeHours(months.get(0), hours[0]),
                        new FreeHours(months.get(1), hours[1]),
                        new FreeHours(months.get(2), hours[2])),
                Seeking.COCONTRACTING,
                null,
                null,
                null);
    }

    private boolean claimed() {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "SELECT claimed_at IS NOT NULL FROM organisation WHERE id = ?",
                Boolean.class,
                organisationId.toString()));
    }

    private int acts(String act) {
        Integer acts = jdbc.queryForObject(
                "SELECT COUNT(*) FROM audit_entry WHERE act = ? AND subject_id = ?",
                Integer.class,
                act,
                organisationId.toString());
        return acts == null ? 0 : acts;
    }
}
