package org.cordee.consortium;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cordee.ListenerSwitch;
import org.cordee.process.PinningClock;
import org.cordee.process.Scenes;
import org.cordee.shared.Deadline;
import org.cordee.shared.Hours;
import org.cordee.shared.Percentage;
import org.cordee.tender.Buyer;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.DocumentTerms;
import org.cordee.tender.LotContent;
import org.cordee.tender.RecordingConsultations;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Creates consortia in the full application at a fixed time: the engine never receives their commands, which are
 * counted instead, and listeners are switched off.
 */
final class RaceFixture {

    /** The task that a member has to do itself, on every lot. */
    static final String ESSENTIAL = "Taille";

    private static final int LOTS = 100;

    final Scenes scenes;
    final InvitationActRunner doing;
    final Scenes.Firm lead;
    final List<Scenes.Firm> candidates;
    final Scenes.Firm another;

    private final ApplicationContext context;
    private final JdbcTemplate database;
    private final TransactionTemplate transaction;
    private final UUID consultation;
    private final Deque<UUID> lots = new ArrayDeque<>();

    /** A consortium with one slot and its ranked candidates. */
    record Start(UUID consortiumId, UUID lotId, UUID slotId) {}

    RaceFixture(ApplicationContext context) {
        this.context = context;
        this.scenes = new Scenes(context);
        this.doing = new InvitationActRunner(context);
        this.database = context.getBean(JdbcTemplate.class);
        this.transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        scenes.beginInAQuietWeek();
        this.lead = scenes.firm("Sillage Travaux publics");
        this.candidates = scenes.firms(Slot.LONGEST_LIST);
        this.another = scenes.firm("Renfort");
        this.consultation = tender();
        scenes.bean(ConsultationReading.class).facts(consultation).lots().forEach(lot -> lots.add(lot.id()));
        scenes.bean(ListenerSwitch.class).switchOff();
    }

    void leave() {
        ListenerSwitch.deleteUnprocessedEvents(database);
        scenes.bean(ListenerSwitch.class).switchOn();
        scenes.bean(PinningClock.class).release(Scenes.ADMINISTRATOR, "process tests");
    }

    Instant now() {
        return scenes.now();
    }

    UUID consultation() {
        return consultation;
    }

    /** Creates one slot with this number of candidates. */
    Start drafted(int candidateCount) {
        UUID lot = lots.remove();
        UUID id = Objects.requireNonNull(transaction.execute(status -> unheard(open(List.of(lot)))));
        UUID slot = scenes.bean(DefiningSlots.class)
                .define(lead.actor(), id, List.of(draft(lot, "Tonte")))
                .get(0);
        scenes.bean(RankingCandidates.class)
                .rank(
                        lead.actor(),
                        id,
                        slot,
                        candidates.stream()
                                .limit(candidateCount)
                                .map(Scenes.Firm::establishmentId)
                                .toList());
        return new Start(id, lot, slot);
    }

    Start launched(int candidateCount) {
        Start start = drafted(candidateCount);
        scenes.bean(LaunchingInvitations.class).launch(lead.actor(), start.consortiumId());
        return start;
    }

    UUID turn(Start start) {
        CandidateTurn turn = scenes.bean(OpeningTurn.class).open(start.consortiumId(), start.slotId());
        return Objects.requireNonNull(turn.invitationId());
    }

    void deed(InvitationAct deed, UUID invitationId) {
        UUID invited = value(UUID.class, "SELECT organisation_id FROM invitation WHERE id = ?", invitationId);
        Scenes.Firm candidate = candidates.stream()
                .filter(firm -> firm.organisationId().equals(invited))
                .findFirst()
                .orElseThrow();
        doing.deed(deed, invitationId, (deed.isOfTheLead() ? lead : candidate).actor(), candidate.establishmentId());
    }

    /** Sets a due date of the invitation to now, as if the time until it had passed. */
    void bringNow(String column, UUID invitationId) {
        update("UPDATE invitation SET " + column + " = ? WHERE id = ?", java.sql.Timestamp.from(now()), invitationId);
    }

    /** Returns the acts in the audit of the consortium in their order, without the first ones. */
    List<String> acts(Start start, int after) {
        return values("SELECT act FROM audit_entry WHERE chain = ? ORDER BY id", start.consortiumId()).stream()
                .skip(after)
                .toList();
    }

    /** Returns the engine commands of the consortium in their order, without the first ones. */
    List<String> commands(Start start, int after) {
        String sql = "SELECT payload FROM engine_command WHERE consortium_id = ? ORDER BY sequence";
        return values(sql, start.consortiumId()).stream().skip(after).toList();
    }

    List<String> values(String sql, UUID id) {
        return database.queryForList(sql, String.class, id);
    }

    <T> T value(Class<T> type, String sql, Object... parameters) {
        return database.queryForObject(sql, type, parameters);
    }

    void update(String sql, Object... parameters) {
        database.update(sql, parameters);
    }

    /** Releases the lots and deletes the commands of the consortium. */
    void clear(Start start) {
        clear(start.consortiumId(), List.of(start.lotId()));
    }

    void clear(UUID consortiumId, List<UUID> lotIds) {
        transaction.executeWithoutResult(status -> {
            if (!scenes.bean(Consortia.class).get(consortiumId).isEnded()) {
                scenes.bean(AbandoningConsortium.class).abandon(lead.actor(), consortiumId, "Course finie");
            }
            update("DELETE FROM lead_claim WHERE consortium_id = ?", consortiumId);
            update("DELETE FROM engine_command WHERE consortium_id = ?", consortiumId);
        });
        ListenerSwitch.deleteUnprocessedEvents(database);
        lots.addAll(lotIds);
    }

    /** Marks the first command as failed, which blocks all later ones of the consortium. */
    private UUID unheard(UUID consortiumId) {
        update("UPDATE engine_command SET state = 'FAILED' WHERE consortium_id = ?", consortiumId);
        return consortiumId;
    }

    static SlotNeed draft(UUID lot, String need) {
        return new SlotNeed(
                lot, need, "77310000", Set.of("EI"), Percentage.of("10"), Percentage.of("20"), new Hours(100), true);
    }

    List<UUID> twoLots() {
        return List.of(lots.remove(), lots.remove());
    }

    UUID open(List<UUID> lotIds) {
        return scenes.bean(OpeningConsortium.class)
                .open(
                        lead.actor(),
                        new OpenConsortium(
                                new ConsortiumTerms("Course", ConsortiumForm.JOINT, true),
                                consultation,
                                lotIds,
                                lead.establishmentId()));
    }

    private UUID tender() {
        Deadline deadline = new Deadline(now().plus(Duration.ofDays(40)), ZoneOffset.ofHours(1), Deadline.PARIS);
        List<LotContent> contents = IntStream.range(0, LOTS)
                .mapToObj(number -> LotContent.of("LOT-%04d".formatted(number), "Lot " + number, "77310000")
                        .with(new LotContent.Deadlines(null, null, deadline)))
                .toList();
        ConsultationContent content = new ConsultationContent(
                "SA-2026-12",
                "Parc des Deux-Rives",
                Buyer.named("Ville de Saint-Aubin"),
                null,
                null,
                null,
                contents,
                new DocumentTerms(null, false, List.of(ESSENTIAL), null).withSeveralBids(false));
        return scenes.bean(RecordingConsultations.class).record(lead.actor(), content);
    }
}
