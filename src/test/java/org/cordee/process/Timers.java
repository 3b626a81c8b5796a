package org.cordee.process;

import io.camunda.zeebe.model.bpmn.instance.BoundaryEvent;
import io.camunda.zeebe.model.bpmn.instance.CatchEvent;
import io.camunda.zeebe.model.bpmn.instance.IntermediateCatchEvent;
import io.camunda.zeebe.model.bpmn.instance.TimerEventDefinition;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the timers of the models in force. */
public final class Timers {

    /** The timer of the deadline watch for an alarm and for the deadline itself. */
    public static final String ALARM_DUE = "timer_AlarmDue";

    private static final String DEADLINE_REACHED = "timer_DeadlineReached";

    private Timers() {}

    /**
     * Returns reminders, escalations and alarms of consortia: the timers that fire beside a task or alone, and end
     * nothing.
     */
    public static Set<String> telling() {
        Set<String> telling = Models.inForce().stream()
                .filter(Models.Read::isOfConsortia)
                .flatMap(read -> Stream.concat(
                        read.all(BoundaryEvent.class).filter(event -> !event.cancelActivity()),
                        read.all(IntermediateCatchEvent.class)))
                .filter(Timers::isTimer)
                .map(CatchEvent::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        telling.remove(DEADLINE_REACHED);
        return telling;
    }

    private static boolean isTimer(CatchEvent event) {
        return event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
    }
}
