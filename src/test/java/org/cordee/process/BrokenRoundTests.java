package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;

/** Tests that an {@link Error} neither ends a background loop in silence nor repeats a command without end. */
class BrokenRoundTests {

    @Test
    void repeatsABackgroundTaskAfterAnError() throws InterruptedException {
        CountDownLatch rounds = new CountDownLatch(2);
        BackgroundLoop loop = new BackgroundLoop(mock(EngineConnection.class), "test", Duration.ofMillis(1)) {
            @Override
            protected void round() {
                rounds.countDown();
                throw new StackOverflowError("deep");
            }
        };

        loop.start();
        boolean repeated = rounds.await(20, TimeUnit.SECONDS);
        loop.stop();

        assertThat(repeated).isTrue();
    }

    @Test
    void showsACommandThatBreaksToTheAdministratorInsteadOfSendingItAgain() {
        EngineCommand command = mock(EngineCommand.class);
        EngineCommands commands = mock(EngineCommands.class);
        CommandSender sender = mock(CommandSender.class);
        when(commands.claim()).thenReturn(Optional.of(command));
        when(sender.send(command)).thenThrow(new StackOverflowError("deep"));

        boolean taken = new CommandClaimer(commands, sender, mock(PlatformTransactionManager.class)).sendOne();

        assertThat(taken).isTrue();
        verify(commands).failed(eq(command), contains("StackOverflowError"));
        verify(commands, never()).postpone(any(), any(), any());
    }
}
