package org.cordee.consortium;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cordee.shared.Actor;
import org.cordee.shared.Deadline;
import org.cordee.shared.Hours;
import org.cordee.shared.Ids;
import org.cordee.shared.Percentage;
import org.cordee.shared.Role;

/** Sample actors, moments, and consortia by state, for the tests of these rooms. */
public final class SampleConsortia {

    /** The end of a Tuesday in Paris, so that a window of a few days ends as many days later to the second. */
    public static final Instant NOW = Instant.parse("2026-11-24T17:00:00Z");

    public static final Deadline DEADLINE =
            new Deadline(NOW.plus(Duration.ofDays(40)), ZoneOffset.ofHours(1), Deadline.PARIS);
    public static final Duration WEEK = Duration.ofDays(7);
    public static final UUID LEAD = Ids.next();
    public static final UUID CANDIDATE = Ids.next();
    public static final String HASH = "a".repeat(64);

    private SampleConsortia() {}

    public static Actor actorOf(UUID organisationId) {
        return new Actor(Ids.next(), organisationId, Set.of(Role.MEMBER, Role.SIGNATORY), Actor.Via.ACCOUNT);
    }

    public static Act at(Duration later) {
        return new Act(actorOf(CANDIDATE), NOW.plus(later));
    }

    public static Act now() {
        return at(Duration.ZERO);
    }

    public static SlotNeed draft(UUID lotId, String need) {
        return new SlotNeed(
                lotId,
                need,
                "77310000-6",
                Set.of("EI"),
                Percentage.of("10"),
                Percentage.of("20"),
                new Hours(100),
                true);
    }

    static OpenConsortium wish(UUID... lotIds) {
        return new OpenConsortium(
                new ConsortiumTerms("Rives vertes", ConsortiumForm.JOINT, true),
                Ids.next(),
                List.of(lotIds),
                Ids.next());
    }

    static OpeningTarget target(UUID... lotIds) {
        List<AnsweredLot> lots = Stream.of(lotIds)
                .map(lotId -> new AnsweredLot(lotId, lotId.toString(), "1", "Espaces verts"))
                .toList();
        return new OpeningTarget(
                new AnsweredConsultation("Parc des Deux-Rives", "SA-2026-12", "Ville de Saint-Aubin"),
                lots,
                DEADLINE,
                ProcedureStage.SINGLE);
    }

    /** Returns a consortium of a restricted procedure that drafts: its application is not frozen yet. */
    static Consortium applying() {
        UUID lot = Ids.next();
        OpeningTarget single = target(lot);
        Consortium consortium = Consortium.open(
                now(),
                Ids.next(),
                wish(lot),
                LEAD,
                new OpeningTarget(single.subject(), single.lots(), single.deadline(), ProcedureStage.APPLICATION));
        consortium.launch(now(), List.of(), LaunchWords.NONE, List.of());
        consortium.settleRound(now(), new InvitationRound(List.of(), true, true, NOW));
        consortium.sharesAgreed(ConsortiumForm.JOINT);
        consortium.agreementSigned();
        consortium.clearRecordedEvents();
        return consortium;
    }

    static Consortium draftConsortium(UUID... lotIds) {
        Consortium consortium = Consortium.open(now(), Ids.next(), wish(lotIds), LEAD, target(lotIds));
        consortium.clearRecordedEvents();
        return consortium;
    }

    static Consortium inviting() {
        Consortium consortium = draftConsortium(Ids.next());
        consortium.launch(now(), List.of(), LaunchWords.NONE, List.of());
        consortium.clearRecordedEvents();
        return consortium;
    }

    public static Consortium in(ConsortiumState state) {
        Consortium consortium = state == ConsortiumState.DRAFT ? draftConsortium(Ids.next()) : inviting();
        InvitationRound found = new InvitationRound(List.of(), true, true, NOW);
        switch (state) {
            case DRAFT, INVITING -> {}
            case NEGOTIATING -> consortium.settleRound(now(), found);
            case AGREED -> {
                consortium.settleRound(now(), found);
                consortium.sharesAgreed(ConsortiumForm.JOINT);
            }
            case DRAFTING, READY, SUBMITTED, DEADLINE_MISSED -> {
                consortium.settleRound(now(), found);
                consortium.sharesAgreed(ConsortiumForm.JOINT);
                consortium.agreementSigned();
                if (state != ConsortiumState.DRAFTING) {
                    consortium.markReady(now());
                }
                if (state == ConsortiumState.SUBMITTED) {
                    consortium.markSubmitted(now());
                }
                if (state == ConsortiumState.DEADLINE_MISSED) {
                    consortium.closeAtDeadline(at(Duration.ofDays(41)));
                }
            }
            case ABANDONED -> consortium.abandon(now(), "no more time");
            case NOT_SELECTED -> {
                consortium = applying();
                consortium.freezeApplication(now());
                consortium.applied();
                consortium.notSelected(now());
            }
            case NO_CONSORTIUM -> consortium.settleRound(now(), new InvitationRound(List.of(), true, false, NOW));
        }
        consortium.clearRecordedEvents();
        return consortium;
    }
}
