package org.cordee.need;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cordee.law.WorkingDayEnd;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells the process of a need how it stands: which structures are awaited, what a coordinator does next, and when its
 * buyer is asked what came of it.
 */
@Component
@Transactional(readOnly = true)
public class NeedSteps {

    /** An answer in the last second counts, so that an inquiry lapses a second after its date. */
    private static final Duration LAST_SECOND = Duration.ofSeconds(1);

    private static final Set<InquiryState> WERE_ASKED =
            EnumSet.complementOf(EnumSet.of(InquiryState.LISTED, InquiryState.REMOVED));

    private final Needs needs;
    private final Inquiries inquiries;
    private final NeedSettings settings;

    NeedSteps(Needs needs, Inquiries inquiries, NeedSettings settings) {
        this.needs = needs;
        this.inquiries = inquiries;
        this.settings = settings;
    }

    /** The step after the answers to a batch. */
    public enum NextStep {
        /** At least one structure was asked and may still answer. */
        AWAIT,
        /** Too few are interested and nobody is awaited: a coordinator asks more, or delivers what there is. */
        DECIDE,
        /** Enough structures are interested: a coordinator delivers the short list. */
        DELIVER,
        /** The buyer has the short list. */
        DELIVERED
    }

    /**
     * A structure that was asked and has not answered.
     *
     * @param batch the number of its batch, from 1
     * @param answerBefore the last instant at which it may answer
     */
    public record AwaitedStructure(UUID inquiryId, UUID organisationId, int batch, Instant answerBefore) {

        /** Returns the first instant at which the inquiry lapses. */
        public Instant lapsesAt() {
            return answerBefore.plus(LAST_SECOND);
        }
    }

    /**
     * The question to the buyer what came of its need.
     *
     * @param dueAt when it is asked
     * @param until when the process awaits its answer no longer; the buyer may still give it later
     */
    public record OutcomeSurvey(Instant dueAt, Instant until) {}

    /**
     * How a need stands.
     *
     * @param next what follows while structures are asked; DECIDE before and after that
     * @param enough whether enough structures are interested
     * @param stopped whether a structure was stopped before it answered
     * @param awaited the structures that were asked and have not answered; empty unless answers are still wanted
     * @param coordinatorBefore until when a coordinator should do what comes next; null before the need was received
     * @param survey null before the short list
     * @param surveyed whether the buyer was asked what came of it
     */
    public record NeedStep(
            NeedState state,
            NextStep next,
            boolean enough,
            boolean stopped,
            List<AwaitedStructure> awaited,
            @Nullable Instant coordinatorBefore,
            @Nullable OutcomeSurvey survey,
            boolean surveyed) {

        public boolean awaits(UUID inquiryId) {
            return awaited.stream().anyMatch(one -> one.inquiryId().equals(inquiryId));
        }
    }

    /** Tells whether the address of the buyer was confirmed: from then on the need has a process. */
    public boolean isReceived(UUID needId) {
        return needs.get(needId).receivedAt() != null;
    }

    /**
     * Returns how the need stands now.
     *
     * @throws org.cordee.shared.NotFound when there is no such need
     */
    public NeedStep of(UUID needId) {
        Need need = needs.get(needId);
        List<Inquiry> asked = inquiries.ofNeed(needId, WERE_ASKED);
        List<AwaitedStructure> awaited = awaited(need, asked);
        return new NeedStep(
                need.state(),
                next(need, awaited),
                need.enoughAt() != null,
                asked.stream().anyMatch(one -> one.state() == InquiryState.STOPPED),
                awaited,
                coordinatorBefore(need, asked),
                survey(need.outcomeDueAt()),
                need.outcomeAskedAt() != null);
    }

    private static List<AwaitedStructure> awaited(Need need, Collection<Inquiry> asked) {
        if (need.state() != NeedState.ASKING || need.enoughAt() != null) {
            return List.of();
        }
        return asked.stream()
                .filter(one -> one.state() == InquiryState.ASKED)
                .map(one -> new AwaitedStructure(
                        one.id(),
                        one.organisationId(),
                        Objects.requireNonNull(one.batch()),
                        Objects.requireNonNull(one.answerBefore())))
                .toList();
    }

    private static NextStep next(Need need, List<AwaitedStructure> awaited) {
        if (need.state() == NeedState.DELIVERED || need.state() == NeedState.CLOSED) {
            return NextStep.DELIVERED;
        }
        if (need.state() == NeedState.ASKING && need.enoughAt() != null) {
            return NextStep.DELIVER;
        }
        return awaited.isEmpty() ? NextStep.DECIDE : NextStep.AWAIT;
    }

    /** Gives a coordinator as long for each step as for reading a need, counted from what made the step possible. */
    private @Nullable Instant coordinatorBefore(Need need, Collection<Inquiry> asked) {
        Instant since = since(need, asked);
        return since == null ? need.readBefore() : WorkingDayEnd.after(since, settings.toRead());
    }

    /** Returns what the time of the coordinator is counted from; null before the need was accepted. */
    private static @Nullable Instant since(Need need, Collection<Inquiry> asked) {
        Instant enough = need.enoughAt();
        if (enough != null) {
            return enough;
        }
        Optional<Instant> last = asked.stream().map(NeedSteps::endOf).max(Instant::compareTo);
        return last.isPresent() ? last.get() : need.qualifiedAt();
    }

    /** Returns when the inquiry was answered, or else when it lapses. */
    private static Instant endOf(Inquiry asked) {
        Instant answered = asked.answeredAt();
        return answered == null ? Objects.requireNonNull(asked.answerBefore()) : answered;
    }

    private @Nullable OutcomeSurvey survey(@Nullable Instant dueAt) {
        return dueAt == null ? null : new OutcomeSurvey(dueAt, WorkingDayEnd.after(dueAt, settings.toOutcome()));
    }
}
