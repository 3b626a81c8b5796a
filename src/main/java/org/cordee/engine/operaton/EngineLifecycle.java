package org.cordee.engine.operaton;

import org.springframework.context.SmartLifecycle;

/** Starts the engine after the database and before whatever answers for it; stops it in reverse. */
public final class EngineLifecycle implements SmartLifecycle {

    public static final int PHASE = 1_000;

    private final EmbeddedEngine engine;

    EngineLifecycle(EmbeddedEngine engine) {
        this.engine = engine;
    }

    @Override
    public void start() {
        engine.start();
    }

    @Override
    public void stop() {
        engine.stop();
    }

    @Override
    public boolean isRunning() {
        return engine.isRunning();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
