package org.cordee.process.task;

import java.time.Duration;
import org.cordee.process.engine.Clockwork;
import org.cordee.process.engine.EngineConnection;
import org.cordee.process.engine.Phases;
import org.springframework.stereotype.Component;

/** Refreshes the whole inbox at the start and every ten seconds of machine time. */
@Component
class InboxSweep extends Clockwork {

    private final Inbox inbox;
    private final WorkNews news;
    private volatile boolean toldAll;

    InboxSweep(Inbox inbox, WorkNews news, EngineConnection connection) {
        super(connection, "inbox-sweep", Duration.ofSeconds(10));
        this.inbox = inbox;
        this.news = news;
    }

    @Override
    protected void begin() {
        toldAll = false;
    }

    @Override
    protected void round() {
        inbox.sweep();
        inbox.tellNews();
        if (!toldAll) {
            news.tellAll();
            toldAll = true;
        }
    }

    @Override
    public int getPhase() {
        return Phases.INBOX;
    }
}
