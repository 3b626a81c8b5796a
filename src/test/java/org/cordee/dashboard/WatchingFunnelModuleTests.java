package org.cordee.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.cordee.RefusalAssertions.hidden;
import static org.cordee.RefusalAssertions.refused;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.cordee.CordeeTest;
import org.cordee.StatementCounter;
import org.cordee.dashboard.Funnel.FunnelNeed;
import org.cordee.dashboard.Funnel.ProgrammeStages;
import org.cordee.dashboard.Funnel.ReasonCount;
import org.cordee.dashboard.Funnel.Stages;
import org.cordee.dashboard.Funnel.TerritoryStages;
import org.cordee.dashboard.FunnelRow.Answered;
import org.cordee.dashboard.ResponseTimes.MonthMedian;
import org.cordee.document.ListFormat;
import org.cordee.need.NeedHistory.SentInquiry;
import org.cordee.need.NoInterestReason;
import org.cordee.shared.Actor;
import org.cordee.shared.Ids;
import org.cordee.shared.Role;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.JdbcTemplate;

/** The funnel of needs over data on both sides of each limit, in a year in which no other test publishes a need. */
@CordeeTest
class WatchingFunnelModuleTests {

    private static final LocalDate FIRST = LocalDate.of(2091, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2091, 12, 31);
    private static final Instant ASKED = Instant.parse("2091-03-01T09:00:00Z");
    private static final String ORNE = "FRD13";
    private static final String SEINE_MARITIME = "FRD22";
    private static final String NORD = "FRE11";

    @Autowired
    WatchingFunnel watching;

    @Autowired
    FollowingProgrammes following;

    @Autowired
    FunnelSheet sheet;

    @Autowired
    NeedProgressRows rows;

    @Autowired
    JdbcTemplate jdbc;

    private final Actor coordinator = new Actor(Ids.next(), null, Set.of(Role.COORDINATOR), Actor.Via.ACCOUNT);
    private final List<UUID> written = new ArrayList<>();
    private final List<UUID> programmes = new ArrayList<>();
    private final List<UUID> consortia = new ArrayList<>();
    private UUID programme;

    @BeforeEach
    void aProgrammeOfOneRegionAndOneTheme() {
        programme = follow(new ProgrammeTerms("Sites " + Ids.next(), FIRST, LAST, List.of("FRD"), List.of("45")));
    }

    @AfterEach
    void removeThem() {
        written.forEach(rows::remove);
        programmes.forEach(id -> jdbc.update("DELETE FROM followed_programme WHERE id = ?", id.toString()));
        for (UUID consortium : consortia) {
            jdbc.update("DELETE FROM progress_decline WHERE consortium_id = ?", consortium.toString());
            jdbc.update("DELETE FROM programme WHERE consortium_id = ?", consortium.toString());
        }
    }

    @Test
    void countsEachNeedAtItsFurthestStageAndAllBeforeIt() {
        for (NeedStage stage : NeedStage.values()) {
            need(FIRST, ORNE, "45", stage);
        }

        assertThat(funnel().stages()).isEqualTo(new Stages(5, 4, 3, 2, 1));
    }

    @Test
    void takesTheDaysTheAreasAndTheThemesOfTheProgrammeAndNothingBesides() {
        need(FIRST, ORNE, "45", NeedStage.PUBLISHED);
        need(LAST, SEINE_MARITIME, "45", NeedStage.PUBLISHED);
        need(LAST, "FRD", "45", NeedStage.PUBLISHED);
        need(FIRST.minusDays(1), ORNE, "45", NeedStage.PUBLISHED);
        need(LAST.plusDays(1), ORNE, "45", NeedStage.PUBLISHED);
        need(FIRST, NORD, "45", NeedStage.PUBLISHED);
        need(FIRST, "", "45", NeedStage.PUBLISHED);
        need(FIRST, ORNE, "77", NeedStage.PUBLISHED);
        need(FIRST, ORNE, "", NeedStage.PUBLISHED);

        assertThat(funnel().stages().needs()).isEqualTo(3);
        assertThat(funnel().programmes())
                .filteredOn(one -> one.programmeId().equals(programme))
                .extracting(ProgrammeStages::stages)
                .containsExactly(new Stages(3, 0, 0, 0, 0));
        assertThat(watching.funnel(coordinator, new FunnelFilter(programme, SEINE_MARITIME, null, 12))
                        .stages()
                        .needs())
                .isEqualTo(1);
        assertThat(watching.funnel(coordinator, new FunnelFilter(programme, null, "77", 12))
                        .stages()
                        .needs())
                .isZero();
    }

