package org.cordee.consortium;

import static org.cordee.consortium.ReferenceInvitation.DONE;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cordee.consortium.RandomAct.ActTarget;
import org.cordee.consortium.RandomAct.Move;
import org.cordee.process.Scenes;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.NotFound;
import org.cordee.shared.Percentage;
import org.cordee.shared.RuleViolation;
import org.cordee.tender.Buyer;
import org.cordee.tender.ConsultationContent;
import org.cordee.tender.ConsultationDetail;
import org.cordee.tender.ConsultationReading;
import org.cordee.tender.DocumentTerms;
import org.cordee.tender.LotContent;
import org.cordee.tender.RecordingConsultations;
import org.springframework.orm.ObjectOptimisticLockingFailureException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A real consortium on which random acts are performed through the use cases, as pages, API and jobs do; the engine
 * receives none of its commands.
 */
final class RandomActConsortium {

    /** The number of the candidate that is added to a slot that no candidate took. */
    static final int NEWCOMER = 5;

    /** The number of the candidate that another lead invites. */
    static final int STRANGER = 6;

    final UUID id;
    final UUID consultation;
    final List<UUID> lots;
    final List<UUID> slots;
    private final RandomActFixture ground;
    private final Scenes.Firm lead;
    private final List<List<Integer>> ranked;
    private final InvitationActRunner doing;

    /** The ids that an act is performed on. */
    private record ActIds(UUID consortium, UUID consultation, UUID slot, UUID invitation) {}

    RandomActConsortium(RandomActFixture ground, Scenes.Firm lead, boolean nda, List<List<Integer>> ranked) {
        this.ground = ground;
        this.lead = lead;
        this.ranked = ranked;
        this.doing = new InvitationActRunner(ground.context);
        this.consultation = the(RecordingConsultations.class).record(lead.actor(), content(ground.deadline()));
        this.lots = tender().lots().stream().map(lot -> lot.id()).toList();
        this.id = opened(nda);
        this.slots = the(DefiningSlots.class).define(lead.actor(), id, drafts(true));
        for (int slot = 0; slot < ranked.size(); slot++) {
            rank(lead.actor(), id, slots.get(slot), ranked.get(slot));
        }
    }

    /** Creates a consortium whose first candidate is invited. */
    static RandomActConsortium launched(RandomActFixture ground, Scenes.Firm lead) {
        RandomActConsortium created = new RandomActConsortium(
                ground, lead, true, List.of(List.of(STRANGER), List.of(STRANGER), List.of(STRANGER)));
        for (Move move : List.of(Move.LAUNCH, Move.TURN)) {
            created.answerTo(new RandomAct(move, null, 0, ActTarget.RIGHT));
        }
        created.answerTo(new RandomAct(Move.DEED, InvitationAct.SEND, 0, ActTarget.RIGHT));
        return created;
    }

    /** Returns the lot of a slot: two slots belong to one lot, so that they compete for candidates. */
    static int lotOf(int slot) {
        return slot < 2 ? 0 : 1;
    }

    String answerTo(RandomAct play) {
        ActIds own = new ActIds(id, consultation, slots.get(play.slot()), invitation(play));
        UUID ghost = Ids.next();
        ActIds missing = new ActIds(ghost, ghost, ghost, ghost);
        return switch (play.aim()) {
            case RIGHT, FORMER -> answer(play, own, own);
            case BY_ANOTHER_LEAD, BY_THE_WRONG_SIDE -> alike(answer(play, own, own), answer(play, missing, own));
            case OF_ANOTHER -> alike(answer(play, anothers(play), own), answer(play, missing(play, missing), own));
        };
    }

    private ActIds anothers(RandomAct play) {
        RandomActConsortium another = ground.another;
        UUID invitation = another.invitation(new RandomAct(Move.DEED, InvitationAct.SEND, 0, ActTarget.RIGHT));
        return missing(play, new ActIds(another.id, another.consultation, another.slots.get(0), invitation));
    }

    /** Keeps the consortium for acts on a slot: they are tried in the own consortium with a slot of another one. */
    private ActIds missing(RandomAct play, ActIds things) {
        return switch (play.move()) {
            case RANK, TURN, WIDEN, DROP, DO_MYSELF -> new ActIds(id, consultation, things.slot(), things.invitation());
            default -> things;
        };
    }

    private static String alike(String existing, String missing) {
        return existing.equals(missing) ? existing : existing + ", for a missing one: " + missing;
    }

    private String answer(RandomAct play, ActIds things, ActIds own) {
        try {
            act(play, things, actor(play, own));
            return DONE;
        } catch (RuleViolation no) {
            return no.key().replaceFirst("^consortium\\.", "");
        } catch (NotFound foreignOrMissing) {
            return "not-found";
        } catch (ObjectOptimisticLockingFailureException seenTooLongAgo) {
            return "changed-meanwhile";
        }
    }

