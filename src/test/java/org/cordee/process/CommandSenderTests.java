package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import org.cordee.process.CommandPayload.CompleteTask;
import org.cordee.process.CommandPayload.StartProcess;
import org.cordee.process.CommandPayload.UpdateTaskDue;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;
import org.mockito.InOrder;

/** Tests the commands of a process that is about something else than a consortium. */
class CommandSenderTests {

    private static final long INSTANCE = 41;
    private static final long TASK = 42;

    private final ProcessEngine engine = mock(ProcessEngine.class);
    private final ProcessLinks links = mock(ProcessLinks.class);
    private final RefreshingInbox inbox = mock(RefreshingInbox.class);
    private final CommandSender sender =
            new CommandSender(engine, links, inbox, new EngineLagSettings("embedded", null));
    private final ProcessRoot need = new ProcessRoot(ProcessRoot.Kind.NEED, Ids.next());
    private final UUID command = Ids.next();
    private final Map<String, Object> variables = Map.of("needId", need.id().toString());

    private boolean send(CommandPayload order) {
        return sender.send(new EngineCommand(1, command, need, order, 0));
    }

    @Test
    void startsTheProcessAndRecordsItBeforeAnythingElseIsSent() {
        assertThat(send(new StartProcess("need.published", variables))).isTrue();

        InOrder order = inOrder(engine, links, inbox);
        order.verify(engine).publish("need.published", need.id().toString(), command.toString(), variables);
        order.verify(links).recordStart(need, null);
        order.verify(inbox).refresh(need);
    }

    /** The start of a consortium's process also says until when its deadline is watched. */
    @Test
    void recordsTheDeadlineOfAConsortium() {
        ProcessRoot consortium = ProcessRoot.consortium(Ids.next());
        StartProcess start = new StartProcess("consortium.opened", Map.of("deadlineAt", "2026-12-01T11:00:00Z"));

        sender.send(new EngineCommand(1, command, consortium, start, 0));

        verify(links).recordStart(consortium, Instant.parse("2026-12-01T11:00:00Z"));
    }

    @Test
    void startsNoSecondProcessWhenTheCommandIsRepeated() {
        when(links.isStarted(need)).thenReturn(true);

        assertThat(send(new StartProcess("need.published", variables))).isTrue();

        verify(engine, never()).publish(any(), any(), any(), any());
        verify(links, never()).recordStart(any(), any());
    }

    @Test
    void completesTheTaskOfItsOwnRoot() {
        UUID subject = Ids.next();
        when(links.instanceOf(need)).thenReturn(OptionalLong.of(INSTANCE));
        when(inbox.find(need, "task_CurateList", subject)).thenReturn(OptionalLong.of(TASK));

        assertThat(send(new CompleteTask(List.of("task_CurateList"), subject, Map.of("approved", true))))
                .isTrue();

        verify(engine).completeTask(TASK, Map.of("approved", true));
    }

    @Test
    void waitsUntilTheFirstJobHasReportedTheInstance() {
        when(links.instanceOf(need)).thenReturn(OptionalLong.empty());

        assertThat(send(new CompleteTask(List.of("task_CurateList"), need.id(), Map.of())))
                .isFalse();
    }

    @Test
    void movesTheDueDatesOfItsOwnRoot() {
        assertThat(send(new UpdateTaskDue())).isTrue();

        verify(inbox).updateDueDates(need);
    }
}