    @Test
    void countsWithoutAProgrammeTheMonthsUntilToday() {
        UUID all = follow(new ProgrammeTerms("Tout " + Ids.next(), FIRST, LAST, List.of(), List.of()));
        need(FIRST, NORD, "77", NeedStage.CONTRACT);
        need(FIRST, "", "", NeedStage.PUBLISHED);

        assertThat(watching.funnel(coordinator, new FunnelFilter(all, null, null, 12))
                        .stages())
                .isEqualTo(new Stages(2, 1, 1, 1, 1));
        assertThat(watching.needs(
                        coordinator,
                        new FunnelFilter(null, null, null, 12),
                        NeedStage.PUBLISHED,
                        false,
                        PageRequest.of(0, 100)))
                .extracting(FunnelNeed::needId)
                .doesNotContainAnyElementsOf(written);
    }

    @Test
    void aDepartmentWithNeedsAndWithoutAnInterestedStructureIsAWhiteSpot() {
        UUID inOrne = need(FIRST, ORNE, "45", NeedStage.ANSWERED);
        need(FIRST, SEINE_MARITIME, "45", NeedStage.PUBLISHED);
        need(FIRST, "FRD", "45", NeedStage.PUBLISHED);
        UUID structure = Ids.next();
        answer(inOrne, structure, SEINE_MARITIME, 10, true, null);
        answer(need(FIRST, ORNE, "45", NeedStage.ANSWERED), structure, SEINE_MARITIME, 10, true, null);
        answer(inOrne, Ids.next(), ORNE, 10, false, NoInterestReason.TOO_FAR);

        assertThat(funnel().territories())
                .extracting(TerritoryStages::area, TerritoryStages::interested, TerritoryStages::whiteSpot)
                .containsExactly(tuple("FRD", 0, false), tuple(ORNE, 0, true), tuple(SEINE_MARITIME, 1, false));
        assertThat(funnel().whiteSpots()).isEqualTo(1);
    }

    @Test
    void tellsTheTimesAndTheReasonsOfTheNeedsOfTheFilter() {
        UUID one = need(FIRST, ORNE, "45", NeedStage.ANSWERED);
        answer(one, Ids.next(), ORNE, 24, true, null);
        answer(one, Ids.next(), ORNE, 72, false, NoInterestReason.NO_CAPACITY);
        answer(one, Ids.next(), ORNE, null, false, null);
        answer(need(FIRST, NORD, "45", NeedStage.ANSWERED), Ids.next(), ORNE, 500, false, NoInterestReason.OTHER);

        Funnel funnel = funnel();

        assertThat(funnel.structures().answers()).isEqualTo(2);
        assertThat(funnel.structures().medianDays()).isEqualByComparingTo("2.0");
        assertThat(funnel.structures().months()).extracting(MonthMedian::month).containsExactly("2091-03");
        assertThat(funnel.declines()).containsExactly(new ReasonCount("NO_CAPACITY", 1));
    }

