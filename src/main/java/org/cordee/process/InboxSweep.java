package org.cordee.process;

import java.time.Duration;
import org.springframework.stereotype.Component;

/** Refreshes the whole inbox at the start and every ten seconds of machine time. */
@Component
class InboxSweep extends BackgroundLoop {

    private final RefreshingInbox inbox;
    private final WorkChangePublisher news;
    private volatile boolean toldAll;

    InboxSweep(RefreshingInbox inbox, WorkChangePublisher news, EngineConnection connection) {
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
        inbox.publishChanges();
        if (!toldAll) {
            news.publishAll();
            toldAll = true;
        }
    }

    @Override
    public int getPhase() {
        return StartPhases.INBOX;
    }
}
