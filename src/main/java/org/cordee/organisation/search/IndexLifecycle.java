package org.cordee.organisation.search;

import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Starts to follow the directory after the database is ready, and stops before its connections are closed. */
@Component
class IndexLifecycle implements SmartLifecycle {

    private final DirectoryFollower follower;
    private volatile boolean running;

    IndexLifecycle(DirectoryFollower follower) {
        this.follower = follower;
    }

    @Override
    public void start() {
        running = true;
        follower.start();
    }

    @Override
    public void stop() {
        running = false;
        follower.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