    @Test
    void tellsTheTimeOfBuyersToChoose() {
        UUID one = Ids.next();
        write(new FunnelRow(
                one, FIRST, ORNE, "45", NeedStage.ANSWERED, 1, 1, 1, new Answered(36, YearMonth.of(2091, 4))));
        need(FIRST, ORNE, "45", NeedStage.ANSWERED);

        assertThat(funnel().buyers().answers()).isEqualTo(1);
        assertThat(funnel().buyers().medianDays()).isEqualByComparingTo("1.5");
    }

    @Test
    void tellsWhyInvitationsAreDeclinedByThePlaceAndTimeOfTheirLots() {
        decline("FRD13", "45", "2091-01-01 00:00:00", "TOO_FAR");
        decline("FRD13", "45", "2091-12-31 23:59:59", "TOO_FAR");
        decline("FRD13", "45", "2092-01-01 00:00:00", "TOO_FAR");
        decline("FRD13", "45", "2090-12-31 23:59:59", "TOO_FAR");
        decline("FRE11", "45", "2091-06-01 00:00:00", "TOO_FAR");
        decline("FRD13", "77", "2091-06-01 00:00:00", "TOO_FAR");

        assertThat(funnel().invitationDeclines()).containsExactly(new ReasonCount("TOO_FAR", 2));
    }

    @Test
    void listsTheNeedsOfAStageByPagesTheLatestFirst() {
        UUID early = need(FIRST, ORNE, "45", NeedStage.ANSWERED);
        UUID late = need(LAST, ORNE, "45", NeedStage.CONTRACT);
        need(LAST, ORNE, "45", NeedStage.PUBLISHED);

        assertThat(list(NeedStage.ANSWERED, false, 0).getContent())
                .extracting(FunnelNeed::needId)
                .containsExactly(late);
        assertThat(list(NeedStage.ANSWERED, false, 1).getContent())
                .extracting(FunnelNeed::needId)
                .containsExactly(early);
        assertThat(list(NeedStage.ANSWERED, false, 0).getTotalElements()).isEqualTo(2);
        assertThat(list(NeedStage.ANSWERED, true, 0).getContent())
                .extracting(FunnelNeed::needId)
                .containsExactly(early);
    }

    @Test
    void readsTheFiguresInAsManyStatementsForManyNeedsAsForOne() throws Exception {
        UUID first = need(FIRST, ORNE, "45", NeedStage.ANSWERED);
        answer(first, Ids.next(), ORNE, 5, true, null);
        long one = StatementCounter.of(this::funnel);
        for (int more = 0; more < 30; more++) {
            answer(need(FIRST, ORNE, "45", NeedStage.ANSWERED), Ids.next(), ORNE, more, true, null);
        }

        assertThat(StatementCounter.of(this::funnel)).isEqualTo(one);
    }

    @Test
    void onlyCoordinatorsSeeTheFunnelAndAnUnknownProgrammeLooksTheSame() {
        Actor member = new Actor(Ids.next(), Ids.next(), Set.of(Role.MEMBER), Actor.Via.ACCOUNT);
        Actor administrator = new Actor(Ids.next(), null, Set.of(Role.ADMINISTRATOR), Actor.Via.ACCOUNT);
        FunnelFilter all = new FunnelFilter(null, null, null, 12);

        for (Actor other : List.of(member, administrator, Actor.ofLink(Ids.next()))) {
            hidden(() -> watching.funnel(other, all));
            hidden(() -> watching.needs(other, all, NeedStage.PUBLISHED, false, PageRequest.of(0, 10)));
            hidden(() -> sheet.export(other, all, ListFormat.CSV, Locale.FRENCH));
            hidden(() -> following.list(other));
            hidden(() -> following.find(other, programme));
            hidden(() -> following.remove(other, programme));
        }
        hidden(() -> watching.funnel(coordinator, new FunnelFilter(Ids.next(), null, null, 12)));
        hidden(() -> following.find(coordinator, Ids.next()));
    }

