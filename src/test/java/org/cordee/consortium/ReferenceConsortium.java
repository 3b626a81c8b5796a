package org.cordee.consortium;

import static org.cordee.consortium.ReferenceInvitation.DONE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.cordee.law.WorkingDayEnd;

/** The rules of one consortium that invites, written a second time as briefly as possible; candidates are numbers. */
final class ReferenceConsortium {

    /** One candidate that was invited. */
    record Asked(int candidate, ReferenceInvitation invitation) {}

    /** One slot: the candidates that wait, and those that were invited. */
    static final class Part {
        final int lot;
        final List<Integer> listed = new ArrayList<>();
        final List<Integer> waiting = new ArrayList<>();
        final List<Asked> asked = new ArrayList<>();
        boolean mandatory;
        SlotState state = SlotState.OPEN;

        Part(int lot, boolean mandatory, List<Integer> candidates) {
            this.lot = lot;
            this.mandatory = mandatory;
            list(candidates);
        }

        private void list(List<Integer> candidates) {
            listed.addAll(candidates);
            waiting.addAll(candidates);
        }

        boolean isOpen() {
            return state == SlotState.OPEN || state == SlotState.INVITING;
        }

        Optional<Asked> asked(RandomAct.ActTarget aim) {
            int at = asked.size() - (aim == RandomAct.ActTarget.FORMER ? 2 : 1);
            return at < 0 ? Optional.empty() : Optional.of(asked.get(at));
        }
    }

    final List<String> told = new ArrayList<>();
    final List<Part> parts = new ArrayList<>();
    final boolean nda;
    ConsortiumState state = ConsortiumState.DRAFT;
    boolean decisionAwaited;
    Instant deadline;

    /** The deadline of the consultation; a consortium that has ended follows it only while it leaves time. */
    private Instant published;

    private final BiFunction<Instant, Instant, Duration> windows;
    private boolean redefined;

    /**
     * Creates the reference of a draft.
     *
     * @param windows how long a candidate has, by the moment and the deadline
     */
    ReferenceConsortium(boolean nda, Instant deadline, BiFunction<Instant, Instant, Duration> windows) {
        this.nda = nda;
        this.deadline = deadline;
        this.published = deadline;
        this.windows = windows;
    }

    ReferenceConsortium copy() {
        ReferenceConsortium copy = new ReferenceConsortium(nda, deadline, windows);
        copy.published = published;
        copy.state = state;
        copy.decisionAwaited = decisionAwaited;
        copy.redefined = redefined;
        for (Part part : parts) {
            Part same = new Part(part.lot, part.mandatory, part.listed);
            same.waiting.retainAll(part.waiting);
            same.state = part.state;
            part.asked.forEach(asked -> same.asked.add(
                    new Asked(asked.candidate(), asked.invitation().copy())));
            copy.parts.add(same);
        }
        return copy;
    }

    /** Returns "done" or the key of the refusal; the recorded events tell what changed. */
    String play(RandomAct play, Instant now) {
        told.clear();
        Part part = parts.get(play.slot());
        return switch (play.move()) {
            case DEFINE -> define();
            case RANK -> rank(part);
            case LAUNCH -> launch(now);
            case TURN -> turn(part, now);
            case DEED -> deed(part, play, now);
            case SETTLE -> settle();
            case WIDEN, DROP, DO_MYSELF -> decide(part, play.move());
            case ABANDON -> isEnded() ? "ended" : end(ConsortiumState.ABANDONED, "ConsortiumAbandoned");
            case CLOSE ->
                isEnded() || now.isBefore(deadline.plusSeconds(1))
                        ? DONE
                        : end(ConsortiumState.DEADLINE_MISSED, "DeadlineMissed");
            case DEADLINE_LATER -> move(Duration.ofDays(6), now);
            case DEADLINE_EARLIER -> move(Duration.ofDays(-6), now);
            case CONSULTATION_SEEN_TOO_LONG_AGO -> "changed-meanwhile";
            default -> DONE;
        };
    }

    private String define() {
        if (state != ConsortiumState.DRAFT) {
            return "wrong-state";
        }
        if (!redefined) {
            redefined = true;
            parts.get(0).mandatory = false;
            told.add("SlotsDefined");
        }
        return DONE;
    }

    /** Ranks the same candidates in sorted order, so that a repeated act publishes no event. */
    private String rank(Part part) {
        if (state != ConsortiumState.DRAFT) {
            return "wrong-state";
        }
        List<Integer> turned = part.listed.stream().sorted().toList();
        if (!turned.equals(part.listed)) {
            part.listed.clear();
            part.waiting.clear();
            part.list(turned);
            told.add("CandidatesRanked");
        }
        return DONE;
    }

    private String launch(Instant now) {
        if (state != ConsortiumState.DRAFT) {
            return "wrong-state";
        }
        if (now.isAfter(deadline)) {
            return "deadline-passed";
        }
        state = ConsortiumState.INVITING;
        told.add("InvitationsLaunched");
        return DONE;
    }

