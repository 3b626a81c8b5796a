package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cordee.process.CommandPayload.CompleteTask;
import org.cordee.process.CommandPayload.PublishMessage;
import org.cordee.process.CommandPayload.StartProcess;
import org.cordee.shared.AwaitedReminded;
import org.cordee.shared.EventHeader;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.Test;

/** Tests under which root a command is written, because the commands of one root are sent in their order. */
class CommandWriterTests {

    private final EngineCommands commands = mock(EngineCommands.class);
    private final CommandWriter orders = new CommandWriter(commands);
    private final ProcessRoot need = new ProcessRoot(ProcessRoot.Kind.NEED, Ids.next());

    @Test
    void startsAProcessWithTheIdOfItsRoot() {
        orders.start(need, "need.published", Map.of("dueAt", Instant.parse("2026-12-01T17:00:00Z")));

        verify(commands)
                .write(
                        need,
                        new StartProcess(
                                "need.published",
                                Map.of("needId", need.id().toString(), "dueAt", "2026-12-01T17:00:00Z")));
    }

    @Test
    void refusesToStartAProcessAboutTwoRoots() {
        assertThatThrownBy(() -> orders.start(need, "need.published", Map.of("consortiumId", Ids.next())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("consortiumId");
        verifyNoInteractions(commands);
    }

    @Test
    void writesTheCommandsOfANeedUnderTheNeed() {
        UUID answer = Ids.next();

        orders.writeMessage(need, "need.closed", Map.of());
        orders.completeTask(need, "task_CurateList", answer, Map.of("approved", true));

        verify(commands).write(need, new PublishMessage("need.closed", need.id().toString(), Map.of()));
        verify(commands).write(need, new CompleteTask(List.of("task_CurateList"), answer, Map.of("approved", true)));
    }

    @Test
    void writesTheCommandsOfAnEventOfAConsortiumUnderTheConsortium() {
        UUID consortium = Ids.next();
        AwaitedReminded event = new AwaitedReminded(
                new EventHeader(Ids.next(), Instant.now(), consortium, null, null),
                "task_SignNda",
                Ids.next(),
                Ids.next(),
                null,
                1,
                "/tasks",
                null);

        orders.writeMessage(event, "consortium.abandoned", Map.of());

        verify(commands)
                .write(
                        ProcessRoot.consortium(consortium),
                        new PublishMessage("consortium.abandoned", consortium.toString(), Map.of()));
    }
}