    @Test
    void aFileHasTheFiguresOfThePageAndIsRecorded() {
        need(FIRST, ORNE, "45", NeedStage.CONTRACT);
        FunnelFilter filter = new FunnelFilter(programme, null, null, 12);
        int before = exports();

        String csv =
                new String(sheet.export(coordinator, filter, ListFormat.CSV, Locale.FRENCH), StandardCharsets.UTF_8);
        byte[] workbook = sheet.export(coordinator, filter, ListFormat.XLSX, Locale.ENGLISH);

        assertThat(csv).startsWith("\uFEFF").contains("Territoire;Orne (61);Marchés;1");
        assertThat(workbook).startsWith('P', 'K');
        assertThat(exports()).isEqualTo(before + 2);
    }

    @Test
    void aProgrammeIsChangedOnceAndHasANameOfItsOwn() {
        String name = following.find(coordinator, programme).terms().name();
        ProgrammeTerms other = new ProgrammeTerms(name + " bis", FIRST, FIRST, List.of(), List.of());
        long version = following.find(coordinator, programme).version();

        refused(
                "dashboard.followed.name-known",
                () -> following.add(coordinator, new ProgrammeTerms(name, FIRST, LAST, List.of(), List.of())));
        following.change(coordinator, programme, version, other);

        assertThat(following.find(coordinator, programme).terms()).isEqualTo(other);
        assertThatThrownBy(() -> following.change(coordinator, programme, version, other))
                .isInstanceOf(OptimisticLockingFailureException.class);
        following.remove(coordinator, programme);
        hidden(() -> following.remove(coordinator, programme));
    }

    private Funnel funnel() {
        return watching.funnel(coordinator, new FunnelFilter(programme, null, null, 12));
    }

    private Page<FunnelNeed> list(NeedStage stage, boolean only, int page) {
        return watching.needs(
                coordinator, new FunnelFilter(programme, null, null, 12), stage, only, PageRequest.of(page, 1));
    }

    private UUID follow(ProgrammeTerms terms) {
        UUID id = following.add(coordinator, terms);
        programmes.add(id);
        return id;
    }

    private UUID need(LocalDate day, String area, String theme, NeedStage stage) {
        UUID id = Ids.next();
        write(new FunnelRow(id, day, area, theme, stage, 1, stage == NeedStage.PUBLISHED ? 0 : 1, 0, null));
        return id;
    }

    private void write(FunnelRow row) {
        rows.lock(row.needId());
        rows.write(row);
        written.add(row.needId());
    }

    private void answer(
            UUID need,
            UUID organisation,
            String area,
            @Nullable Integer hours,
            boolean interested,
            @Nullable NoInterestReason reason) {
        Instant answered = hours == null ? null : ASKED.plusSeconds(3600L * hours);
        rows.write(
                need,
                new SentInquiry(Ids.next(), organisation, Ids.next(), ASKED, answered, interested, reason, null),
                area);
    }

    private void decline(String territory, String theme, String at, String reason) {
        UUID consortium = Ids.next();
        consortia.add(consortium);
        jdbc.update(
                "INSERT INTO programme (consortium_id, consultation_id, territory, theme, judged, blockers, amount_status,"
                        + " amount_percent_open, amount_missing, hours_status, hours_counted, hours_missing)"
                        + " VALUES (?, ?, ?, ?, FALSE, 0, 'NOT_COMPUTABLE', FALSE, '', 'NOT_COMPUTABLE', 0, '')",
                consortium.toString(),
                Ids.next().toString(),
                territory,
                theme);
        jdbc.update(
                "INSERT INTO progress_decline (invitation_id, consortium_id, reason, declined_at) VALUES (?, ?, ?, ?)",
                Ids.next().toString(),
                consortium.toString(),
                reason,
                at);
    }

    private int exports() {
        Integer count = jdbc.queryForObject(
                "SELECT COUNT(*) FROM audit_entry WHERE act = 'FunnelExported' AND person_id = ?",
                Integer.class,
                String.valueOf(coordinator.personId()));
        return count == null ? 0 : count;
    }
}
