package org.cordee.process;

import org.cordee.CordeeTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Base class for tests with the whole application and a stopped clock; each test ends its consortia afterwards. */
@CordeeTest
@ResourceLock("business clock")
@ExtendWith(CoversFlowsExtension.class)
public abstract class ProcessScene {

    @Autowired
    ApplicationContext application;

    protected Scenes scenes;
    protected PartyActs acts;
    TakenFlows flows;

    @BeforeEach
    void stopTheClock() {
        flows = TakenFlows.in(application);
        scenes = new Scenes(application);
        acts = new PartyActs(scenes);
        scenes.beginInAQuietWeek();
    }

    @AfterEach
    void letTimeRun() {
        new ConsortiumCleanup(scenes).end();
        scenes.bean(org.cordee.process.PinningClock.class).release(Scenes.ADMINISTRATOR, "process tests");
    }
}
