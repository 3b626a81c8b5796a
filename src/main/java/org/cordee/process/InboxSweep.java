package org.cordee.process;

import java.time.Duration;
import org.springframework.stereotype.Component;

/**
 * Refreshes the whole inbox at the start, and its changes every ten seconds of machine time: with nothing to do, a round
 * costs the same however many consortia there are.
 */
@Component
class InboxSweep extends BackgroundLoop {

    private static final int ROUNDS_A_MINUTE = 6;
    private static final int PAGE = 100;

    private final RefreshingInbox inbox;
    private final StuckDetector detector;
    private final WorkChangePublisher news;

    /** The number of rounds since the start; zero until the first one was successful. */
    private int rounds;

    InboxSweep(RefreshingInbox inbox, StuckDetector detector, WorkChangePublisher news, EngineConnection connection) {
        super(connection, "inbox-sweep", Duration.ofSeconds(10));
        this.inbox = inbox;
        this.detector = detector;
        this.news = news;
    }

    @Override
    protected void begin() {
        rounds = 0;
    }

    @Override
    protected void round() {
        if (rounds == 0) {
            inbox.sweep();
            detector.suspectAll();
        } else {
            inbox.sweepChanges();
        }
        if (rounds % ROUNDS_A_MINUTE == ROUNDS_A_MINUTE - 1) {
            inbox.compareNextPage(PAGE);
            detector.suspectNextPage(PAGE);
        }
        inbox.publishChanges();
        if (rounds == 0) {
            news.publishAll();
        }
        rounds++;
    }

    @Override
    public int getPhase() {
        return StartPhases.INBOX;
    }
}
