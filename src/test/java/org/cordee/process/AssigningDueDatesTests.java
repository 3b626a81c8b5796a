package org.cordee.process;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Map;
import org.cordee.shared.Ids;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.transaction.PlatformTransactionManager;

/** Tests two threads of the inbox that add one task at once, so that the database rolls one of them back. */
class AssigningDueDatesTests {

    private static final Instant DUE = Instant.parse("2026-12-01T11:00:00Z");

    private final OpenTasks tasks = mock(OpenTasks.class);
    private final DueDates dates = mock(DueDates.class);
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final OpenTask task = new OpenTask(
            7,
            UserTask.WRITE_SECTION,
            "section-cycle",
            1,
            ProcessRoot.consortium(Ids.next()),
            Ids.next(),
            null,
            "lead",
            DUE,
            DUE);

    @BeforeEach
    void start() {
        when(dates.of(any())).thenReturn(DUE);
        context.registerBean(OpenTasks.class, () -> tasks);
        context.registerBean(DueDates.class, () -> dates);
        context.registerBean(ProcessEngine.class, () -> mock(ProcessEngine.class));
        context.registerBean(PlatformTransactionManager.class, () -> mock(PlatformTransactionManager.class));
        context.register(AssigningDueDates.class);
        context.refresh();
    }

    @AfterEach
    void close() {
        context.close();
    }

    @Test
    void retriesAfterADeadlock() {
        doThrow(new CannotAcquireLockException("deadlock"))
                .doNothing()
                .when(tasks)
                .add(any(), any());

        context.getBean(AssigningDueDates.class).add(task, Map.of());

        verify(tasks, times(2)).add(task, Map.of());
    }

    @Test
    void failsAfterFourDeadlocks() {
        doThrow(new CannotAcquireLockException("deadlock")).when(tasks).add(any(), any());

        assertThatThrownBy(() -> context.getBean(AssigningDueDates.class).add(task, Map.of()))
                .isInstanceOf(CannotAcquireLockException.class);
        verify(tasks, times(4)).add(task, Map.of());
    }

    @Test
    void addsTheTaskOnceWithoutADeadlock() {
        doNothing().when(tasks).add(any(), any());

        context.getBean(AssigningDueDates.class).add(task, Map.of());

        verify(tasks).add(task, Map.of());
    }
}