    private String turn(Part part, Instant now) {
        boolean goesOn = part.asked(RandomAct.ActTarget.RIGHT)
                .filter(asked -> asked.invitation().open)
                .isPresent();
        if (goesOn || state != ConsortiumState.INVITING || !part.isOpen()) {
            return DONE;
        }
        while (!part.waiting.isEmpty() && now.isBefore(deadline)) {
            int candidate = part.waiting.remove(0);
            if (!isTaken(candidate, part.lot)) {
                Duration window = windows.apply(now, deadline);
                Instant due = window.toDays() > 0 ? WorkingDayEnd.after(now, window, deadline) : now.plus(window);
                part.asked.add(new Asked(candidate, new ReferenceInvitation(nda, due, deadline)));
                part.state = SlotState.INVITING;
                told.add("TurnOpened");
                return DONE;
            }
            told.add("CandidateSkipped");
        }
        part.state = SlotState.UNFILLED;
        told.add("SlotUnfilled");
        return DONE;
    }

    private boolean isTaken(int candidate, int lot) {
        return parts.stream()
                .filter(part -> part.lot == lot)
                .flatMap(part -> part.asked.stream())
                .filter(asked -> asked.candidate() == candidate)
                .map(Asked::invitation)
                .anyMatch(invitation -> invitation.open || invitation.state == InvitationState.CONFIRMED);
    }

    private String deed(Part part, RandomAct play, Instant now) {
        Optional<Asked> asked = part.asked(play.aim());
        if (asked.isEmpty()) {
            return "not-found";
        }
        ReferenceInvitation invitation = asked.get().invitation();
        invitation.told.clear();
        String answer = invitation.deed(play.deed(), now);
        invitation.told.forEach(deed -> told.add(deed.event));
        if (invitation.told.contains(InvitationAct.CONFIRM)) {
            part.state = SlotState.FILLED;
        }
        return answer;
    }

    private String settle() {
        if (state != ConsortiumState.INVITING
                || decisionAwaited
                || parts.stream().anyMatch(Part::isOpen)) {
            return DONE;
        }
        told.add("RoundSettled");
        parts.stream()
                .filter(part -> part.state == SlotState.UNFILLED && !part.mandatory)
                .forEach(part -> part.state = SlotState.RELEASED);
        if (parts.stream().anyMatch(part -> part.state == SlotState.UNFILLED)) {
            decisionAwaited = true;
        } else if (parts.stream().anyMatch(part -> part.state == SlotState.FILLED)) {
            state = ConsortiumState.NEGOTIATING;
        } else {
            return end(ConsortiumState.NO_CONSORTIUM, "NoConsortiumFormed");
        }
        return DONE;
    }

    private String decide(Part part, RandomAct.Move decision) {
        if (state != ConsortiumState.INVITING) {
            return "wrong-state";
        }
        if (!decisionAwaited) {
            return "slots.nothing-to-decide";
        }
        if (part.state != SlotState.UNFILLED) {
            return "slot.wrong-state";
        }
        if (decision == RandomAct.Move.WIDEN && part.listed.contains(RandomActConsortium.NEWCOMER)) {
            return "slot.candidate-twice";
        }
        part.state = decision == RandomAct.Move.WIDEN ? SlotState.OPEN : SlotState.RELEASED;
        if (decision == RandomAct.Move.WIDEN) {
            part.list(List.of(RandomActConsortium.NEWCOMER));
        }
        told.add("UnfilledSlotDecided");
        if (parts.stream().noneMatch(one -> one.state == SlotState.UNFILLED)) {
            decisionAwaited = false;
            told.add("UnfilledSlotsDecided");
        }
        return DONE;
    }

    private String end(ConsortiumState how, String event) {
        state = how;
        told.add(event);
        open().forEach(invitation -> {
            invitation.end(InvitationState.WITHDRAWN);
            told.add("InvitationLapsed");
        });
        return DONE;
    }

    private String move(Duration by, Instant now) {
        published = published.plus(by);
        if (state == ConsortiumState.DEADLINE_MISSED && now.isBefore(published) && !published.equals(deadline)) {
            deadline = published;
            told.add("DeadlineMovedAfterMiss");
        } else if (!isEnded()) {
            deadline = published;
            told.add("ConsortiumDeadlineMoved");
            open().forEach(invitation -> invitation.follow(deadline));
        }
        return DONE;
    }

    boolean isEnded() {
        return switch (state) {
            case ABANDONED, NO_CONSORTIUM, DEADLINE_MISSED, NOT_SELECTED -> true;
            default -> false;
        };
    }

    private Stream<ReferenceInvitation> open() {
        return invitations().filter(invitation -> invitation.open);
    }

    private Stream<ReferenceInvitation> invitations() {
        return parts.stream().flatMap(part -> part.asked.stream()).map(Asked::invitation);
    }

    /** Moves all stored moments back, in place of a clock that moves forward. */
    void goBack(Duration time) {
        deadline = deadline.minus(time);
        published = published.minus(time);
        invitations().forEach(invitation -> invitation.goBack(time));
    }
}
