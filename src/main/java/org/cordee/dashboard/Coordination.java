package org.cordee.dashboard;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cordee.assessment.CheckView;
import org.cordee.consortium.ConsortiumFacts;
import org.cordee.consortium.MemberState;
import org.cordee.platform.AwaitedTasks.AwaitedTask;
import org.cordee.shared.Hours;
import org.jspecify.annotations.Nullable;

/**
 * One consortium as a coordinator reads it: progress, who is awaited, members, targets, dates and the note; no price,
 * no percentage of a member and no text of the bid.
 *
 * @param territory NUTS code of the places of performance; empty when unknown
 * @param blockers findings of the latest legal check that forbid to proceed
 * @param amount null before the first check
 * @param dates the next due dates of open tasks and the offer deadline, the nearest first
 */
public record Coordination(
        ConsortiumFacts facts,
        String title,
        String buyerName,
        String territory,
        MemberLine lead,
        List<AwaitedLine> awaited,
        List<MemberLine> members,
        long blockers,
        CheckView.@Nullable TargetLine amount,
        CheckView.@Nullable TargetLine hours,
        List<NextDate> dates,
        WritingNote.Note note) {

    /** An open task with whom to call or to write to; the organisation is null for a task of the coordinators. */
    public record AwaitedLine(
            AwaitedTask task,
            @Nullable String organisationName,
            List<String> people,
            @Nullable String email,
            @Nullable String phone) {}

    /**
     * One organisation of the consortium.
     *
     * @param hours of people in insertion in the latest proposal; null before it
     * @param open the number of its open tasks; {@code late} of these have passed their date
     */
    public record MemberLine(
            UUID organisationId,
            String name,
            boolean lead,
            @Nullable MemberState state,
            Set<String> kinds,
            List<String> people,
            @Nullable Hours hours,
            int open,
            int late) {}

    /** @param task the task that is due; null for the offer deadline */
    public record NextDate(Instant at, @Nullable String task) {}

    /** Returns the number of awaited tasks whose date has passed. */
    public long lateTasks() {
        return awaited.stream().filter(line -> line.task().late()).count();
    }

    /** Returns the key of the task whose reminder is the page's main act: the first late one; -1 when there is none. */
    public long firstToRemind() {
        return awaited.stream()
                .map(AwaitedLine::task)
                .filter(task -> task.late() && task.isRemindable())
                .mapToLong(AwaitedTask::key)
                .findFirst()
                .orElse(-1);
    }
}
