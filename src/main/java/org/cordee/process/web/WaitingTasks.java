package org.cordee.process.web;

import org.cordee.platform.OpenTaskCount;
import org.cordee.process.TaskInbox;
import org.cordee.shared.Actor;
import org.springframework.stereotype.Component;

/** Counts the open tasks for the number beside « Mes tâches » in the navigation. */
@Component
class WaitingTasks implements OpenTaskCount {

    private final TaskInbox inbox;

    WaitingTasks(TaskInbox inbox) {
        this.inbox = inbox;
    }

    @Override
    public int of(Actor actor) {
        return inbox.count(actor);
    }
}