    private void act(RandomAct play, ActIds to, Actor actor) {
        switch (play.move()) {
            case DEFINE -> the(DefiningSlots.class).define(actor, to.consortium(), drafts(false));
            case RANK ->
                rank(
                        actor,
                        to.consortium(),
                        to.slot(),
                        ranked.get(play.slot()).stream().sorted().toList());
            case LAUNCH -> the(LaunchingInvitations.class).launch(actor, to.consortium());
            case TURN -> the(OpeningTurn.class).open(to.consortium(), to.slot());
            case DEED ->
                doing.deed(
                        Objects.requireNonNull(play.deed()),
                        to.invitation(),
                        actor,
                        candidate(play).establishmentId());
            case SETTLE -> the(SettlingRound.class).settle(to.consortium());
            case WIDEN ->
                the(DecidingUnfilledSlots.class)
                        .widen(actor, to.consortium(), to.slot(), establishments(List.of(NEWCOMER)));
            case DROP -> the(DecidingUnfilledSlots.class).drop(actor, to.consortium(), to.slot());
            case DO_MYSELF -> the(DecidingUnfilledSlots.class).doMyself(actor, to.consortium(), to.slot());
            case ABANDON -> the(AbandoningConsortium.class).abandon(actor, to.consortium(), "Trop court");
            case DEADLINE_LATER -> correct(actor, to.consultation(), 0, Duration.ofDays(6));
            case DEADLINE_EARLIER -> correct(actor, to.consultation(), 0, Duration.ofDays(-6));
            case CONSULTATION_SEEN_TOO_LONG_AGO -> correct(actor, to.consultation(), 1, Duration.ofDays(1));
            case DEADLINE_TOLD_AGAIN -> the(MovingDeadline.class).move(to.consultation());
            case CLOSE -> the(ClosingAtDeadline.class).close(to.consortium());
            default -> throw new IllegalArgumentException(play.toString());
        }
    }

    /** Enters the buyer's new deadline as a user that read the consultation some versions ago. */
    private void correct(Actor actor, UUID of, long versionsAgo, Duration by) {
        ConsultationDetail seen = tender();
        Deadline before = Objects.requireNonNull(seen.lots().get(0).deadline());
        Deadline moved = new Deadline(before.instant().plus(by), ZoneOffset.ofHours(1), Deadline.PARIS);
        the(RecordingConsultations.class).fillIn(actor, of, seen.version() - versionsAgo, content(moved));
    }

    private Actor actor(RandomAct play, ActIds own) {
        boolean leads = play.deed() == null || play.deed().isOfTheLead();
        return switch (play.aim()) {
            case BY_ANOTHER_LEAD -> ground.another.lead.actor();
            case BY_THE_WRONG_SIDE -> leads ? candidate(play).actor() : lead.actor();
            default -> leads ? lead.actor() : candidate(play).actor();
        };
    }

    private Scenes.Firm candidate(RandomAct play) {
        List<UUID> invited = ground.database.queryForList(
                "SELECT organisation_id FROM invitation WHERE id = ?", UUID.class, invitation(play));
        return ground.candidates.stream()
                .filter(firm -> invited.contains(firm.organisationId()))
                .findFirst()
                .orElse(ground.candidates.get(0));
    }

    private UUID invitation(RandomAct play) {
        List<UUID> invitations = ground.database.queryForList(
                "SELECT id FROM invitation WHERE slot_id = ? ORDER BY id", UUID.class, slots.get(play.slot()));
        int at = invitations.size() - (play.aim() == ActTarget.FORMER ? 2 : 1);
        return at < 0 ? Ids.next() : invitations.get(at);
    }

    /** Gives the consortium up and deletes the commands that the engine never received. */
    void clear() {
        answerTo(new RandomAct(Move.ABANDON, null, 0, ActTarget.RIGHT));
        ground.database.update("DELETE FROM engine_command WHERE consortium_id = ?", id);
    }

    <T> T the(Class<T> type) {
        return ground.context.getBean(type);
    }

    private ConsultationDetail tender() {
        return the(ConsultationReading.class).facts(consultation);
    }

    private void rank(Actor actor, UUID consortium, UUID slot, List<Integer> order) {
        the(RankingCandidates.class).rank(actor, consortium, slot, establishments(order));
    }

    private List<UUID> establishments(List<Integer> numbers) {
        return numbers.stream()
                .map(number -> ground.candidates.get(number).establishmentId())
                .toList();
    }

    /** Opens the consortium and marks its first command as failed, which blocks all later ones. */
    private UUID opened(boolean nda) {
        TransactionTemplate transaction = new TransactionTemplate(the(PlatformTransactionManager.class));
        return Objects.requireNonNull(transaction.execute(status -> {
            UUID opened = the(OpeningConsortium.class)
                    .open(
                            lead.actor(),
                            new OpenConsortium(
                                    new ConsortiumTerms("Hasard", ConsortiumForm.JOINT, nda),
                                    consultation,
                                    lots,
                                    lead.establishmentId()));
            ground.database.update("UPDATE engine_command SET state = 'FAILED' WHERE consortium_id = ?", opened);
            return opened;
        }));
    }

    private List<SlotNeed> drafts(boolean firstIsMandatory) {
        return IntStream.range(0, ranked.size())
                .mapToObj(slot -> new SlotNeed(
                        lots.get(lotOf(slot)),
                        "Part " + slot,
                        "77310000",
                        Set.of("EI"),
                        Percentage.of("10"),
                        Percentage.of("20"),
                        new Hours(100),
                        slot == 0 ? firstIsMandatory : isMandatory(slot)))
                .toList();
    }

    static boolean isMandatory(int slot) {
        return slot < 2;
    }

    private static ConsultationContent content(Deadline deadline) {
        List<LotContent> lots = IntStream.rangeClosed(1, 2)
                .mapToObj(number -> LotContent.of("LOT-000" + number, "Lot " + number, "77310000")
                        .with(new LotContent.Deadlines(null, null, deadline)))
                .toList();
        return new ConsultationContent(
                "SA-2026-12",
                "Parc",
                Buyer.named("Ville de Saint-Aubin"),
                null,
                null,
                null,
                lots,
                DocumentTerms.UNKNOWN.withSeveralBids(false));
    }
}
